// Thousands of generated cases against the reference of tests/reference, written apart from the engine, and each
// way of calling the module against the other. More: BAOKAO_CASES=100000 BAOKAO_SEED=1000000.

import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluate as reference } from "../reference/evaluate.mjs";
import { comparable, conditionsOf, generated, outcome } from "./support/cases.mjs";
import { baokao } from "./support/dist.mjs";

const { evaluate, evaluateMany } = await baokao();
const options = ({ asOf, packs }) => ({ asOf, packs });

test("what the reference gives, for valid and for spoilt applicants", () => {
  const seen = { reports: 0, refusals: 0 };
  for (const made of generated(6000)) {
    const ours = outcome(evaluate, made.applicant, options(made));
    const theirs = outcome(reference, made.applicant, options(made));
    assert.deepEqual(comparable(ours), comparable(theirs), JSON.stringify(made));
    seen[ours.faults ? "refusals" : "reports"]++;
  }
  assert.ok(seen.reports > 2 * seen.refusals && seen.refusals > 500, JSON.stringify(seen));
});

test("evaluateMany gives what evaluate gives, reasons included", () => {
  const alike = new Map();
  for (const made of generated(6000)) {
    const key = JSON.stringify(options(made));
    if (!alike.has(key)) alike.set(key, []);
    alike.get(key).push(made);
  }
  for (const group of alike.values()) {
    const many = evaluateMany(group.map(({ applicant }) => applicant), options(group[0]));
    assert.equal(many.length, group.length);
    // The last is read first: nothing may hang on the order in which reasons are asked for.
    for (const place of [...many.keys()].reverse()) {
      const one = outcome(evaluate, group[place].applicant, options(group[place]));
      assert.equal(JSON.stringify(many[place]), JSON.stringify(one), JSON.stringify(group[place]));
    }
  }
});

test("reasons may be read in any order, later, and after the applicant has changed", () => {
  for (const { applicant, asOf, packs } of generated(300)) {
    const one = outcome(evaluate, applicant, { asOf, packs });
    if (one.faults) continue;
    const changing = structuredClone(applicant);
    const chosen = packs && [...packs];
    const [many] = evaluateMany([changing], { asOf, packs: chosen });
    for (const key of Object.keys(changing)) changing[key] = "changed";
    chosen?.splice(0, chosen.length, "changed");
    const whole = conditionsOf(one);
    for (const [place, condition] of [...conditionsOf(many).entries()].reverse()) {
      const { missing, requirements, source, earliest, verdict, id } = condition;
      assert.deepEqual({ id, verdict, earliest, source, requirements, missing }, whole[place]);
      assert.equal(condition.requirements, requirements, "the same object each time");
    }
  }
});
