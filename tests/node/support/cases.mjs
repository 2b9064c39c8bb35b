// Cases: the published ones, generated ones, and the part of a report that every implementation shares.

import { readFileSync, readdirSync } from "node:fs";
import { generate } from "../../reference/generate.mjs";

const CASES = new URL("../../cases/", import.meta.url);

/** More, or other, random cases: BAOKAO_CASES=100000 BAOKAO_SEED=1000000 ./dev test node. */
const FACTOR = process.env.BAOKAO_CASES ? Number(process.env.BAOKAO_CASES) / 6000 : 1;
const SEED = Number(process.env.BAOKAO_SEED ?? 0);

/** `count` generated cases; in proportion more where more are asked for. */
export function* generated(count) {
  for (let i = 0; i < count * FACTOR; i++) yield generate(SEED + i);
}

/** Every case of tests/cases, by file. */
export function published() {
  const files = readdirSync(CASES).filter((name) => name.endsWith(".jsonl"));
  return files.sort().map((name) => {
    const lines = readFileSync(new URL(name, CASES), "utf8").split("\n").filter(Boolean);
    return { name, cases: lines.map((line) => JSON.parse(line)).filter((one) => "expected" in one) };
  });
}

/** Faults or issues as a set: their order and their messages are not compared. */
export const asSet = (items) => [...new Set(items.map(({ path, code }) => `${path} ${code}`))].sort();

/** A report without what is the product's own. */
export function shared({ asOf, packs, issues }) {
  const condition = ({ id, verdict, earliest: { met, confirm } }) => ({ id, verdict, earliest: { met, confirm } });
  const level = ({ id, verdict, conditions }) => ({ id, verdict, conditions: conditions.map(condition) });
  const pack = ({ id, verdict, levels }) => ({ id, verdict, levels: levels.map(level) });
  return { asOf, packs: packs.map(pack), issues: asSet(issues) };
}

/** What an `evaluate` gives, a refusal included. */
export function outcome(evaluate, applicant, options) {
  try {
    return evaluate(applicant, options);
  } catch (error) {
    if (error.name !== "InvalidApplicant") throw error;
    return { faults: error.faults };
  }
}

/** The comparable part of an outcome. */
export const comparable = (outcome) => (outcome.faults ? { errors: asSet(outcome.faults) } : shared(outcome));

/** All conditions of a report, in order. */
export const conditionsOf = ({ packs }) => packs.flatMap(({ levels }) => levels.flatMap(({ conditions }) => conditions));
