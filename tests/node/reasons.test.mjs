// A report's reasons agree with its verdicts and dates, with each other and with the applicant.

import assert from "node:assert/strict";
import { test } from "node:test";
import { formatDay, parseDate, yearsLater } from "./support/days.mjs";
import { at } from "./support/paths.mjs";
import { conditionsOf, generated, outcome } from "./support/cases.mjs";
import { baokao } from "./support/dist.mjs";

const { evaluate } = await baokao();
const RANKING = ["unmet", "missing", "confirm", "met"];
const rank = (verdict) => RANKING.indexOf(verdict);
const best = (verdicts) => RANKING[Math.max(0, ...verdicts.map(rank))];

const SECTION = {
  work: "work",
  employed: "work",
  certificate: "certificates",
  title: "titles",
  education: "education",
  training: "training",
};

const reports = [];
for (const made of generated(3000)) {
  const report = outcome(evaluate, made.applicant, { asOf: made.asOf, packs: made.packs });
  if (!report.faults) reports.push({ made, report });
}

/** Calls `check` with every condition of every report; a failure names the case. */
function each(check) {
  for (const { made, report } of reports) {
    for (const condition of conditionsOf(report)) {
      try {
        check(condition, made, report);
      } catch (error) {
        error.message = `${condition.id} of ${JSON.stringify(made)}\n${JSON.stringify(condition)}\n${error.message}`;
        throw error;
      }
    }
  }
}

const eachRequirement = (check) =>
  each((condition, made) => condition.requirements.forEach((one) => check(one, made, condition)));

test("a verdict says which of the dates have come", () => {
  const holds = ({ verdict, earliest }, asOf) => {
    assert.equal(verdict === "met", earliest.met === asOf);
    assert.equal(rank(verdict) >= rank("confirm"), earliest.confirm === asOf);
    assert.ok(earliest.met === null || (earliest.confirm !== null && asOf <= earliest.confirm && earliest.confirm <= earliest.met));
  };
  each((condition, { asOf }) => [condition, ...condition.requirements].forEach((one) => holds(one, asOf)));
});

test("levels and plans have the best verdict of their parts", () => {
  for (const { report } of reports) {
    for (const { verdict, levels } of report.packs) {
      assert.equal(verdict, best(levels.map((level) => level.verdict)));
      for (const level of levels) assert.equal(level.verdict, best(level.conditions.map((one) => one.verdict)));
    }
  }
});

test("a condition is no better and no earlier than any of its requirements", () => {
  const latest = (days) => (days.includes(null) ? null : days.reduce((a, b) => (a > b ? a : b)));
  each(({ verdict, earliest, requirements }) => {
    assert.ok(requirements.length > 0);
    for (const one of requirements) assert.ok(rank(one.verdict) >= rank(verdict), one.kind);
    assert.equal(earliest.met, latest(requirements.map((one) => one.earliest.met)));
    const confirm = latest(requirements.map((one) => one.earliest.confirm));
    // Later only where one requirement needs the world of what is certain and another that of what may be confirmed.
    if (earliest.confirm !== confirm) assert.ok(confirm !== null && (earliest.confirm === null || earliest.confirm > confirm));
  });
});

test("a requirement tells what each record of its section is to it", () => {
  eachRequirement(({ kind, asked, verdict, facts }, { applicant }) => {
    const section = SECTION[kind];
    const records = section ? (applicant[section] ?? []) : [];
    assert.deepEqual(facts.map(({ path }) => path), records.map((_, i) => `${section}[${i}]`));
    for (const { counts, reasons } of facts) {
      assert.ok(counts === "met" || reasons.length > 0, "a record that does not count fully says why");
      assert.equal(new Set(reasons).size, reasons.length);
    }
    if (!section || asked.years) return;
    const open = (applicant[section] ?? null) === null;
    assert.equal(verdict, open ? "missing" : best(facts.map(({ counts }) => counts)));
  });
});

test("a requirement that asks for time says how much there is and what is short", () => {
  eachRequirement(({ kind, asked, verdict, counted, ifConfirmed }, { applicant }) => {
    const answered = kind === "age" ? applicant.birthDate : applicant[SECTION[kind]];
    assert.equal(counted !== null, asked.years !== undefined && (answered ?? null) !== null);
    assert.ok(counted !== null || ifConfirmed === null);
    if (counted === null) return;
    assert.notDeepEqual(ifConfirmed, counted, "ifConfirmed is null where it makes no difference");
    assert.equal(counted.short === null, verdict === "met");
    const enough = counted.short === null || ifConfirmed?.short === null;
    assert.equal(enough, rank(verdict) >= rank("confirm"));
  });
});

test("amounts add up to what is asked", () => {
  eachRequirement(({ kind, asked, counted, ifConfirmed }, { applicant, asOf }) => {
    for (const { since, from, had, short } of [counted, ifConfirmed].filter(Boolean)) {
      if (from !== null) {
        assert.ok(kind === "certificate" || asked.after, "only what is counted from something names it");
        const { obtained } = at(applicant, from);
        assert.ok(since === null || parseDate(since) >= parseDate(obtained), "nothing counts before it was obtained");
      }
      if (kind === "work") assert.equal(since === null, had.totalDays === 0);
      if (since === null) {
        assert.deepEqual(had, { years: 0, months: 0, days: 0, totalDays: 0 });
        assert.deepEqual(short, { years: asked.years, months: 0, days: 0, totalDays: 365 * asked.years });
        continue;
      }
      const start = parseDate(since);
      const full = yearsLater(start, asked.years);
      assert.ok(start + had.totalDays <= parseDate(asOf));
      assert.equal(had.totalDays + (short?.totalDays ?? 0), Math.max(had.totalDays, full - start));
      addsUp(start, had);
      if (short) addsUp(start + had.totalDays, short);
    }
  });
});

/** Years and months from a day on, then days, lead as far as all the days do. */
function addsUp(start, { years, months, days, totalDays }) {
  assert.ok(months >= 0 && months < 12 && days >= 0 && days < 31 && years >= 0);
  const [year, month, day] = formatDay(start).split("-").map(Number);
  const last = new Date(Date.UTC(year + years, month + months, 0)).getUTCDate();
  const reached = Date.UTC(year + years, month - 1 + months, Math.min(day, last)) / 86_400_000 + days;
  assert.equal(formatDay(start + totalDays), new Date(reached * 86_400_000).toISOString().slice(0, 10));
}

test("with a certain job that goes on, what is short is short from today", () => {
  let seen = 0;
  eachRequirement(({ kind, asked, counted, facts, earliest }, { applicant, asOf }) => {
    if (kind !== "work" || asked.mode !== "cumulative" || !counted?.since || !counted.short) return;
    const goesOn = ({ path, counts }) => counts === "met" && at(applicant, path).end === null;
    if (!facts.some(goesOn)) return;
    seen++;
    assert.equal(earliest.met, formatDay(parseDate(asOf) + counted.short.totalDays));
  });
  assert.ok(seen > 100, `${seen}`);
});

test("issues name jobs, in their order and once each", () => {
  for (const { made, report } of reports) {
    const places = report.issues.map(({ path }) => Number(/^work\[(\d+)\]$/.exec(path)[1]));
    assert.deepEqual(places, [...places].sort((a, b) => a - b));
    assert.ok(places.every((place) => place < made.applicant.work.length));
    assert.equal(new Set(report.issues.map(({ path, code }) => path + code)).size, places.length);
  }
});

test("a job that counts for certain is part of what is counted for certain", () => {
  eachRequirement(({ kind, asked, counted, facts }) => {
    if (kind !== "work" || counted === null || (asked.after && counted.from === null)) return;
    if (facts.some(({ counts }) => counts === "met")) assert.notEqual(counted.since, null);
  });
});
