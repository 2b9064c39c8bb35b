// Photos in a browser, in a worker, under a strict policy: the reports that the native tests hold; and a repaired photo
// opens to the same picture. Who checks no photo loads nothing of it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { launchChromium } from "../../tools/chromium.mjs";
import { inDist } from "../node/support/dist.mjs";

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; img-src blob:";
const known = JSON.parse(readFileSync(new URL("../photos/reports.json", import.meta.url)));

const WORKER = `
import { checkDocument, checkPhoto, fixPhoto } from "./dist/baokao.js";
const functions = { checkDocument, checkPhoto, fixPhoto };
onmessage = async ({ data: [name, file, options] }) => {
  try {
    const bytes = new Uint8Array(await (await fetch("photos/" + file)).arrayBuffer());
    postMessage(await functions[name](bytes, options));
  } catch ({ name, code }) {
    postMessage({ name, code });
  }
};
`;

const PAGE = `
import init, { evaluate } from "./dist/baokao.js";
await init();
window.evaluated = evaluate({}).asOf;
const worker = new Worker("worker.js", { type: "module" });
window.ask = (...question) => new Promise((done) => {
  worker.onmessage = ({ data }) => done(data);
  worker.postMessage(question);
});
window.opened = async (file, options) => {
  const { bytes } = await window.ask("fixPhoto", file, options);
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/jpeg" }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
  canvas.drawImage(bitmap, 0, 0);
  return { bytes: [...bytes], size: [bitmap.width, bitmap.height], pixels: [...canvas.getImageData(0, 0, bitmap.width, bitmap.height).data] };
};
window.ready = true;
`;

const TYPES = { js: "text/javascript", wasm: "application/wasm" };
let server;
let browser;
let page;
const requests = [];

before(async () => {
  server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://host").pathname);
    const headers = { "content-type": TYPES[path.split(".").at(-1)] ?? "text/html", "content-security-policy": POLICY };
    const own = { "/": '<!DOCTYPE html><script type="module" src="page.js"></script>', "/page.js": PAGE, "/worker.js": WORKER };
    try {
      const [, folder, name] = /^\/(dist|photos)\/([\w.-]+)$/.exec(path) ?? [];
      const file = folder === "dist" ? inDist(name) : new URL(`../photos/${name}`, import.meta.url);
      response.writeHead(200, headers).end(own[path] ?? readFileSync(file));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  browser = await launchChromium();
  page = await browser.newPage();
  page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction("window.ready");
});

after(async () => {
  await browser?.close();
  server?.close();
});

const ask = (...question) => page.evaluate((question) => window.ask(...question), question);
const ofPhotos = () => requests.filter((path) => /photo_|face/.test(path)).sort();

test("who evaluates loads nothing of the photos; a JPEG its program, another format the larger one", async () => {
  assert.deepEqual(requests.filter((path) => /photo|face/.test(path)), []);
  await ask("checkDocument", "paper.jpg");
  assert.deepEqual(ofPhotos(), ["/dist/baokao_photo_jpeg.js", "/dist/baokao_photo_jpeg_bg.wasm"]);
  await ask("checkPhoto", "ready.jpg");
  assert.deepEqual(ofPhotos(), ["/dist/baokao_face.tflite", "/dist/baokao_photo_jpeg.js", "/dist/baokao_photo_jpeg_bg.wasm"]);
  await ask("checkPhoto", "deep.png");
  const more = ["/dist/baokao_photo_all.js", "/dist/baokao_photo_all_bg.wasm"];
  assert.deepEqual(ofPhotos(), ["/dist/baokao_face.tflite", ...more, "/dist/baokao_photo_jpeg.js", "/dist/baokao_photo_jpeg_bg.wasm"]);
});

test("every report is the native one", async () => {
  for (const [name, expected] of Object.entries(known)) {
    const found = await ask(name.startsWith("paper") ? "checkDocument" : "checkPhoto", name);
    if (!expected) assert.deepEqual(found, { name: "PhotoUnreadable", code: "tooManyPixels" }, name);
    else assert.deepEqual(Object.fromEntries(found.checks.map(({ id, status, reason }) => [id, [status, reason]])), expected.checks, name);
  }
});

/** The mean colours of eight by eight fields, as tests/photo/others.rs reckons them. */
function fields(pixels, [width, height]) {
  const sums = Array.from({ length: 64 }, () => [0, 0, 0, 0]);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sum = sums[Math.floor((y * 8) / height) * 8 + Math.floor((x * 8) / width)];
      for (let i = 0; i < 3; i++) sum[i] += pixels[4 * (y * width + x) + i];
      sum[3] += 1;
    }
  }
  return sums.flatMap(([red, green, blue, count]) => [red, green, blue].map((sum) => sum / count));
}

test("a repaired photo opens, to the picture that the native decoder sees", async () => {
  for (const [name, expected] of Object.entries(JSON.parse(readFileSync(new URL("../photos/repaired.json", import.meta.url))))) {
    const { bytes, size, pixels } = await page.evaluate((name) => window.opened(name), name);
    assert.deepEqual(size, [295, 413], name);
    assert.ok(bytes.length >= 40_960 && bytes.length <= 80_000, name);
    const most = Math.max(...fields(pixels, size).map((level, i) => Math.abs(level - expected[i])));
    assert.ok(most <= 2, `${name}: a field differs by ${most}`);
  }
});

test("stages are told in their order, and what has been looked at is not looked at again", async () => {
  const stages = await page.evaluate(async () => {
    const { checkPhoto, fixPhoto } = await import("./dist/baokao.js");
    const bytes = new Uint8Array(await (await fetch("photos/two.jpg")).arrayBuffer());
    const told = [];
    const onStage = (stage) => told.push(stage);
    const report = await checkPhoto(bytes, { onStage });
    await fixPhoto(bytes, { onStage });
    const other = new Uint8Array(await (await fetch("photos/a-white.jpg")).arrayBuffer());
    const changed = bytes.slice();
    changed[changed.length - 1] ^= 1;
    const last = await checkPhoto(changed, { onStage });
    await checkPhoto(other);
    const again = await checkPhoto(bytes, { onStage: () => { throw new Error("not ours"); } });
    const wrong = await fixPhoto(bytes, { onStage: 1 }).catch(({ name }) => name);
    return { told: told.join(" "), same: JSON.stringify(report) === JSON.stringify(again), last: last.verdict, wrong };
  });
  const fix = "measure render encode review";
  assert.deepEqual(stages, { told: `decode face measure ${fix} decode face measure`, same: true, last: "fail", wrong: "TypeError" });
});
