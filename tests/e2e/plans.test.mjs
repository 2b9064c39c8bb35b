// The main job for each plan, as a person does it: choose the plan, fill in, read the verdict.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Visitor, assertQuiet, open, start } from "./support/app.mjs";

let host;
before(async () => (host = await start()));
after(() => host.close());

async function choosing(plan) {
  const app = await open(host);
  await app.page.getByRole("navigation", { name: "选择计划" }).getByRole("link", { name: plan, exact: true }).click();
  await app.page.getByRole("link", { name: "在一页里看和改全部内容" }).click();
  await app.page.getByRole("heading", { level: 1, name: plan }).waitFor();
  return { ...app, visitor: new Visitor(app.page) };
}

async function done(app) {
  assertQuiet(app, host.url);
  await app.close();
}

async function verdict(visitor, level, words) {
  await visitor.level(level).locator(".bk-level__verdict").filter({ hasText: new RegExp(`^${words}$`) }).waitFor();
}

test("电子商务师: a job of more than ten years", async () => {
  const app = await choosing("电子商务师");
  const { visitor } = app;
  await visitor.date("出生日期", ["1990", "5", "6"]);
  const job = await visitor.first("工作经历");
  await job.getByLabel("从事的职业").fill("电子商务师");
  await visitor.date("从哪天开始", ["2015-03"], job);
  await job.getByLabel("现在仍在职").check();
  for (const section of ["职业证书", "职称", "学历"]) await visitor.choose(section, "没有");
  await verdict(visitor, "五级/初级工", "现在可以报");
  await verdict(visitor, "四级/中级工", "现在可以报");
  await verdict(visitor, "三级/高级工", "现在可以报");
  await verdict(visitor, "二级/技师", "还没有适用的条件");
  await done(app);
});

test("互联网营销师: a certificate, and the day from which it is enough", async () => {
  const app = await choosing("互联网营销师");
  const { visitor } = app;
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
  await verdict(visitor, "三级/高级工", "2028年3月1日起可以报");
  const condition = app.page.locator(`[id="internet-marketing/3.2"]`);
  await condition.locator("summary").click();
  await condition.getByText("已有 2 年 8 个月 21 天，需要 4 年，还差 1 年 3 个月 8 天").waitFor();
  await done(app);
});

test("人工智能训练师: a category of majors, still at school", async () => {
  const app = await choosing("人工智能训练师");
  const { visitor } = app;
  for (const section of ["工作经历", "职业证书", "职称"]) await visitor.choose(section, "没有");
  const school = await visitor.first("学历");
  await school.getByLabel("学校类别").selectOption("普通高等学校");
  await school.getByLabel("学历或班级").selectOption("本科");
  await school.getByLabel("毕业情况").selectOption("在读应届毕业生");
  await school.getByLabel("专业", { exact: true }).fill("软件技术");
  await verdict(visitor, "四级/中级工", "还差一个回答");
  await school.getByLabel("专业大类").fill("电子与信息大类");
  await verdict(visitor, "四级/中级工", "确认后可以报");
  await verdict(visitor, "三级/高级工", "确认后可以报");
  await visitor.group("这个专业经过评估论证吗", school).getByLabel("人工智能训练师").selectOption("是");
  await verdict(visitor, "三级/高级工", "现在可以报");
  await done(app);
});

test("电子商务师（中教畅享）: the papers of the condition that is met", async () => {
  const app = await choosing("电子商务师（中教畅享）");
  const { page, visitor } = app;
  const job = await visitor.first("工作经历");
  await job.getByLabel("从事的职业").fill("电商");
  await job.getByLabel("职务或岗位").fill("电子商务运营");
  await visitor.date("从哪天开始", ["2023", "1"], job);
  await job.getByLabel("现在仍在职").check();
  await visitor.choose("职业证书", "没有");
  const school = await visitor.first("学历");
  await school.getByLabel("学校类别").selectOption("普通高等学校");
  await school.getByLabel("学历或班级").selectOption("硕士");
  await school.getByLabel("毕业情况").selectOption("已毕业");
  await visitor.choose("培训", "没有");
  await verdict(visitor, "电子商务师", "现在可以报");
  const condition = page.locator('[id="ecommerce-zjcx/specialist.7"]');
  if (!(await condition.evaluate((one) => one.open))) await condition.locator("summary").first().click();
  await condition.getByRole("link", { name: "报名准备：材料、流程、保存" }).click();
  const papers = page.getByRole("region", { name: "要准备的材料" });
  assert.deepEqual(await papers.locator("ol > li > label strong").allInnerTexts(), [
    "身份证正反面照片",
    "白底个人一寸照片（JPG 格式，40k-80k）",
    "职业技能认定申报表",
    "毕业证书",
    "个人承诺书",
    "个人工作经历承诺书",
    "个人诚信承诺书",
  ]);
  await done(app);
});
