// packs(): the plans as data for a portal's own pages.

import assert from "node:assert/strict";
import { test } from "node:test";
import { conditionsOf } from "./support/cases.mjs";
import { baokao } from "./support/dist.mjs";

const { evaluate, packs, version } = await baokao();
const plans = packs();
const ids = ["ecommerce", "internet-marketing", "ai-trainer", "ecommerce-zjcx"];

/** Calls `check` with every value within, and its key. */
function each(value, check, key = "") {
  check(value, key);
  if (typeof value === "object" && value !== null) Object.entries(value).forEach(([inner, one]) => each(one, check, inner));
}

test("all four, in their order, with the versions that `version` tells", () => {
  assert.deepEqual(plans.map(({ id }) => id), ids);
  assert.deepEqual(Object.fromEntries(plans.map(({ id, version }) => [id, version])), { ...version.packs });
  assert.match(version.product, /^\d+\.\d+\.\d+/);
  assert.throws(() => (version.product = "x"), TypeError);
  assert.throws(() => (version.packs.ecommerce = "x"), TypeError);
});

test("plain JSON, new at each call", () => {
  assert.deepEqual(JSON.parse(JSON.stringify(plans)), plans);
  assert.deepEqual(structuredClone(plans), plans);
  each(plans, (value, key) => assert.ok(value !== undefined && typeof value !== "function", key));
  const spoilt = packs();
  spoilt[0].levels.length = 0;
  spoilt[1].title.en = "spoilt";
  assert.deepEqual(packs(), plans);
});

test("every text is there in both languages", () => {
  let seen = 0;
  each(plans, (value) => {
    if (typeof value !== "object" || value === null || !("zh-CN" in value || "en" in value)) return;
    seen++;
    assert.deepEqual(Object.keys(value), ["zh-CN", "en"]);
    for (const text of Object.values(value)) assert.ok(text.trim() === text && text !== "" && !/[{}]|undefined/.test(text), text);
    assert.match(value["zh-CN"], /\p{Script=Han}/u);
    assert.doesNotMatch(value.en, /[，。；：（）]/u, value.en);
  });
  assert.ok(seen > 300, `${seen}`);
});

test("every condition has its text, clause and requirements", () => {
  for (const plan of plans) {
    assert.ok(plan.document.id && plan.document.title.en && plan.title.en);
    for (const level of plan.levels) {
      level.conditions.forEach((condition, i) => {
        assert.equal(condition.id, `${level.id}.${i + 1}`);
        assert.ok(condition.text["zh-CN"].length > 5 && condition.text.en.length > 5, condition.id);
        assert.match(condition.clause, /\d/);
        assert.notEqual(condition.requirements.length, 0, condition.id);
        for (const { kind, text } of condition.requirements) assert.ok(kind && text["zh-CN"] && text.en, condition.id);
      });
    }
  }
});

test("levels from the lowest to the highest", () => {
  const levels = Object.fromEntries(plans.map(({ id, levels }) => [id, levels.map((level) => level.id).join(" ")]));
  assert.deepEqual(levels, {
    ecommerce: "5 4 3 2",
    "internet-marketing": "5 4 3 2",
    "ai-trainer": "4 3 2 1",
    "ecommerce-zjcx": "specialist",
  });
  const counts = plans.map((plan) => plan.levels.map(({ conditions }) => conditions.length).join(" "));
  assert.deepEqual(counts, ["2 3 6 5", "2 3 6 5", "3 6 5 3", "7"]);
});

test("reports have the conditions of the plans, with the same clauses and requirements", () => {
  const report = evaluate({}, { asOf: "2026-11-22" });
  assert.deepEqual(report.packs.map(({ id, levels }) => [id, levels.map((level) => level.id)]), plans.map(({ id, levels }) => [id, levels.map((level) => level.id)]));
  const asked = plans.flatMap(({ document, levels }) =>
    levels.flatMap(({ conditions }) =>
      conditions.map(({ id, clause, requirements }) => ({
        id,
        source: { document: document.id, clause },
        requirements: requirements.map(({ kind, text, ...rest }) => ({ kind, asked: rest })),
      })),
    ),
  );
  const told = conditionsOf(report).map(({ id, source, requirements }) => ({
    id,
    source,
    requirements: requirements.map(({ kind, asked }) => ({ kind, asked })),
  }));
  assert.deepEqual(told, asked);
});

test("what refers to another part of the plan finds it", () => {
  for (const plan of plans) {
    const majors = plan.majors.map(({ id }) => id);
    const papers = plan.papers.map(({ id }) => id);
    assert.equal(new Set([...majors, ...papers]).size, majors.length + papers.length);
    for (const { id, requirements, materials } of plan.levels.flatMap(({ conditions }) => conditions)) {
      for (const one of requirements) assert.ok(one.majors === undefined || majors.includes(one.majors), id);
      for (const { paper } of materials?.items ?? []) assert.ok(papers.includes(paper), `${id} ${paper}`);
    }
    const { own, related, posts } = plan.occupation;
    assert.ok(own && (related ?? posts));
    each(plan, (value, key) => {
      if (key === "names") assert.ok(value.length > 0 && value.every((name) => name !== "" && name !== "等"));
    });
  }
});
