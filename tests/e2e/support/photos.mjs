// The page of the photos: ways to it, what it shows and what it gives away; and what the same program makes of a file here.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { inDist, untouched } from "../../node/support/dist.mjs";
import { open } from "./app.mjs";

const FOLDER = new URL("../../photos/", import.meta.url);

/** The bytes of a photo of the tests. */
export const bytesOf = (name) => readFileSync(new URL(name, FOLDER));

/** What the native tests know of every photo of the tests. */
export const known = JSON.parse(bytesOf("reports.json"));

const api = await untouched("photos");
await api.initPhoto({
  module_or_path: readFileSync(inDist("baokao_photo_all_bg.wasm")),
  face_model_or_path: readFileSync(inDist("baokao_face.tflite")),
});

/** What becomes of a photo by itself: its report, and what `fixPhoto` makes of it; `given` stands for the visitor's own wishes. */
export async function made(bytes, given = {}) {
  const report = await api.checkPhoto(bytes);
  if (!report.fixable) return { report, last: report };
  const whiten = report.checks.find(({ id }) => id === "background").status === "warn";
  const fixed = await api.fixPhoto(bytes, { whiten, ...given });
  return { report, fixed, last: fixed.report };
}

/** What is said of a paper. */
export const paperOf = (bytes) => api.checkDocument(bytes);

/** `{ id: status }` of a report. */
export const statuses = ({ checks }) => Object.fromEntries(checks.map(({ id, status }) => [id, status]));

/** Every check that any of these reports names, with each of these statuses. */
export function statusesOf(list, reports) {
  const ids = new Set(reports.filter(Boolean).flatMap(({ checks }) => Object.keys(checks)));
  return [...ids].flatMap((id) => list.map((status) => `${id} ${status}`));
}

/** Keeps every file that the page gives an address, and counts addresses and their ends; `connect-src` lets nobody fetch them. */
const ADDRESSES = `
  window.blobs = new Map();
  window.given = 0;
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    const address = createObjectURL.call(URL, blob);
    window.given += 1;
    window.blobs.set(address, blob);
    return address;
  };
  URL.revokeObjectURL = (address) => {
    window.blobs.delete(address);
    revokeObjectURL.call(URL, address);
  };
`;

/** The app at the page of the photos, once that has come. */
export async function at(host, { hash = "#/photo", init, ...options } = {}) {
  const opened = await open(await prepared(host, init), { hash, acceptDownloads: true, ...options });
  await opened.page.locator("#photo-file").waitFor({ state: "attached" });
  opened.log.loaded = opened.log.requests.length;
  return opened;
}

/** The host whose every page begins with our scripts. */
async function prepared({ browser, url }, init) {
  const newContext = async (options) => {
    const context = await browser.newContext(options);
    await context.addInitScript(ADDRESSES);
    if (init) await context.addInitScript(init);
    return context;
  };
  return { browser: { newContext }, url };
}

/** A photo of the tests, or one with other bytes, as a file to be chosen. */
export const file = (name, buffer = bytesOf(name), mimeType = "image/jpeg") => ({ name, mimeType, buffer });

/** Chooses files: names of photos of the tests, or files of their own. */
export const choose = (page, ...files) =>
  page.locator("#photo-file").setInputFiles(files.map((one) => (typeof one === "string" ? file(one) : one)));

/** What the page says in the end of the one photo with this name. */
export async function verdict(page, name) {
  await page.locator(".bk-photo__name", { hasText: name }).waitFor();
  const said = page.locator("#photo-verdict");
  await said.waitFor();
  return said.innerText();
}

/** Chooses one photo and waits for what is said of it. */
export async function judge(page, one) {
  await choose(page, one);
  return verdict(page, typeof one === "string" ? one : one.name);
}

/** Every check as the page shows it: status, all its sentences, and where it stands. */
export const shown = (page) =>
  page.locator(".bk-photo__checks").evaluate((part) =>
    Object.fromEntries(
      [...part.querySelectorAll("li[data-check]")].map((line) => {
        const status = /bk-judged--(\w+)/.exec(line.className)[1];
        return [line.dataset.check, { status, folded: line.closest("details") !== null, text: line.textContent }];
      }),
    ),
  );

/** The bytes behind an address that the page holds. */
export const behind = async (page, address) =>
  Buffer.from(
    await page.evaluate(
      (address) =>
        new Promise((done, fail) => {
          const reader = new FileReader();
          reader.onload = () => done(reader.result.split(",")[1] ?? "");
          reader.onerror = fail;
          reader.readAsDataURL(window.blobs.get(address));
        }),
      address,
    ),
    "base64",
  );

/** The link that saves the one photo. */
export const saving = (page) => page.locator("a[id^=photo-save-]");

/** Waits until a page has so many workers: the browser tells of one that has ended, but not at once. */
export async function workers(page, count) {
  for (let tries = 0; page.workers().length !== count; tries++) {
    assert.ok(tries < 200, `${page.workers().length} workers, not ${count}`);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 25)));
  }
}

/** The bytes that it leads to. */
export const repaired = async (page) => behind(page, await saving(page).getAttribute("href"));

/** What a press lets the browser save: name and bytes. */
export async function downloaded(page, press) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Left, top, width and height of the part that is cut, as the frame shows it. */
export const frame = async (page) => {
  const seen = await page.locator("#photo-cut > svg").getAttribute("viewBox");
  return seen.split(" ").map(Number);
};

/** Waits until the saved photo is no longer the one at this address. */
export async function cutAnew(page, address) {
  await page.waitForFunction((address) => {
    const link = document.querySelector("a[id^=photo-save-]");
    return link && link.href !== address;
  }, address);
}

/** Answers all three questions. */
export async function answer(page, word = "no") {
  for (const place of [0, 1, 2]) await page.locator(`#photo-ask-${place}-${word}`).check();
}

/** The files in an archive that holds them as they are: `[name, bytes]`, in their order. */
export function unpacked(zip) {
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  assert.ok(end >= 0, "an archive ends with its directory");
  const files = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    assert.equal(zip.readUInt32LE(at), 0x02014b50, "an entry of the directory");
    assert.equal(zip.readUInt16LE(at + 10), 0, "JPEG is not squeezed again");
    const [size, name, more, note] = [zip.readUInt32LE(at + 24), ...[28, 30, 32].map((place) => zip.readUInt16LE(at + place))];
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    files.push([zip.toString("utf8", at + 46, at + 46 + name), zip.subarray(from, from + size)]);
    at += 46 + name + more + note;
  }
  return files;
}

/** Nothing went wrong in the page, and nothing was asked of anybody but for known files of the site, with nothing sent. */
export function assertOwn({ log }, url, wrong = []) {
  assert.deepEqual(log.wrong, wrong);
  const known = /^(?:baokao_(?:photo(?:_jpeg|_all)?|archive)(?:_bg)?\.(?:js|wasm)|baokao_face\.tflite|worker-[0-9a-f]+\.js|(?:en\.html)?)$/;
  const parts = /^(?:(?:app|finder)-[0-9a-f]+\.(?:js|wasm)|(?:rest|late|photo)-[0-9a-f]+\.(?:wasm|css))$/;
  const later = log.requests.slice(log.loaded).filter((request) => !/^(?:blob|data):/.test(request));
  const foreign = later.filter((request) => {
    const name = request.startsWith(url) ? request.slice(url.length).replace(/#.*/, "") : request;
    return !known.test(name) && !parts.test(name);
  });
  assert.deepEqual(foreign, [], "requests after the app has started");
}
