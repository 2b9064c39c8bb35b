// tools/split.mjs: a program in two parts does what it did in one.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import binaryen from "binaryen";

import { split } from "../../tools/split.mjs";
import { IMPORTS, DATA, sections } from "../../tools/wasm.mjs";
import { DIST as dist } from "./support/dist.mjs";

const ROOT = '$"baokao::ui::second::<impl baokao::ui::app::App>::more::h0"';

/** Adds, doubles and counts by every way there is between functions: calls, the table, memory, a global, an import. */
const PROGRAM = (root) => `(module
  (type $one (func (param i32) (result i32)))
  (import "./app_bg.js" "now" (func $now (result i32)))
  (memory $memory 1)
  (data (i32.const 8) "\\07")
  (table $table 2 2 funcref)
  (elem (i32.const 1) $twice)
  (global $state (mut i32) (i32.const 100))
  (export "memory" (memory $memory))
  (export "run" (func $run))
  (export "state" (func $read))
  (func $twice (param $x i32) (result i32) (i32.mul (local.get $x) (i32.const 2)))
  (func $shared (param $x i32) (result i32) (i32.add (local.get $x) (i32.load8_u (i32.const 8))))
  (func $read (result i32) (global.get $state))
  (func $deep (param $x i32) (result i32)
    (global.set $state (i32.add (global.get $state) (local.get $x)))
    (i32.store8 (i32.const 8) (i32.const 9))
    (i32.add (call $now) (call_indirect $table (type $one) (call $shared (local.get $x)) (i32.const 1))))
  (func ${root} (param $x i32) (result i32) (call $deep (local.get $x)))
  (func $run (param $x i32) (result i32)
    (if (result i32) (i32.eqz (local.get $x)) (then (call $shared (i32.const 1))) (else (call ${root} (local.get $x))))))`;

function binary(text) {
  const module = binaryen.parseText(text);
  module.setFeatures(binaryen.Features.ReferenceTypes | binaryen.Features.MutableGlobals | binaryen.Features.BulkMemory);
  binaryen.setDebugInfo(true);
  const bytes = module.emitBinary();
  module.dispose();
  return bytes;
}

const own = { "./app_bg.js": { now: () => 1000 } };

test("two parts do what one does", async () => {
  const program = binary(PROGRAM(ROOT));
  const { exports: whole } = (await WebAssembly.instantiate(program, own)).instance;
  const { main, rest, roots } = split(program, 2);
  assert.deepEqual(roots, ["r0"]);
  let second;
  const into = Object.fromEntries(roots.map((name) => [name, (...given) => second[name](...given)]));
  const { exports: first } = (await WebAssembly.instantiate(main, { ...own, rest: into })).instance;
  assert.equal(first.run(0), whole.run(0), "the first part alone");
  assert.throws(() => first.run(5), TypeError, "what has not come is no answer");
  second = (await WebAssembly.instantiate(rest, { ...own, main: first })).instance.exports;
  for (const x of [0, 5, 7, 0]) assert.equal(first.run(x), whole.run(x), `${x}`);
  assert.equal(first.state(), whole.state());
});

test("a program without the names is not divided by chance", () => {
  assert.throws(() => split(binary(PROGRAM("$other")), 2), /have the names in src\/ui\/app.rs changed/);
});

test("the second part of the page's program has no data and asks only the first part and the script", () => {
  const name = readdirSync(dist).find((file) => /^rest-[0-9a-f]{16}\.wasm$/.test(file));
  const program = readFileSync(join(dist, name));
  const found = new Set();
  sections(program, (id, section) => {
    found.add(id);
    return section;
  });
  assert.ok(found.has(IMPORTS) && !found.has(DATA));
  const from = new Set(WebAssembly.Module.imports(new WebAssembly.Module(program)).map(({ module }) => module));
  assert.deepEqual([...from].sort(), ["./app_bg.js", "main"]);
});
