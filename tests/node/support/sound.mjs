// Whether the module is as sound as before: what every hostile test ends with.

import assert from "node:assert/strict";
import { outcome, published } from "./cases.mjs";
import { baokao } from "./dist.mjs";

export const { evaluate, evaluateMany } = await baokao();
export const OPTIONS = { asOf: "2026-11-22" };

/** A valid applicant with one record of each kind, new at each call. */
export const whole = () => ({
  birthDate: "1990-02-28",
  intends: true,
  work: [
    {
      employer: "示例商行",
      position: "客服",
      occupation: "电子商务师",
      start: "2012-03",
      end: null,
      partTime: false,
      employerFounded: "2010-01-01",
      employerDissolved: null,
      relations: { ecommerce: "own" },
    },
  ],
  certificates: [{ occupation: "电子商务师", level: 3, scheme: "skillLevel", obtained: "2018-05-06", relations: {} }],
  titles: [{ rank: "junior", kind: "title", matches: { ecommerce: "yes" }, obtained: "2015-05" }],
  education: [
    {
      institution: "university",
      program: "bachelor",
      major: "电子商务",
      majorCategory: null,
      status: "graduated",
      graduated: "2012-07",
      assessed: { ecommerce: "unsure" },
      relations: { ecommerce: "own" },
    },
  ],
  training: [{ occupation: "电子商务师", hoursMet: true, certificate: null }],
});

const sample = published()[0].cases.slice(0, 12);
const results = () =>
  JSON.stringify(sample.map(({ applicant, asOf, packs }) => outcome(evaluate, applicant, { asOf, packs })));
const before = results();

/** The same reports as at the start, one by one and together. */
export function assertSound() {
  assert.equal(results(), before);
  const [report] = evaluateMany([whole()], OPTIONS);
  assert.equal(JSON.stringify(report), JSON.stringify(evaluate(whole(), OPTIONS)));
}

const CODES = ["required", "invalidValue", "unknownKey", "invalidDate", "endBeforeStart", "inFuture"];

/** What `evaluate` gives for anything at all: a report, or a refusal that says why. Both ways agree, neighbours are unharmed. */
export function survives(applicant, options = OPTIONS) {
  const result = outcome(evaluate, applicant, options);
  const [first, same, last] = evaluateMany([{}, applicant, {}], options);
  const alone = JSON.stringify(outcome(evaluate, {}, options));
  assert.ok(JSON.stringify(first) === alone && JSON.stringify(last) === alone, "a neighbour is harmed");
  assert.equal(JSON.stringify(same), JSON.stringify(result));
  if (!result.faults) {
    assert.ok(Array.isArray(result.packs));
    return result;
  }
  assert.notEqual(result.faults.length, 0, "refused without a fault");
  for (const fault of result.faults) {
    assert.deepEqual(Object.keys(fault), ["path", "code", "message"]);
    assert.ok(typeof fault.path === "string" && CODES.includes(fault.code) && fault.message.length > 0);
  }
  return result;
}

/** Refused for exactly these faults: "path code". */
export function refused(applicant, faults, options) {
  const result = survives(applicant, options);
  assert.deepEqual(result.faults?.map(({ path, code }) => `${path} ${code}`).sort(), [...faults].sort());
}
