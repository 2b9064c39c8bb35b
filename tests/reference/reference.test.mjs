// The reference against the public cases, against a naive evaluation that walks day by day, and against its own
// generator, which knows what it has spoilt. More random cases: REFERENCE_CASES=5000 REFERENCE_SEED=1000000 node --test

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { PACK_IDS, assess, evaluate, parse, tally } from "./evaluate.mjs";
import { generate, generateWithFaults, typical } from "./generate.mjs";
import { naive } from "./naive.mjs";

const CASES = Number(process.env.REFERENCE_CASES ?? 300);
const SEED = Number(process.env.REFERENCE_SEED ?? 0);
const seeds = (count, from = SEED) => Array.from({ length: count }, (_, i) => from + i);

const publicCases = readFileSync(new URL("../cases/public.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

const asSet = (items) => [...new Set(items.map(({ path, code }) => `${path} ${code}`))].sort();

/** The published part of what a case gives. */
function outcome({ applicant, asOf, packs }) {
  try {
    const { issues, ...report } = evaluate(applicant, { asOf, packs });
    return { report, issues: asSet(issues) };
  } catch (error) {
    if (error.name !== "InvalidApplicant") throw error;
    return { errors: asSet(error.faults) };
  }
}

test("every public case gives exactly what is expected", () => {
  assert.equal(publicCases.length, 120);
  for (const { expected, ...given } of publicCases) {
    const { errors, issues, ...report } = expected;
    const wanted = errors ? { errors: asSet(errors) } : { report };
    const got = outcome(given);
    if (issues) wanted.issues = asSet(issues);
    else delete got.issues;
    assert.deepEqual(got, wanted, given.name);
  }
});

test("random applicants get what a day-by-day evaluation gives", () => {
  for (const seed of seeds(CASES)) {
    const { case: made, faults } = generateWithFaults(seed);
    if (faults) continue;
    for (const pack of evaluate(made.applicant, { asOf: made.asOf }).packs) {
      const decided = pack.levels.flatMap(({ conditions }) => conditions);
      const got = Object.fromEntries(decided.map(({ id, verdict, earliest }) => [id, { verdict, earliest }]));
      assert.deepEqual(got, naive(made.applicant, made.asOf, pack.id), `${made.name} ${pack.id}`);
    }
  }
});

test("what the generator spoils is refused for exactly that, and nothing else is", () => {
  const kinds = new Set();
  for (const seed of seeds(6000)) {
    const { case: made, faults } = generateWithFaults(seed);
    assert.deepEqual(outcome(made).errors, faults ? asSet(faults) : undefined, JSON.stringify(made));
    for (const { path, code } of faults ?? []) kinds.add(`${path.replace(/\[\d+\]/, "").split(".")[0]} ${code}`);
    assert.deepEqual(generate(seed), made);
  }
  assert.ok(kinds.size > 25, "too few kinds of faults");
});

test("parse and assess are the halves of evaluate, and tally is a whole number", () => {
  for (const seed of seeds(300)) {
    const { applicant, asOf } = typical(seed);
    const parsed = parse(applicant, asOf);
    assert.deepEqual(assess(parsed), evaluate(applicant, { asOf }));
    assert.deepEqual(assess(parsed, ["ai-trainer"]).packs, assess(parsed).packs.slice(2, 3));
    assert.equal(tally(parsed), tally(parse(applicant, asOf)));
    assert.ok(Number.isInteger(tally(parsed)));
  }
});

test("options are refused together with the applicant", () => {
  const refused = (applicant, options) => asSet(caught(() => evaluate(applicant, options)).faults);
  assert.deepEqual(refused([], { asOf: "2026-11", packs: "ecommerce", now: 1 }), [
    " invalidValue",
    "asOf invalidDate",
    "now unknownKey",
    "packs invalidValue",
  ]);
  assert.deepEqual(refused({ birthDate: "2200-01-01", x: 1 }, { asOf: 20261122 }), [
    "asOf invalidValue",
    "x unknownKey",
  ]);
  assert.deepEqual(refused({}, { packs: ["ai-trainer", "toString"] }), ["packs[1] invalidValue"]);
  assert.deepEqual(evaluate({}, { asOf: "2026-11-22", packs: [] }), { asOf: "2026-11-22", packs: [], issues: [] });
  assert.match(evaluate({}, { asOf: null, packs: null }).asOf, /^\d{4}-\d\d-\d\d$/);
  assert.deepEqual(
    evaluate({}).packs.map(({ id }) => id),
    PACK_IDS,
  );
  const { packs } = evaluate({}, { packs: ["ecommerce-zjcx", "ecommerce", "ecommerce"] });
  assert.deepEqual(
    packs.map(({ id }) => id),
    ["ecommerce", "ecommerce-zjcx"],
  );
});

test("only a record's own keys count", () => {
  const job = Object.create({ end: null, birthday: 1 });
  Object.assign(job, { occupation: "电子商务师", start: "2020-01-01" });
  assert.deepEqual(asSet(caught(() => evaluate({ work: [job] })).faults), ["work[0].end required"]);
  const relations = JSON.parse('{"__proto__": "own"}');
  const strange = { ...job, end: null, relations };
  assert.deepEqual(asSet(caught(() => evaluate({ work: [strange] })).faults), [
    "work[0].relations.__proto__ invalidValue",
  ]);
});

test("issues are told of the days that count", () => {
  const issues = (...work) =>
    asSet(
      evaluate({ work: work.map((job) => ({ occupation: "电工", end: null, ...job })) }, { asOf: "2026-11-22" }).issues,
    );
  const first = { start: "2020-01-01", end: "2020-06" };
  assert.deepEqual(issues(first, { start: "2020-07-01" }), []);
  assert.deepEqual(issues(first, { start: "2020-06-30" }), ["work[1] overlappingWork"]);
  assert.deepEqual(issues({ start: "2020-06-30" }, first), ["work[1] overlappingWork"]);
  assert.deepEqual(
    issues({ ...first, employerFounded: "2020-01" }, { start: "2021-01", employerDissolved: "2027-01" }),
    [],
  );
  assert.deepEqual(issues({ ...first, employerFounded: "2020-01-02" }), ["work[0] outsideEmployerLife"]);
  assert.deepEqual(issues({ ...first, employerDissolved: "2020-06-29" }), ["work[0] outsideEmployerLife"]);
  assert.deepEqual(issues({ start: "2021-01", employerDissolved: "2026-11-21" }), []);
  assert.deepEqual(issues({ start: "2021-01", employerDissolved: "2026-11-20" }), ["work[0] outsideEmployerLife"]);
});

function caught(run) {
  try {
    run();
  } catch (error) {
    assert.equal(error.name, "InvalidApplicant");
    for (const fault of error.faults) assert.deepEqual(Object.keys(fault), ["path", "code", "message"]);
    return error;
  }
  return assert.fail("not refused");
}
