// baokao.d.ts against what the module does: everything that comes out is written down as literals of its type, which
// TypeScript checks for keys that are missing and keys that are too many; and every list of words is compared whole.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as words from "../reference/words.mjs";
import { conditionsOf, generated, outcome } from "./support/cases.mjs";
import { baokao, internals } from "./support/dist.mjs";
import { complaints } from "./support/typescript.mjs";

const module = await baokao();
const { evaluate, evaluateMany, packs, version } = module;
const { shape } = await internals();

const IMPORTS = `import init, * as api from "./baokao.js";
import type * as T from "./baokao.js";
`;
const literal = (type, value) => `(): ${type} => (${JSON.stringify(value)});`;
const inOrder = (...lines) => assert.equal(complaints(IMPORTS + lines.flat().join("\n")), "");

const outcomes = [...generated(200)].map(({ applicant, asOf, packs: chosen }) => {
  return { applicant, options: { asOf, packs: chosen }, result: outcome(evaluate, applicant, { asOf, packs: chosen }) };
});
const valid = outcomes.filter(({ result }) => !result.faults);

test("reports, refusals, plans and versions have their types", () => {
  const refusals = outcomes.flatMap(({ result }) => result.faults ?? []);
  assert.ok(valid.length >= 50 && refusals.length >= 20);
  const [report] = JSON.parse(JSON.stringify(evaluateMany([{ intends: true }], { asOf: "2026-11-22" })));
  inOrder(
    valid.slice(0, 60).map(({ result }) => literal("T.Report", result)),
    refusals.map((fault) => literal("T.Fault", fault)),
    literal("(T.Report | T.Refused)[]", [report, { faults: refusals.slice(0, 2) }]),
    packs().map((plan) => literal("T.Pack", plan)),
    literal("NonNullable<typeof api.version>", version),
  );
});

test("what the module accepts, the types accept", () => {
  inOrder(
    valid.map(({ applicant }) => literal("T.Applicant", applicant)),
    valid.map(({ options }) => literal("T.Options", options)),
  );
});

test("the types export what the module exports", () => {
  const names = Object.fromEntries(Object.keys(module).map((name) => [name, true]));
  inOrder(literal("{ [name in keyof typeof api]: true }", names));
});

test("the types name every word that the module can say, and no other", () => {
  const { verdicts, reasons, faults, issues, packs: plans } = shape();
  const requirements = packs().flatMap(({ levels }) => levels.flatMap((level) => level.conditions.flatMap((one) => one.requirements)));
  const keys = (map) => [...map.keys()];
  const all = {
    "T.Verdict": verdicts,
    "T.Reason": reasons,
    'T.Fault["code"]': faults,
    'T.Issue["code"]': issues,
    "T.PackId": plans.map(({ id }) => id),
    "T.RequirementKind": requirements.map(({ kind }) => kind),
    "keyof T.Asked": requirements.flatMap(({ kind, text, ...asked }) => Object.keys(asked)),
    "NonNullable<T.Asked['mode']>": requirements.flatMap(({ mode }) => mode ?? []),
    "NonNullable<T.Asked['after']>": requirements.flatMap(({ after }) => after ?? []),
    'T.Majors["otherwise"]': packs().flatMap(({ majors }) => majors.map(({ otherwise }) => otherwise)),
    'T.Education["institution"]': keys(words.INSTITUTIONS),
    'T.Education["program"]': keys(words.PROGRAMS),
    'T.Education["status"]': keys(words.STATUSES),
    'T.Certificate["scheme"]': keys(words.SCHEMES),
    'T.Title["rank"]': keys(words.RANKS),
    'NonNullable<T.Title["kind"]>': keys(words.KINDS),
    "NonNullable<T.Relations[T.PackId]>": keys(words.RELATIONS),
    "NonNullable<T.Answers[T.PackId]>": keys(words.JUDGEMENTS),
  };
  inOrder(
    Object.entries(all).map(([type, list]) =>
      literal(`{ [word in ${type}]: true }`, Object.fromEntries(list.map((word) => [word, true]))),
    ),
  );
});

test("every word is said of somebody", () => {
  const said = new Set();
  for (const { applicant, asOf } of generated(3000)) {
    const report = outcome(evaluate, applicant, { asOf });
    for (const { code } of report.faults ?? report.issues) said.add(code);
    for (const { requirements } of report.faults ? [] : conditionsOf(report)) {
      for (const { facts } of requirements) facts.forEach(({ counts, reasons }) => [counts, ...reasons].forEach((word) => said.add(word)));
    }
  }
  const { verdicts, reasons, faults, issues } = shape();
  assert.deepEqual([...verdicts, ...reasons, ...faults, ...issues].filter((word) => !said.has(word)), []);
});

test("the module is called as the types say", () => {
  inOrder(`
    async () => {
      await init();
      await init({ module_or_path: new Uint8Array(3) });
      await init({ module_or_path: fetch("baokao_bg.wasm") });
      await init({ module_or_path: new URL("https://example.edu.cn/baokao_bg.wasm") });
      const report: T.Report = api.evaluate({ work: [{ occupation: "电子商务师", start: "2020-01", end: null }] });
      api.evaluate({}, null);
      api.evaluate({ birthDate: null }, { asOf: null, packs: ["ecommerce"] });
      for (const entry of api.evaluateMany([{}, {}])) {
        const told: string = "faults" in entry ? entry.faults.map(({ path }) => path).join() : entry.asOf;
        void told;
      }
      const text: string | undefined = api.packs()[0]?.levels[0]?.conditions[0]?.text["zh-CN"];
      const product: string | undefined = api.version?.product;
      const error: T.InvalidApplicant = Object.assign(new Error(), { name: "InvalidApplicant" as const, faults: [] });
      return { report, text, product, error };
    };
  `);
});

test("what is wrong is refused by the types", () => {
  const [{ result }] = valid.filter(({ result }) => result.packs.length > 0);
  const with_ = (change) => {
    const copy = structuredClone(result);
    change(copy, conditionsOf(copy)[0]);
    return literal("T.Report", copy);
  };
  const job = { occupation: "x", start: "2020-01", end: null };
  const wrong = [
    with_((report) => (report.extra = 1)),
    with_((report) => delete report.issues),
    with_((report) => (report.asOf = 3)),
    with_((report) => (report.packs[0].id = "x")),
    with_((_, condition) => (condition.verdict = "maybe")),
    with_((_, condition) => delete condition.earliest.confirm),
    with_((_, condition) => (condition.missing = [{ path: "x", atBest: "met" }])),
    with_((_, condition) => (condition.requirements[0].asked.extra = 1)),
    with_((_, condition) => (condition.requirements[0].facts = [{ path: "x", counts: "met", reasons: ["x"] }])),
    literal("T.Fault", { path: "", code: "wrong", message: "" }),
    literal("T.Fault", { path: "", code: "required" }),
    literal("T.Applicant", { birthday: "2000-01-01" }),
    literal("T.Applicant", { work: {} }),
    literal("T.Applicant", { work: [{ ...job, end: undefined }] }),
    literal("T.Applicant", { work: [{ ...job, relations: { ecommerce: "yes" } }] }),
    literal("T.Applicant", { work: [{ ...job, relations: { other: "own" } }] }),
    literal("T.Applicant", { certificates: [{ occupation: "x", level: 6, scheme: "skillLevel" }] }),
    literal("T.Applicant", { titles: [{ rank: "low" }] }),
    literal("T.Applicant", { education: [{ institution: "school", program: "bachelor", status: "graduated" }] }),
    literal("T.Applicant", { training: [{ occupation: "x", hoursMet: "yes" }] }),
    literal("T.Options", { asOf: 20261122 }),
    literal("T.Options", { packs: ["x"] }),
    literal("T.Options", { day: "2026-11-22" }),
    "() => api.evaluate();",
    "() => api.evaluateMany({});",
    "() => api.version.product;",
    '() => { api.version = null; };',
    '() => { api.evaluate({}).asOf = "x"; };',
    "() => api.evaluateMany([{}])[0]!.asOf;",
    "() => api.plan({});",
  ];
  // Each line has to be refused: a directive that expects an error where there is none is an error itself.
  inOrder(wrong.map((line) => `// @ts-expect-error\n${line}`));
});
