// The app embedded by somebody who means ill: wrong windows, forged types, floods, endless messages, replays. Refused each time,
// nothing told, and the app goes on.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchChromium } from "../../tools/chromium.mjs";
import { frameOf, hosts, visit } from "./support/hosts.mjs";

let browser;
let server;
before(async () => {
  [browser, server] = await Promise.all([launchChromium(), hosts({ config: { hosts: ["{{host}}"] } })]);
});
after(async () => {
  await browser.close();
  server.close();
});

/** A host with a frame of its own beside the app's. */
async function at() {
  const url = server.write(`<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,">
    <iframe id="app" src="{{app}}index.html?embed=1&amp;packs=ecommerce" width="400" height="800"></iframe><iframe id="other" srcdoc="<p>x"></iframe>
    <script>
      heard = [];
      addEventListener("message", ({ data, source }) => source === app.contentWindow && heard.push(data));
      say = (data, to = "{{appOrigin}}") => app.contentWindow.postMessage(data, to);
    </script></html>`);
  const visited = await visit(browser, url);
  const { page } = visited;
  const app = await frameOf(page, "#app");
  await page.waitForFunction(() => heard.some(({ type }) => type === "ready"));
  const errors = () => page.evaluate(() => heard.filter(({ type }) => type === "error").map(({ code }) => code));
  /** It still answers: somebody who is in order is filled in. */
  const alive = async () => {
    await page.waitForTimeout(1100);
    await page.evaluate(() => say({ baokao: 1, type: "prefill", applicant: { birthDate: "2001-05-06" } }));
    await app.getByText(/已替您填好 1 项/).waitFor();
    const types = await page.evaluate(() => heard.map(({ type }) => type));
    assert.ok(types.every((type) => ["ready", "resize", "scroll", "error"].includes(type)), String(types));
    assert.deepEqual(visited.wrong, []);
    await visited.close();
  };
  return { ...visited, app, errors, alive };
}

const PREFILL = { baokao: 1, type: "prefill", applicant: { birthDate: "1987-03-29", work: [] } };
const untouched = async (app) => assert.equal(await app.getByText(/已替您填好/).count(), 0);

test("messages of another window of the same page are not heard", async () => {
  const { page, app, errors, alive } = await at();
  await page.frame({ url: "about:srcdoc" }).evaluate((data) => {
    for (let i = 0; i < 5; i++) parent.document.getElementById("app").contentWindow.postMessage(data, "*");
  }, PREFILL);
  await app.evaluate((data) => postMessage(data, "*"), PREFILL);
  await page.waitForTimeout(300);
  await untouched(app);
  assert.deepEqual(await errors(), []);
  await alive();
});

test("types that are none, and messages that are none of ours", async () => {
  const { page, app, errors, alive } = await at();
  await page.evaluate(() => {
    for (const type of ["result", "ready", "__proto__", "constructor", 7, null]) say({ baokao: 1, type });
    for (const data of [null, 7, "prefill", [], { baokao: 2, type: "prefill" }, { type: "prefill" }, new Map(), new ArrayBuffer(8)]) say(data);
  });
  await page.waitForFunction(() => heard.filter(({ type }) => type === "error").length >= 5);
  await page.waitForTimeout(300);
  assert.deepEqual([...new Set(await errors())], ["unknownType"]);
  await untouched(app);
  await alive();
});

test("applicants that are no applicants", async () => {
  const { page, app, errors, alive } = await at();
  await page.evaluate(() => {
    const round = {};
    round.work = [round];
    for (const applicant of [undefined, 7, "x", [], round, 10n, new Date(), { work: new Array(5) }]) say({ baokao: 1, type: "prefill", applicant });
  });
  await page.waitForFunction(() => heard.filter(({ type }) => type === "error").length >= 5);
  await page.waitForTimeout(300);
  assert.ok((await errors()).every((code) => ["InvalidApplicant", "tooLarge"].includes(code)), String(await errors()));
  await untouched(app);
  await alive();
});

test("ten thousand messages a second", async () => {
  const { page, app, errors, alive } = await at();
  await page.evaluate(async (data) => {
    for (let second = 0; second < 3; second++) {
      const begun = performance.now();
      for (let i = 0; i < 10_000; i++) say({ ...data, type: i % 2 ? "x" : "setTheme", theme: "blue" });
      await new Promise((done) => setTimeout(done, Math.max(0, 1000 - (performance.now() - begun))));
    }
  }, PREFILL);
  await page.waitForTimeout(1000);
  const codes = await errors();
  assert.ok(codes.length > 0 && codes.length < 60, `${codes.length} answers`);
  await untouched(app);
  await alive();
});

test("fifty megabytes", async () => {
  const { page, app, errors, alive } = await at();
  await page.evaluate(() => {
    say({ baokao: 1, type: "prefill", applicant: { birthDate: "x".repeat(50_000_000) } });
    say({ baokao: 1, type: "prefill", applicant: { work: new Array(5_000_000).fill(0) } });
  });
  await page.waitForFunction(() => heard.filter(({ code }) => code === "tooLarge").length >= 2, null, { timeout: 60_000 });
  assert.deepEqual(await errors(), ["tooLarge", "tooLarge"]);
  await untouched(app);
  await alive();
});

test("a message that is played again fills nothing in over what was typed", async () => {
  const { page, app, close } = await at();
  await page.evaluate((data) => say(data), PREFILL);
  await app.getByText(/已替您填好/).waitFor();
  await app.evaluate(() => (location.hash = "#/check/ecommerce"));
  const year = app.getByRole("group", { name: "出生日期" }).getByLabel("年");
  await year.fill("1999");
  await page.evaluate((data) => { for (let i = 0; i < 10; i++) say(data); }, PREFILL);
  await app.getByRole("heading", { name: /想替您填写/ }).waitFor();
  assert.equal(await year.inputValue(), "1999");
  assert.equal(await app.getByRole("heading", { name: /想替您填写/ }).count(), 1);
  await close();
});

test("a frame that has gone elsewhere is told nothing of what was entered", async () => {
  const { page, app, close } = await at();
  await page.evaluate((data) => say(data), PREFILL);
  await app.getByText(/已替您填好/).waitFor();
  await app.evaluate(() => (location.hash = "#/check/ecommerce"));
  await app.getByRole("button", { name: "看看会发送什么" }).click();
  await app.getByRole("button", { name: /^发送给/ }).waitFor();
  await page.evaluate(() => {
    heard.length = 0;
    app.src = "about:blank";
  });
  await page.waitForTimeout(500);
  assert.deepEqual(await page.evaluate(() => heard), []);
  await close();
});
