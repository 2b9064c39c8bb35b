// Photos in Node: the reports that the native tests hold, repaired files, refusals, types.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inDist, untouched } from "./support/dist.mjs";
import { complaints } from "./support/typescript.mjs";

const photo = (name) => readFileSync(new URL(`../photos/${name}`, import.meta.url));
const known = JSON.parse(photo("reports.json"));
const api = await untouched("photo");
await api.initPhoto({
  module_or_path: readFileSync(inDist("baokao_photo_all_bg.wasm")),
  face_model_or_path: readFileSync(inDist("baokao_face.tflite")),
});

/** Statuses and reasons, as the native tests write them. */
function words({ verdict, fixable, format, width, height, dpi, checks }) {
  const size = width === null ? null : [width, height];
  return { verdict, fixable, format, size, dpi, checks: Object.fromEntries(checks.map(({ id, status, reason }) => [id, [status, reason]])) };
}

async function outcome(act) {
  try {
    return await act();
  } catch (error) {
    return error;
  }
}

test("every report is the native one", async () => {
  for (const [name, expected] of Object.entries(known)) {
    const check = name.startsWith("paper") ? api.checkDocument : api.checkPhoto;
    const found = await outcome(() => check(photo(name)));
    if (expected) assert.deepEqual(words(found), expected, name);
    else assert.equal(found.name, "PhotoUnreadable", name);
  }
});

test("a repaired photo is right, and one that is right comes back", async () => {
  const { bytes, report, changes, refused } = await api.fixPhoto(photo("b-offwhite.jpg"), { whiten: true });
  assert.ok(bytes instanceof Uint8Array && bytes.length >= 40_960 && bytes.length <= 80_000);
  assert.deepEqual(report, await api.checkPhoto(bytes));
  assert.deepEqual([report.width, report.height, report.dpi, refused], [295, 413, 300, []]);
  assert.ok(changes.some(({ id }) => id === "whiten"));
  const again = await api.fixPhoto(bytes);
  assert.deepEqual([again.changes, Buffer.compare(again.bytes, bytes)], [[], 0]);
  const cut = await api.fixPhoto(photo("two.jpg"), { crop: { x: 0, y: 0, width: 413, height: 578 } });
  assert.equal(cut.report.checks.find(({ id }) => id === "face").status, "pass");
});

test("what is refused says why", async () => {
  const code = async (act) => {
    const { name, code: own, message } = await outcome(act);
    assert.ok(message.length > 0);
    return own ?? name;
  };
  assert.equal(await code(() => api.checkPhoto(new Uint8Array())), "empty");
  assert.equal(await code(() => api.checkPhoto(new Uint8Array(31 * 2 ** 20))), "tooLarge");
  assert.equal(await code(() => api.checkDocument(photo("claims-256-megapixels.jpg"))), "tooManyPixels");
  assert.equal(await code(() => api.fixPhoto(photo("heic-named.jpg"))), "unsupported");
  assert.equal(await code(() => api.fixPhoto(photo("ready.jpg").subarray(0, 9000))), "damaged");
  assert.equal(await code(() => api.fixPhoto(photo("a-white.jpg"), { crop: { x: 9999, y: 0, width: 5, height: 5 } })), "RangeError");
  assert.equal(await code(() => api.fixPhoto(photo("a-white.jpg"), { crop: { x: 1 } })), "TypeError");
  for (const wrong of [null, undefined, "photo", [1, 2], {}]) assert.equal(await code(() => api.checkPhoto(wrong)), "TypeError");
  assert.equal((await api.checkPhoto(photo("unknown.jpg").buffer.slice(0))).verdict, "fail");
});

test("reports and repairs have their types", async () => {
  const report = await api.checkPhoto(photo("a-shaded.jpg"));
  const { bytes, ...fixed } = await api.fixPhoto(photo("orientation-6.jpg"), { whiten: true });
  const lines = [
    'import type * as T from "./baokao.js";',
    `(): T.PhotoReport => (${JSON.stringify(report)});`,
    `(): Omit<T.FixedPhoto, "bytes"> => (${JSON.stringify(fixed)});`,
    "// @ts-expect-error",
    `(): T.PhotoReport => (${JSON.stringify({ ...report, verdict: "good" })});`,
  ];
  assert.equal(complaints(lines.join("\n")), "");
});
