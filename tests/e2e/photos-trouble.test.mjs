// Photos when something goes wrong: stopped in the middle, a worker that comes to grief, a program that does not come. The
// file is still there each time, and is judged when that is wanted again.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open, start } from "./support/app.mjs";
import * as photos from "./support/photos.mjs";

let host;
before(async () => (host = await start()));
after(() => host.close());

const BROKE = "检查这张照片时程序停了。照片还在，请再试一次；还是不行，请换一张。";
const UNREAD = "没有读到照片或检查程序。请检查网络，再试一次。";
const STOPPED = "已经停止。照片还在，可以重新检查。";
const MODEL = "**/baokao_face.tflite";

/** Holds the face model back, so that a photo is surely in work; `let go` frees it. */
async function held(page) {
  let letGo;
  const free = new Promise((resolve) => (letGo = resolve));
  await page.context().route(MODEL, async (route) => {
    await free;
    await route.continue().catch(() => {});
  });
  return async () => {
    letGo();
    await page.context().unroute(MODEL);
  };
}

/** The photo is judged on request, as if nothing had been. */
async function assertAgain(page, name) {
  await page.locator("#photo-again").click();
  await photos.saving(page).waitFor();
  const { fixed } = await photos.made(photos.bytesOf(name));
  assert.equal(Buffer.compare(await photos.repaired(page), fixed.bytes), 0, name);
  assert.match(await page.locator("#photo-verdict").innerText(), /照片合格/);
}

test("work is stopped in the middle, the worker is gone, and the photo is judged when that is wanted", async () => {
  const app = await photos.at(host);
  const { page } = app;
  const free = await held(page);
  await photos.choose(page, "a-offwhite.jpg");
  await photos.workers(page, 1);
  await page.locator("#photo-cancel").click();
  assert.equal(await photos.verdict(page, "a-offwhite.jpg"), STOPPED);
  await photos.workers(page, 0);
  await free();
  await assertAgain(page, "a-offwhite.jpg");
  // A photo that is only cut anew stays what it was.
  const bytes = await photos.repaired(page);
  await page.workers()[0].evaluate(() => void setTimeout(() => { for (const end = Date.now() + 5_000; Date.now() < end; ); }));
  await page.locator("#photo-cut").press("+");
  await page.locator("#photo-cancel").click();
  await photos.saving(page).waitFor();
  await photos.workers(page, 0);
  assert.equal(Buffer.compare(await photos.repaired(page), bytes), 0);
  photos.assertOwn(app, host.url);
  await app.close();
});

test("many are stopped in the middle: what is judged stays, what is not is judged one by one", async () => {
  const app = await photos.at(host);
  const { page } = app;
  const free = await held(page);
  await photos.choose(page, "ready.jpg", "a-white.jpg");
  await photos.workers(page, 1);
  await page.locator("#photo-cancel").click();
  await page.locator("#photo-cancel").waitFor({ state: "hidden" });
  await photos.workers(page, 0);
  await free();
  await page.getByRole("button", { name: "a-white.jpg", exact: true }).click();
  assert.equal(await photos.verdict(page, "a-white.jpg"), STOPPED);
  await assertAgain(page, "a-white.jpg");
  await page.locator("#photo-all").click();
  assert.equal(await page.locator("tbody tr", { hasText: STOPPED }).count(), 1, "the other one, which nobody asked for again");
  await app.close();
});

test("a worker that comes to grief is said to have, and another one judges the photo", async () => {
  const app = await photos.at(host);
  const { page } = app;
  const free = await held(page);
  await photos.choose(page, "ready.jpg");
  await photos.workers(page, 1);
  await page.waitForFunction(() => document.querySelector("#photo-cancel"));
  await page.workers()[0].evaluate(() => void setTimeout(() => { throw new Error("x"); }));
  assert.equal(await photos.verdict(page, "ready.jpg"), BROKE);
  await photos.workers(page, 0);
  assert.equal(await page.evaluate(() => document.activeElement.id), "photo-verdict");
  await free();
  await assertAgain(page, "ready.jpg");
  await app.close();
});

test("one of many breaks: the others are judged, and that one when it is wanted", async () => {
  const app = await photos.at(host);
  const { page } = app;
  const free = await held(page);
  await photos.choose(page, "ready.jpg", "a-white.jpg", "b-white.jpg");
  await photos.workers(page, 1);
  await page.workers()[0].evaluate(() => void setTimeout(() => { throw new Error("x"); }));
  await page.locator("tbody tr", { hasText: BROKE }).waitFor();
  await free();
  await page.getByText("共 3 张，已检查 3 张。").waitFor();
  assert.equal(await photos.saving(page).count(), 2);
  await page.locator("tbody tr", { hasText: BROKE }).getByRole("button").click();
  await page.locator("#photo-again").click();
  await photos.saving(page).waitFor();
  await app.close();
});

for (const [what, address, said] of [
  ["the program's script", "**/baokao_photo_jpeg.js", UNREAD],
  ["the program", "**/baokao_photo_jpeg_bg.wasm", UNREAD],
  ["the face model", MODEL, UNREAD],
  ["what the worker begins with", "**/baokao_photo.js", BROKE],
  ["the worker's script", "**/worker-*.js", BROKE],
]) {
  test(`${what} does not come, or is not there: that is said, and the photo is judged once it does`, async () => {
    const app = await photos.at(host);
    const { page } = app;
    let missing = false;
    await page.context().route(address, (route) => (missing ? route.fulfill({ status: 404, body: "" }) : route.abort()));
    assert.equal(await photos.judge(page, "ready.jpg"), said);
    missing = true;
    const before = page.waitForFunction(() => !document.querySelector("#photo-again"));
    await page.locator("#photo-again").click();
    await before;
    assert.equal(await photos.verdict(page, "ready.jpg"), said);
    await page.context().unroute(address);
    await assertAgain(page, "ready.jpg");
    await app.close();
  });
}

test("where there are no workers the page says so, and stands", async () => {
  const app = await photos.at(host, { init: "window.Worker = class { constructor() { throw new Error('none'); } };" });
  const { page } = app;
  assert.equal(await photos.judge(page, "ready.jpg"), BROKE);
  await page.locator("#photo-again").click();
  assert.equal(await photos.verdict(page, "ready.jpg"), BROKE);
  await app.close();
});

for (const [what, file] of [["program", "**/photo-*.wasm"], ["styles", "**/photo-*.css"]]) {
  test(`the page's ${what} that do not come are said to be missing, and are fetched again`, async () => {
    const { page, close } = await open(host);
    await page.context().route(file, (route) => route.abort());
    await page.getByRole("link", { name: "照片检查" }).click();
    await page.getByText("没有加载成功，请检查网络。").waitFor();
    assert.equal(await page.locator("#title").innerText(), "照片检查");
    await page.context().unroute(file);
    await page.getByRole("button", { name: "再试一次" }).click();
    await page.locator("#photo-file").waitFor({ state: "attached" });
    await close();
  });
}
