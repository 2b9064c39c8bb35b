// The page around the form: addresses, language, what is typed and what is wrong with it, narrow screens.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Visitor, assertQuiet, open, start } from "./support/app.mjs";

let host;
before(async () => (host = await start()));
after(() => host.close());

/** Opens an address, hands it to the test, and holds the page to its silence. */
function at(hash, name, run, options = {}) {
  test(name, async () => {
    const app = await open(host, { hash, ...options });
    await run(app.page, new Visitor(app.page));
    assertQuiet(app, host.url);
    await app.close();
  });
}

at("", "back and forth by the browser's own buttons", async (page) => {
  await page.getByRole("navigation", { name: "选择计划" }).getByRole("link", { name: "人工智能训练师" }).click();
  await page.getByRole("heading", { level: 1, name: "先说说您自己" }).waitFor();
  await page.getByRole("navigation", { name: "页面" }).getByRole("link", { name: "报考条件" }).click();
  await page.getByRole("heading", { level: 1, name: "报考条件" }).waitFor();
  assert.match(page.url(), /#\/conditions\/ai-trainer$/);
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "先说说您自己" }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "想考职业技能等级证书" }).waitFor();
});

at("#/no/such/page", "an address that leads nowhere says so and leads back", async (page) => {
  await page.getByRole("heading", { name: "没有这个页面" }).waitFor();
  await page.getByRole("link", { name: "回到首页" }).click();
  await page.getByRole("heading", { level: 1, name: "想考职业技能等级证书" }).waitFor();
});

test("the address survives a reload", async () => {
  const app = await open(host, { hash: "#/check/ecommerce" });
  await app.page.reload();
  await app.page.getByRole("heading", { level: 1, name: "电子商务师：能报哪一级" }).waitFor();
  assert.deepEqual(app.log.wrong, []);
  await app.close();
});

at("#/check/ecommerce", "the other language, without a reload and without losing what was typed", async (page, visitor) => {
  await visitor.date("出生日期", ["1990", "5", "6"]);
  await page.getByRole("link", { name: "English" }).click();
  await page.getByRole("heading", { level: 1, name: "which level can I apply for" }).waitFor();
  assert.equal(await page.getAttribute("html", "lang"), "en");
  assert.match(await page.title(), /Check · Baokao/);
  assert.equal(await page.getByRole("group", { name: "Date of birth" }).getByLabel("Year").inputValue(), "1990");
  await page.getByRole("link", { name: "中文" }).click();
  assert.equal(await page.getAttribute("html", "lang"), "zh-CN");
});

at("#/check/ecommerce", "a wrong date is said beside its field, and nothing typed is lost", async (page, visitor) => {
  await visitor.date("出生日期", ["1990", "2", "30"]);
  const birth = visitor.group("出生日期");
  assert.equal(await birth.getByText("这不是日历上的日期").count(), 0, "not while it is typed");
  await birth.getByLabel("日").press("Tab");
  await birth.getByText("这不是日历上的日期").waitFor();
  assert.equal(await birth.getByLabel("日").getAttribute("aria-invalid"), "true");
  assert.match(await birth.getAttribute("aria-describedby"), /birthDate\/wrong/);
  assert.deepEqual(await birth.getByRole("textbox").evaluateAll((all) => all.map((one) => one.value)), ["1990", "2", "30"]);
  await birth.getByLabel("日").fill("28");
  assert.equal(await birth.getByText("这不是日历上的日期").count(), 0);
});

at("#/check/ecommerce", "what is not complete is left out aloud, and the summary leads to it", async (page, visitor) => {
  const job = await visitor.first("工作经历");
  await job.getByLabel("从事的职业").fill("电子商务师");
  await page.getByText("这些还没有填完或有要改的地方，下面的结果没有计入：").waitFor();
  await job.getByText("这一条还没有填完").waitFor();
  assert.equal(await visitor.level("四级/中级工").locator(".bk-level__verdict").innerText(), "还差一个回答");
  await page.locator("form").getByRole("button", { name: "看结果" }).click();
  const summary = page.getByRole("group", { name: "还有这些地方要补上或改一改" });
  assert.equal(await summary.evaluate((one) => one === document.activeElement), true);
  await summary.getByRole("button", { name: "工作经历 1：从哪天开始" }).click();
  assert.equal(await job.getByRole("group", { name: "从哪天开始" }).getByLabel("年").evaluate((one) => one === document.activeElement), true);
});

at("#/check/ecommerce-zjcx", "dates in every way that people write them", async (page, visitor) => {
  const job = await visitor.first("工作经历");
  await job.getByLabel("从事的职业").fill("电子商务师");
  await job.getByLabel("现在仍在职").check();
  const verdict = visitor.level("电子商务师").locator(".bk-level__verdict");
  for (const written of ["2010-03", "2010.3", "201003", "2010年3月", "２０１０年３月", "2010/3/1", "20100301"]) {
    await visitor.date("从哪天开始", [""], job);
    await verdict.filter({ hasNotText: "现在可以报" }).waitFor();
    await visitor.date("从哪天开始", [written], job);
    await verdict.filter({ hasText: /^现在可以报$/ }).waitFor();
  }
});

at("#/check/ecommerce", "a removed record goes, the others stay as they were", async (page, visitor) => {
  const first = await visitor.first("职业证书");
  await first.getByLabel("证书上的职业").fill("一");
  await page.getByRole("button", { name: "再加一条：职业证书" }).click();
  const second = visitor.group("职业证书 2");
  await second.getByLabel("证书上的职业").fill("二");
  await second.getByLabel("级别").selectOption("三级/高级工");
  await page.getByRole("button", { name: "删除职业证书 1" }).click();
  assert.equal(await first.getByLabel("证书上的职业").inputValue(), "二");
  assert.equal(await first.getByLabel("级别").inputValue(), "3");
  assert.equal(await second.count(), 0);
});

at("#/check/ecommerce", "the day can be changed, and the verdicts follow", async (page, visitor) => {
  await page.getByText("按 2026年11月22日推算。").waitFor();
  await visitor.date("出生日期", ["2011", "1", "1"]);
  await visitor.choose("打算从事这一职业或相关职业的工作吗", "是");
  await visitor.choose("工作经历", "没有");
  const verdict = visitor.level("五级/初级工").locator(".bk-level__verdict");
  assert.equal(await verdict.innerText(), "2027年1月1日起可以报");
  await visitor.date("推算日期", ["2027", "1", "1"]);
  await verdict.filter({ hasText: /^现在可以报$/ }).waitFor();
});

at("#/check", "a name typed by an input method is not disturbed", async (page, visitor) => {
  const job = await visitor.first("工作经历");
  await job.getByLabel("从事的职业").focus();
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "dian", selectionStart: 4, selectionEnd: 4 });
  await session.send("Input.imeSetComposition", { text: "电子", selectionStart: 2, selectionEnd: 2 });
  await session.send("Input.insertText", { text: "电子商务师" });
  assert.equal(await job.getByLabel("从事的职业").inputValue(), "电子商务师");
});

for (const hash of ["#/", "#/check", "#/conditions", "#/about"]) {
  at(hash, `no sideways scrolling at 320 px: ${hash}`, async (page, visitor) => {
    if (hash === "#/check") {
      for (const section of ["工作经历", "职业证书", "职称", "学历", "培训"]) await visitor.first(section);
      for (const summary of await page.locator(".bk-condition > summary").all()) await summary.click();
    }
    const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(wide <= seen, `${wide} px wide`);
  }, { viewport: { width: 320, height: 640 } });
}
