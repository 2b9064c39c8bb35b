// Files of two versions never work together: a script, a program and the module that portals import are tied to each other.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { tied, tiedTo } from "../../tools/tie.mjs";
import { inDist } from "./support/dist.mjs";

const text = (name) => readFileSync(inDist(name), "utf8");
const PROGRAMS = ["baokao_bg", "baokao_photo_jpeg", "baokao_photo_all", "baokao_archive"];
const wasmOf = (name) => `${name.replace(/_bg$/, "")}_bg.wasm`;
const knotOf = (script) => /^export const (files_[0-9a-f]{16}) = true;$/m.exec(script)[1];
const importedFrom = async (bytes) => [...new Set(WebAssembly.Module.imports(await WebAssembly.compile(bytes)).map(({ module }) => module))];

/** Calls `run` with the address of a folder in which the files have other contents than in the release. */
async function withFiles(files, run) {
  const folder = mkdtempSync(join(tmpdir(), "baokao-versions-"));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    return await run((name) => import(pathToFileURL(join(folder, name)).href));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same script and program as another version has them. */
const other = (script) => script.replaceAll(knotOf(script), "files_0000000000000000");

test("every program asks for what its own script alone gives", async () => {
  const knots = new Set();
  for (const name of PROGRAMS) {
    const knot = knotOf(text(`${name}.js`));
    assert.deepEqual(await importedFrom(readFileSync(inDist(wasmOf(name)))), [knot], name);
    assert.ok(text(`${name}.js`).includes(`"${knot}": import0,`), name);
    knots.add(knot);
  }
  assert.equal(knots.size, PROGRAMS.length);
  assert.match(text("baokao.js"), new RegExp(`, ${knotOf(text("baokao_bg.js"))} \\} from "\\./baokao_bg\\.js";`));
});

test("a module beside another version's script is not loaded", async () => {
  const files = { "baokao.js": text("baokao.js"), "baokao_bg.js": other(text("baokao_bg.js")) };
  await withFiles(files, (load) => assert.rejects(load("baokao.js"), { name: "SyntaxError", message: /files_[0-9a-f]{16}/ }));
});

test("a script does not start another version's program", async () => {
  for (const name of PROGRAMS) {
    const bytes = readFileSync(inDist(wasmOf(name)));
    await withFiles({ [`${name}.js`]: other(text(`${name}.js`)) }, async (load) => {
      const { default: start } = await load(`${name}.js`);
      await assert.rejects(start({ module_or_path: bytes }), { name: /TypeError|LinkError/, message: /files_[0-9a-f]{16}/ }, name);
    });
  }
});

/** A program that imports `f` from "./a.js", and the script of it. */
const WASM = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 2, 12, 1, 6, ...Buffer.from("./a.js"), 1, 0x66, 0, 0]);
const SCRIPT = 'const imports = () => ({\n  "./a.js": import0,\n});\n';

test("the same files are tied alike, others otherwise", async () => {
  const one = tied({ wasm: WASM, script: SCRIPT });
  assert.deepEqual(tied({ wasm: WASM, script: SCRIPT }), one);
  assert.deepEqual(await importedFrom(one.wasm), [one.knot]);
  assert.notEqual(tied({ wasm: WASM, script: `${SCRIPT}// another\n` }).knot, one.knot);
  assert.equal(tiedTo('import a, { b } from "./c.js";', "c.js", "k"), 'import a, { b, k } from "./c.js";');
});

test("what cannot be tied stops the build", () => {
  assert.throws(() => tied({ wasm: WASM, script: "" }), /imports/);
  assert.throws(() => tied({ wasm: WASM, script: SCRIPT.replace("a.js", "b.js") }), /imports f from/);
  assert.throws(() => tiedTo("", "c.js", "k"), /0 times/);
});
