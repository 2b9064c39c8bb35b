// Photos on the page: what once was wrong.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { start } from "./support/app.mjs";
import * as photos from "./support/photos.mjs";

let host;
before(async () => (host = await start()));
after(() => host.close());

const focused = (page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);
/** Something has the focus that a visitor can go on from. */
async function assertFocus(page, what) {
  await page.waitForFunction(() => document.activeElement !== document.body, null, { timeout: 2_000 }).catch(() => {});
  assert.notEqual(await focused(page), "BODY", what);
}

test("a JPEG that is rarely stored so is not said to be damaged", async () => {
  const app = await photos.at(host);
  await photos.judge(app.page, "twelve-bits.jpg");
  const line = await app.page.locator(".bk-photo__line").innerText();
  assert.match(line, /照片每种颜色用 12 位来存/);
  assert.doesNotMatch(line, /损坏/);
  await app.close();
});

test("a photo of a paper that the browser alone can decode is named by its own format", async () => {
  const app = await photos.at(host);
  await app.page.locator("#photo-papers").check();
  await photos.judge(app.page, "other.bmp");
  const card = await app.page.locator(".bk-photo__card").innerText();
  assert.doesNotMatch(card, /原来的文件是 JPE?G/);
  // Of a paper nothing is saved: nobody is told that it is a JPG now.
  assert.doesNotMatch(card, /已经转成 JPG/);
  assert.notEqual((await photos.shown(app.page)).format.status, "pass", "BMP is not taken");
  await app.close();
});

test("the focus is not lost when work is stopped, and when it is done again", async () => {
  const app = await photos.at(host);
  const { page } = app;
  let letGo;
  const free = new Promise((resolve) => (letGo = resolve));
  await page.context().route("**/baokao_face.tflite", (route) => free.then(() => route.continue()).catch(() => {}));
  await photos.choose(page, "ready.jpg");
  await page.locator("#photo-cancel").press("Enter");
  await page.locator("#photo-again").waitFor();
  await assertFocus(page, "stopped");
  letGo();
  await page.locator("#photo-again").press("Enter");
  await photos.saving(page).waitFor();
  await assertFocus(page, "judged again");
  await app.close();
});

test("the focus is not lost on the way to one of many and back, and when all are put away", async () => {
  const app = await photos.at(host);
  const { page } = app;
  await photos.choose(page, "ready.jpg", "a-white.jpg");
  await page.getByText("共 2 张，已检查 2 张。").waitFor();
  await page.getByRole("button", { name: "a-white.jpg", exact: true }).press("Enter");
  await page.locator("#photo-all").waitFor();
  await assertFocus(page, "one of many");
  await page.locator("#photo-all").press("Enter");
  await page.locator("#photo-clear").waitFor();
  await assertFocus(page, "all of them");
  await page.locator("#photo-clear").press("Enter");
  await page.locator("#photo-clear").waitFor({ state: "detached" });
  await assertFocus(page, "none");
  await app.close();
});

test("the focus is not lost when the camera is turned on and off, and when the photo is taken", async () => {
  const app = await photos.at(host, {
    init: `navigator.mediaDevices.getUserMedia = async () => {
      const canvas = document.createElement("canvas");
      canvas.getContext("2d").fillRect(0, 0, 300, 150);
      return canvas.captureStream(10);
    };`,
  });
  const { page } = app;
  await page.locator("#photo-camera-on").press("Enter");
  await page.locator("#photo-shoot").waitFor();
  await assertFocus(page, "on");
  await page.getByRole("button", { name: "关闭摄像头" }).press("Enter");
  await page.locator("#photo-shoot").waitFor({ state: "detached" });
  await assertFocus(page, "off");
  await app.close();
});

test("a verdict is a heading to who has the page read aloud", async () => {
  const app = await photos.at(host);
  await photos.judge(app.page, "ready.jpg");
  assert.equal(await app.page.getByRole("heading", { name: "照片合格，还要您确认三点" }).count(), 1);
  await app.close();
});

test("a file that is dropped beside the page's own part does not take the page away", async () => {
  const app = await photos.at(host);
  const prevented = await app.page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(["x"], "x.jpg", { type: "image/jpeg" }));
    return ["dragover", "drop"].map((kind) => {
      const event = new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true });
      document.querySelector("header, body").dispatchEvent(event);
      return event.defaultPrevented;
    });
  });
  assert.deepEqual(prevented, [true, true]);
  await app.close();
});
