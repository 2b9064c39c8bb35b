// Very much of everything: time grows with the size and not faster.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { conditionsOf, outcome } from "./support/cases.mjs";
import { OPTIONS, assertSound, evaluate, evaluateMany, refused, whole } from "./support/sound.mjs";
import { bounded } from "./support/worker.mjs";

after(assertSound);

const DAY = 86_400_000;
/** Days in no order, over a quarter of a century. */
const day = (i) => new Date(Date.UTC(2000, 0, 1) + ((i * 7919) % 9000) * DAY).toISOString().slice(0, 10);
const relations = { ecommerce: "related" };
const DEGREE = { institution: "university", program: "bachelor", status: "graduated" };

/** A record of each kind that counts for some conditions. */
const RECORDS = {
  work: (i) => ({ employer: "某某", position: "客服", occupation: "营销员", start: day(i), end: day(i), relations }),
  "work that overlaps": (i) => ({ occupation: "营销员", start: day(i), end: null, relations }),
  certificates: (i) => ({ occupation: "电子商务师", level: 1 + (i % 5), scheme: "skillLevel", obtained: day(i) }),
  titles: (i) => ({ rank: "junior", matches: { ecommerce: "yes" }, obtained: day(i) }),
  education: () => ({ ...DEGREE, major: "法学", majorCategory: "信息类", relations }),
  training: () => ({ occupation: "电子商务师", hoursMet: true, certificate: true }),
};

/** The same with nothing answered that can be left open. */
const OPEN_RECORDS = {
  certificates: () => ({ occupation: "电子商务师", level: 3, scheme: "skillLevel" }),
  titles: () => ({ rank: "junior", matches: { ecommerce: "yes" } }),
  education: () => DEGREE,
  training: () => ({ occupation: "电子商务师" }),
};

function applicantWith(kinds, count) {
  const applicant = { ...whole(), work: [{ occupation: "电工", start: "2020-01-01", end: null }] };
  for (const [kind, record] of kinds) applicant[kind.split(" ")[0]] = Array.from({ length: count }, (_, i) => record(i));
  return applicant;
}

/** Milliseconds of processor time, which other processes disturb less than the clock's; the best of three. */
function cost(run) {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** Eight times as much may take up to forty times as long, with all the garbage; a square would take sixty-four times. */
function assertLinear(t, name, kinds, count, run) {
  const [small, large] = [count / 8, count].map((size) => {
    const applicant = applicantWith(kinds, size);
    return cost(() => run(applicant));
  });
  t.diagnostic(`${name}: ${count / 8} in ${small.toFixed(1)} ms, ${count} in ${large.toFixed(1)} ms`);
  assert.ok(large < 40 * small + 50, `${name}: ${small} ms, then ${large} ms`);
}

test("a hundred thousand records of each kind", (t) => {
  const verdicts = (applicant) => assert.ok(evaluateMany([applicant], OPTIONS)[0].packs);
  for (const [kind, record] of Object.entries(RECORDS)) {
    assertLinear(t, kind, [[kind, record]], 100_000, verdicts);
  }
  assertLinear(t, "all kinds together", Object.entries(RECORDS), 100_000, verdicts);
});

test("ten thousand records of each kind, with reasons", (t) => {
  const whole = (applicant) => assert.ok(evaluate(applicant, OPTIONS).packs);
  for (const [kind, record] of Object.entries(RECORDS)) assertLinear(t, kind, [[kind, record]], 10_000, whole);
});

test("thousands of open questions", (t) => {
  const missing = (applicant) => conditionsOf(evaluate(applicant, OPTIONS)).some((one) => one.missing.length > 0);
  for (const [kind, record] of Object.entries(OPEN_RECORDS)) {
    assertLinear(t, kind, [[kind, record]], 2_000, (applicant) => assert.ok(missing(applicant)));
  }
});

test("a hundred thousand faults", (t) => {
  for (const [name, record] of [["nothing", () => null], ["no keys", () => ({})], ["many keys", () => ({ a: 1, b: 2, c: 3 })]]) {
    assertLinear(t, name, [["work", record]], 100_000, (applicant) => {
      assert.ok(evaluateMany([applicant], OPTIONS)[0].faults.length >= applicant.work.length);
    });
  }
});

test("texts of ten million characters", (t) => {
  const million = 1_000_000;
  for (const text of ["电".repeat(10 * million), "专业".repeat(million), "(".repeat(million) + ")".repeat(million), "ﷺ".repeat(million)]) {
    const started = performance.now();
    const [job] = whole().work;
    outcome(evaluate, { ...whole(), work: [{ ...job, employer: text, occupation: text, position: text }] }, OPTIONS);
    refused({ ...whole(), birthDate: text, intends: text }, ["birthDate invalidDate", "intends invalidValue"]);
    t.diagnostic(`${text.length} times ${text[0]}: ${(performance.now() - started).toFixed(0)} ms`);
  }
  const long = "键".repeat(million);
  refused({ ...whole(), [long]: 1 }, [`${long} unknownKey`]);
});

test("ten thousand references to one object with ten thousand keys", async (t) => {
  const started = performance.now();
  const results = await bounded(({ evaluateMany }) => {
    const wide = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`key${i}`, 1]));
    const many = evaluateMany([{}, { work: Array(10_000).fill(wide) }, {}], { asOf: "2026-11-22" });
    return many.map(({ faults }) => faults?.length ?? 0);
  }, 60);
  t.diagnostic(`${results[1]} faults in ${(performance.now() - started).toFixed(0)} ms`);
  assert.deepEqual([results[0], results[2]], [0, 0]);
  assert.ok(results[1] > 0);
});

test("an array of four milliards of holes", async (t) => {
  const started = performance.now();
  const results = await bounded(({ evaluateMany }) => {
    const many = evaluateMany([{}, { work: new Array(2 ** 32 - 1) }, {}], { asOf: "2026-11-22" });
    return many.map(({ faults }) => faults?.length ?? 0);
  }, 240);
  t.diagnostic(`${(performance.now() - started).toFixed(0)} ms`);
  assert.deepEqual([results[0], results[2]], [0, 0]);
  assert.ok(results[1] > 0);
});

test("a list of applicants that lies about its length", async () => {
  for (const lengths of ["[1, 0]", "[2, 2, 1]", "[1, 3]"]) {
    const run = `({ evaluateMany }) => {
      let asked = 0;
      const lengths = ${lengths};
      const get = (target, key) => (key === "length" ? lengths[asked++ % lengths.length] : target[key]);
      return evaluateMany(new Proxy([{}, {}], { get }), { asOf: "2026-11-22" }).length;
    }`;
    assert.ok((await bounded(run, 10)) <= 3);
  }
});
