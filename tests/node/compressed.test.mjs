// What stands packed beside the files of the release: the very files, all that there should be, and nothing stale.

import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { KINDS, LEAST, compress } from "../../tools/compress.mjs";
import { DIST, inDist } from "./support/dist.mjs";

const UNPACK = { ".br": brotliDecompressSync, ".gz": gunzipSync };
const names = readdirSync(DIST, { recursive: true });
const read = (name) => readFileSync(inDist(name));

test("what is packed is the very file beside it, and smaller", () => {
  const packed = names.filter((name) => extname(name) in UNPACK);
  for (const name of packed) {
    const end = extname(name);
    const plain = name.slice(0, -end.length);
    assert.ok(names.includes(plain), `${name} stands beside no file`);
    assert.equal(Buffer.compare(UNPACK[end](read(name)), read(plain)), 0, name);
    assert.ok(read(name).length < read(plain).length, name);
  }
});

test("every page, script, style and program has both", () => {
  const large = names.filter((name) => [".html", ".js", ".css", ".wasm", ".ts"].includes(extname(name)) && read(name).length >= LEAST);
  assert.ok(large.length > 15, `${large.length} files`);
  for (const name of large) for (const end of Object.keys(UNPACK)) assert.ok(names.includes(name + end), name + end);
});

test("kinds that are packed already, and small files, stand alone", () => {
  for (const name of names.filter((one) => extname(one) in UNPACK)) {
    const plain = name.slice(0, -3);
    assert.ok(KINDS.includes(extname(plain)), name);
    assert.ok(read(plain).length >= LEAST, name);
  }
});

test("packed again it is the same, and what lost its file goes", async () => {
  const folder = mkdtempSync(join(tmpdir(), "baokao-packed-"));
  try {
    for (const name of ["index.html", "baokao.js", "robots.txt", "icon-180.png"]) copyFileSync(inDist(name), join(folder, name));
    for (const name of ["gone.js.br", "gone.js.gz", "robots.txt.br"]) writeFileSync(join(folder, name), "stale");
    const sums = await compress(folder);
    const after = ["baokao.js", "baokao.js.br", "baokao.js.gz", "icon-180.png", "index.html", "index.html.br", "index.html.gz", "robots.txt"];
    assert.deepEqual(readdirSync(folder).sort(), after);
    assert.ok(sums[".br"] < sums[".gz"] && sums[".gz"] < sums.plain);
    for (const name of after.filter((one) => extname(one) in UNPACK)) {
      assert.equal(Buffer.compare(readFileSync(join(folder, name)), read(name)), 0, `${name} is another one than the release's`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
