// The other ways to bring a photo: the camera, dropping, pasting.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { ARGUMENTS, CHROMIUM } from "../../tools/chromium.mjs";
import { start } from "./support/app.mjs";
import * as photos from "./support/photos.mjs";

let host;
let folder;
before(async () => {
  host = await start();
  folder = mkdtempSync(join(tmpdir(), "baokao-camera-"));
});
const cameras = [];
after(async () => {
  await host.close();
  await Promise.all(cameras.map((browser) => browser.close()));
  rmSync(folder, { recursive: true });
});

const films = new Map();
/** A film of a photo of the tests, in the form that Chromium takes for a camera: YUV, one picture after the other. */
async function film(name) {
  if (films.has(name)) return films.get(name);
  const page = await host.browser.newPage();
  const [width, height] = [412, 576];
  const levels = await page.evaluate(
    async ([base64, width, height]) => {
      const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
      const canvas = new OffscreenCanvas(width, height).getContext("2d");
      canvas.drawImage(await createImageBitmap(new Blob([bytes])), 0, 0);
      return [...canvas.getImageData(0, 0, width, height).data];
    },
    [photos.bytesOf(name).toString("base64"), width, height],
  );
  await page.close();
  const of = ([red, green, blue, none], x, y) => {
    const at = 4 * (y * width + x);
    return none + red * levels[at] + green * levels[at + 1] + blue * levels[at + 2];
  };
  const plane = (weights, step) =>
    Uint8Array.from({ length: (width * height) / step ** 2 }, (_, i) => {
      const across = width / step;
      return of(weights, (i % across) * step, Math.floor(i / across) * step);
    });
  const luma = plane([0.257, 0.504, 0.098, 16.5], 1);
  const chroma = [[-0.148, -0.291, 0.439, 128.5], [0.439, -0.368, -0.071, 128.5]].map((weights) => plane(weights, 2));
  const picture = Buffer.concat([Buffer.from("FRAME\n"), luma, ...chroma]);
  const path = join(folder, "seen.y4m");
  writeFileSync(path, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F20:1 Ip A1:1 C420\n`), picture, picture]));
  films.set(name, path);
  return path;
}

/** A browser whose camera sees a photo of the tests. */
async function withCamera(name, ...more) {
  const fake = ["--use-fake-device-for-media-stream", `--use-file-for-fake-video-capture=${await film(name)}`, ...more];
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...ARGUMENTS, ...fake] });
  cameras.push(browser);
  return browser;
}

const ALLOWED = "--use-fake-ui-for-media-stream";
/** Keeps what the page asked of the camera, and what it got. */
const ASKED = `
  window.asked = [];
  window.streams = [];
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (wish) => {
    window.asked.push(wish.video.facingMode);
    const stream = await ask(wish);
    window.streams.push(stream);
    return stream;
  };
`;
const tracks = (page) => page.evaluate(() => window.streams.flatMap((one) => one.getTracks()).map(({ readyState }) => readyState));
const on = async (page) => {
  await page.locator("#photo-camera-on").click();
  await page.waitForFunction(() => document.querySelector("#photo-camera")?.videoWidth > 0);
};
const go = (page, hash, there) =>
  page.evaluate((hash) => (location.hash = hash), hash).then(() => page.locator(there).first().waitFor({ state: "attached" }));

test("a photo is taken with the camera and judged; the camera is off then, and when the page is left", async () => {
  const browser = await withCamera("a-white.jpg", ALLOWED);
  const app = await photos.at({ browser, url: host.url }, { init: ASKED });
  const { page } = app;
  await on(page);
  assert.deepEqual(await tracks(page), ["live"]);
  // With a guide over the picture, and the picture as in a mirror.
  assert.equal(await page.locator(".bk-finder__frame").count(), 1);
  assert.match(await page.locator("#photo-camera").getAttribute("class"), /mirrored/);
  await page.locator("#photo-shoot").click();
  const said = await photos.verdict(page, "camera.jpg");
  assert.deepEqual(await tracks(page), ["ended"]);
  assert.equal(await page.locator("#photo-camera").count(), 0);
  // The picture as the camera gave it, not mirrored, and what becomes of it.
  const before = await photos.behind(page, await page.locator(".bk-photo__before").getAttribute("src"));
  const made = await photos.made(before);
  assert.equal(Buffer.compare(await photos.repaired(page), made.fixed.bytes), 0);
  assert.equal(made.last.checks.find(({ id }) => id === "face").status, "pass");
  assert.ok(said.length > 0);
  const { name } = await photos.downloaded(page, () => photos.saving(page).click());
  assert.equal(name, "camera-1inch.jpg");
  // On again, and off by the button; on again, and off by leaving.
  await on(page);
  await page.getByRole("button", { name: "关闭摄像头" }).click();
  await page.locator("#photo-camera").waitFor({ state: "detached" });
  assert.deepEqual(await tracks(page), ["ended", "ended"]);
  await on(page);
  assert.deepEqual(await tracks(page), ["ended", "ended", "live"]);
  await go(page, "#/", "#title");
  await page.waitForFunction(() => window.streams.at(-1).getTracks().every(({ readyState }) => readyState === "ended"));
  photos.assertOwn(app, host.url);
  await browser.close();
});

test("a camera that is taken away is said to be, and can be asked for again", async () => {
  const browser = await withCamera("a-white.jpg", ALLOWED);
  const app = await photos.at({ browser, url: host.url }, { init: ASKED });
  const { page } = app;
  await on(page);
  // As the browser says it of a camera that is pulled out, or that another app has taken.
  await page.evaluate(() => window.streams[0].getTracks()[0].dispatchEvent(new Event("ended")));
  await page.locator("#photo-camera").waitFor({ state: "detached" });
  await page.getByText("用不了摄像头").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "photo-camera-on");
  assert.deepEqual(await tracks(page), ["ended"]);
  await on(page);
  assert.equal(await page.getByText("用不了摄像头").count(), 0);
  // What is then said of the first is nothing to the second.
  await page.evaluate(() => window.streams[0].getTracks()[0].dispatchEvent(new Event("ended")));
  await page.locator("#photo-shoot").click();
  await photos.verdict(page, "camera.jpg");
  photos.assertOwn(app, host.url);
  await browser.close();
});

test("the other camera takes the place of the first, which is off", async () => {
  const browser = await withCamera("a-white.jpg", ALLOWED);
  const app = await photos.at({ browser, url: host.url }, { init: ASKED });
  const { page } = app;
  await on(page);
  await page.getByRole("button", { name: "换摄像头" }).click();
  await page.waitForFunction(() => window.streams.length === 2 && document.querySelector("#photo-camera")?.videoWidth > 0);
  assert.deepEqual(await page.evaluate(() => window.asked), ["user", "environment"]);
  assert.deepEqual(await tracks(page), ["ended", "live"]);
  assert.doesNotMatch(await page.locator("#photo-camera").getAttribute("class"), /mirrored/);
  // Of a paper no outline of a person is shown.
  await page.locator("#photo-papers").check();
  await on(page);
  assert.equal(await page.locator(".bk-finder__frame").count(), 0);
  // Files take the camera's place.
  await photos.judge(page, "paper.jpg");
  assert.equal((await tracks(page)).filter((state) => state === "live").length, 0);
  photos.assertOwn(app, host.url);
  await browser.close();
});

test("a camera that comes after the page was left is turned off at once", async () => {
  const browser = await withCamera("a-white.jpg", ALLOWED);
  const held = `${ASKED}
    const now = navigator.mediaDevices.getUserMedia;
    navigator.mediaDevices.getUserMedia = async (wish) => {
      const stream = await now(wish);
      await new Promise((done) => (window.comes = done));
      return stream;
    };`;
  const app = await photos.at({ browser, url: host.url }, { init: held });
  const { page } = app;
  await page.locator("#photo-camera-on").click();
  await page.getByText("请允许使用摄像头。").waitFor();
  await page.waitForFunction(() => window.comes);
  await go(page, "#/", "#title");
  await page.evaluate(() => window.comes());
  await page.waitForFunction(() => window.streams[0].getTracks().every(({ readyState }) => readyState === "ended"));
  await browser.close();
});

test("where the camera may not be used that is said, and the page works on", async () => {
  const browser = await withCamera("a-white.jpg", "--deny-permission-prompts");
  const app = await photos.at({ browser, url: host.url });
  const { page } = app;
  const notice = page.getByText("用不了摄像头。请在浏览器里允许使用，或者用手机自带的相机拍好再选照片。");
  await page.locator("#photo-camera-on").click();
  await notice.waitFor();
  assert.equal(await page.locator("#photo-camera").count(), 0);
  assert.equal(await photos.judge(page, "ready.jpg"), "照片合格，还要您确认三点");
  await notice.waitFor({ state: "detached" });
  photos.assertOwn(app, host.url);
  await browser.close();
});

test("where there is no camera at all that is said, too", async () => {
  const none = 'Object.defineProperty(Navigator.prototype, "mediaDevices", { value: undefined })';
  const app = await photos.at(host, { init: none });
  await app.page.locator("#photo-camera-on").click();
  await app.page.getByText("用不了摄像头。").waitFor();
  await photos.judge(app.page, "ready.jpg");
  photos.assertOwn(app, host.url);
  await app.close();
});

/** Lets something happen on an element that carries files, or a text; says whether the browser is to do nothing else. */
const happens = (page, kind, selector, names, text) =>
  page.evaluate(
    ([kind, selector, files, text]) => {
      const data = new DataTransfer();
      for (const [name, base64] of files) {
        const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
        data.items.add(new File([bytes], name, { type: "image/jpeg" }));
      }
      if (text) data.setData("text/plain", text);
      const event =
        kind === "paste"
          ? new ClipboardEvent(kind, { clipboardData: data, bubbles: true, cancelable: true })
          : new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true });
      document.querySelector(selector).dispatchEvent(event);
      return event.defaultPrevented;
    },
    [kind, selector, names.map((name) => [name, photos.bytesOf(name).toString("base64")]), text],
  );

test("a photo is dropped on the page; what is dropped there never leaves it", async () => {
  const app = await photos.at(host);
  const { page } = app;
  const over = page.locator(".bk-photo--over");
  assert.equal(await happens(page, "dragover", ".bk-photo", ["ready.jpg"]), true);
  await over.waitFor();
  await happens(page, "dragleave", ".bk-photo", ["ready.jpg"]);
  await over.waitFor({ state: "detached" });
  await happens(page, "dragover", ".bk-photo", ["ready.jpg"]);
  assert.equal(await happens(page, "drop", ".bk-photo", ["ready.jpg"]), true);
  assert.equal(await photos.verdict(page, "ready.jpg"), "照片合格，还要您确认三点");
  assert.equal(await over.count(), 0);
  assert.equal(Buffer.compare(await photos.repaired(page), photos.bytesOf("ready.jpg")), 0);
  // A text that is dropped changes nothing.
  await happens(page, "drop", ".bk-photo", [], "文字");
  assert.equal(await photos.verdict(page, "ready.jpg"), "照片合格，还要您确认三点");
  await happens(page, "drop", ".bk-photo", ["ready.jpg", "two.jpg"]);
  await page.getByText("共 2 张，已检查 2 张。").waitFor();
  photos.assertOwn(app, host.url);
  await app.close();
});

test("a photo is pasted anywhere on the page; a text does nothing, nor does a photo on another page", async () => {
  const app = await photos.at(host);
  const { page } = app;
  await happens(page, "paste", "body", [], "文字");
  assert.equal(await page.locator(".bk-photo__one").count(), 0);
  await happens(page, "paste", "body", ["a-white.jpg"]);
  await photos.verdict(page, "a-white.jpg");
  const { fixed } = await photos.made(photos.bytesOf("a-white.jpg"));
  assert.equal(Buffer.compare(await photos.repaired(page), fixed.bytes), 0);
  await happens(page, "paste", "body", [], "文字");
  await photos.verdict(page, "a-white.jpg");
  // Elsewhere it is not taken in, and the photo that was there still is, when the page is come back to.
  await go(page, "#/", "#title");
  await page.locator(".bk-photo").waitFor({ state: "detached" });
  await happens(page, "paste", "body", ["two.jpg"]);
  await go(page, "#/photo", ".bk-photo");
  await photos.verdict(page, "a-white.jpg");
  assert.equal(await page.getByText("two.jpg").count(), 0);
  photos.assertOwn(app, host.url);
  await app.close();
});
