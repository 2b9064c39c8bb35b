// Whole stories, one for each plan: from the first question to the printed sheet, a file read back in another browser, a
// link, a reminder. No request ever leaves for another place.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import ICAL from "ical.js";
import { Visitor, assertQuiet, start } from "./support/app.mjs";
import { at, go, graduate, printed, said, saved } from "./support/next.mjs";

let host;
before(async () => (host = await start()));
after(() => host.close());

/** From the first page to the form of a plan, by its links. */
async function begun(plan) {
  const app = await at(host, "");
  await app.page.getByRole("navigation", { name: "选择计划" }).getByRole("link", { name: plan, exact: true }).click();
  await app.page.getByRole("link", { name: "在一页里看和改全部内容" }).click();
  await app.page.getByRole("heading", { level: 1, name: plan }).waitFor();
  return app;
}

const A4 = [595, 842];

const STORIES = [
  {
    plan: "电子商务师",
    id: "ecommerce",
    condition: "3.1",
    async fill(visitor) {
      await visitor.date("出生日期", ["1990", "5", "6"]);
      const job = await visitor.first("工作经历");
      await job.getByLabel("从事的职业").fill("电子商务师");
      await visitor.date("从哪天开始", ["2015-03"], job);
      await job.getByLabel("现在仍在职").check();
      for (const section of ["职业证书", "职称", "学历"]) await visitor.choose(section, "没有");
    },
    employer: "杭州云集电子商务有限公司",
    post: "电商运营",
    sheet: ["现在可以报", "累计从事本职业或相关职业工作满 10 年", "没有材料清单", "杭州云集电子商务有限公司", "2015年3月", "至今"],
    remind: ["2027", "3", "15"],
    day: "2027-03-15",
  },
  {
    plan: "互联网营销师",
    id: "internet-marketing",
    condition: "3.2",
    async fill(visitor) {
      await visitor.date("出生日期", ["1998", "1", "1"]);
      const job = await visitor.first("工作经历");
      await job.getByLabel("从事的职业").fill("互联网营销师");
      await visitor.date("从哪天开始", ["2024", "3", "1"], job);
      await job.getByLabel("现在仍在职").check();
      const certificate = await visitor.first("职业证书");
      await certificate.getByLabel("证书上的职业").fill("互联网营销师");
      await certificate.getByLabel("级别").selectOption("四级/中级工");
      await certificate.getByLabel("证书种类").selectOption("职业技能等级证书");
      await visitor.date("取得日期", ["2024", "3", "1"], certificate);
      for (const section of ["职称", "学历"]) await visitor.choose(section, "没有");
    },
    employer: "某某传媒有限公司",
    sheet: ["2028年3月1日起可以报", "还差 1 年 3 个月 8 天", "某某传媒有限公司", "没有写职务或岗位"],
    // The day on which one can apply, without anything to be typed.
    day: "2028-03-01",
  },
  {
    plan: "人工智能训练师",
    id: "ai-trainer",
    condition: "4.3",
    async fill(visitor) {
      for (const section of ["工作经历", "职业证书", "职称"]) await visitor.choose(section, "没有");
      const school = await visitor.first("学历");
      await school.getByLabel("学校类别").selectOption("普通高等学校");
      await school.getByLabel("学历或班级").selectOption("本科");
      await school.getByLabel("毕业情况").selectOption("在读应届毕业生");
      await school.getByLabel("专业", { exact: true }).fill("软件技术");
      await school.getByLabel("专业大类").fill("电子与信息大类");
    },
    sheet: ["确认后可以报", "含在读应届毕业生", "没有材料清单", "还没有填写工作经历"],
    remind: ["2026-12-01"],
    day: "2026-12-01",
  },
  {
    plan: "电子商务师（中教畅享）",
    id: "ecommerce-zjcx",
    condition: "specialist.7",
    fill: graduate,
    tick: ["身份证正反面照片", "个人承诺书"],
    sheet: ["现在可以报", "硕士研究生", "7 样材料，已备好 2 样", "还差：白底个人一寸照片", "职业技能认定申报表", "字迹工整", "电子商务运营", "2023年1月"],
    remind: ["2027", "1", "4"],
    day: "2027-01-04",
  },
];

for (const story of STORIES) {
  test(`${story.plan}: to the printed sheet, another browser, a link and a reminder`, async () => {
    const hash = `#/next/${story.id}/${story.condition}`;
    const app = await begun(story.plan);
    const { page } = app;
    await story.fill(app.visitor);
    await open(page, story);
    if (story.employer) {
      // Their forms do not ask for it: no verdict hangs on it, but the application form wants it.
      await page.getByText("补上或修改单位和岗位").click();
      await page.getByRole("textbox", { name: "工作单位全称" }).fill(story.employer);
      if (story.post) await page.getByRole("textbox", { name: "职务或岗位" }).fill(story.post);
    }
    for (const paper of story.tick ?? []) await page.getByLabel(paper).check();

    const calendar = await reminder(page, story);
    assert.equal(calendar.dtstart, story.day);

    const file = await saved(page, () => page.getByRole("button", { name: "存成文件" }).click());
    await page.getByRole("button", { name: "显示链接，自己复制" }).click();
    const link = await page.getByLabel("要复制的文字").inputValue();
    const sheet = await sheetOf(page, story);
    assertQuiet(app, host.url);
    await app.close();

    const there = await at(host, "#/keep");
    await there.page.getByLabel("读回文件").setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(file.text) });
    await said(there.page).getByText("已读回。").waitFor();
    await go(there.page, hash);
    assert.equal((await sheetOf(there.page, story)).text, sheet.text, "the sheet is the same in another browser");
    assertQuiet(there, host.url);
    await there.close();

    const handed = await at(host, link.slice(host.url.length));
    await handed.page.getByRole("button", { name: "读入这些内容" }).click();
    await handed.page.getByRole("heading", { level: 1, name: /^报名准备：/ }).waitFor();
    assert.equal(new URL(handed.page.url()).hash, hash);
    for (const text of story.sheet.filter((text) => !/备好|还差：/.test(text))) {
      assert.ok((await printed(handed.page)).text.includes(text.replaceAll(" ", "")), text);
    }
    assertQuiet(handed, host.url);
    await handed.close();
  });
}

/** Opens the condition in the result, and goes on from there to its next steps, by its link. */
async function open(page, { id, condition }) {
  // The result folds what cannot fit: so by its address where the link is folded away.
  const details = page.locator(`[id="${id}/${condition}"]`);
  await details.waitFor({ state: "attached" });
  if (await details.isVisible()) {
    if (!(await details.evaluate((one) => one.open))) await details.locator("summary").first().click();
    await details.getByRole("link", { name: "报名准备：材料、流程、保存" }).click();
  } else await go(page, `#/next/${id}/${condition}`);
  await page.getByRole("heading", { level: 1, name: /^报名准备：/ }).waitFor();
}

/** Saves the reminder, and reads it by the letter of RFC 5545. */
async function reminder(page, { remind, plan }) {
  if (remind) await new Visitor(page).date("提醒日期", remind);
  else await page.getByText("不填就用可以报名的第一天：2028年3月1日。").waitFor();
  const file = await saved(page, () => page.getByRole("button", { name: "存日历提醒" }).click());
  assert.equal(file.name, "baokao.ics");
  assert.ok(file.text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75 && !line.includes("\n")), "lines");
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(file.text));
  for (const name of ["version", "prodid"]) assert.ok(calendar.hasProperty(name), name);
  const [event, ...more] = calendar.getAllSubcomponents("vevent");
  assert.equal(more.length, 0);
  for (const name of ["uid", "dtstamp", "summary", "description"]) assert.equal(event.getAllProperties(name).length, 1, name);
  assert.equal(event.getFirstPropertyValue("dtstamp").toString(), "2026-11-22T02:00:00Z");
  assert.ok(event.getFirstPropertyValue("summary").startsWith(plan));
  assert.ok(event.getFirstPropertyValue("dtstart").isDate && event.getFirstPropertyValue("dtend").isDate);
  assert.equal(event.getFirstPropertyValue("dtend").subtractDate(event.getFirstPropertyValue("dtstart")).days, 1);
  return { dtstart: event.getFirstPropertyValue("dtstart").toString() };
}

async function sheetOf(page, story) {
  const sheet = await printed(page);
  for (const text of story.sheet) assert.ok(sheet.text.includes(text.replaceAll(" ", "").normalize("NFKC")), `${text}\n${sheet.text}`);
  for (const none of ["复制工作经历", "存成文件", "清除全部填写内容", "提醒日期", "怎样报名", "回到首页"]) assert.ok(!sheet.text.includes(none), none);
  assert.deepEqual(sheet.size, A4);
  assert.ok(sheet.sheets <= 3, `${sheet.sheets} sheets`);
  return sheet;
}

test("a reminder without a day asks for one", async () => {
  const app = await at(host, "#/next/ecommerce/3.1");
  const { page } = app;
  await page.getByRole("button", { name: "存日历提醒" }).click();
  await said(page).getByText("请先写明提醒日期。").waitFor();
  assertQuiet(app, host.url);
  await app.close();
});

test("printing is asked of the browser, in black and white", async () => {
  const app = await at(host, "#/next/ecommerce-zjcx/specialist.1");
  const { page } = app;
  await page.evaluate(() => (window.print = () => (window.printed = true)));
  await page.getByRole("button", { name: "打印", exact: true }).click();
  assert.ok(await page.evaluate(() => window.printed));
  await page.emulateMedia({ media: "print" });
  const colours = await page.evaluate(() =>
    [...document.querySelectorAll("main *")]
      .filter((one) => one.checkVisibility())
      .flatMap((one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor, getComputedStyle(one).borderTopColor]),
  );
  const grey = (colour) => new Set(colour.match(/[\d.]+/g).slice(0, 3)).size === 1;
  assert.deepEqual([...new Set(colours)].filter((colour) => !grey(colour)), []);
  await app.close();
});
