// Ways through the guide that are not straight: by addresses, back and forth, twice, in another plan, in another language.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Visitor, assertQuiet, open, start } from "./support/app.mjs";
import { control, english, focused } from "./support/form.mjs";

let host;
before(async () => (host = await start()));
after(() => host.close());

const GUIDE = "#/guide/ecommerce";
const head = (page, name) => page.getByRole("heading", { level: 1, name, exact: true });
const heading = (page) => page.locator("#title").innerText();
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const SKIP = "不清楚，先跳过";
const START = "先说说您自己";

/** Presses a button, and waits until another page is there. */
async function onward(page, name) {
  const before = page.url();
  await press(page, name);
  await page.waitForFunction((before) => location.href !== before && document.activeElement?.id === "title", before);
}

test("a question that the guide's result names leads to it, in the form", async () => {
  const app = await open(host, { hash: `${GUIDE}/result` });
  const { page } = app;
  for (const [name, id] of [["出生日期", "birthDate/0"], ["换一天", "asOf/0"], ["工作经历", "work/0"]]) {
    await page.locator(".bk-picture").waitFor();
    await page.locator(".bk-jump", { hasText: name }).first().click();
    await page.getByRole("heading", { level: 1, name: /能报哪一级$/ }).waitFor();
    assert.equal(await focused(page), id);
    await page.goBack();
    await head(page, "还没有问完").waitFor();
  }
  assertQuiet(app, host.url);
  await app.close();
});

test("back and forward over a change of the language: page and address go together, the language stays", async () => {
  const app = await open(host, { hash: "" });
  const { page } = app;
  await page.getByRole("link", { name: "电子商务师" }).first().click();
  await head(page, START).waitFor();
  await control(page, "who/2").check();
  await english(page);
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: /^See which/ }).waitFor();
  assert.equal(page.url(), `${host.url}en.html`);
  await page.goForward();
  await page.locator("#title", { hasText: "you" }).waitFor();
  assert.equal(page.url(), `${host.url}en.html${GUIDE}`);
  assert.ok(await control(page, "who/2").isChecked());
  assert.equal(await page.getAttribute("html", "lang"), "en");
  // The other way round, too.
  await page.getByRole("link", { name: "中文" }).click();
  await page.locator('html[lang="zh-CN"]').waitFor({ state: "attached" });
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: /想考/ }).waitFor();
  assert.equal(new URL(page.url()).pathname.endsWith("en.html"), false);
  assertQuiet(app, host.url);
  await app.close();
});

test("what was skipped in one plan's guide is asked in another's, and whatever is ticked afterwards", async () => {
  const app = await open(host, { hash: GUIDE });
  const { page } = app;
  await onward(page, "下一步");
  const first = await heading(page);
  await onward(page, SKIP);
  await page.evaluate(() => (location.hash = "#/guide/ai-trainer"));
  await head(page, START).waitFor();
  await onward(page, "下一步");
  assert.equal(await heading(page), first);
  for (let steps = 0; (await heading(page)) !== "问完了"; steps++) {
    assert.ok(steps < 20);
    await onward(page, SKIP);
  }
  await page.evaluate(() => (location.hash = "#/guide/ai-trainer"));
  await head(page, START).waitFor();
  await control(page, "who/2").check();
  await onward(page, "下一步");
  await page.getByLabel("从事的职业").waitFor();
  await app.close();
});

test("a list of names goes with its page", async () => {
  const app = await open(host, { hash: "#/check/ecommerce" });
  const { page } = app;
  await new Visitor(page).first("工作经历");
  await page.getByLabel("从事的职业").press("ArrowDown");
  await page.getByRole("listbox").waitFor();
  await page.evaluate(() => (location.hash = "#/about"));
  await page.locator(".bk-prose #title").waitFor();
  await page.goBack();
  await page.getByLabel("从事的职业").waitFor();
  assert.equal(await page.getByRole("listbox").count(), 0);
  assert.equal(await page.getByLabel("从事的职业").getAttribute("aria-expanded"), "false");
  await app.close();
});

test("the end by its address, or loaded anew, says what is open and never that all was asked", async () => {
  const app = await open(host, { hash: `${GUIDE}/result` });
  const { page } = app;
  await head(page, "还没有问完").waitFor();
  await page.locator(".bk-notice").filter({ hasText: "这些还没有回答" }).getByRole("link", { name: "出生日期" }).waitFor();
  assert.equal(await page.getByText("没有再问的，不影响现在能报哪一级。").isVisible(), false);
  // And leads on to the first of them.
  await page.getByRole("link", { name: "下一步" }).click();
  await page.getByRole("button", { name: SKIP }).waitFor();
  await app.close();
});

test("the progress is true on a question that no condition hangs on", async () => {
  const app = await open(host, { hash: `${GUIDE}/work[0].partTime` });
  const { page } = app;
  await page.locator(".bk-guide__progress").waitFor();
  for (const hash of [`${GUIDE}/work`, `${GUIDE}/work[0].position`]) {
    if (hash.endsWith("position")) await new Visitor(page).first("工作经历");
    await page.evaluate((hash) => (location.hash = hash), hash);
    await page.waitForFunction(() => document.activeElement?.id === "title");
    assert.match(await page.locator(".bk-guide__progress p").innerText(), /^16 条报考条件里，0 条已经能定$/);
  }
  await app.close();
});

test("a double click is one: what comes in the place of what was pressed takes no press at once", async () => {
  const app = await open(host, { hash: GUIDE });
  const { page } = app;
  const [skip, next] = [page.getByRole("button", { name: SKIP }), page.getByRole("button", { name: "下一步" })];
  for (const button of [next, skip]) {
    await button.click({ trial: true });
    // In the first frame of the next question, and half a second later: what a press there would meet.
    const met = await button.evaluate(async (button) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const title = () => document.getElementById("title");
      const before = title();
      button.click();
      while (title() === before || !title()) await frame();
      const meets = () => {
        const one = document.querySelector(".bk-guide__ways button").getBoundingClientRect();
        return document.elementFromPoint(one.x + one.width / 2, one.y + one.height / 2)?.tagName;
      };
      const first = meets();
      await new Promise((done) => setTimeout(done, 600));
      return [first, meets()];
    });
    assert.notEqual(met[0], "BUTTON");
    assert.equal(met[1], "BUTTON");
  }
  await app.close();
});

test("the page's back stays on the site, where the guide was opened by its address", async () => {
  const context = await host.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${host.url}en.html#/about`);
  await page.goto("about:blank");
  for (const [hash, name] of [[`${GUIDE}/birthDate`, "出生日期"], [`${GUIDE}/result`, "还没有问完"]]) {
    await page.goto(host.url + hash);
    await head(page, name).waitFor();
    await press(page, "上一步");
    await head(page, START).waitFor();
    await page.goto("about:blank");
  }
  await page.goto(host.url + GUIDE);
  await head(page, START).waitFor();
  await press(page, "上一步");
  await page.getByRole("heading", { level: 1, name: /想考/ }).waitFor();
  // From a question that was come to from another, it is that other; loaded anew, too.
  await page.goto("about:blank");
  await page.goto(host.url + GUIDE);
  await onward(page, "下一步");
  await page.reload();
  await page.locator("[data-app=on] #title").waitFor();
  await press(page, "上一步");
  await head(page, START).waitFor();
  await context.close();
});

test("the address of a record that is not there asks for its section, and takes what is typed", async () => {
  const app = await open(host, { hash: `${GUIDE}/work[99999].start` });
  const { page } = app;
  await new Visitor(page).first("工作经历");
  await page.getByLabel("从事的职业").fill("营销员");
  await page.waitForTimeout(200);
  await page.reload();
  await press(page, "接着填");
  assert.equal(await page.getByLabel("从事的职业").inputValue(), "营销员");
  await app.close();
});

test("a change of the language while the guide is on its way: it comes in that language, with the focus on its title", async () => {
  const app = await open(host, { idle: false });
  const { page } = app;
  let release;
  const held = new Promise((done) => (release = done));
  await page.route(/\/rest-[0-9a-f]+\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole("link", { name: "电子商务师" }).first().click();
  await english(page);
  assert.notEqual(await page.getAttribute("html", "data-app"), "on", "the guide is still on its way");
  release();
  await page.locator("#title", { hasText: "you" }).waitFor();
  await page.locator("[data-app=on]").waitFor({ state: "attached" });
  assert.equal(await focused(page), "title");
  await app.close();
});
