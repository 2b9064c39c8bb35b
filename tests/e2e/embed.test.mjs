// The app embedded in a page of another origin: filled in, changed, read, and sent only when the visitor says so. Every row of
// what a host can rely on, over the release; the element alone is tested in hosts-element.test.mjs.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import init, { evaluate, version } from "../../dist/baokao.js";
import { launchChromium } from "../../tools/chromium.mjs";
import { frameOf, hosts, visit } from "./support/hosts.mjs";

/** Somebody whose every answer can be told from all else that is said. */
const PERSON = {
  birthDate: "1987-03-29",
  intends: true,
  work: [{ occupation: "电子商务师", employer: "海棠商贸行", start: "2016-09", end: "2019-04", position: null }],
  certificates: [],
};
const SECRETS = ["1987", "海棠商贸行", encodeURIComponent("海棠商贸行")];

let browser;
let listed;
let unlisted;
before(async () => {
  await init({ module_or_path: readFileSync(new URL("../../dist/baokao_bg.wasm", import.meta.url)) });
  [browser, listed, unlisted] = await Promise.all([launchChromium(), hosts({ config: { hosts: ["{{host}}"] } }), hosts()]);
});
after(async () => {
  await browser.close();
  for (const server of [listed, unlisted]) server.close();
});

/** Opens a host's page, hears all that comes out of it, and waits for the app. */
async function at(server, url, options = {}) {
  const heard = [];
  const requests = [];
  const said = [];
  const visited = await visit(browser, url, {
    ...options,
    before: async (page) => {
      page.on("request", (request) => requests.push([request.url(), request.postData() ?? ""].join(" ")));
      page.on("console", (message) => said.push(message.text()));
      await page.exposeFunction("hear", (message) => heard.push(message));
      await page.addInitScript(() => {
        if (window === top) addEventListener("message", ({ data }) => window.hear(JSON.stringify(data)));
      });
    },
  });
  const { page } = visited;
  const app = await frameOf(page, options.frame);
  await app.locator("html[data-app=on] #title").waitFor();
  const events = async (type) => (await visited.kept()).events.filter((event) => event.type === `baokao-${type}`).map(({ detail }) => detail);
  await page.waitForFunction(() => kept.events.some(({ type }) => type === "baokao-ready"));
  return { ...visited, app, heard, requests, said, events };
}

const prefill = (page, applicant) => page.locator("baokao-checker").first().evaluate((one, applicant) => one.prefill(applicant), applicant);
const filled = (app) => app.getByText(/已替您填好 \d+ 项/);
const event = (page, type, count = 1) =>
  page.waitForFunction(([type, count]) => kept.events.filter((one) => one.type === `baokao-${type}`).length >= count, [type, count]);

/** To the form of the plan, where everything is seen. */
async function toTheForm(app) {
  await app.getByRole("link", { name: "在一页里看和改全部内容" }).first().click();
  await app.getByRole("heading", { name: /能报哪一级/ }).waitFor();
}

/** By key: the host may just be scrolling the frame to the step, and a click would go past. */
const consent = (app) => app.locator("section[aria-labelledby=host-send]");

test("filled in, changed, read, sent: the result is what evaluate says of what the visitor left", async () => {
  const { page, app, heard, requests, said, events, wrong, close } = await at(listed, listed.hostUrl("plain"));
  await prefill(page, PERSON);
  await filled(app).waitFor();
  await toTheForm(app);
  const born = app.getByRole("group", { name: "出生日期" });
  assert.match(await born.innerText(), /已代填，请核对/);
  await born.getByLabel("日").fill("30");
  assert.doesNotMatch(await born.innerText(), /代填/, "what was changed is the visitor's");
  await consent(app).getByRole("button", { name: "看看会发送什么" }).press("Enter");
  const exact = JSON.parse(await consent(app).locator("pre").innerText());
  assert.deepEqual(await events("result"), [], "nothing is sent to be read");
  for (const text of [...heard, ...requests, ...said]) for (const secret of SECRETS) assert.ok(!text.includes(secret), text.slice(0, 200));
  assert.ok(heard.every((text) => ["ready", "resize", "scroll"].includes(JSON.parse(text).type)));
  await consent(app).getByRole("button", { name: `发送给 ${listed.hostOrigin.slice(7)}` }).press("Enter");
  await event(page, "result");
  const [sent] = await events("result");
  assert.deepEqual(sent, exact, "sent is what was shown");
  const left = { birthDate: "1987-03-30", intends: true, work: [{ ...PERSON.work[0] }], certificates: [] };
  const day = await page.evaluate(() => new Date().toLocaleDateString("sv"));
  const wanted = JSON.parse(JSON.stringify(evaluate(left, { asOf: day, packs: ["ecommerce"] })));
  assert.deepEqual(sent, { report: wanted, chosen: null });
  await consent(app).getByText("已经发送给").waitFor();
  assert.deepEqual(requests.filter((request) => ![listed.appOrigin, listed.hostOrigin, "data:"].some((origin) => request.startsWith(origin))), []);
  assert.deepEqual(wrong, []);
  await close();
});

test("a condition that was chosen is named, and a result is not sent once more by itself", async () => {
  const { page, app, events, close } = await at(listed, listed.hostUrl("plain"));
  await prefill(page, { ...PERSON, work: [{ occupation: "电子商务师", start: "2010-01", end: null }] });
  await filled(app).waitFor();
  await app.evaluate(() => (location.hash = "#/next/ecommerce/3.1"));
  await consent(app).getByRole("button", { name: "看看会发送什么" }).press("Enter");
  await consent(app).getByText("ecommerce 3.1").waitFor();
  await consent(app).getByRole("button", { name: "不发送" }).press("Enter");
  await consent(app).getByText("还没有发送任何内容").waitFor();
  await consent(app).getByRole("button", { name: "看看会发送什么" }).press("Enter");
  await consent(app).getByRole("button", { name: /^发送给/ }).press("Enter");
  await event(page, "result");
  const [{ chosen }] = await events("result");
  assert.deepEqual(chosen, { pack: "ecommerce", level: "3", condition: "3.1" });
  await app.evaluate(() => (location.hash = "#/check/ecommerce"));
  await app.getByRole("heading", { name: /能报哪一级/ }).waitFor();
  await consent(app).getByText("之后您改了内容").waitFor();
  assert.equal((await events("result")).length, 1);
  await close();
});

test("what was read is no longer sent when something has changed", async () => {
  const { page, app, events, close } = await at(listed, listed.hostUrl("plain"));
  await prefill(page, PERSON);
  await filled(app).waitFor();
  await toTheForm(app);
  await consent(app).getByRole("button", { name: "看看会发送什么" }).press("Enter");
  await consent(app).getByRole("button", { name: /^发送给/ }).waitFor();
  await app.getByRole("group", { name: "出生日期" }).getByLabel("日").fill("1");
  await consent(app).getByText("内容改过了").waitFor();
  assert.equal(await consent(app).getByRole("button", { name: /^发送给/ }).count(), 0);
  assert.deepEqual(await events("result"), []);
  await close();
});

test("a second one asks before it takes the place of what the visitor has typed, and what was typed can be had back", async () => {
  const { page, app, events, close } = await at(listed, listed.hostUrl("plain"));
  await prefill(page, PERSON);
  await filled(app).waitFor();
  // Nothing of the visitor's own is there yet.
  await prefill(page, { ...PERSON, birthDate: "1990-01-02" });
  await toTheForm(app);
  const year = app.getByRole("group", { name: "出生日期" }).getByLabel("年");
  await app.waitForFunction(() => document.querySelector("[name='birthDate/0']").value === "1990");
  await year.fill("1991");
  await prefill(page, { birthDate: "1992-02-03" });
  const asks = app.getByRole("heading", { name: /想替您填写/ });
  await asks.waitFor();
  assert.equal(await year.inputValue(), "1991");
  assert.ok(await asks.evaluate((one) => one === document.activeElement), "it is where the visitor is");
  await app.getByRole("button", { name: "保留我填的" }).click();
  await event(page, "error");
  assert.equal((await events("error"))[0].code, "declined");
  assert.equal(await year.inputValue(), "1991");
  await prefill(page, { birthDate: "1992-02-03" });
  await app.getByRole("button", { name: "换成它的" }).click();
  assert.equal(await year.inputValue(), "1992");
  await app.getByRole("button", { name: "接着填" }).click();
  assert.equal(await year.inputValue(), "1991");
  await close();
});

test("an applicant at fault is refused with every fault, and nothing is filled in", async () => {
  const { page, app, events, close } = await at(listed, listed.hostUrl("plain"));
  const wrong = { birthDate: "2001-13-01", name: "x", work: [{ start: "2015" }] };
  await prefill(page, wrong);
  await event(page, "error");
  const [{ code, faults }] = await events("error");
  assert.equal(code, "InvalidApplicant");
  assert.throws(
    () => evaluate(wrong),
    (error) => (assert.deepEqual(faults, JSON.parse(JSON.stringify(error.faults))), true),
  );
  assert.equal(await filled(app).count(), 0);
  await close();
});

test("clearing asks when something was typed, and not before", async () => {
  const { page, app, events, close } = await at(listed, listed.hostUrl("plain"));
  const reset = () => page.locator("baokao-checker").evaluate((one) => one.reset());
  await prefill(page, PERSON);
  await filled(app).waitFor();
  await reset();
  await filled(app).waitFor({ state: "hidden" });
  await app.evaluate(() => (location.hash = "#/check/ecommerce"));
  const year = app.getByRole("group", { name: "出生日期" }).getByLabel("年");
  await year.fill("1991");
  await reset();
  await app.getByRole("heading", { name: /请求清空/ }).waitFor();
  assert.equal(await year.inputValue(), "1991");
  await app.getByRole("button", { name: "保留我填的" }).click();
  await event(page, "error");
  assert.equal((await events("error"))[0].code, "declined");
  await reset();
  await app.getByRole("button", { name: "清空" }).click();
  assert.equal(await year.inputValue(), "");
  await close();
});

test("an origin that is not listed gets an error and nothing else, and can be sent nothing", async () => {
  const { page, app, events, close } = await at(unlisted, unlisted.hostUrl("plain"));
  await prefill(page, PERSON);
  await event(page, "error");
  const [{ code }] = await events("error");
  assert.equal(code, "unlistedOrigin");
  assert.equal(await filled(app).count(), 0);
  await app.evaluate(() => (location.hash = "#/check/ecommerce"));
  await app.getByRole("heading", { name: "结果" }).waitFor();
  await app.locator(".bk-host").first().waitFor({ state: "attached" });
  assert.equal(await consent(app).count(), 0);
  await close();
});

test("language, colours and clearing are any host's to ask for", async () => {
  const { page, app, events, close } = await at(unlisted, unlisted.hostUrl("plain"));
  await page.locator("baokao-checker").evaluate((one) => {
    one.lang = "en";
    one.theme = "dark";
    one.accent = "#ffee00";
  });
  await app.locator("html[lang=en][data-theme=dark]").waitFor();
  await app.getByRole("heading", { name: "First, about you" }).waitFor();
  await page.locator("baokao-checker").evaluate((one) => (one.accent = "no colour"));
  await event(page, "error");
  assert.equal((await events("error"))[0].code, "invalidMessage");
  await close();
});

test("a language that comes late, after another was chosen, changes nothing back", async () => {
  const { page, app, close } = await at(unlisted, unlisted.hostUrl("plain"));
  let release;
  const held = new Promise((done) => (release = done));
  await page.route(/\/en\.html$/, async (route) => {
    await held;
    await route.continue();
  });
  const speak = (lang) => page.locator("baokao-checker").evaluate((one, lang) => (one.lang = lang), lang);
  const came = page.waitForResponse(/\/en\.html$/);
  await speak("en");
  await page.waitForTimeout(100);
  await speak("zh-CN");
  await page.waitForTimeout(100);
  release();
  await (await came).finished();
  await page.waitForTimeout(300);
  assert.equal(await app.locator("html").getAttribute("lang"), "zh-CN");
  await app.getByRole("heading", { name: "先说说您自己" }).waitFor();
  await close();
});

test("it is ready with the versions of product and rules", async () => {
  const { events, close } = await at(listed, listed.hostUrl("plain"));
  assert.deepEqual(await events("ready"), [{ version: JSON.parse(JSON.stringify(version)) }]);
  await close();
});

for (const name of ["module", "strict", "quirks", "react/", "two"]) {
  test(`in a portal of another kind it fills in and sends as well: ${name}`, async () => {
    const { page, app, wrong, events, close } = await at(listed, listed.hostUrl(name), { frame: "baokao-checker iframe" });
    await prefill(page, PERSON);
    // In whatever language.
    await app.locator(".bk-host [role=status]").waitFor();
    await app.evaluate(() => (location.hash = "#/check/ecommerce"));
    await consent(app).getByRole("button").press("Enter");
    await consent(app).locator("pre").waitFor();
    await consent(app).getByRole("button").first().press("Enter");
    await event(page, "result");
    assert.equal((await events("result"))[0].report.packs[0].id, "ecommerce");
    assert.deepEqual(wrong, []);
    await close();
  });
}
