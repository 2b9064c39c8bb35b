// Every published case, exactly, through both ways of calling the module.

import assert from "node:assert/strict";
import { test } from "node:test";
import { asSet, comparable, outcome, published } from "./support/cases.mjs";
import { baokao } from "./support/dist.mjs";

const { evaluate, evaluateMany } = await baokao();

/** Where a case does not say what the issues are, they are not compared. */
function wanted({ errors, issues, ...report }, got) {
  if (errors) return { errors: asSet(errors) };
  return { ...report, issues: issues ? asSet(issues) : got.issues };
}

test("the published cases are there", () => {
  const [{ cases }] = published().filter(({ name }) => name === "public.jsonl");
  assert.equal(cases.length, 120);
});

for (const { name, cases } of published()) {
  test(`${name}: ${cases.length} cases by evaluate`, () => {
    for (const { expected, applicant, asOf, packs, name: which } of cases) {
      const got = comparable(outcome(evaluate, applicant, { asOf, packs }));
      assert.deepEqual(got, wanted(expected, got), which);
    }
  });

  test(`${name}: ${cases.length} cases by evaluateMany, among others`, () => {
    for (const { expected, applicant, asOf, packs, name: which } of cases) {
      const options = { asOf, packs };
      const neighbour = { birthDate: "1990-01-01", training: [] };
      const alone = comparable(outcome(evaluate, neighbour, options));
      const [before, got, refused, after] = evaluateMany([neighbour, applicant, { x: 1 }, neighbour], options).map(comparable);
      assert.deepEqual(got, wanted(expected, got), which);
      assert.deepEqual([before, after], [alone, alone], which);
      assert.ok(refused.errors.includes("x unknownKey"), which);
    }
  });
}
