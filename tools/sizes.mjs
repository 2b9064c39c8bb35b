// Weighs the first load of the release build: dist/index.html and every file it loads, directly or through a
// stylesheet or a script, each compressed by brotli at quality 11. Exits 1 above the budget.

import { readFileSync } from "node:fs";
import { dirname, extname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const BUDGET = 105_000;
const dist = join(dirname(fileURLToPath(import.meta.url)), "..", "dist");

/** The addresses that a file of this kind makes the browser load. */
function references(name, text) {
  const found = [];
  const collect = (pattern) => {
    for (const match of text.matchAll(pattern)) found.push(match[1]);
  };
  switch (extname(name)) {
    case ".html":
      for (const [tag] of text.matchAll(/<(?:link|script|img|source)\b[^>]*>/gi)) {
        const rel = /\brel\s*=\s*["']?([^"'>]*)/i.exec(tag)?.[1] ?? "";
        // Icons and the manifest are asked for when the browser has nothing better to do, or never.
        if (/\b(canonical|alternate|license|author|help|icon|apple-touch-icon|manifest)\b/i.test(rel)) continue;
        const address = /\s(?:src|href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag);
        if (address) found.push(address[1] ?? address[2] ?? address[3]);
      }
      break;
    case ".css":
      collect(/url\(\s*["']?([^"')]+)["']?\s*\)/g);
      collect(/@import\s+["']([^"']+)["']/g);
      break;
    case ".js":
      collect(/(?:\bfrom|\bimport)\s*["'`](\.[^"'`]+)["'`]/g);
      collect(/["'`](\.\/[^"'`\s]+\.wasm)["'`]/g);
      break;
  }
  return found.filter((address) => !/^([a-z][a-z0-9+.-]*:|\/\/|#)/i.test(address));
}

function read(name) {
  try {
    return readFileSync(join(dist, name));
  } catch {
    console.error(`sizes: dist/${name} is missing; run ./dev build`);
    process.exit(1);
  }
}

/** Every file of the first load, in the order in which it is met. */
function firstLoad() {
  const files = new Map();
  const queue = ["index.html"];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (files.has(name)) continue;
    const bytes = read(name);
    files.set(name, bytes);
    for (const address of references(name, bytes.toString("utf8"))) {
      queue.push(posix.normalize(posix.join(posix.dirname(name), address.replace(/[?#].*$/, "").replace(/^\//, ""))));
    }
  }
  return files;
}

const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const row = (name, raw, packed) =>
  console.log(`${name.padEnd(44)}${raw.toLocaleString("en").padStart(12)}${packed.toLocaleString("en").padStart(12)}`);

console.log(`${"first load".padEnd(44)}${"bytes".padStart(12)}${"brotli 11".padStart(12)}`);
let raw = 0;
let total = 0;
for (const [name, bytes] of firstLoad()) {
  const packed = brotli(bytes);
  raw += bytes.length;
  total += packed;
  row(name, bytes.length, packed);
}
row("total", raw, total);

console.log("\nthe portals' module, loaded only where it is embedded");
for (const name of ["baokao.js", "baokao_bg.js", "baokao_bg.wasm"]) {
  const bytes = read(name);
  row(name, bytes.length, brotli(bytes));
}

// 120 KB of program for JPEG; what decodes PNG and WebP, too, and the face model are held as they are.
const PHOTO_BUDGETS = {
  "baokao_photo.js": 3_000,
  "baokao_photo_jpeg.js": 4_000,
  "baokao_photo_jpeg_bg.wasm": 120_000,
  "baokao_photo_all.js": 4_000,
  "baokao_photo_all_bg.wasm": 200_000,
  "baokao_face.tflite": 215_000,
};
console.log("\nphotos, loaded only where one is checked");
for (const [name, most] of Object.entries(PHOTO_BUDGETS)) {
  const bytes = read(name);
  const packed = brotli(bytes);
  row(name, bytes.length, packed);
  if (packed > most) {
    console.error(`sizes: ${name} has ${packed} bytes and may have ${most}`);
    process.exitCode = 1;
  }
}

const share = ((100 * total) / BUDGET).toFixed(1);
if (total > BUDGET) {
  console.error(`\nsizes: ${total} bytes are over the ceiling of ${BUDGET} (${share} %)`);
  process.exit(1);
}
console.log(`\nsizes: ${total} of ${BUDGET} bytes, ${share} % of the ceiling`);
