// The app comes to a page that can be read already: nothing flashes, moves or is lost.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open, start } from "./support/app.mjs";
import { assertAccessible } from "./support/axe.mjs";
import { LANGUAGES, hold, settled } from "./support/still.mjs";

let host;
before(async () => (host = await start()));
after(() => host.close());

const shifts = (page) => page.evaluate(() => window.shifts);
const markup = (page) => page.locator("#app").evaluate((app) => app.outerHTML);
const VISIBLE = "document.getElementById('start')?.checkVisibility() ?? false";

for (const [language, file] of Object.entries(LANGUAGES)) {
  test(`the page is the same before and after: ${language}`, async () => {
    const still = await hold(host, { file });
    const before = await markup(still.page);
    assert.ok(before.length > 10_000);
    await still.come();
    assert.equal(await markup(still.page), before);
    assert.deepEqual(await shifts(still.page), []);
    assert.equal(await still.page.getAttribute("html", "lang"), language);
    await still.close();
  });
}

for (const hash of ["#/check/ecommerce", "#/conditions/ai-trainer", "#/about"]) {
  test(`another page does not begin with the first one: ${hash}`, async () => {
    const still = await hold(host, { hash, frame: VISIBLE });
    await still.page.getByText("正在打开").waitFor();
    await still.page.getByRole("link", { name: "报考自查" }).waitFor();
    await still.come();
    await still.page.locator("#title").waitFor();
    assert.equal(await still.page.getByText("正在打开").isVisible(), false);
    const seen = await still.page.evaluate(() => window.seen);
    assert.ok(seen.length > 2 && !seen.includes(true), `${seen}`);
    assert.deepEqual(await shifts(still.page), []);
    await still.close();
  });
}

test("a page chosen before the app has come is waited for", async () => {
  const still = await hold(host);
  await still.page.getByRole("link", { name: "互联网营销师" }).first().click();
  await still.page.getByText("正在打开").waitFor();
  await still.come();
  await still.page.getByRole("heading", { level: 1, name: "先说说您自己" }).waitFor();
  await still.close();
});

test("focus, place and what is unfolded stay", async () => {
  const still = await hold(host);
  const { page } = still;
  await page.locator("#ecommerce-zjcx details summary").nth(3).click();
  const place = () => page.evaluate(() => [scrollY, document.activeElement.tagName, document.activeElement.getBoundingClientRect().top, document.querySelectorAll("details[open]").length]);
  const before = await place();
  assert.ok(before[0] > 500 && before[1] === "SUMMARY" && before[3] === 1, `${before}`);
  await still.come();
  assert.deepEqual(await place(), before);
  assert.deepEqual(await shifts(page), []);
  await still.close();
});

test("the focus stays in what the app makes anew", async () => {
  const still = await hold(host);
  for (let i = 0; i < 3; i++) await still.page.keyboard.press("Tab");
  const focused = () => still.page.evaluate(() => document.activeElement.outerHTML);
  const before = await focused();
  assert.match(before, /#\/guide/);
  await still.come();
  assert.equal(await focused(), before);
  await still.close();
});

test("the address of a condition leads to it, before the app has come and after", async () => {
  const still = await hold(host, { hash: "#ecommerce-zjcx-specialist.5" });
  const { page } = still;
  const top = (id) => page.evaluate((id) => document.getElementById(id).getBoundingClientRect().top, id);
  const before = await top("ecommerce-zjcx-specialist.5");
  assert.ok(before >= 0 && before < 200, `${before}`);
  await still.come();
  assert.equal(await top("ecommerce-zjcx-specialist.5"), before);
  await page.evaluate(() => (location.hash = "#ai-trainer-3"));
  await settled(page);
  const there = await top("ai-trainer-3");
  assert.ok(there >= 0 && there < 200, `${there}`);
  await page.goto(`${host.url}#/check/ecommerce`);
  await page.getByRole("heading", { level: 1, name: "能报哪一级" }).waitFor();
  await page.goto(`${host.url}#ecommerce-4.1`);
  await page.locator("#ecommerce-4\\.1").waitFor();
  await settled(page);
  const back = await top("ecommerce-4.1");
  assert.ok(back >= 0 && back < 200, `${back}`);
  await still.close();
});

test("the conditions of one plan alone", async () => {
  const still = await hold(host, { hash: "#/conditions/ai-trainer" });
  await still.come();
  assert.deepEqual(await still.page.locator("article:visible h2").allInnerTexts(), ["人工智能训练师"]);
  await still.page.getByRole("link", { name: "全部计划一起看" }).click();
  await settled(still.page);
  assert.equal(await still.page.locator("article:visible").count(), 4);
  await still.close();
});

test("the other language has its own address, and both are shown again", async () => {
  const still = await hold(host, { file: "en.html", hash: "#/conditions" });
  const { page } = still;
  await still.come();
  const first = page.locator("article h3").first();
  assert.equal(await first.innerText(), "Level 5, junior");
  for (const [name, words, file] of [["中文", "五级/初级工", ""], ["English", "Level 5, junior", "en.html"], ["中文", "五级/初级工", ""]]) {
    await page.getByRole("link", { name, exact: true }).click();
    await first.getByText(words).waitFor();
    assert.equal(page.url(), `${host.url}${file}#/conditions`);
  }
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "报考条件" }).waitFor();
  await still.close();
});

const OLD = {
  "no WebAssembly": () => delete window.WebAssembly,
  "no modules": () => delete HTMLScriptElement.prototype.noModule,
};

for (const [what, stub] of Object.entries(OLD)) {
  test(`an old browser has the page and one sentence: ${what}`, async () => {
    const context = await host.browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(stub);
    // This browser does run modules.
    if (what === "no modules") await page.route(/app-[0-9a-f]+\.js$/, (route) => route.abort());
    await page.goto(`${host.url}#/check/ecommerce`);
    await page.getByText("请换用较新的浏览器").waitFor();
    assert.equal(await page.locator(".bk-said p:visible").count(), 1);
    await page.getByRole("heading", { level: 1 }).waitFor();
    assert.equal(await page.locator("article:visible").count(), 4);
    assert.equal(await page.locator(".bk-app-only:visible").count(), 0);
    await context.close();
  });
}

/** An address where one file does not come, until it is let. */
async function without(file, hash = "") {
  const context = await host.browser.newContext();
  const page = await context.newPage();
  await page.route(file, (route) => route.abort());
  await page.goto(host.url + hash);
  return { page, come: () => page.unroute(file), close: () => context.close() };
}

for (const lost of [/app-[0-9a-f]+\.wasm$/, /app-[0-9a-f]+\.js$/]) {
  test(`a file that does not come is said: ${lost}`, async () => {
    const { page, close } = await without(lost);
    await page.getByText("自查还没有打开").waitFor();
    assert.equal(await page.locator(".bk-said p:visible").count(), 1);
    await close();
  });
}

const REST = /\/rest-[0-9a-f]+\.wasm$/;
const AGAIN = { name: "再试一次" };
const head = (page, name) => page.getByRole("heading", { level: 1, name });

test("the form does not come: that is said, and it comes when it is asked for again", async () => {
  const { page, come, close } = await without(REST, "#/check/ecommerce");
  await page.getByText("没有加载成功").waitFor();
  await assertAccessible(page, "the form did not come");
  assert.equal(await page.evaluate(() => document.activeElement.id), "title");
  assert.match(await page.title(), /自查/);
  // It still does not come.
  await page.getByRole("button", AGAIN).click();
  await page.getByRole("button", AGAIN).waitFor();
  // Other pages are there, and the way back leads to it again.
  await page.getByRole("link", { name: "报考条件", exact: true }).click();
  await head(page, "报考条件").waitFor();
  await page.goBack();
  await page.getByText("没有加载成功").waitFor();
  await come();
  await page.getByRole("button", AGAIN).click();
  await page.getByRole("group", { name: "出生日期" }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "title");
  await close();
});

test("the guide does not come from the first page: the same, and the way to another plan asks anew", async () => {
  const { page, come, close } = await without(REST);
  await page.getByRole("link", { name: "互联网营销师" }).first().click();
  await page.getByText("没有加载成功").waitFor();
  await page.goBack();
  await head(page, /想考职业技能等级证书/).waitFor();
  await come();
  // The same link as before.
  await page.getByRole("link", { name: "互联网营销师" }).first().click();
  await head(page, "先说说您自己").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "title");
  await close();
});

test("the other language does not come: that is said, until something else is done", async () => {
  const app = await open(host, { hash: "#/check/ecommerce" });
  const { page } = app;
  await page.route(/en\.html$/, (route) => route.abort());
  await page.getByLabel("年", { exact: true }).first().fill("1996");
  const said = page.getByText("另一种语言没有加载成功");
  for (let twice = 0; twice < 2; twice++) {
    await page.getByRole("link", { name: "English" }).click();
    await said.waitFor();
  }
  await assertAccessible(page, "the other language did not come");
  await page.unroute(/en\.html$/);
  await page.getByRole("link", { name: "English" }).click();
  await page.getByText("Date of birth").first().waitFor();
  assert.equal(await page.locator(".bk-page > [role=alert]:visible").count(), 0);
  assert.equal(await page.getByLabel("Year", { exact: true }).first().inputValue(), "1996");
  await app.close();
});
