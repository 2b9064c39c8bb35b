// The finder's module in Node: the cases that the core is held by, its border, and that it asks for nothing.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inDist } from "./support/dist.mjs";
import { cases, finder, finderFile, found, lines } from "./support/finder.mjs";

const { find, recognise } = await finder();

test("names are found as the core finds them", () => {
  for (const { kind, query, level, first } of cases("names.jsonl")) {
    assert.deepEqual(found(find(kind, query, level))[0] ?? null, first, `${kind} ${query}`);
  }
});

test("lines of CVs are read as the core reads them", () => {
  for (const { text, lines: expected } of cases("cv.jsonl")) assert.deepEqual(lines(recognise(text)), expected, text);
});

test("at most twenty names, in lines of four fields; of a word that is no kind none", () => {
  const all = find("major", "电", "").split("\n").slice(0, -1);
  assert.equal(all.length, 20);
  for (const line of all) assert.equal(line.split("\t").length, 4, line);
  assert.equal(find("", "电", ""), "");
  assert.equal(find("major", "电", "no level"), find("major", "电", ""));
});

test("a record is a line of nine fields, whatever was pasted", () => {
  const text = recognise("2019.03-2021.06\t大华\u0000商行\t客服\r\n2021.07至今\t\t星光直播基地\t中控");
  assert.deepEqual(text.split("\n").map((line) => line.split("\t").length), [9, 9, 1]);
  assert.equal(text.split("\n")[0].split("\t")[8], "2019.03-2021.06 大华 商行 客服");
});

test("nothing that is typed or pasted stops it", () => {
  for (const text of ["\ud800", "\u0000", "😀".repeat(1000), "a".repeat(1e6), "2019.03 ".repeat(1e5), "(".repeat(1e5), "\n".repeat(1e6)]) {
    for (const kind of ["occupation", "position", "major", "category"]) assert.equal(typeof find(kind, text, ""), "string");
    assert.equal(typeof recognise(text), "string");
  }
});

test("the worst of queries is answered between two keystrokes", () => {
  const slow = ["dianzishagwu", "shishishishishi", "zzzzzzzz", "asdfghjklqwertyuiop", "d", "计算机科学与计数"];
  const times = slow.map((query) => {
    const rounds = Array.from({ length: 9 }, () => {
      const start = performance.now();
      find("major", query, "");
      return performance.now() - start;
    });
    return Math.min(...rounds);
  });
  // Ten times what it takes (`./dev bench` prints that), so that only another order of growth fails here.
  assert.ok(Math.max(...times) < 40, `${times.map((time) => time.toFixed(1))} ms`);
});

test("its script loads its own program and nothing else, by a relative address", () => {
  const script = readFileSync(inDist(finderFile("js")), "utf8");
  assert.doesNotMatch(script, /^\s*import\b|\bimport\s*\(|\bfrom\s*["']|\brequire\b|https?:/m);
  const programs = [...script.matchAll(/["'`]([^"'`]*\.wasm)["'`]/g)].map(([, name]) => name);
  assert.ok(programs.includes(`./${finderFile("wasm")}`), `${programs}`);
  // The other is what wasm-bindgen would load if it were not told the name (tests/e2e/finder.test.mjs counts what is loaded).
  for (const name of programs) assert.match(name, /^(?:\.\/)?[\w-]+\.wasm$/);
});

test("its program asks for no clock, chance or network", async () => {
  const module = await WebAssembly.compile(readFileSync(inDist(finderFile("wasm"))));
  assert.ok(WebAssembly.Module.imports(module).length < 10);
  const names = [...readFileSync(inDist(finderFile("js")), "utf8").matchAll(/\b(?:Date|Math\.random|crypto|performance|XMLHttpRequest|localStorage)\b/g)];
  assert.deepEqual(names, []);
});
