// axe over every state of the page, in both languages, light and dark; and the keyboard alone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible } from "./support/axe.mjs";
import { Visitor, assertQuiet, open, start } from "./support/app.mjs";

let host;
before(async () => (host = await start()));
after(() => host.close());

const STATES = {
  start: ["#/", async () => {}],
  "empty form": ["#/check", async () => {}],
  "filled form": ["#/check/ecommerce-zjcx", fill],
  "what is wrong": ["#/check/ecommerce", fillWrongly],
  conditions: ["#/conditions", async () => {}],
  about: ["#/about", async () => {}],
  "no such page": ["#/nowhere", async () => {}],
};

async function fill(page, visitor) {
  const job = await visitor.first("工作经历");
  await job.getByLabel("从事的职业").fill("网店客服");
  await visitor.date("从哪天开始", ["2015-03"], job);
  await job.getByLabel("现在仍在职").check();
  const school = await visitor.first("学历");
  await school.getByLabel("学校类别").selectOption("普通高等学校");
  await school.getByLabel("学历或班级").selectOption("本科");
  await school.getByLabel("专业", { exact: true }).fill("市场营销");
  for (const summary of await page.locator(".bk-condition > summary").all()) await summary.click();

}

async function fillWrongly(page, visitor) {
  await visitor.date("出生日期", ["1990", "13"]);
  await visitor.first("职业证书");
  await page.locator("form").getByRole("button", { name: "看结果" }).click();
}

for (const [state, [hash, prepare]] of Object.entries(STATES)) {
  for (const colorScheme of ["light", "dark"]) {
    test(`${state}, ${colorScheme}`, async () => {
      const app = await open(host, { hash, colorScheme });
      await prepare(app.page, new Visitor(app.page));
      await assertAccessible(app.page, "zh-CN");
      await app.page.getByRole("link", { name: "English" }).click();
      await app.page.locator('html[lang="en"]').waitFor({ state: "attached" });
      await assertAccessible(app.page, "en");
      assertQuiet(app, host.url);
      await app.close();
    });
  }
}

for (const file of ["", "en.html"]) {
  test(`without JavaScript: ${file || "index.html"}`, async () => {
    // axe itself is a script: the page is left without its own, and shown what it says then.
    const context = await host.browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.route(/\.js$/, (route) => route.abort());
    await page.goto(host.url + file);
    await page.evaluate(() => (document.querySelector("noscript").outerHTML = document.querySelector("noscript").textContent));
    assert.equal(await page.locator(".bk-said p:visible").count(), 1);
    await assertAccessible(page, file);
    await context.close();
  });
}

test("from the start to a verdict by the keyboard alone", async () => {
  const app = await open(host);
  const { page } = app;
  const focused = () => page.evaluate(() => document.activeElement?.textContent || document.activeElement?.id);
  const until = async (text) => {
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press("Tab");
      if ((await focused()).includes(text)) return;
    }
    assert.fail(`the keyboard never reaches ${text}`);
  };
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "跳到正文");
  await until("电子商务师（中教畅享）");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "先说说您自己" }).waitFor();
  await until("在一页里看和改全部内容");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "电子商务师（中教畅享）" }).waitFor();
  await until("work/0");
  await page.keyboard.press("ArrowRight");
  await page.getByRole("group", { name: "工作经历 1" }).waitFor();
  await until("work[0].occupation/0");
  await page.keyboard.type("电子商务师");
  await until("work[0].start/0");
  await page.keyboard.type("2010-1");
  await until("work[0].end/3");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.getByRole("status").getByText("现在可以报").waitFor();
  assert.equal(await focused(), "结果");
  assertQuiet(app, host.url);
  await app.close();
});

test("every control is at least 44 px high", async () => {
  const app = await open(host, { hash: "#/check/ecommerce-zjcx" });
  await fill(app.page, new Visitor(app.page));
  const small = await app.page.evaluate(() => {
    const controls = [...document.querySelectorAll("button, a, select, summary, input:not([type=radio], [type=checkbox]), .bk-choice")];
    const low = controls.filter((one) => one.offsetParent && one.getBoundingClientRect().height < 43.5);
    return low.map((one) => `${one.tagName}.${one.className} ${one.textContent} ${one.getBoundingClientRect().height}`);
  });
  assert.deepEqual(small, []);
  await app.close();
});
