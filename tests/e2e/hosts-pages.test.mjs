// The pages of tests/hosts, as portals make them, with a stub of the app in them: strict ones, old ones, one made by React,
// one with two embeds, one without a script, and one that means ill.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchChromium } from "../../tools/chromium.mjs";
import { STUB, frameOf, hosts, visit } from "./support/hosts.mjs";

let browser;
let server;
before(async () => {
  [browser, server] = await Promise.all([launchChromium(), hosts({ app: STUB, config: { hosts: ["{{host}}"] } })]);
});
after(async () => {
  await browser.close();
  server.close();
});

const open = (name, options) => visit(browser, server.hostUrl(name), options);
const say = (frame, type, data) => frame.evaluate(([type, data]) => stub.say(type, data), [type, data]);
const ready = (page, count = 1) =>
  page.waitForFunction((count) => kept.events.filter(({ type }) => type === "baokao-ready").length >= count, count);
const boxes = (page, selector) => page.$$eval(selector, (all) => all.map((one) => {
  const { width, height } = one.getBoundingClientRect();
  return [width, height];
}));
/** What the app becomes after somebody has begun: as high as its contents. */
async function grown(page, frame, height) {
  await frame.locator("h1").click();
  await frame.evaluate((height) => stub.grow(height), height);
  const top = await frame.evaluate(() => document.getElementById("content").getBoundingClientRect().top);
  const wanted = Math.ceil(top + height);
  await page.waitForFunction((wanted) => {
    const frame = document.querySelector("baokao-checker").shadowRoot.querySelector("iframe");
    return frame.getBoundingClientRect().height === wanted;
  }, wanted);
  return wanted;
}

test("the servers are of two origins, and the app's list of hosts is what a test says", async () => {
  assert.notEqual(new URL(server.appUrl).hostname, new URL(server.hostUrl("plain")).hostname);
  const list = (one) => fetch(`${one.appUrl}baokao.config.json`).then((response) => response.text());
  assert.equal(await list(server), JSON.stringify({ hosts: [server.hostOrigin] }));
  const broken = await hosts({ app: STUB, config: "{ hosts: no" });
  assert.equal(await list(broken), "{ hosts: no");
  broken.close();
});

for (const name of ["plain", "module", "strict", "quirks"]) {
  test(`the element is whole and as high as its contents: ${name}`, async () => {
    const { page, wrong, kept, close } = await open(name);
    await ready(page);
    const frame = await frameOf(page);
    const [[width]] = await boxes(page, "baokao-checker");
    assert.ok(width > 850, `${width}`);
    assert.deepEqual(await boxes(page, "baokao-checker iframe"), [[width, 700]]);
    const height = await grown(page, frame, 1500);
    assert.deepEqual(await boxes(page, "baokao-checker iframe"), [[width, height]]);
    assert.deepEqual(await boxes(page, "baokao-checker"), [[width, height]]);
    // The same place in the frame and in the page: nothing is cut off, scaled or framed.
    assert.deepEqual(await frame.evaluate(() => [innerWidth, innerHeight]), [Math.floor(width), height]);
    // The policy of strict.html asks for no referrer; the iframe gives the origin.
    assert.equal(await frame.evaluate(() => stub.referrer), `${server.hostOrigin}/`);
    const { refused, events } = await kept();
    assert.deepEqual([refused, wrong, events.length], [[], [], 1]);
    await close();
  });
}

test("an iframe without a script is loaded", async () => {
  const { page, wrong, close } = await open("iframe");
  const frame = await frameOf(page, "iframe");
  assert.deepEqual(await frame.evaluate(() => stub.query), { embed: "1", packs: "ecommerce" });
  assert.deepEqual(wrong, []);
  await close();
});

test("two on a page do not touch each other", async () => {
  const { page, wrong, kept, close } = await open("two");
  await ready(page, 2);
  const [first, second] = [await frameOf(page, "#first iframe"), await frameOf(page, "#second iframe")];
  assert.deepEqual(await second.evaluate(() => [stub.query.packs, stub.query.theme, stub.query["state-key"]]), ["ai-trainer", "dark", "second"]);
  await say(first, "resize", { height: 900 });
  await say(second, "resize", { height: 1100 });
  await say(second, "result", { report: "of the second", chosen: null });
  await page.evaluate(() => document.getElementById("first").prefill({ intends: true }));
  await page.waitForFunction(() => kept.events.length === 3);
  assert.deepEqual((await boxes(page, "iframe")).map(([, height]) => height), [900, 1100]);
  assert.deepEqual((await kept()).events[2], { type: "baokao-result", detail: { report: "of the second", chosen: null }, from: "second" });
  const heard = (frame) => frame.evaluate(() => stub.heard.map(({ type }) => type));
  await first.waitForFunction(() => stub.heard.length > 0);
  assert.deepEqual([await heard(first), await heard(second)], [["prefill"], []]);
  await page.evaluate(() => document.getElementById("first").remove());
  await say(second, "resize", { height: 1200 });
  await page.waitForFunction(() => document.getElementById("second").offsetHeight === 1200);
  assert.deepEqual(wrong, []);
  await close();
});

test("React gives it props and hears its events", async () => {
  const { page, wrong, close } = await open("react/");
  let frame = await frameOf(page);
  const lines = () => page.locator("#heard li").allInnerTexts();
  const query = () => frame.evaluate(() => stub.query);
  assert.deepEqual(await query(), { embed: "1", packs: "ecommerce", "state-key": "portal", reserve: "700" });
  assert.equal(new URL(frame.url()).origin, server.appOrigin);
  const heard = async () => {
    await frame.waitForFunction(() => stub.heard.length > 0);
    return frame.evaluate(() => stub.heard.map(({ origin, baokao, ...message }) => message));
  };
  assert.deepEqual(await heard(), [{ type: "prefill", applicant: { birthDate: "1990-05-06" } }]);
  await say(frame, "result", { report: { asOf: "2026-11-22" }, chosen: null });
  await say(frame, "error", { code: "tooMany", message: "slower" });
  await page.waitForFunction(() => document.querySelectorAll("#heard li").length === 3);
  assert.deepEqual((await lines()).slice(1), [
    'baokao-result {"report":{"asOf":"2026-11-22"},"chosen":null}',
    'baokao-error {"code":"tooMany","message":"slower"}',
  ]);
  await page.getByRole("button", { name: "深色" }).click();
  await page.getByRole("button", { name: "深色" }).click();
  await frame.waitForFunction(() => stub.heard.length === 3);
  assert.deepEqual((await heard()).slice(1), [{ type: "setTheme", theme: "dark" }, { type: "setTheme", theme: "auto" }]);
  await page.getByRole("button", { name: "人工智能训练师" }).click();
  await page.waitForFunction(() => document.querySelectorAll("#heard li").length === 4);
  frame = await frameOf(page);
  assert.equal((await query()).packs, "ai-trainer");
  for (const count of [0, 1]) {
    await page.getByRole("button", { name: "显示" }).click();
    assert.equal(await page.locator("iframe").count(), count);
  }
  await ready(page, 3);
  assert.deepEqual(wrong, []);
  await close();
});

test("in a bundle without src it says what is missing", async () => {
  const { page, wrong, close } = await open("react/");
  await page.evaluate(() => {
    const one = document.createElement("baokao-checker");
    one.id = "without";
    document.body.append(one);
  });
  assert.ok(wrong.includes("baokao-checker: src must be the address of the app's folder, not undefined"), `${wrong}`);
  assert.equal(await page.locator("#without iframe").count(), 0);
  await close();
});

/** After a collection: bytes in use, listeners, and nodes. */
async function memory(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { jsEventListeners, nodes } = await session.send("Memory.getDOMCounters");
  await session.detach();
  return { usedSize, jsEventListeners, nodes };
}

test("2,000 messages a second, forged ones and replayed ones change nothing and leave nothing behind", async () => {
  const { page, wrong, kept, close } = await open("hostile");
  await ready(page);
  const frame = await frameOf(page);
  await page.waitForTimeout(300);
  const before = await memory(page);
  const { gaps, sent } = await page.evaluate(async () => {
    const forged = { baokao: 1, height: 7777, top: 9, report: "forged" };
    for (const type of ["ready", "resize", "scroll", "result", "error"]) hostile.forge({ ...forged, type });
    const gaps = [];
    let last = performance.now();
    let going = true;
    requestAnimationFrame(function next(now) {
      gaps.push(now - last);
      last = now;
      if (going) requestAnimationFrame(next);
    });
    hostile.flood(2000);
    await new Promise((resolve) => setTimeout(resolve, 5000));
    hostile.stop();
    going = false;
    return { gaps, sent: hostile.sent };
  });
  assert.ok(sent > 9000, `${sent} were sent`);
  // The page is alive: it makes its pictures, mostly in time, whatever else this machine is doing.
  const middle = gaps.sort((a, b) => a - b)[gaps.length >> 1];
  assert.ok(gaps.length > 60 && middle < 100, `${gaps.length} pictures, mostly ${middle} ms between them`);
  await page.waitForTimeout(500);
  const after = await memory(page);
  assert.ok(after.usedSize - before.usedSize < 1_000_000, `${before.usedSize} bytes became ${after.usedSize}`);
  assert.deepEqual([after.jsEventListeners, after.nodes <= before.nodes + 10], [before.jsEventListeners, true]);
  assert.ok(await page.evaluate(() => hostile.replayed > 0), "nothing was replayed");
  // Of all this nothing has come in, and it still works.
  assert.deepEqual((await kept()).events.map(({ detail }) => detail), [{ version: { product: "0.0.0", packs: { ecommerce: "1" } } }]);
  assert.deepEqual((await boxes(page, "baokao-checker iframe")).map(([, height]) => height), [700]);
  await frame.evaluate(() => void stub.heard.splice(0));
  await page.evaluate(() => document.querySelector("baokao-checker").prefill({ intends: true }));
  await frame.waitForFunction(() => stub.heard.length > 0);
  await grown(page, frame, 1500);
  assert.deepEqual(wrong, []);
  await close();
});

test("ten thousand foreign messages a second cost the element next to nothing", async () => {
  const { page, close } = await open("plain");
  await ready(page);
  const took = await page.evaluate(() => {
    const event = new MessageEvent("message", { source: window, origin: location.origin, data: { baokao: 1, type: "resize", height: 5 } });
    const run = () => {
      const from = performance.now();
      for (let time = 0; time < 10_000; time++) dispatchEvent(event);
      return performance.now() - from;
    };
    return Math.min(...Array.from({ length: 10 }, run));
  });
  assert.ok(took < 200, `${took} ms`);
  await close();
});
