// Nothing is kept of what was evaluated, on either side of the border. A file of its own: a fresh process.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { generated, outcome } from "./support/cases.mjs";
import { baokao, internals } from "./support/dist.mjs";

const { evaluate, evaluateMany } = await baokao();
// What wasm-bindgen gives to whoever loads the part again; no part of the API.
const { memory } = await (await internals()).default();

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

test("twenty thousand evaluations keep nothing", (t) => {
  const cases = [...generated(500)];
  const evaluations = (count, seed) => {
    for (let i = 0; i < count; i += 2) {
      const { applicant, asOf, packs } = cases[(i + seed) % cases.length];
      outcome(evaluate, { ...applicant, [`key${seed + i}`]: 1 }, { asOf, packs });
      const other = { ...applicant, education: [{ major: `专业${seed + i}` }] };
      JSON.stringify(evaluateMany([other, applicant], { asOf, packs }));
    }
    collect();
    return { heap: process.memoryUsage().heapUsed, wasm: memory.buffer.byteLength };
  };
  const before = evaluations(4_000, 0);
  const later = evaluations(20_000, 4_000);
  const grown = (later.heap - before.heap) / 1e6;
  t.diagnostic(`the heap grew by ${grown.toFixed(2)} MB, WebAssembly's memory has ${later.wasm / 1e6} MB`);
  assert.ok(grown < 4, `${grown} MB`);
  assert.equal(later.wasm, before.wasm);
});

test("reports that are kept cost what they hold, and no more", (t) => {
  const applicants = [...generated(3000)].filter(({ asOf }) => asOf === "2026-11-22").map(({ applicant }) => applicant);
  const keep = (count) => {
    collect();
    const before = process.memoryUsage();
    const kept = [];
    while (kept.length < count) kept.push(...evaluateMany(applicants, { asOf: "2026-11-22" }));
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return (heapUsed + arrayBuffers - before.heapUsed - before.arrayBuffers) / kept.length;
  };
  keep(1_000);
  const [few, many] = [keep(5_000), keep(20_000)];
  t.diagnostic(`a report takes ${few.toFixed(0)} bytes among 5,000, ${many.toFixed(0)} among 20,000`);
  assert.ok(many < 1.5 * few + 500);
});
