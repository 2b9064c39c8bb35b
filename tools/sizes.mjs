// Weighs the first load of the release build: dist/index.html and every file it loads, directly or through a
// stylesheet or a script, each compressed by brotli at quality 11; then the second part of the program, which the pages
// of the form need, the third to the fifth, and the finder, which comes when it is first asked for. Exits 1 above a budget.

import { readFileSync, readdirSync } from "node:fs";
import { dirname, extname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const BUDGET = 105_000;
/** All that comes until the form stands, the first load among it. */
const FORM_BUDGET = 143_000;
/** What shows a result in full, and what to do with it. */
const LATE_BUDGET = 55_000;
const FINDER_BUDGET = 60_000;
/** The page of the photos, with its styles and its worker's script. */
const PHOTO_BUDGET = 40_000;
/** What an embed has besides: its script and its styles, and the part of the program that speaks with the host. */
const HOST_BUDGET = 22_000;
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
      collect(/["'`](\.\/(?!rest-|late-|photo-|host-)[^"'`\s]+\.wasm)["'`]/g);
      break;
  }
  return found.filter((address) => !/^([a-z][a-z0-9+.-]*:|\/\/|#)/i.test(address));
}

function read(name) {
  try {
    return readFileSync(join(dist, name));
  } catch {
    fail(`dist/${name} is missing; run ./dev build`);
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

/** Prints the one file of a later part, and gives what it weighs. */
function later(name) {
  const found = readdirSync(dist).filter((file) => new RegExp(`^${name}-[0-9a-f]+\\.wasm$`).test(file));
  if (found.length !== 1) fail(`dist/ has ${found.length} files of the part "${name}" of the program, not one; run ./dev build`);
  const bytes = read(found[0]);
  row(found[0], bytes.length, brotli(bytes));
  return brotli(bytes);
}

console.log("\nthe second part of the program, loaded for the pages of the form");
const form = total + later("rest");

console.log("\nthe third part, loaded when there is a result to look into");
const late = later("late");

console.log("\nthe fourth part, loaded for the page of the photos; and what it comes with");
let photo = later("photo");
for (const [kind, pattern] of [["styles", /^photo-[0-9a-f]+\.css$/], ["worker", /^worker-[0-9a-f]+\.js$/]]) {
  const [name] = readdirSync(dist).filter((file) => pattern.test(file));
  if (!name) fail(`dist/ has no ${kind} of the photos; run ./dev build`);
  const bytes = read(name);
  photo += brotli(bytes);
  row(name, bytes.length, brotli(bytes));
}

console.log("\nwhat is loaded where the page is embedded, and for the page that makes an embed");
let host = later("host");
for (const pattern of [/^host-[0-9a-f]+\.css$/, /^frame-[0-9a-f]+\.js$/, /^embed-[0-9a-f]+\.css$/]) {
  const [name] = readdirSync(dist).filter((file) => pattern.test(file));
  if (!name) fail(`dist/ has no ${pattern}; run ./dev build`);
  host += brotli(read(name));
  row(name, read(name).length, brotli(read(name)));
}

console.log("\nthe finder, loaded when a name is first typed");
const finders = readdirSync(dist).filter((name) => /^finder-[0-9a-f]+\.(?:js|wasm)$/.test(name));
if (finders.length !== 2) fail(`dist/ has ${finders.length} files of the finder, not a script and a program; run ./dev build`);
let finder = 0;
for (const name of finders) {
  const bytes = read(name);
  finder += brotli(bytes);
  row(name, bytes.length, brotli(bytes));
}

console.log("\nthe portals' module, loaded only where it is embedded");
for (const name of ["baokao.js", "baokao_bg.js", "baokao_bg.wasm"]) {
  const bytes = read(name);
  row(name, bytes.length, brotli(bytes));
}

console.log("\nthe portals' element, loaded before anything of the app");
const CHECKER_BUDGET = 2_048;
const checker = brotli(read("baokao-checker.js"));
row("baokao-checker.js", read("baokao-checker.js").length, checker);

/** All that is loaded to have a JPEG looked at, the face model aside; of what decodes PNG and WebP, too; the model. */
const JPEG_BUDGET = 120_000;
const ALL_BUDGET = 195_000;
const MODEL_BUDGET = 215_000;
const ARCHIVE_BUDGET = 30_000;

/** Prints files of dist/, and gives what they weigh together. */
const weighed = (names) =>
  names.reduce((sum, name) => {
    const bytes = read(name);
    row(name, bytes.length, brotli(bytes));
    return sum + brotli(bytes);
  }, 0);

console.log("\nphotos, loaded only where one is checked");
const common = weighed(["baokao_photo.js", ...readdirSync(dist).filter((name) => /^worker-[0-9a-f]+\.js$/.test(name))]);
const jpeg = common + weighed(["baokao_photo_jpeg.js", "baokao_photo_jpeg_bg.wasm"]);
const every = common + weighed(["baokao_photo_all.js", "baokao_photo_all_bg.wasm"]);
const model = weighed(["baokao_face.tflite"]);
console.log("\nwhat makes one file of many photos");
const archive = weighed(["baokao_archive.js", "baokao_archive_bg.wasm"]);

judge("the first load", total, BUDGET);
judge("all until the form stands", form, FORM_BUDGET);
judge("the third part", late, LATE_BUDGET);
judge("the page of the photos", photo, PHOTO_BUDGET);
judge("an embed besides", host, HOST_BUDGET);
judge("the finder", finder, FINDER_BUDGET);
judge("the portals' element", checker, CHECKER_BUDGET);
judge("what looks at a JPEG", jpeg, JPEG_BUDGET);
judge("what looks at any photo", every, ALL_BUDGET);
judge("the face model", model, MODEL_BUDGET);
judge("what packs photos", archive, ARCHIVE_BUDGET);

function judge(what, size, budget) {
  const share = ((100 * size) / budget).toFixed(1);
  if (size > budget) fail(`${what} has ${size} bytes, over the ceiling of ${budget} (${share} %)`);
  console.log(`\nsizes: ${what} has ${size} of ${budget} bytes, ${share} % of the ceiling`);
}

function fail(message) {
  console.error(`\nsizes: ${message}`);
  process.exit(1);
}
