// The part of a photo that is cut, by mouse, fingers, wheel, keys, buttons and slider; and the sheet that is printed.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { start } from "./support/app.mjs";
import * as photos from "./support/photos.mjs";

let host;
before(async () => (host = await start()));
after(() => host.close());

/** Keeps the part that a worker was last asked to cut: the page shows it rounded. */
const CROPS = `
  window.crops = [];
  const give = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (job, ...more) {
    window.crops.push(job.crop ?? null);
    return give.call(this, job, ...more);
  };
`;
const NAME = "two.jpg";
const [WIDE, HIGH] = photos.known[NAME].size;
const near = (one, other, slack, what) => assert.ok(Math.abs(one - other) <= slack, `${what}: ${one}, not ${other}`);

/** The page with a photo in which there is room to all sides. */
async function opened(options) {
  const app = await photos.at(host, { init: CROPS, viewport: { width: 800, height: 900 }, ...options });
  await photos.judge(app.page, NAME);
  await app.page.locator("#photo-cut").scrollIntoViewIfNeeded();
  return app;
}

/** Does something to the frame; the file that is then saved is what `fixPhoto` cuts, and both pictures show that part. */
async function changed(page, what, act) {
  const before = await photos.frame(page);
  const address = await photos.saving(page).getAttribute("href");
  await act();
  await page.waitForFunction((before) => document.querySelector("#photo-cut > svg").getAttribute("viewBox") !== before, before.join(" "));
  const area = await photos.frame(page);
  await photos.cutAnew(page, address);
  assert.equal(await page.locator(".bk-cutter__print").getAttribute("viewBox"), await page.locator("#photo-cut > svg").getAttribute("viewBox"));
  const crop = await page.evaluate(() => window.crops.at(-1));
  [crop.x, crop.y, crop.width, crop.height].forEach((one, i) => near(one, area[i], 0.0051, `${what}: ${"x y width height".split(" ")[i]}`));
  assert.ok(crop.x >= 0 && crop.y >= 0 && crop.x + crop.width <= WIDE + 1e-6 && crop.y + crop.height <= HIGH + 1e-6, `${what} stays within`);
  near(crop.width / crop.height, 295 / 413, 1e-9, what);
  const { fixed } = await photos.made(photos.bytesOf(NAME), { crop });
  assert.equal(Buffer.compare(await photos.repaired(page), fixed.bytes), 0, `${what}: other bytes`);
  return { before, area };
}

const middle = (box) => [box.x + box.width / 2, box.y + box.height / 2];

/** A finger of a number on the frame. */
const finger = (page, kind, id, x, y) =>
  page.locator("#photo-cut").evaluate(
    (frame, [kind, pointerId, clientX, clientY]) =>
      frame.dispatchEvent(new PointerEvent(kind, { pointerId, clientX, clientY, pointerType: "touch", bubbles: true, cancelable: true })),
    [kind, id, x, y],
  );

test("mouse, wheel, slider and buttons move the picture below the frame", async () => {
  const app = await opened();
  const { page } = app;
  const whole = await page.locator("#photo-cut").boundingBox();
  const [x, y] = middle(whole);
  let { before, area } = await changed(page, "nearer by the button", () => page.getByRole("button", { name: "放大一点" }).click());
  near(area[2], before[2] / 1.08, 0.02, "width");
  ({ before, area } = await changed(page, "slider", () => page.locator("#photo-near").fill("30")));
  near(area[2], 413 * (HIGH / 578) * 0.08 ** 0.3, 1, "width by the slider");
  ({ before, area } = await changed(page, "drag", async () => {
    await page.locator("#photo-cut").scrollIntoViewIfNeeded();
    const [x, y] = middle(await page.locator("#photo-cut").boundingBox());
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 20, y + 10);
    await page.mouse.move(x + 40, y + 20, { steps: 3 });
    await page.mouse.up();
  }));
  near(area[0], Math.max(0, before[0] - (40 / whole.width) * before[2]), 0.05, "left");
  near(area[1], Math.max(0, before[1] - (20 / whole.height) * before[3]), 0.05, "top");
  near(area[2], before[2], 0.011, "width");
  // The mouse that is up again moves nothing.
  await page.mouse.move(x, y - 30);
  assert.deepEqual(await photos.frame(page), area);
  ({ before, area } = await changed(page, "wheel", () => page.locator("#photo-cut").hover().then(() => page.mouse.wheel(0, -100))));
  near(area[2], before[2] / 1.0015 ** 100, 0.05, "width by the wheel");
  for (const [name, place, sign] of [["框向右", 0, 1], ["框向左", 0, -1], ["框向下", 1, 1], ["框向上", 1, -1]]) {
    ({ before, area } = await changed(page, name, () => page.getByRole("button", { name }).click()));
    near(area[place] - before[place], sign * 0.03 * before[2 + place], 0.02, name);
    near(area[1 - place], before[1 - place], 0.001, name);
  }
  // As it was cut first.
  const first = await photos.made(photos.bytesOf(NAME));
  const address = await photos.saving(page).getAttribute("href");
  await page.locator("#photo-recut").click();
  await photos.cutAnew(page, address);
  assert.equal(Buffer.compare(await photos.repaired(page), first.fixed.bytes), 0);
  assert.equal(await page.evaluate(() => window.crops.at(-1)), null);
  photos.assertOwn(app, host.url);
  await app.close();
});

test("two fingers enlarge, reduce and move; a third does nothing", async () => {
  const app = await opened({ hasTouch: true });
  const { page } = app;
  const box = await page.locator("#photo-cut").boundingBox();
  const [x, y] = middle(box);
  const nearer = await changed(page, "apart", async () => {
    await finger(page, "pointerdown", 11, x - 20, y);
    await finger(page, "pointerdown", 12, x + 20, y);
    await finger(page, "pointerdown", 13, x, y + 50);
    await finger(page, "pointermove", 13, x, y + 90);
    await finger(page, "pointermove", 11, x - 40, y);
    await finger(page, "pointermove", 12, x + 40, y);
  });
  near(nearer.area[2], nearer.before[2] / 2, 0.1, "twice as near");
  near(nearer.area[0] + nearer.area[2] / 2, nearer.before[0] + nearer.before[2] / 2, 0.6, "around the middle");
  const wider = await changed(page, "together and aside", async () => {
    await finger(page, "pointermove", 11, x - 20, y);
    await finger(page, "pointermove", 12, x + 30, y);
  });
  near(wider.area[2], (wider.before[2] * 80) / 50, 0.5, "wider");
  for (const id of [11, 12, 13]) await finger(page, "pointerup", id, x, y);
  const { area } = wider;
  await finger(page, "pointermove", 11, x + 60, y);
  assert.deepEqual(await photos.frame(page), area);
  // Far out of the picture there is nothing.
  await changed(page, "far away", async () => {
    await finger(page, "pointerdown", 14, x, y);
    await finger(page, "pointermove", 14, x - 5000, y + 5000);
    await finger(page, "pointerup", 14, x, y);
  });
  photos.assertOwn(app, host.url);
  await app.close();
});

/** The dialog that a key opens; on a busy machine a browser may not take the first press. */
async function pressed(page, key) {
  for (let left = 3; left > 0; left--) {
    const opened = page.waitForEvent("filechooser", { timeout: 5_000 }).catch((error) => (left > 1 ? null : Promise.reject(error)));
    await page.keyboard.press(key);
    const chooser = await opened;
    if (chooser) return chooser;
  }
}

test("by keyboard alone: a photo is chosen, judged, cut, answered for and saved", async () => {
  const app = await photos.at(host, { init: CROPS });
  const { page } = app;
  const focused = () => page.evaluate(() => document.activeElement.id);
  const tabTo = async (id) => {
    for (let i = 0; i < 60 && (await focused()) !== id; i++) await page.keyboard.press("Tab");
    assert.equal(await focused(), id);
  };
  await page.locator("#title").focus();
  await tabTo("photo-file");
  const chooser = await pressed(page, "Space");
  await chooser.setFiles([photos.file(NAME)]);
  await photos.verdict(page, NAME);
  assert.equal(await focused(), "photo-verdict");
  await page.keyboard.press("Tab");
  assert.match(await focused(), /^photo-save-/);
  await tabTo("photo-ask-0-no");
  for (const place of [0, 1, 2]) {
    await tabTo(`photo-ask-${place}-no`);
    await page.keyboard.press("Space");
  }
  assert.match(await page.locator("#photo-verdict").innerText(), /照片已修好，可以用|审核时可能会问/);
  await tabTo("photo-cut");
  for (const [key, place, sign] of [["+", 2, -1], ["=", 2, -1], ["ArrowRight", 0, 1], ["ArrowLeft", 0, -1], ["ArrowDown", 1, 1], ["ArrowUp", 1, -1], ["-", 2, 1], ["0", 2, 1]]) {
    const { before, area } = await changed(page, key, () => page.keyboard.press(key));
    assert.equal(Math.sign(area[place] - before[place]), sign, key);
    assert.equal(await focused(), "photo-cut", "the frame keeps the focus");
  }
  // Other keys stay the browser's.
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "photo-near");
  await page.keyboard.press("ArrowRight");
  assert.equal(await focused(), "photo-near");
  photos.assertOwn(app, host.url);
  await app.close();
});

test("two faces in the part that is chosen are two faces", async () => {
  const app = await photos.at(host);
  const { page } = app;
  // Two people with white above and below, so that one part can hold both.
  const base64 = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/jpeg;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [826, 1156];
    const context = canvas.getContext("2d");
    context.fillStyle = "#fff";
    context.fillRect(0, 0, 826, 1156);
    context.drawImage(image, 0, 400);
    context.drawImage(image, 413, 400);
    return canvas.toDataURL("image/jpeg", 0.95).split(",")[1];
  }, photos.bytesOf("b-white.jpg").toString("base64"));
  await photos.judge(page, photos.file("pair.jpg", Buffer.from(base64, "base64")));
  const address = await photos.saving(page).getAttribute("href");
  await page.locator("#photo-cut").press("0");
  await photos.cutAnew(page, address);
  assert.equal((await photos.shown(page)).face.status, "fail");
  assert.equal(await page.locator("#photo-verdict").innerText(), "请重拍一张");
  await page.getByText("照片里有 2 张脸，应当只有本人。").first().waitFor();
  await app.close();
});

test("a sheet is printed: eight photos of one inch, and nothing else", async () => {
  const app = await photos.at(host, { init: "window.prints = 0; window.print = () => { window.prints += 1; };", viewport: { width: 800, height: 900 } });
  const { page } = app;
  await photos.judge(page, "ready.jpg");
  await page.emulateMedia({ media: "print" });
  await page.emulateMedia({ media: "screen" });
  await page.locator("#photo-sheet").click();
  await page.waitForFunction(() => window.prints === 1);
  assert.equal(await page.locator(".bk-sheet").evaluate((one) => one.getClientRects().length), 0, "not on the screen");
  await page.emulateMedia({ media: "print" });
  const seen = await page.evaluate(() => {
    const images = [...document.querySelectorAll(".bk-sheet img")].map((one) => [one.getBoundingClientRect(), one]);
    const others = [...document.querySelectorAll("body *")].filter(
      (one) => one.getClientRects().length > 0 && !one.closest(".bk-sheet") && one.checkVisibility() && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()),
    );
    const pictures = [...document.querySelectorAll("img, svg, canvas, button, input")].filter((one) => one.getClientRects().length > 0 && !one.closest(".bk-sheet"));
    return {
      sizes: images.map(([box]) => [box.width, box.height]),
      places: new Set(images.map(([box]) => `${box.left} ${box.top}`)).size,
      sources: new Set(images.map(([, one]) => one.src)).size,
      others: [...others, ...pictures].map((one) => one.outerHTML.slice(0, 80)),
    };
  });
  assert.equal(seen.sizes.length, 8);
  for (const [width, height] of seen.sizes) {
    near(width, (25 / 25.4) * 96, 0.1, "25 mm");
    near(height, (35 / 25.4) * 96, 0.1, "35 mm");
  }
  assert.deepEqual([seen.places, seen.sources, seen.others], [8, 1, []]);
  photos.assertOwn(app, host.url);
  await app.close();
});
