// The page's program, made small: nothing of it words panics, and nothing else was touched.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { unplaced } from "../../tools/shrink.mjs";
import { number } from "../../tools/wasm.mjs";

const dist = process.env.BAOKAO_DIST ?? new URL("../../dist", import.meta.url).pathname;

/** A data section of one segment at an address. */
const section = (address, segment) =>
  Buffer.concat([number(1), number(0), Buffer.from([0x41]), number(address), Buffer.from([0x0b]), number(segment.length), segment]);

const words = (...numbers) => Buffer.from(new Uint32Array(numbers).buffer);

test("a panic's places and their paths are blanked", () => {
  const path = Buffer.from("src/a.rs");
  const segment = Buffer.concat([path, words(64, 8, 12, 5), words(64, 8, 99, 1)]);
  assert.deepEqual(unplaced(section(64, segment)), section(64, Buffer.alloc(segment.length)));
});

test("whatever is not wholly a place stays", () => {
  for (const segment of [
    Buffer.concat([Buffer.from("src/a.rs"), words(64, 7, 12, 5)]),
    Buffer.concat([Buffer.from("src/a.rx"), words(64, 8, 12, 5)]),
    Buffer.concat([Buffer.from("src/a.rs"), words(64, 8, 0, 5)]),
    Buffer.concat([Buffer.from("src/a.rs"), words(65, 8, 12, 5)]),
    Buffer.concat([Buffer.from("src/a.rs"), words(64, 8, 12)]),
    Buffer.concat([Buffer.from("src/a.rs"), words(0xffff_fff0, 8, 12, 5)]),
  ]) {
    assert.deepEqual(unplaced(section(64, segment)), section(64, segment));
  }
});

test("the page's program names no source file, the development build's words stay out", () => {
  const name = readdirSync(dist).find((file) => /^app-[0-9a-f]{16}\.wasm$/.test(file));
  const program = readFileSync(join(dist, name), "latin1");
  assert.doesNotMatch(program, /\/\w+\.rs/);
  assert.match(program, new RegExp(Buffer.from("电子商务师").toString("latin1")));
});
