// tools/split.mjs: a program in several parts does what it did in one.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import binaryen from "binaryen";

import { PARTS, split } from "../../tools/split.mjs";
import { IMPORTS, DATA, sections } from "../../tools/wasm.mjs";
import { DIST as dist } from "./support/dist.mjs";

const ROOT = '$"baokao::ui::second::<impl baokao::ui::app::App>::more::h0"';
const LATE = '$"baokao::ui::late::body_late::h0"';

/** The division is the same for any number of parts that come one after the other. */
const THREE = PARTS.slice(0, 2);
const PHOTO = '$"baokao::ui::fourth::leave_photo::h0"';
const HOST = '$"baokao::ui::fifth::head_host::h0"';

/** Adds, doubles and counts by every way there is between functions: calls, the table, memory, a global, an import. */
const PROGRAM = (root, late = LATE) => `(module
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
  (func ${root} (param $x i32) (result i32)
    (if (result i32) (i32.gt_s (local.get $x) (i32.const 6)) (then (call ${late} (local.get $x))) (else (call $deep (local.get $x)))))
  (func ${late} (param $x i32) (result i32) (i32.add (call $last (local.get $x)) (call $deep (local.get $x))))
  (func $last (param $x i32) (result i32) (i32.sub (global.get $state) (call $shared (local.get $x))))
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

/** What an earlier part calls of one that may not have come. */
const into = (parts, part) => Object.fromEntries(part.imported.map((name) => [name, (...given) => parts[part.name][name](...given)]));

test("three parts do what one does", async () => {
  const program = binary(PROGRAM(ROOT));
  const { exports: whole } = (await WebAssembly.instantiate(program, own)).instance;
  const [main, rest, late] = split(program, 1, THREE);
  assert.deepEqual([main, rest, late].map(({ name }) => name), ["main", "rest", "late"]);
  assert.ok(rest.imported.length === 1 && late.imported.length === 1, "one root each");
  const parts = {};
  const imports = { ...own, rest: into(parts, rest), late: into(parts, late) };
  const bring = async (part) => (parts[part.name] = (await WebAssembly.instantiate(part.program, { ...imports, ...parts })).instance.exports);
  const first = await bring(main);
  assert.equal(first.run(0), whole.run(0), "the first part alone");
  assert.throws(() => first.run(5), TypeError, "what has not come is no answer");
  await bring(rest);
  assert.equal(first.run(5), whole.run(5), "two of three");
  assert.throws(() => first.run(7), TypeError, "what has not come is no answer");
  await bring(late);
  for (const x of [0, 5, 7, 9, 0]) assert.equal(first.run(x), whole.run(x), `${x}`);
  assert.equal(first.state(), whole.state());
});

/** Two parts that come after the same one, and share a function that nobody else needs. */
const SIBLINGS = `(module
  (memory $memory 1)
  (export "memory" (memory $memory))
  (global $state (mut i32) (i32.const 3))
  (export "run" (func $run))
  (func $both (param $x i32) (result i32) (i32.mul (local.get $x) (global.get $state)))
  (func $one (param $x i32) (result i32) (i32.add (call $both (local.get $x)) (i32.const 1)))
  (func ${ROOT} (param $x i32) (result i32) (call ${LATE} (local.get $x)))
  (func ${PHOTO} (param $x i32) (result i32) (call $one (local.get $x)))
  (func ${HOST} (param $x i32) (result i32) (i32.sub (call $both (local.get $x)) (i32.const 1)))
  (func ${LATE} (param $x i32) (result i32)
    (if (result i32) (i32.gt_s (local.get $x) (i32.const 6)) (then (call ${PHOTO} (local.get $x))) (else (call ${HOST} (local.get $x)))))
  (func $run (param $x i32) (result i32) (call ${ROOT} (local.get $x))))`;

test("of two parts that come after the same one neither needs the other", async () => {
  const program = binary(SIBLINGS);
  const { exports: whole } = (await WebAssembly.instantiate(program)).instance;
  const [main, rest, late, photo, host] = split(program, 1);
  assert.deepEqual([main, rest, late, photo, host].map(({ after }) => after), [undefined, "main", "rest", "late", "late"]);
  const imports = Object.fromEntries([rest, late, photo, host].map((part) => [part.name, undefined]));
  const parts = {};
  for (const part of [rest, late, photo, host]) imports[part.name] = into(parts, part);
  const bring = async (part) => (parts[part.name] = (await WebAssembly.instantiate(part.program, { ...imports, ...parts })).instance.exports);
  const { run } = await bring(main);
  await bring(rest);
  await bring(late);
  await bring(host);
  assert.equal(run(5), whole.run(5), "without the part before it in the list");
  assert.throws(() => run(7), TypeError);
  await bring(photo);
  assert.equal(run(7), whole.run(7));
});

test("a part that leads to one that it does not come after is refused", () => {
  const wrong = SIBLINGS.replace("(call $one (local.get $x))", `(call ${HOST} (local.get $x))`).replace(`(else (call ${HOST} (local.get $x)))`, "(else (i32.const 0))");
  assert.throws(() => split(binary(wrong), 1), /do not come after each other/);
});

test("a program without the names is not divided by chance", () => {
  assert.throws(() => split(binary(PROGRAM("$other", "$another")), 2, THREE), /have the names in src\/ui\/app.rs, src\/ui\/late.rs, src\/ui\/fourth.rs or src\/ui\/fifth.rs changed/);
});

/** Of each part a text that it alone has, or none. */
const TEXTS = { rest: null, late: "各级什么时候可以报", photo: "框向左", host: "想替您填写" };
const SHOWN = [
  ["rest", ["host", "late", "main", "photo"]],
  ["late", ["main", "rest"]],
  ["photo", ["late", "main", "rest"]],
  ["host", ["late", "main", "rest"]],
];

for (const [part, others] of SHOWN) {
  test(`the part "${part}" of the page's program has no data but texts of its own, and asks only the other parts and the script`, () => {
    const name = readdirSync(dist).find((file) => new RegExp(`^${part}-[0-9a-f]{16}\\.wasm$`).test(file));
    const program = readFileSync(join(dist, name));
    const found = new Set();
    sections(program, (id, section) => {
      found.add(id);
      return section;
    });
    assert.ok(found.has(IMPORTS));
    assert.equal(found.has(DATA), TEXTS[part] !== null);
    for (const [other, text] of Object.entries(TEXTS)) {
      if (text) assert.equal(program.includes(text), part === other, text);
    }
    const from = new Set(WebAssembly.Module.imports(new WebAssembly.Module(program)).map(({ module }) => module));
    assert.deepEqual([...from].sort().filter((one) => one !== "./app_bg.js"), others);
  });
}
