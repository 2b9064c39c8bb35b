// What a photo leaves behind: nothing in storage, in an address or in a request; and no memory. Who checks none loads nothing.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open, start } from "./support/app.mjs";
import { NOTHING, keeps } from "./support/next.mjs";
import * as photos from "./support/photos.mjs";

let host;
before(async () => (host = await start()));
after(() => host.close());

const OF_PHOTOS = /photo|face|archive|worker/;
const asked = (log, url) => log.requests.filter((one) => one.startsWith(url)).map((one) => one.slice(url.length).replace(/#.*/, ""));

test("the first load, the guide and the form ask nothing of the photos; the page asks for itself alone, the first photo for the rest", async () => {
  for (const hash of ["", "#/guide", "#/check/ecommerce-zjcx", "#/next/ecommerce-zjcx/specialist.7"]) {
    const app = await open(host, { hash });
    assert.deepEqual(asked(app.log, host.url).filter((name) => OF_PHOTOS.test(name)), [], hash);
    await app.close();
  }
  const app = await photos.at(host);
  await app.page.waitForLoadState("networkidle");
  const own = asked(app.log, host.url).filter((name) => OF_PHOTOS.test(name));
  assert.deepEqual(own.map((name) => name.replace(/-[0-9a-f]+\./, ".")).sort(), ["photo.css", "photo.wasm"]);
  app.log.loaded = app.log.requests.length;
  await photos.judge(app.page, "ready.jpg");
  const then = app.log.requests.slice(app.log.loaded).filter((one) => one.startsWith(host.url)).map((one) => one.slice(host.url.length));
  assert.deepEqual(then.map((name) => name.replace(/-[0-9a-f]+\./, ".")).sort(), [
    "baokao_face.tflite",
    "baokao_photo.js",
    "baokao_photo_jpeg.js",
    "baokao_photo_jpeg_bg.wasm",
    "worker.js",
  ]);
  await app.close();
});

test("a whole session leaves no photo anywhere: not in storage, not in an address, not in a request", async () => {
  const app = await photos.at(host, { hash: "#/photo/ecommerce-zjcx/photo" });
  const { page } = app;
  const sent = [];
  page.context().on("request", (request) => sent.push([request.method(), request.url(), request.postData()]));
  const sockets = [];
  page.on("websocket", (socket) => sockets.push(socket.url()));
  const keptBefore = await keeps(page);
  assert.deepEqual({ ...keptBefore, tab: {}, device: {} }, NOTHING);
  const places = () => page.evaluate(() => [location.href, JSON.stringify(history.state), document.title]);
  await photos.judge(page, "a-offwhite.jpg");
  await photos.answer(page);
  const address = await photos.saving(page).getAttribute("href");
  await page.locator("#photo-cut").press("+");
  await photos.cutAnew(page, address);
  await photos.downloaded(page, () => photos.saving(page).click());
  assert.deepEqual(await places(), [`${host.url}#/photo/ecommerce-zjcx/photo`, "true", await page.title()], "but that it was opened by its address");
  await photos.choose(page, "ready.jpg", "two.jpg", "other.tiff");
  await page.getByText("共 3 张，已检查 3 张。").waitFor();
  await photos.downloaded(page, () => page.locator("#photo-pack").click());
  await photos.downloaded(page, () => page.locator("#photo-table").click());
  await page.evaluate(() => (location.hash = "#/photo"));
  await page.locator("#photo-person").waitFor();
  await photos.judge(page, "other.gif");
  // Every address of a picture is one of this page alone.
  const sources = await page.evaluate(() =>
    [...document.querySelectorAll("[src], image, a[download]")].map((one) => one.getAttribute("src") ?? one.getAttribute("href")),
  );
  const pictures = sources.filter((one) => /^(?:blob|data):/.test(one));
  assert.ok(pictures.length >= 4 && pictures.every((one) => one.startsWith(`blob:${new URL(host.url).origin}/`)), `${sources}`);
  const kept = await keeps(page);
  // The tick of the material list is remembered with the draft; nothing that a picture could be in.
  assert.deepEqual({ ...kept, tab: {}, device: {} }, NOTHING);
  const text = JSON.stringify([kept.tab, kept.device]);
  assert.ok(text.length < 2_000 && !/blob:|base64|\.jpg|\.gif|image/.test(text), text);
  assert.ok(sent.length > 0);
  for (const [method, url, body] of sent) {
    assert.deepEqual([method, body], ["GET", null], url);
    assert.ok(/^blob:/.test(url) || (url.startsWith(host.url) && !url.includes("?") && url.length < 200), url);
  }
  assert.deepEqual(sockets, []);
  photos.assertOwn(app, host.url);
  // And after a reload it is gone.
  await page.reload();
  await page.locator("#photo-file").waitFor({ state: "attached" });
  assert.equal(await page.locator(".bk-photo__one").count(), 0);
  await app.close();
});

/** A photo of twelve megapixels, made of one of the tests. */
const large = (page) =>
  page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
    const canvas = new OffscreenCanvas(4000, 3000);
    const context = canvas.getContext("2d");
    context.fillStyle = "#fff";
    context.fillRect(0, 0, 4000, 3000);
    context.drawImage(await createImageBitmap(new Blob([bytes])), 1000, 201, 2000, 2799);
    window.large = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.9 });
    return window.large.size;
  }, photos.bytesOf("b-white.jpg").toString("base64"));

/** Chooses the large one, in the page, under a name. */
const chosen = (page, name) =>
  page.evaluate((name) => {
    const data = new DataTransfer();
    // Each is another file: what was looked at last is not known again.
    data.items.add(new File([window.large, name], name, { type: "image/jpeg" }));
    const control = document.querySelector("#photo-file");
    control.files = data.files;
    control.dispatchEvent(new Event("change", { bubbles: true }));
  }, name);

test("ten photos of twelve megapixels leave no memory, no worker and no address behind", async (context) => {
  const app = await photos.at(host);
  const { page } = app;
  const session = await page.context().newCDPSession(page);
  const measured = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize, backingStorageSize } = await session.send("Runtime.getHeapUsage");
    const counts = await page.evaluate(() => [window.blobs.size, window.given]);
    return { heap: usedSize, buffers: backingStorageSize ?? 0, held: counts[0], given: counts[1], workers: page.workers().length };
  };
  const size = await large(page);
  await session.send("Performance.enable");
  // The program's own memory grows with its first photo, and stays: what is measured is what comes on top.
  await photos.judge(page, "ready.jpg");
  await page.evaluate(() => (location.hash = "#/"));
  await page.locator(".bk-photo").waitFor({ state: "detached" });
  const before = await measured();
  await page.evaluate(() => (location.hash = "#/photo"));
  await page.locator(".bk-photo").waitFor();
  for (let i = 0; i < 10; i++) {
    await chosen(page, `${i}.jpg`);
    await photos.verdict(page, `${i}.jpg`);
    assert.equal(await photos.saving(page).count(), 1);
    const { held, workers } = await measured();
    assert.ok(held <= 2, `${held} addresses are held with one photo`);
    assert.ok(workers <= 1, `${workers} workers`);
  }
  await page.evaluate(() => (location.hash = "#/"));
  await page.locator(".bk-photo").waitFor({ state: "detached" });
  await photos.workers(page, 0);
  const after = await measured();
  context.diagnostic(`each file ${size} bytes; before ${JSON.stringify(before)}, after ${JSON.stringify(after)}`);
  assert.equal(after.held, before.held);
  assert.ok(after.given >= before.given + 20);
  assert.ok(after.heap - before.heap < 2 ** 20, `${after.heap - before.heap} bytes more`);
  assert.ok(after.buffers - before.buffers < 2 ** 20, `${after.buffers - before.buffers} bytes of buffers more`);
  photos.assertOwn(app, host.url);
  await app.close();
});

test("a worker that has nothing to do ends by itself", async () => {
  const app = await photos.at(host);
  const { page } = app;
  await photos.judge(page, "ready.jpg");
  const [worker] = page.workers();
  await worker.waitForEvent("close", { timeout: 40_000 });
  assert.equal(page.workers().length, 0);
  // What was found is still there, and the next change is made by another one.
  const address = await photos.saving(page).getAttribute("href");
  await page.locator("#photo-cut").press("+");
  await photos.cutAnew(page, address);
  photos.assertOwn(app, host.url);
  await app.close();
});
