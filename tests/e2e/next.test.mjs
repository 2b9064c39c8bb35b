// The next steps of a condition: papers that are ticked off, the work history, how to register.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertQuiet, start } from "./support/app.mjs";
import { assertAccessible } from "./support/axe.mjs";
import { assertNoSideways, english } from "./support/form.mjs";
import { EMPLOYER, at, go, graduate, said, saved } from "./support/next.mjs";

let host;
before(async () => (host = await start()));
after(() => host.close());

const ZJCX = "#/next/ecommerce-zjcx/specialist.7";
const part = (page, name) => page.getByRole("region", { name, exact: true });

async function done(app) {
  assertQuiet(app, host.url);
  await app.close();
}

test("papers are ticked off, counted, and remembered with the draft", async () => {
  const app = await at(host, ZJCX);
  const { page } = app;
  const papers = part(page, "要准备的材料");
  await papers.getByText("7 样材料，已备好 0 样。").waitFor();
  const boxes = papers.getByRole("checkbox");
  assert.equal(await boxes.count(), 7);
  await papers.getByLabel("身份证正反面照片").check();
  await papers.getByLabel("毕业证书").press("Space");
  await papers.getByText("7 样材料，已备好 2 样。 还差：白底个人一寸照片（JPG 格式，40k-80k）、职业技能认定申报表、").waitFor();
  // Each paper with what it must satisfy, in the source's words and with its clause.
  await papers.getByText("身份证需拍摄清晰，证件上无杂物、污渍，且在有效期内。").waitFor();
  await papers.getByText("（条文 三、6）").first().waitFor();
  // The same paper is ready for the plan's other conditions, too.
  await go(page, "#/next/ecommerce-zjcx/specialist.1");
  await part(page, "要准备的材料").getByText("5 样材料，已备好 1 样。").waitFor();
  await page.waitForTimeout(200);
  await page.reload();
  await page.getByRole("button", { name: "接着填" }).click();
  app.log.loaded = app.log.requests.length;
  assert.ok(await papers.getByLabel("身份证正反面照片").isChecked());
  await papers.getByLabel("身份证正反面照片").uncheck();
  await papers.getByText("5 样材料，已备好 0 样。").waitFor();
  await done(app);
});

test("two conditions' lists are compared", async () => {
  const app = await at(host, ZJCX);
  const { page } = app;
  const papers = part(page, "要准备的材料");
  await papers.getByText("与另一条的材料比较").click();
  await papers.getByLabel("比较的条件").selectOption("一、（2）");
  const rows = await papers.getByRole("row").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText)));
  assert.deepEqual(rows[0], ["材料", "这一条", "一、（2）"]);
  const row = (name) => rows.find(([first]) => first === name).slice(1);
  assert.deepEqual(row("身份证正反面照片"), ["需要", "需要"]);
  assert.deepEqual(row("毕业证书"), ["需要", "不需要"]);
  assert.deepEqual(row("职业资格证书"), ["不需要", "需要"]);
  await done(app);
});

for (const plan of ["ecommerce", "internet-marketing", "ai-trainer"]) {
  test(`${plan}: what is not published is said, and nothing is made up`, async () => {
    const app = await at(host, `#/next/${plan}/3.1`);
    const { page } = app;
    await part(page, "要准备的材料").getByText("公布的条件里没有材料清单").waitFor();
    await part(page, "怎样报名").getByText("公布的条件里没有报名流程").waitFor();
    assert.equal(await page.getByRole("checkbox").count(), 1, "only that for this device");
    assert.equal(await page.getByRole("link", { name: /http/ }).count(), 0);
    await done(app);
  });
}

test("the registration, what to enter, the statuses and the code of a degree are guided, and leave the page on a click alone", async () => {
  const app = await at(host, ZJCX);
  const { page } = app;
  const register = part(page, "怎样报名");
  await register.getByText("报名时点选的条件：一、（7）").waitFor();
  await register.getByText("公布的资料没有写费用").waitFor();
  for (const [summary, text] of [
    ["报名流程", "身份选择阶段，所有报考人员选择“职工身份”。"],
    ["填报时写什么、选什么", "用户角色根据实际情况填写。"],
    ["学信网验证码获取流程", "点击“查看该学历的电子注册备案表”即可获取在线验证码。"],
  ]) {
    await register.locator("summary", { hasText: summary }).first().click();
    await register.getByText(text).last().waitFor();
  }
  await register.locator("summary", { hasText: "报名状态是什么意思" }).click();
  for (const [status, text] of [
    ["审核中", "大约需要 2个工作日，此时发现填写信息有误可自行更改。"],
    ["审核不通过", "点击“查看原因”后，根据驳回原因修改报名信息后重新提交"],
    ["审核通过", "进入到缴费阶段。"],
    ["缴费成功", "等待准考证打印即可。"],
    ["综合评审材料申报", "按照要求提交综合评审材料申报。"],
  ]) {
    await register.locator(".bk-status > summary").filter({ hasText: new RegExp(`^${status}$`) }).click();
    await register.locator(".bk-status[open]", { hasText: text }).last().waitFor();
  }
  // What was opened stays open when something else on the page changes.
  await part(page, "要准备的材料").getByLabel("毕业证书").check();
  assert.equal(await register.locator(".bk-status[open]").count(), 5);
  const links = register.getByRole("link", { name: /离开本页/ });
  assert.deepEqual(await links.evaluateAll((all) => all.map((one) => [one.getAttribute("href"), one.rel, one.target])), [
    ["http://www.jinengpingjia.com/", "noreferrer noopener external", "_blank"],
    ["http://www.chsi.com.cn", "noreferrer noopener external", "_blank"],
  ]);
  await done(app);
});

test("the work history is as the form wants it, to copy and as a table", async () => {
  const app = await at(host, "#/check/ecommerce-zjcx");
  const { page, visitor } = app;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await graduate(visitor);
  await go(page, ZJCX);
  const history = part(page, "工作经历");
  await history.getByText("没有发现容易被问到的地方。").waitFor();
  await history.getByRole("button", { name: "复制工作经历" }).click();
  await said(page).getByText("已复制。").waitFor();
  const block = `工作单位全称：${EMPLOYER}\n职务或岗位：电子商务运营\n起始时间：2023年1月\n结束时间：至今`;
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), block);
  const table = await saved(page, () => history.getByRole("button", { name: "存成表格（CSV）" }).click());
  assert.equal(table.name, "baokao-work.csv");
  assert.equal(table.text, `\ufeff工作单位全称,职务或岗位,起始时间,结束时间\r\n${EMPLOYER},电子商务运营,2023年1月,至今\r\n`);
  await done(app);
});

test("what a reviewer would ask is said with what to do, and changes no verdict", async () => {
  const app = await at(host, "#/check/ecommerce-zjcx");
  const { page, visitor } = app;
  await graduate(visitor, "云集");
  const job = visitor.group("工作经历 1");
  await job.getByLabel("职务或岗位").fill("前台");
  await visitor.date("单位成立日期（可不填）", ["2024", "1", "1"], job);
  await go(page, ZJCX);
  const history = part(page, "工作经历");
  for (const text of [
    "单位名称不像全称。请照营业执照或劳动合同写全，不用简称。",
    "申报表中工作单位需填写全称。",
    "这个岗位看不出与本职业有关。",
    "起止时间超出了单位成立到注销的时间。",
  ]) {
    await history.getByText(text).waitFor();
  }
  await done(app);
});

test("a text of a table is no formula", async () => {
  const app = await at(host, "#/check/ecommerce-zjcx");
  const { page, visitor } = app;
  await graduate(visitor, '=HYPERLINK("http://example.org","x"),');
  await go(page, ZJCX);
  const table = await saved(page, () => page.getByRole("button", { name: "存成表格（CSV）" }).click());
  assert.ok(table.text.includes(`"'=HYPERLINK(""http://example.org"",""x""),"`), table.text);
  await done(app);
});

for (const size of [{ width: 320, height: 640 }, { width: 1280, height: 900 }]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`nothing is wrong with the pages at ${size.width} px, ${colorScheme}, in both languages`, async () => {
      const app = await at(host, "#/check/ecommerce-zjcx", { viewport: size, colorScheme });
      const { page, visitor } = app;
      await graduate(visitor, "云集");
      await go(page, ZJCX);
      for (const language of ["zh", "en"]) {
        if (language === "en") await english(page);
        await page.evaluate(() => document.querySelectorAll("main details").forEach((one) => (one.open = true)));
        await page.getByLabel(language === "zh" ? "比较的条件" : "Condition to compare with").selectOption("一、（2）");
        await page.getByRole("button", { name: language === "zh" ? "显示链接，自己复制" : "Show the link to copy it" }).click();
        await assertAccessible(page, `next steps, ${language}`);
        await assertNoSideways(page, `next steps, ${language}`);
      }
      await go(page, "#/keep");
      await assertAccessible(page, "keep");
      await assertNoSideways(page, "keep");
      assertQuiet(app, host.url);
      await app.close();
    });
  }
}
