// Photos on the page: every check of every photo of the tests as the program in Node finds it; and what is saved is, byte
// for byte, what `fixPhoto` makes.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { start } from "./support/app.mjs";
import * as photos from "./support/photos.mjs";

let host;
before(async () => (host = await start()));
after(() => host.close());

const WORST = ["skipped", "pass", "warn", "fail"];
const worse = (one, other) => WORST.indexOf(one) > WORST.indexOf(other);

const TEXTS = readFileSync(new URL("../../locales/zh-CN/judged.toml", import.meta.url), "utf8");

/** The sentences of a language's file, each as a pattern in which anything may stand for what is filled in. */
const sentences = Object.fromEntries(
  [...TEXTS.split(/^\[/m).find((part) => part.startsWith("judged]")).matchAll(/^(\w+) = "(.*)"$/gm)].map(([, key, text]) => [key, new RegExp(text.replaceAll(/[()（）.?+*]/g, "\\$&").replaceAll(/\{\w+\}/g, ".+"))],
  ),
);

/** What was said of a check before the repair: a pattern. */
function sentence({ id, status, reason }) {
  const capital = (word) => word[0].toUpperCase() + word.slice(1);
  const keys = {
    format: ["formatFail", "formatUnknown"],
    fileSize: reason ? ["fileSizeDependsOnCounting"] : ["fileSizeSmall", "fileSizeLarge"],
    compression: [status === "warn" ? "compressionStrong" : "compressionVeryStrong"],
    sharpness: [status === "warn" ? "sharpnessLittle" : "sharpnessNone"],
    background: ["Coloured", "Tinted", "Dark", "Grey", "Uneven"].map((word) => `background${word}`),
    face: ["faceNotFound", "faceSeveral", "faceTilted", "faceSmall", "faceLarge", "faceLeft", "faceRight", "faceHigh", "faceLow"],
  }[id] ?? [id + capital(reason)];
  const known = keys.map((key) => sentences[key]);
  assert.ok(known.every(Boolean), `${keys}`);
  return new RegExp(`修之前：(?:${known.map((one) => one.source).join("|")})`);
}

/** Compares what the page shows of a photo with what the program finds here; gives every check's status as shown. */
function assertShown(name, seen, { report, fixed, last }) {
  const found = Object.fromEntries(Object.entries(seen).map(([id, { status }]) => [id, status]));
  assert.deepEqual(found, photos.statuses(last), name);
  for (const check of last.checks) {
    const { folded, text } = seen[check.id];
    const where = `${name}, ${check.id}`;
    assert.equal(folded, !worse(check.status, "pass"), `${where}: what needs nothing is folded away`);
    const was = fixed && report.checks.find(({ id }) => id === check.id);
    if (was && check.status !== "skipped" && worse(was.status, check.status)) assert.match(text, sentence(was), where);
    else assert.doesNotMatch(text, /修之前/, where);
  }
  return Object.entries(found).map(([id, status]) => `${id} ${status}`);
}

/** What the program finds in some photo of the tests, but the page never shows: it is repaired away, and said to have been. */
const REPAIRED = ["compression fail", "compression warn", "face fail", "fileSize warn"];
/** What the browser alone can decode; its JPEG of it is not ours to foresee. */
const DRAWN = ["other.bmp", "other.gif"];
const persons = Object.keys(photos.known).filter((name) => !name.startsWith("paper"));
const papers = Object.keys(photos.known).filter((name) => name.startsWith("paper"));
/** Of these nothing is known but that they claim too much. */
const UNREADABLE = persons.filter((name) => !photos.known[name]);

test("every check of every photo is shown as the program finds it, and every pass, warn and fail that can be is seen", async () => {
  const app = await photos.at(host);
  const { page } = app;
  const all = persons.filter((name) => !DRAWN.includes(name));
  await photos.choose(page, ...all);
  await page.getByText(`共 ${all.length} 张，已检查 ${all.length} 张。`).waitFor({ timeout: 120_000 });
  const seen = new Set();
  const row = (name) => page.getByRole("button", { name, exact: true });
  for (const name of all.filter((name) => !UNREADABLE.includes(name))) {
    const bytes = photos.bytesOf(name);
    const made = await photos.made(bytes);
    await row(name).click();
    for (const one of assertShown(name, await photos.shown(page), made)) seen.add(one);
    if (made.fixed) assert.equal(Buffer.compare(await photos.repaired(page), made.fixed.bytes), 0, `${name}: other bytes`);
    await page.locator("#photo-all").click();
  }
  for (const name of UNREADABLE) {
    await row(name).click();
    assert.match(await page.locator(".bk-photo__line").innerText(), /这个文件用不了\s+这张照片的像素太多/, name);
    assert.equal(await page.locator(".bk-photo__checks").count(), 0, name);
    await page.locator("#photo-all").click();
  }
  // The photos of papers, on the page where papers are judged.
  await page.locator("#photo-papers").check();
  await photos.choose(page, ...papers);
  await page.getByText(`共 ${papers.length} 张，已检查 ${papers.length} 张。`).waitFor();
  for (const name of papers) {
    const report = await photos.paperOf(photos.bytesOf(name));
    await row(name).click();
    for (const one of assertShown(name, await photos.shown(page), { report, last: report })) seen.add(one);
    await page.locator("#photo-all").click();
  }
  const inCorpus = new Set();
  for (const known of Object.values(photos.known).filter(Boolean)) {
    for (const [id, [status]] of Object.entries(known.checks)) if (status !== "skipped") inCorpus.add(`${id} ${status}`);
  }
  assert.deepEqual([...inCorpus].filter((one) => !seen.has(one)).sort(), REPAIRED);
  // What no photo of the tests shows cannot be had of any file: the core has no such status.
  const every = photos.statusesOf(["pass", "warn", "fail"], Object.values(photos.known));
  assert.deepEqual(every.filter((one) => !inCorpus.has(one)).sort(), ["colour fail", "format warn", "frame fail"]);
  photos.assertOwn(app, host.url);
  await app.close();
});

/** One photo for each thing the program may do; what is asked for besides. */
const ONE_BY_ONE = ["ready.jpg", "a-offwhite.jpg", "two.jpg", "orientation-6.jpg", "palette.png", "lossy.webp", "cmyk.jpg", "very-blurred.jpg"];

test("what is saved is, byte for byte, what fixPhoto makes", async () => {
  const app = await photos.at(host);
  const { page } = app;
  for (const name of ONE_BY_ONE) {
    await photos.judge(page, name);
    const { fixed } = await photos.made(photos.bytesOf(name));
    const { name: as, bytes } = await photos.downloaded(page, () => photos.saving(page).click());
    assert.equal(as, name.replace(/\.\w+$/, "-1inch.jpg"));
    assert.equal(Buffer.compare(bytes, fixed.bytes), 0, name);
    assert.equal(Buffer.compare(await photos.repaired(page), fixed.bytes), 0, name);
    const size = Math.round(bytes.length / 1000);
    assert.equal(await photos.saving(page).innerText(), `保存照片（${size} KB）`);
  }
  // Untouched is untouched.
  await photos.judge(page, "ready.jpg");
  assert.equal(Buffer.compare(await photos.repaired(page), photos.bytesOf("ready.jpg")), 0);
  photos.assertOwn(app, host.url);
  await app.close();
});

test("the background is made white where it nearly is, and stays on request", async () => {
  const app = await photos.at(host);
  const { page } = app;
  for (const name of ["a-offwhite.jpg", "b-shaded.jpg"]) {
    const bytes = photos.bytesOf(name);
    await photos.judge(page, name);
    assert.ok(await page.locator("#photo-whiten").isChecked(), name);
    for (const whiten of [false, true]) {
      const address = await photos.saving(page).getAttribute("href");
      await page.locator("#photo-whiten").setChecked(whiten);
      await photos.cutAnew(page, address);
      const made = await photos.made(bytes, { whiten });
      assert.equal(Buffer.compare(await photos.repaired(page), made.fixed.bytes), 0, `${name}, ${whiten}`);
      await page.locator(".bk-photo__checks").waitFor();
      assertShown(name, await photos.shown(page), made);
    }
  }
  // Where it is not nearly white, that is not offered.
  await photos.judge(page, "a-blue.jpg");
  assert.equal(await page.locator("#photo-whiten").count(), 0);
  photos.assertOwn(app, host.url);
  await app.close();
});

for (const [name, format] of [["other.gif", "GIF"], ["other.bmp", "BMP"]]) {
  test(`${format}, which the browser decodes and we do not, becomes a JPG, and that is said`, async () => {
    const app = await photos.at(host);
    const { page } = app;
    assert.equal(await photos.judge(page, name), "照片合格，还要您确认三点");
    await page.getByText(`原来的文件是 ${format}，报名系统不收，已经转成 JPG。`).waitFor();
    const seen = await photos.shown(page);
    assert.deepEqual([seen.format.status, seen.integrity.status], ["pass", "pass"]);
    assert.match(seen.format.text, new RegExp(`修之前：按内容看，这个文件是 ${format} 格式`));
    const { name: as, bytes } = await photos.downloaded(page, () => photos.saving(page).click());
    assert.equal(as, "other-1inch.jpg");
    assert.equal((await photos.made(bytes)).report.verdict, "pass");
    await photos.answer(page);
    assert.equal(await page.locator("#photo-verdict").innerText(), "照片已修好，可以用");
    photos.assertOwn(app, host.url);
    await app.close();
  });
}

test("what nobody here can decode is said, with what to do", async () => {
  const app = await photos.at(host);
  const { page } = app;
  for (const [name, why] of [
    ["other.tiff", "这是 TIFF 格式的文件，在这里打不开。请用看图软件打开，另存为 JPG 格式；只改文件名不行。"],
    ["heic-named.jpg", "这是 HEIC 格式的照片，在这里打不开。iPhone 请在“设置”的“相机”里点“格式”，选“兼容性最佳”"],
    ["unknown.jpg", "认不出这是什么文件，可能不是照片。请选一张 JPG 格式的照片。"],
    ["claims-60-megapixels.jpg", "文件有损坏，打不开。"],
    ["claims-256-megapixels.jpg", "这张照片的像素太多，在这里打不开。请先用看图软件缩小，再选一次。"],
  ]) {
    assert.equal(await photos.judge(page, name), "这个文件用不了", name);
    await page.locator(".bk-photo__line", { hasText: why }).waitFor();
    assert.equal(await photos.saving(page).count(), 0, name);
  }
  for (const [size, why] of [[0, "空"], [30 * 2 ** 20 + 1, "30 MB"]]) {
    assert.equal(await photos.judge(page, photos.file(`${size}.jpg`, Buffer.alloc(size, 0xff))), "这个文件用不了");
    await page.locator(".bk-photo__line", { hasText: why }).waitFor();
  }
  photos.assertOwn(app, host.url);
  await app.close();
});

test("the verdict follows the answers, and the tick of the material list follows the verdict", async () => {
  const app = await photos.at(host, { hash: "#/photo/ecommerce-zjcx/photo" });
  const { page } = app;
  const list = "#/next/ecommerce-zjcx/specialist.7";
  const tick = page.getByLabel("白底个人一寸照片（JPG 格式，40k-80k）");
  const go = (hash) => page.evaluate((hash) => (location.hash = hash), hash);
  const ticked = async () => {
    await go(list);
    await tick.waitFor();
    const ticked = await tick.isChecked();
    await go("#/photo/ecommerce-zjcx/photo");
    await page.locator("#photo-verdict").waitFor();
    return ticked;
  };
  assert.equal(await photos.judge(page, "ready.jpg"), "照片合格，还要您确认三点");
  assert.equal(await ticked(), false, "before the questions are answered");
  await photos.answer(page);
  assert.equal(await page.locator("#photo-verdict").innerText(), "这张照片可以用");
  assert.equal(await ticked(), true);
  await page.locator("#photo-ask-1-yes").check();
  assert.equal(await page.locator("#photo-verdict").innerText(), "请换一张照片");
  assert.equal(await photos.saving(page).count(), 0);
  assert.equal(await ticked(), false, "beautified");
  await page.locator("#photo-ask-1-no").check();
  assert.equal(await ticked(), true);
  assert.equal(await photos.judge(page, "very-blurred.jpg"), "请重拍一张");
  assert.equal(await ticked(), false, "blurred");
  // Papers are judged as papers are.
  await go("#/photo/ecommerce-zjcx/idCard");
  await page.getByText("正在准备：身份证正反面照片").waitFor();
  assert.equal(await photos.judge(page, "paper.jpg"), "拍得清楚，可以用");
  await go(list);
  await tick.waitFor();
  assert.deepEqual([await page.getByLabel("身份证正反面照片").isChecked(), await tick.isChecked()], [true, false]);
  assert.deepEqual(app.log.wrong, []);
  await app.close();
});
