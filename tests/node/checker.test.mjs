// baokao-checker.js, the script of the portals' element: how large it is, that it loads nothing, and how it finds its folder in
// what every browser says of a script's place. What it does in a page: tests/e2e/hosts-*.test.mjs.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";
import { ROOT, inDist } from "./support/dist.mjs";

const code = readFileSync(inDist("baokao-checker.js"), "utf8");

test("it has at most 2 KB, and its types beside it", () => {
  const packed = brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  assert.ok(packed.length <= 2048, `${packed.length} bytes`);
  assert.equal(readFileSync(inDist("baokao-checker.d.ts"), "utf8"), readFileSync(`${ROOT}embed/checker.d.ts`, "utf8"));
});

test("it imports nothing, exports nothing, asks for nothing, keeps nothing and makes no code or markup of text", () => {
  assert.doesNotMatch(code, /\b(?:import|export|fetch|XMLHttpRequest|WebSocket|sendBeacon|cookie|localStorage|sessionStorage|indexedDB)\b/);
  assert.doesNotMatch(code, /\beval\b|Function\b|innerHTML|insertAdjacent|document\.write|<style|setInterval|setTimeout|["'`]\*["'`]/);
  // It leaves no name behind.
  const names = new Set(Object.getOwnPropertyNames(globalThis));
  (0, eval)(code);
  assert.deepEqual(Object.getOwnPropertyNames(globalThis).filter((name) => !names.has(name)), []);
});

const OWN = "https://cdn.example.org/npm/baokao@0.1.0/";
/** What browsers say of a place in a module; the numbers are lines and columns. */
const STACKS = {
  Chromium: `Error\n    at ownFolder (${OWN}baokao-checker.js:1:142)\n    at ${OWN}baokao-checker.js:1:300`,
  Firefox: `ownFolder@${OWN}baokao-checker.js:1:142\n@${OWN}baokao-checker.js:1:300\n`,
  Safari: `ownFolder@${OWN}baokao-checker.js:1:142\nmodule code@${OWN}baokao-checker.js:1:300`,
  "a version in the query": `Error\n    at ${OWN}baokao-checker.js?v=https://other.example.org/baokao-checker.js:1:300`,
  "a bundle that loads it": `Error\n    at ${OWN}baokao-checker.js:1:3\n    at async https://portal.example.org/main.js:1:2`,
};
/** The address that an element without attributes gets, where scripts are said to stand so. */
async function found(name, { stack = "Error", script = null, tag = null, src = "" }) {
  const prepare = Error.prepareStackTrace;
  const page = { baseURI: "https://portal.example.org/page", querySelector: () => tag, querySelectorAll: () => [] };
  globalThis.document = { ...page, currentScript: script };
  Error.prepareStackTrace = () => stack;
  try {
    const { address } = await import(`../../embed/checker/address.js?${encodeURIComponent(name)}`);
    return address({ getAttribute: () => src, hasAttribute: () => false }, 600)?.href;
  } finally {
    Error.prepareStackTrace = prepare;
    delete globalThis.document;
  }
}

for (const [name, stack] of Object.entries(STACKS)) {
  test(`its folder is found in a stack: ${name}`, async () => {
    assert.equal(await found(name, { stack }), `${OWN}index.html?embed=1&reserve=600`);
  });
}

test("its folder is that of the script that runs, and else of the page's element; a bundle's script is none", async (context) => {
  const said = context.mock.method(console, "error", () => {});
  const own = { src: `${OWN}baokao-checker.js` };
  const bundle = { script: { src: "https://portal.example.org/main.js" }, stack: "Error\n    at https://portal.example.org/main.js:1:2" };
  const tag = { src: "https://other.example.org/baokao-checker.js" };
  assert.equal(await found("classic", { script: own, tag }), `${OWN}index.html?embed=1&reserve=600`);
  assert.equal(await found("element", { ...bundle, tag: own }), `${OWN}index.html?embed=1&reserve=600`);
  assert.equal(said.mock.callCount(), 0);
  assert.equal(await found("bundle", bundle), undefined);
  assert.equal(said.mock.callCount(), 1);
  assert.equal(await found("said", { ...bundle, src: "/check" }), "https://portal.example.org/check/index.html?embed=1&reserve=600");
});
