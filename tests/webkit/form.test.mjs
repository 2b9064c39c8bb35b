// Stories through the form in WebKit, by real presses and keys, to the verdicts that the module in Node gives.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { baokao } from "../node/support/dist.mjs";
import { assertQuiet, mark, open, start } from "./support/app.mjs";
import { WITHOUT } from "./support/webkit.mjs";

const TODAY = "2026-11-22";

describe("the form in WebKit", { skip: WITHOUT }, () => {
  let host;
  before(async () => (host = await start()));
  after(() => host?.close());

  /** The form of a plan, reached from the first page, with a day of ours. */
  async function choosing(plan) {
    const visitor = await open(host);
    await visitor.press(plan);
    await visitor.press("在一页里看和改全部内容");
    await visitor.heading(plan);
    await visitor.today(TODAY);
    return visitor;
  }

  /** Each level's mark is that of the report that Node makes. */
  async function assertAsInNode(visitor, plan, applicant) {
    const { evaluate } = await baokao();
    const report = evaluate(applicant, { asOf: TODAY, packs: [plan] });
    return visitor.assertMarks(report.packs[0].levels.map(mark));
  }

  test("电子商务师: a job of more than ten years", async () => {
    const visitor = await choosing("电子商务师");
    await visitor.type("birthDate/0", "1990-5-6");
    await visitor.choose("work", "yes");
    await visitor.name("work[0].occupation/0", "电子商务师");
    await visitor.type("work[0].start/0", "2015-03");
    await (await visitor.control("work[0].end/3")).click();
    for (const section of ["certificates", "titles", "education"]) await visitor.choose(section, "no");
    const work = [{ occupation: "电子商务师", start: "2015-03", end: null }];
    const person = { birthDate: "1990-05-06", work, certificates: [], titles: [], education: [] };
    const levels = await assertAsInNode(visitor, "ecommerce", person);
    assert.deepEqual(levels.map(({ name, verdict }) => [name, verdict]), [
      ["五级/初级工", "现在可以报"],
      ["四级/中级工", "现在可以报"],
      ["三级/高级工", "现在可以报"],
      ["二级/技师", "还没有适用的条件"],
    ]);
    assertQuiet(host);
  });

  test("互联网营销师: a certificate, lists, dates in parts, and the day from which it is enough", async () => {
    const visitor = await choosing("互联网营销师");
    const date = async (id, parts) => {
      // The day of a job is asked when it is wanted.
      const more = await visitor.session.all(`//*[@id="${id}/0"]/ancestor::fieldset[1]//button[normalize-space()="写到日"]`);
      for (const one of more) if (await one.shown()) await one.click();
      for (const [part, text] of parts.entries()) await visitor.type(`${id}/${part}`, text);
    };
    await date("birthDate", ["1998", "1", "1"]);
    await visitor.choose("work", "yes");
    await visitor.name("work[0].occupation/0", "互联网营销师");
    await date("work[0].start", ["2024", "3", "1"]);
    await (await visitor.control("work[0].end/3")).click();
    await visitor.choose("certificates", "yes");
    await visitor.name("certificates[0].occupation/0", "互联网营销师");
    await visitor.select("certificates[0].level/0", "4");
    await visitor.select("certificates[0].scheme/0", "skillLevel");
    await date("certificates[0].obtained", ["2024", "3", "1"]);
    for (const section of ["titles", "education"]) await visitor.choose(section, "no");
    const own = { occupation: "互联网营销师" };
    const levels = await assertAsInNode(visitor, "internet-marketing", {
      birthDate: "1998-01-01",
      work: [{ ...own, start: "2024-03-01", end: null }],
      certificates: [{ ...own, level: 4, scheme: "skillLevel", obtained: "2024-03-01" }],
      titles: [],
      education: [],
    });
    assert.equal(levels.find(({ name }) => name === "三级/高级工").verdict, "2028年3月1日起可以报");
    const condition = await visitor.control("internet-marketing/3.2");
    await (await condition.find("summary")).click();
    const short = "已有 2 年 8 个月 21 天，需要 4 年，还差 1 年 3 个月 8 天";
    await visitor.session.until((one, short) => one.innerText.includes(short), condition, short);
    assertQuiet(host);
  });

  test("a name is found by pinyin, and taken by keys alone", async () => {
    const visitor = await open(host, "#/check/ai-trainer");
    const { session } = visitor;
    await visitor.choose("work", "yes");
    const name = await visitor.type("work[0].occupation/0", "shujubiaozhu");
    const wanted = "人工智能训练师";
    await session.until((wanted) => [...document.querySelectorAll("[role=option]")].some((one) => one.innerText.includes(wanted)), wanted);
    const chosen = () => session.run(() => document.querySelector("[role=option][aria-selected=true]")?.innerText ?? "");
    for (let presses = 0; presses < 10 && !(await chosen()).includes(wanted); presses++) await session.press("ArrowDown");
    await session.press("Enter");
    await session.until((name, wanted) => name.value === wanted && document.activeElement === name, name, wanted);
    await session.press("Tab");
    await session.until((name) => document.activeElement !== name && document.querySelectorAll("[role=option]").length === 0, name);
    assertQuiet(host);
  });

  test("what was entered outlives a reload, and comes back on a press alone", async () => {
    const visitor = await open(host, "#/check/ecommerce");
    const { session } = visitor;
    await visitor.choose("work", "yes");
    await visitor.name("work[0].occupation/0", "营销员");
    await session.reload();
    await session.see('//h2[normalize-space()="上次填写的内容还在"]');
    assert.equal((await session.all('[id="work[0].occupation/0"]')).length, 0);
    await visitor.press("接着填");
    assert.equal(await (await visitor.control("work[0].occupation/0")).property("value"), "营销员");
    assertQuiet(host);
  });

  test("a wrong date is said beside its field when it is left", async () => {
    const visitor = await open(host, "#/check/ecommerce");
    const { session } = visitor;
    for (const [part, text] of ["1990", "2", "30"].entries()) await visitor.type(`birthDate/${part}`, text);
    assert.equal((await session.all('[id="birthDate/wrong"]')).length, 0, "not while it is typed");
    await session.press("Tab");
    assert.match(await (await visitor.control("birthDate/wrong")).text(), /这不是日历上的日期/);
    assert.equal(await (await visitor.control("birthDate/2")).attribute("aria-invalid"), "true");
    await visitor.type("birthDate/2", "28");
    await session.until(() => !document.getElementById("birthDate/wrong"));
    assertQuiet(host);
  });
});
