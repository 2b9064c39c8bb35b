// What a report says of answers that are not given: each is given, well and badly, to see what becomes of it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openQuestions } from "./support/answers.mjs";
import { conditionsOf, generated, outcome } from "./support/cases.mjs";
import { baokao } from "./support/dist.mjs";
import { at, withAnswer } from "./support/paths.mjs";

const { evaluate, evaluateMany } = await baokao();
const RANKING = ["unmet", "missing", "confirm", "met"];
const rank = (verdict) => RANKING.indexOf(verdict);

const open = [];
for (const { applicant, asOf, packs } of generated(3000)) {
  // Answers of 1900 are long ago only from the point of view of later days.
  if (typeof asOf !== "string" || asOf < "1930") continue;
  const report = outcome(evaluate, applicant, { asOf, packs });
  const questions = report.faults ? [] : openQuestions(applicant, asOf);
  if (questions.length > 0) open.push({ applicant, options: { asOf, packs }, report, questions });
}

const conditions = () => open.flatMap((one) => conditionsOf(one.report).map((condition) => ({ ...one, condition })));

test("a condition that is met misses nothing, one that is unmet only what can raise it", () => {
  for (const { condition } of conditions()) {
    const { verdict, missing } = condition;
    const told = JSON.stringify(condition);
    if (verdict === "met") assert.deepEqual(missing, [], told);
    if (verdict === "missing") assert.notEqual(missing.length, 0, told);
    for (const { atBest, atWorst } of missing) {
      assert.ok(rank(atWorst) <= rank(atBest), told);
      assert.ok(verdict !== "unmet" || rank(atBest) > rank("unmet"), told);
    }
  }
});

test("what is missing is an open question of the applicant, and named once", () => {
  for (const { condition, questions } of conditions()) {
    const paths = condition.missing.map(({ path }) => path);
    assert.equal(new Set(paths).size, paths.length);
    for (const path of paths) assert.ok(questions.some((question) => question.path === path), path);
  }
});

/** Calls `check` with every open question, and each condition's verdicts after its answers. */
function answered(check) {
  for (const { applicant, options, report, questions } of open) {
    const before = conditionsOf(report);
    for (const { path, answers } of questions) {
      const variants = answers.map((answer) => withAnswer(applicant, path, answer));
      const after = evaluateMany(variants, options).map(conditionsOf);
      for (const [place, condition] of before.entries()) {
        const verdicts = after.map((all) => all[place].verdict);
        const told = () => `${condition.id} ${path} ${verdicts} ${JSON.stringify({ ...options, applicant, condition })}`;
        check(path, condition, verdicts, told, applicant);
      }
    }
  }
}

test("answered as well, and as badly, as can be, a question gives the verdicts that were told", () => {
  let seen = 0;
  answered((path, { missing }, verdicts, told) => {
    const question = missing.find((one) => one.path === path);
    if (!question) return;
    seen++;
    const ranks = verdicts.map(rank);
    const { atBest, atWorst } = question;
    assert.deepEqual([RANKING[Math.max(...ranks)], RANKING[Math.min(...ranks)]], [atBest, atWorst], told());
  });
  assert.ok(seen > 3000, `${seen}`);
});

test("answering a question that is not named changes no verdict", () => {
  answered((path, condition, verdicts, told, applicant) => {
    if (condition.missing.some((one) => one.path === path) || contradicted(path, condition, applicant)) return;
    assert.ok(verdicts.every((after) => after === condition.verdict), told());
  });
});

/** The body has said that a major is not the occupation's own; naming that very major would say the opposite. */
function contradicted(path, { requirements }, applicant) {
  if (!path.endsWith(".major") || !requirements.some(({ asked }) => asked.otherMajor)) return false;
  const { relations } = at(applicant, path.replace(".major", ""));
  return (relations?.["ecommerce-zjcx"] ?? null) !== null;
}
