// What stands on the screen is what the report says: for hundreds of cases, every verdict, date, reason and open answer
// of every condition is read off the page and held against `evaluate`.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import init, { evaluate } from "../../dist/baokao.js";
import { generated, published } from "../node/support/cases.mjs";
import { open, start } from "./support/app.mjs";
import { entered, typed } from "./support/draft.mjs";
import { catalogue } from "./support/catalogue.mjs";

/** Random cases besides those of tests/cases. */
const RANDOM = 240;
const MARKS = { met: "met", confirm: "confirm", missing: "missing" };

let host;
let people;
before(async () => {
  await init({ module_or_path: readFileSync(new URL("../../dist/baokao_bg.wasm", import.meta.url)) });
  host = await start();
  const cases = [...published().flatMap(({ cases }) => cases), ...generated(RANDOM)];
  const valid = cases.filter((one) => typeof one.asOf === "string" && reportOf(one));
  people = valid.map((one) => ({ ...one, applicant: typed(one.applicant) }));
});
after(() => host.close());

/** The report, where the case is not refused. */
function reportOf({ asOf, applicant }) {
  try {
    return evaluate(applicant, { asOf });
  } catch (error) {
    if (error.name !== "InvalidApplicant") throw error;
    return undefined;
  }
}

const words = (language) => {
  const texts = catalogue(language);
  const fill = (key, places = {}) => texts[key].replace(/\{(\w+)\}/g, (_, name) => places[name]);
  const capital = (text) => text[0].toUpperCase() + text.slice(1);
  const date = (day) => {
    const [year, month, number] = day.split("-").map(Number);
    return fill("date.day", { year, month: texts[`date.month${month}`], day: number });
  };
  const verdict = ({ verdict, earliest }) => {
    if (verdict !== "unmet") return fill(`verdict.${verdict}`);
    if (earliest.met) return capital(fill("verdict.from", { date: date(earliest.met) }));
    if (earliest.confirm) return capital(fill("verdict.fromConfirm", { date: date(earliest.confirm) }));
    return fill("verdict.never");
  };
  const fact = ({ counts, reasons }) => [texts[`fact.${counts}`], ...reasons.map((reason) => texts[`reason.${reason}`])].join(" ");
  return { texts, verdict, fact };
};

const mark = ({ verdict, earliest }) => MARKS[verdict] ?? (earliest.met || earliest.confirm ? "later" : "never");

/** What a report has to look like. */
function expected(report, { texts, verdict, fact }) {
  const all = {};
  for (const { id: pack, levels } of report.packs) {
    for (const condition of levels.flatMap(({ conditions }) => conditions)) {
      all[`${pack}/${condition.id}`] = {
        mark: mark(condition),
        verdict: verdict(condition),
        requirements: condition.requirements.map((one) => texts[`requirement.${one.verdict}`]).sort(),
        facts: condition.requirements.flatMap(({ facts }) => facts.map(fact)).sort(),
        missing: condition.missing.length,
      };
    }
  }
  return all;
}

/** The same, read off the page; everything that is folded is opened first. */
async function read(page) {
  await page.locator(".bk-picture").waitFor();
  await page.evaluate(() => document.querySelectorAll(".bk-level__rest").forEach((one) => one.click()));
  await page.waitForFunction(() => document.querySelectorAll(".bk-level details:not(.bk-condition):not([open])").length === 0);
  await page.evaluate(() => document.querySelectorAll(".bk-condition:not([open]) > summary").forEach((one) => one.click()));
  await page.waitForFunction(() => document.querySelectorAll(".bk-condition").length === document.querySelectorAll(".bk-condition__body").length);
  return page.evaluate(() => {
    const text = (one) => one.textContent.trim();
    const all = (within, selector) => [...within.querySelectorAll(selector)];
    const kind = (one) => /bk-mark--(\w+)/.exec(one.querySelector(".bk-mark").className)[1];
    const conditions = all(document, ".bk-condition").map((one) => [
      one.id,
      {
        mark: kind(one.querySelector("summary")),
        verdict: text(one.querySelector(".bk-condition__verdict")),
        requirements: all(one, ".bk-requirement__state").map(text).sort(),
        facts: all(one, ".bk-facts li").map((line) => text(line).slice(text(line.firstChild).length).trim()).sort(),
        missing: all(one, ".bk-condition__body > ul:not(.bk-requirements) .bk-jump").length,
      },
    ]);
    return Object.fromEntries(conditions);
  });
}

test("the page shows what the report says, for every case that can be typed", async () => {
  assert.ok(people.length >= 300, `${people.length} cases`);
  const app = await open(host, { idle: false });
  const zh = words("zh-CN");
  for (const person of people) {
    await entered(app.page, host.url, "#/check", person);
    assertSame(await read(app.page), expected(reportOf(person), zh), person);
  }
  assert.deepEqual(app.log.wrong, []);
  await app.close();
  console.log(`# ${people.length} cases read off the page`);
});

/** The conditions that differ, so that a failure can be read. */
function assertSame(seen, wanted, person) {
  const differ = Object.keys(wanted).filter((id) => JSON.stringify(seen[id]) !== JSON.stringify(wanted[id]));
  const of = (all) => Object.fromEntries(differ.slice(0, 2).map((id) => [id, all[id]]));
  assert.deepEqual(of(seen), of(wanted), `${person.name} ${JSON.stringify(person.applicant)}`);
  assert.deepEqual(Object.keys(seen).sort(), Object.keys(wanted).sort(), person.name);
}

/** Cases that between them show every reason. */
function cover() {
  const seen = new Set();
  return people.filter((person) => {
    const conditions = reportOf(person).packs.flatMap(({ levels }) => levels.flatMap(({ conditions }) => conditions));
    const reasons = conditions.flatMap(({ requirements }) => requirements.flatMap(({ facts }) => facts.flatMap((one) => one.reasons)));
    const before = seen.size;
    reasons.forEach((reason) => seen.add(reason));
    return seen.size > before;
  });
}

test("every reason has its sentence on the page in English, too", async () => {
  const app = await open(host, { file: "en.html", idle: false });
  const en = words("en");
  const shown = new Set();
  for (const person of cover()) {
    await entered(app.page, `${host.url}en.html`, "#/check", person);
    const seen = await read(app.page);
    assertSame(seen, expected(reportOf(person), en), person);
    Object.values(seen).forEach(({ facts }) => facts.forEach((fact) => shown.add(fact)));
  }
  const all = [...shown].join(" ");
  const reasons = Object.entries(en.texts).filter(([key]) => key.startsWith("reason."));
  assert.deepEqual(reasons.filter(([, text]) => !all.includes(text)).map(([key]) => key), []);
  await app.close();
});
