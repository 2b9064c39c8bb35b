// The files that a portal copies: their names, and that nothing else is loaded.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ROOT, inDist, untouched } from "./support/dist.mjs";

const read = (name) => readFileSync(inDist(name), "utf8");
/** Without comments, which may name anything. */
const code = (name) => read(name).replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");

test("baokao.js, baokao_bg.wasm and baokao.d.ts have their stable names", () => {
  for (const name of ["baokao.js", "baokao_bg.js", "baokao_bg.wasm", "baokao.d.ts"]) assert.ok(read(name).length > 0, name);
  assert.deepEqual([...readFileSync(inDist("baokao_bg.wasm")).subarray(0, 4)], [0, 0x61, 0x73, 0x6d]);
  assert.equal(read("baokao.d.ts"), readFileSync(`${ROOT}embed/baokao.d.ts`, "utf8"));
});

test("baokao.js is one module that imports baokao_bg.js, and the photos' module when it is asked for", async () => {
  const imports = [...code("baokao.js").matchAll(/\b(?:import|from)\b\s*\(?\s*["'`]([^"'`]*)/g)].map(([, name]) => name);
  assert.deepEqual(imports, ["./baokao_bg.js", "./baokao_photo.js"]);
  assert.deepEqual(code("baokao.js").match(/\bimport\s*\(.*?\)|\brequire\b/g), ['import("./baokao_photo.js")']);
  assert.equal((await untouched("files"))[Symbol.toStringTag], "Module");
});

test("baokao_bg.js imports nothing and loads baokao_bg.wasm alone", () => {
  const text = code("baokao_bg.js");
  assert.doesNotMatch(text, /^\s*import\b|\bimport\s*\(|\bfrom\s+["']|\brequire\b/m);
  assert.deepEqual([...text.matchAll(/new URL\(([^)]*)\)/g)].map(([, what]) => what), ["'baokao_bg.wasm', import.meta.url"]);
  assert.equal(text.match(/\bfetch\(/g).length, 1);
});

test("nothing else asks for anything, writes anything or makes code of text", () => {
  const never = /XMLHttpRequest|WebSocket|EventSource|sendBeacon|Worker\b|localStorage|sessionStorage|indexedDB|\bdocument\.\w|\beval\b|new Function|https?:/;
  assert.doesNotMatch(code("baokao.js"), /\bfetch\b/);
  for (const name of ["baokao.js", "baokao_bg.js"]) assert.doesNotMatch(code(name), never, name);
});

test("the WebAssembly part asks for no clock, chance or network", async () => {
  const module = await WebAssembly.compile(readFileSync(inDist("baokao_bg.wasm")));
  const names = WebAssembly.Module.imports(module).map(({ name }) => name.replace(/_[0-9a-f]{16}$/, ""));
  for (const name of names) assert.doesNotMatch(name, /date|now|random|fetch|crypto|performance/i);
});
