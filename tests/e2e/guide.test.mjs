// Whole stories through the guide, for every plan, by keyboard and by touch. What the page says at the end is held
// against `dist/baokao.js` for the same person; the questions and screens are counted and printed.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { baokao } from "../node/support/dist.mjs";
import { Visitor, assertQuiet, open, start } from "./support/app.mjs";
import { control } from "./support/form.mjs";
import { WAYS, follow } from "./support/guide.mjs";

let host;
before(async () => (host = await start()));
after(() => host.close());

const PLANS = {
  ecommerce: { name: "电子商务师", major: "电子商务" },
  "internet-marketing": { name: "互联网营销师", major: "市场营销" },
  "ai-trainer": { name: "人工智能训练师", major: "人工智能技术应用" },
  "ecommerce-zjcx": { name: "电子商务师", major: "电子商务" },
};

const born = (year) => [String(year), "5", "6"];
const nothing = { certificates: [], titles: [], training: [] };

/** The people, for a plan: what each knows. */
const STORIES = {
  "a student without work": ({ major }) => ({
    is: ["student"], sure: true, birthDate: born(2005), intends: "yes", work: [], ...nothing,
    education: [{ institution: "higherVocational", program: "associate", status: "finalYear", major, majorCategory: "财经商贸大类" }],
  }),
  "thirteen years in the job": ({ name }) => ({
    sure: true, birthDate: born(1985), intends: "yes", ...nothing, education: [],
    work: [{ occupation: name, start: ["2013", "3"], end: "ongoing" }],
  }),
  "a degree and a certificate": ({ name, major }) => ({
    is: ["graduate"], sure: true, birthDate: born(1994), intends: "yes", titles: [], training: [{ occupation: "电子商务师", hoursMet: "yes", certificate: "yes" }],
    work: [{ occupation: name, start: ["2018", "7"], end: "ongoing" }],
    certificates: [{ occupation: name, level: "3", scheme: "qualification", obtained: ["2019", "6"] }],
    education: [{ institution: "university", program: "bachelor", status: "graduated", major, majorCategory: "电子商务类" }],
  }),
  "a job that is not on the list, confirmed later": () => ({
    sure: true, birthDate: born(1988), intends: "no", ...nothing, education: [],
    work: [{ occupation: "短视频编导", position: "内容运营", start: ["2012", "1"], end: ["2026", "10"] }],
  }),
  "not yet, from a day on": ({ name }) => ({
    sure: true, birthDate: born(1999), intends: "no", titles: [], training: [], education: [],
    work: [{ occupation: name, start: ["2023", "4"], end: "ongoing" }],
    certificates: [{ occupation: name, level: "4", scheme: "skillLevel", obtained: ["2023", "4"] }],
  }),
  "who knows nothing": () => ({}),
};

/** The same person for the portals' module. */
function applicant(person) {
  const date = (parts) => parts.map((part, i) => (i > 0 ? part.padStart(2, "0") : part)).join("-");
  const field = ([key, value]) => {
    if (Array.isArray(value)) return [key, date(value)];
    if (value === "ongoing") return [key, null];
    if (["hoursMet", "certificate"].includes(key)) return [key, value === "yes"];
    return [key, key === "level" ? Number(value) : value];
  };
  const records = (all) => all?.map((one) => Object.fromEntries(Object.entries(one).map(field))) ?? null;
  return {
    birthDate: person.birthDate ? date(person.birthDate) : null,
    intends: person.intends ? person.intends === "yes" : null,
    ...Object.fromEntries(["work", "certificates", "titles", "education", "training"].map((key) => [key, records(person[key])])),
  };
}

/** The mark that stands for what a level comes to. */
function mark({ verdict, conditions }) {
  if (verdict !== "unmet") return verdict;
  const days = (kind) => conditions.some(({ earliest }) => earliest[kind] !== null);
  return days("met") || days("confirm") ? "later" : "never";
}

/** So many questions the full form puts to somebody who fills in all they know. */
async function everything(person, plan) {
  const app = await open(host, { hash: `#/check/${plan}` });
  const { page } = app;
  for (const section of ["work", "certificates", "titles", "education", "training"]) {
    for (let i = 0; i < (person[section]?.length ?? 0); i++) {
      const answer = page.locator(`input[name="${section}"][value="yes"]`);
      if ((await answer.count()) === 0) continue;
      if (i === 0) await answer.check();
      else await page.getByRole("button", { name: /^再加一条/ }).nth(0).click();
    }
  }
  const names = await page.evaluate(() =>
    [...document.querySelectorAll("form.bk-form :is(input, select)")]
      .filter((one) => one.checkVisibility())
      .map(({ name }) => name.split("/")[0]),
  );
  await app.close();
  return new Set(names.filter((name) => !["asOf", "paste"].includes(name))).size;
}

const counted = [];

// Each in a context of its own, so two at a time: most of it is waiting for the other side of the wire.
describe("stories", { concurrency: 2 }, () => {
  for (const [plan, about] of Object.entries(PLANS)) {
    for (const [title, story] of Object.entries(STORIES)) {
      for (const [name, way] of Object.entries(WAYS)) {
        test(`${plan}, by ${name}: ${title}`, async () => {
          const person = story(about);
          const app = await open(host, { hash: `#/guide/${plan}`, hasTouch: name === "touch", viewport: { width: 360, height: 640 } });
          const seen = await follow(app.page, plan, person, way);
          const { evaluate } = await baokao();
          const report = evaluate(applicant(person), { asOf: "2026-11-22", packs: [plan] });
          await app.page.locator(".bk-picture").waitFor();
          const marks = await app.page
            .locator(".bk-level__head > .bk-mark")
            .evaluateAll((all) => all.map((one) => /bk-mark--(\w+)/.exec(one.className)[1]));
          assert.deepEqual(marks, report.packs[0].levels.map(mark));
          assertQuiet(app, host.url);
          await app.close();
          if (name === "touch") counted.push({ plan, title, ...seen, form: await everything(person, plan) });
        });
      }
    }
  }
});

after(() => {
  console.log("plan, story: questions answered on so many screens, of so many that the full form shows");
  for (const { plan, title, questions, screens, form } of counted) {
    console.log(`${plan}, ${title}: ${questions} on ${screens}, of ${form}`);
  }
});

test("who skipped everything is told what is open, and can go back to it", async () => {
  const app = await open(host, { hash: "#/guide/ecommerce" });
  const { page } = app;
  await follow(page, "ecommerce", {}, WAYS.keyboard);
  const open_ = page.locator(".bk-notice").filter({ hasText: "这些还没有回答" });
  await open_.getByRole("link", { name: "出生日期" }).click();
  await page.getByRole("heading", { level: 1, name: "出生日期" }).waitFor();
  await new Visitor(page).date("出生日期", ["2000", "1", "1"]);
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("heading", { level: 1, name: "问完了" }).waitFor();
  assert.equal(await page.locator(".bk-notice").getByRole("link", { name: "出生日期" }).count(), 0);
  await app.close();
});

test("back and forward, the browser's and the page's, lose no answer", async () => {
  const app = await open(host, { hash: "#/guide/ecommerce" });
  const { page } = app;
  await control(page, "who/2").check();
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByLabel("从事的职业").fill("营销员");
  await page.getByRole("button", { name: "上一步" }).click();
  await page.getByRole("heading", { level: 1, name: "先说说您自己" }).waitFor();
  assert.ok(await control(page, "who/2").isChecked());
  await page.goForward();
  assert.equal(await page.getByLabel("从事的职业").inputValue(), "营销员");
  await page.getByRole("link", { name: "在一页里看和改全部内容" }).click();
  assert.equal(await page.getByLabel("从事的职业").inputValue(), "营销员");
  await page.goBack();
  assert.equal(await page.getByLabel("从事的职业").inputValue(), "营销员");
  await app.close();
});

test("a half-filled record is led to once, and can be left so", async () => {
  const app = await open(host, { hash: "#/guide/ecommerce" });
  const { page } = app;
  await control(page, "who/2").check();
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByLabel("从事的职业").fill("营销员");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByText("请填写这一项。").first().waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "work[0].start/0");
  await page.getByRole("button", { name: "不清楚，先跳过" }).click();
  await page.waitForURL((url) => !url.hash.endsWith("/work"));
  await page.getByRole("link", { name: "在一页里看和改全部内容" }).click();
  assert.equal(await page.getByLabel("从事的职业").inputValue(), "营销员");
  await page.getByText("这一条还没有填完或有要改的地方，先不计入结果。").waitFor();
  await app.close();
});

test("the reason for a question stands with it", async () => {
  const app = await open(host, { hash: "#/guide/ecommerce" });
  await app.page.getByRole("button", { name: "下一步" }).click();
  const why = await app.page.locator(".bk-guide__why").innerText();
  assert.match(why, /^为什么问：.+要看“.+”。$/);
  await app.close();
});

test("names are found by pinyin, and a major brings its category", async () => {
  const app = await open(host, { hash: "#/check/ai-trainer" });
  const { page } = app;
  const visitor = new Visitor(page);
  const school = await visitor.first("学历");
  await school.getByLabel("学校类别").selectOption("higherVocational");
  await school.getByLabel("学历或班级").selectOption("associate");
  await school.getByLabel("专业", { exact: true }).pressSequentially("dzsw");
  await page.getByRole("option", { name: /^电子商务\s*高职专科/ }).click();
  assert.equal(await school.getByLabel("专业", { exact: true }).inputValue(), "电子商务");
  assert.equal(await school.getByLabel("专业大类").inputValue(), "财经商贸大类");
  const job = await visitor.first("工作经历");
  await job.getByLabel("从事的职业").pressSequentially("shujubiaozhu");
  await page.getByRole("listbox").getByRole("option", { name: /人工智能训练师/ }).click();
  assert.equal(await job.getByLabel("从事的职业").inputValue(), "人工智能训练师");
  assertQuiet(app, host.url);
  await app.close();
});

test("what was entered outlives a reload, and comes back on a click alone", async () => {
  const app = await open(host, { hash: "#/check/ecommerce" });
  const { page } = app;
  const job = await new Visitor(page).first("工作经历");
  await job.getByLabel("从事的职业").fill("营销员\\n");
  await page.reload();
  await page.getByRole("heading", { name: "上次填写的内容还在" }).waitFor();
  assert.equal(await page.getByLabel("从事的职业").count(), 0);
  // What is entered before the offer is answered does not take its place.
  await new Visitor(page).date("出生日期", ["1990"]);
  await page.getByRole("button", { name: "接着填" }).click();
  assert.equal(await page.getByLabel("从事的职业").inputValue(), "营销员\\n");
  await page.getByRole("button", { name: "接着填" }).click();
  assert.equal(await page.getByRole("group", { name: "出生日期" }).getByLabel("年").inputValue(), "1990");
  await page.getByRole("button", { name: "不要了" }).click();
  await page.reload();
  await page.getByRole("button", { name: "不要了" }).click();
  await page.reload();
  assert.equal(await page.getByRole("button", { name: "接着填" }).count(), 0);
  await app.close();
});

test("what was typed last is kept though the page is left at once", async () => {
  const app = await open(host, { hash: "#/check/ecommerce" });
  const { page } = app;
  await new Visitor(page).date("出生日期", ["1990"]);
  // In one task with the last key, so that nothing is kept in between.
  await page.evaluate(() => {
    const month = document.getElementById("birthDate/1");
    month.value = "7";
    month.dispatchEvent(new InputEvent("input", { bubbles: true }));
    location.reload();
  });
  await page.getByRole("button", { name: "接着填" }).click();
  const birth = page.getByRole("group", { name: "出生日期" });
  assert.equal(await birth.getByLabel("年").inputValue(), "1990");
  assert.equal(await birth.getByLabel("月").inputValue(), "7");
  await app.close();
});

test("storage that is denied is no fault", async () => {
  const app = await open(host, { hash: "#/check/ecommerce" });
  await app.page.addInitScript(() => Object.defineProperty(window, "sessionStorage", { get() { throw new DOMException("denied", "SecurityError"); } }));
  await app.page.reload();
  await new Visitor(app.page).date("出生日期", ["1990", "5", "6"]);
  await app.page.getByText("即 1990年5月6日").waitFor();
  assert.deepEqual(app.log.wrong, []);
  await app.close();
});

test("jobs in a pasted text are offered, and taken one by one", async () => {
  const app = await open(host, { hash: "#/check/ecommerce" });
  const { page } = app;
  await page.locator("summary", { hasText: "从简历或表格粘贴" }).click();
  await page.getByLabel("粘贴工作经历，一份工作一行").fill("2019.03-2021.06 杭州某某网络科技有限公司 电子商务师\n2021年9月至今 某某公司 电子商务师");
  await page.getByRole("button", { name: "识别" }).click();
  await page.getByText("识别出 2 条，请核对后逐条加入：").waitFor();
  assert.equal(await page.getByRole("group", { name: /^工作经历 \d/ }).count(), 0, "none is taken by itself");
  await page.getByRole("button", { name: /^加入：2019/ }).click();
  await page.getByRole("button", { name: /^加入：2021/ }).click();
  assert.match(await page.getByRole("group", { name: "工作经历 1", exact: true }).innerText(), /电子商务师 · 2019年3月 · 2021年6月/);
  await page.getByText("与之前的工作之间空了 2 个月。").waitFor();
  await page.getByLabel("粘贴工作经历，一份工作一行").fill("没有日期");
  await page.getByRole("button", { name: "识别" }).click();
  await page.getByText("没有识别出带日期的行").waitFor();
  assertQuiet(app, host.url);
  await app.close();
});
