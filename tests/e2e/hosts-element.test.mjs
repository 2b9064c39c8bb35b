// <baokao-checker> in hosts' pages, over a stub of the app: how it is loaded, what the app's address says, its height, its
// place, and how it brings a place into view.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchChromium } from "../../tools/chromium.mjs";
import { STUB, frameOf, hosts, visit } from "./support/hosts.mjs";

let browser;
let server;
before(async () => {
  [browser, server] = await Promise.all([launchChromium(), hosts({ app: STUB })]);
});
after(async () => {
  await browser.close();
  server.close();
});

/** A page of the host's with this in it; what is in the head comes before. */
function written(body, options, head = "") {
  const start = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><link rel="icon" href="data:,">`;
  return visit(browser, server.write(`${start}${head}</head><body>${body}</body></html>`), options);
}

const script = (attributes = "") => `<script src="${server.appUrl}baokao-checker.js" ${attributes}></script>`;
const ELEMENT = `<h1>考证报名</h1><baokao-checker state-key="silent"></baokao-checker><p id="after">之后</p>`;
const element = (page) => page.locator("baokao-checker");
const height = (page) => page.locator("baokao-checker iframe").evaluate((frame) => frame.getBoundingClientRect().height);
const say = (frame, type, data) => frame.evaluate(([type, data]) => stub.say(type, data), [type, data]);
const query = (frame) => frame.evaluate(() => stub.query);
const ready = (page) => page.waitForFunction(() => kept.events.some(({ type }) => type === "baokao-ready"));
/** Until whatever was said before has been heard: messages come in their order. */
async function heard(page, frame) {
  const before = await page.evaluate(() => kept.events.length);
  await say(frame, "error", { code: "heard" });
  await page.waitForFunction((before) => kept.events.length > before, before);
}

const WAYS = {
  "a classic script": () => [script(), ""],
  "a deferred script": () => [script("defer"), ""],
  "an async script": () => [script("async"), ""],
  "a script after the element": () => ["", script()],
  "a module": () => [script('type="module"'), ""],
  "an import by a module": () => ["", `<script type="module">import "${server.appUrl}baokao-checker.js?v=2";</script>`],
  "an import when it is wanted": () => ["", `<script>import("${server.appUrl}baokao-checker.js");</script>`],
  "a module where stacks are cut off": () => [`<script>Error.stackTraceLimit = 0;</script>${script('type="module"')}`, ""],
  "a page where an image has the name of the script": () => [`<img name="currentScript" src="data:,">${script()}`, ""],
  "the same script three times": () => [script() + script('type="module"'), script("defer")],
};
for (const [way, tags] of Object.entries(WAYS)) {
  test(`it finds its folder: ${way}`, async () => {
    const [head, foot] = tags();
    const { page, wrong, close } = await written(`<baokao-checker></baokao-checker>${foot}`, {}, head);
    await ready(page);
    const src = await page.locator("baokao-checker iframe").getAttribute("src");
    assert.equal(src, `${server.appUrl}index.html?embed=1&reserve=700`);
    assert.deepEqual(wrong, []);
    await close();
  });
}

test("src says where the app is: a folder or a page of it", async () => {
  const { page, close } = await written(script());
  const folder = server.appUrl;
  const addresses = {
    [folder]: `${folder}index.html`,
    [folder.slice(0, -1)]: `${folder}index.html`,
    [`${folder}?a=b#c`]: `${folder}index.html`,
    [`${folder}index.html`]: `${folder}index.html`,
    [`${folder}en.html#/photo`]: `${folder}en.html`,
    "/app": `${server.hostOrigin}/app/index.html`,
    "": `${folder}index.html`,
  };
  for (const [src, wanted] of Object.entries(addresses)) {
    const found = await page.evaluate(async (src) => {
      const one = document.createElement("baokao-checker");
      one.src = src;
      document.body.append(one);
      await null;
      const { src: address } = one.shadowRoot.querySelector("iframe");
      one.remove();
      return address;
    }, src);
    assert.equal(found, `${wanted}?embed=1&reserve=700`, src);
  }
  await close();
});

test("what is no address of the web is no src: nothing is shown, the console says why, and nothing throws", async () => {
  const { page, wrong, close } = await written(script());
  for (const src of ["javascript:alert(1)", "data:text/html,x", "blob:https://example.org/1", "http://[", "file:///tmp/"]) {
    const html = await page.evaluate(async (src) => {
      document.body.innerHTML = "<baokao-checker packs='ecommerce'></baokao-checker>";
      const one = document.body.firstChild;
      one.src = src;
      await null;
      return one.shadowRoot.innerHTML;
    }, src);
    assert.equal(html, "", src);
    assert.deepEqual(wrong.splice(0), [`baokao-checker: src must be the address of the app's folder, not ${src}`]);
  }
  await page.evaluate((src) => (document.body.firstChild.src = src), server.appUrl);
  await ready(page);
  await close();
});

test("what the attributes say is in the address, whatever it is, and nothing else", async () => {
  const { page, close } = await written(script());
  const all = {
    packs: "ecommerce, ai-trainer", lang: "en", theme: "dark&embed=0", accent: "#a00", page: "check#/x?y=1", "state-key": "a+b%26c=\u4e2d \"'<",
  };
  const made = (attributes) => page.evaluate((attributes) => {
    document.body.innerHTML = "";
    const one = document.createElement("baokao-checker");
    for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value);
    one.setAttribute("class", "other");
    document.body.append(one);
  }, attributes);
  await made(all);
  const frame = await frameOf(page);
  assert.deepEqual(await query(frame), { embed: "1", ...all, reserve: "700" });
  assert.ok(!/[+ ]|theme=dark&embed/.test(new URL(frame.url()).search), frame.url());
  await made({ accent: "\ud800", theme: "" });
  assert.deepEqual(await query(await frameOf(page)), { embed: "1", theme: "", accent: "\ufffd", reserve: "700" });
  await close();
});

test("of several, each has a name of its own for what is kept: its place, where the host gives none", async () => {
  const one = "<baokao-checker></baokao-checker>";
  const { page, close } = await written(`${script()}${one}<baokao-checker state-key="own"></baokao-checker>${one}`);
  await page.waitForFunction(() => kept.events.length === 3);
  const keys = page.frames().slice(1).map((frame) => new URL(frame.url()).searchParams.get("state-key"));
  assert.deepEqual(new Set(keys), new Set([null, "own", "2"]));
  await close();
});

test("its iframe has a title in its language, may use camera and clipboard, and tells the app the host's origin alone", async () => {
  const { page, close } = await written(`${script()}<baokao-checker state-key="silent"></baokao-checker>`);
  const frame = await frameOf(page);
  const attributes = () => page.locator("baokao-checker iframe").evaluate((one) => {
    return Object.fromEntries([...one.attributes].filter(({ name }) => !["src", "style"].includes(name)).map(({ name, value }) => [name, value]));
  });
  const common = { allow: "clipboard-write; camera", referrerpolicy: "origin" };
  assert.deepEqual(await attributes(), { ...common, title: "职业技能等级报考自查", lang: "zh-CN" });
  assert.equal(await frame.evaluate(() => stub.referrer), `${server.hostOrigin}/`);
  const may = (name) => frame.evaluate((name) => document.featurePolicy.allowsFeature(name), name);
  assert.deepEqual(await Promise.all(["camera", "clipboard-write", "microphone"].map(may)), [true, true, false]);
  await element(page).evaluate((one) => (one.lang = "en-GB"));
  assert.deepEqual(await attributes(), { ...common, title: "Vocational certificate eligibility check", lang: "en" });
  await element(page).evaluate((one) => one.setAttribute("sandbox", ""));
  await page.waitForSelector("baokao-checker iframe[sandbox]");
  assert.equal((await attributes()).sandbox, "allow-scripts allow-same-origin allow-forms allow-downloads");
  await say(await frameOf(page), "ready", { version: "sandboxed" });
  await ready(page);
  await close();
});

// What moves is noticed at all: without this, the next ones would say nothing.
test("a script that comes late moves the page, where its place is not kept", async () => {
  const { page, kept, close } = await written(ELEMENT);
  await page.waitForTimeout(200);
  await page.addScriptTag({ url: `${server.appUrl}baokao-checker.js` });
  await page.waitForFunction(() => kept.shifts.length > 0);
  assert.ok((await kept()).shifts[0] > 0.01);
  await close();
});

const LATE = 400;
const late = (pattern) => (page) => page.route(pattern, async (route) => {
  await new Promise((resolve) => setTimeout(resolve, LATE));
  await route.continue();
});
for (const [name, pattern] of Object.entries({ plain: "**/index.html?embed*", module: "**/baokao-checker.js" })) {
  test(`nothing in the host moves while the app is loaded: ${name}`, async () => {
    const { page, kept, close } = await visit(browser, server.hostUrl(name), { before: late(pattern) });
    const where = () => page.locator("#after").evaluate((one) => one.getBoundingClientRect().top + scrollY);
    // What is below is in view.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const before = await where();
    assert.ok(before > 700 && (await page.locator("#after").evaluate((one) => one.getBoundingClientRect().bottom)) <= 700);
    await ready(page);
    await page.waitForTimeout(200);
    assert.equal(await where(), before);
    assert.equal(await height(page), 700);
    assert.deepEqual((await kept()).shifts, []);
    await close();
  });
}

test("it is as high as the app says, and nothing else counts as a height", async () => {
  const { page, wrong, close } = await written(script() + ELEMENT);
  const frame = await frameOf(page);
  assert.equal(await height(page), 700);
  for (const [said, wanted] of [[1234, 1234], [1, 1], [100_000, 100_000], [99.2, 100]]) {
    await say(frame, "resize", { height: said });
    await heard(page, frame);
    assert.equal(await height(page), wanted);
    assert.equal(await element(page).evaluate((one) => one.getBoundingClientRect().height), wanted);
  }
  for (const said of [0, -5, NaN, Infinity, 100_001, "700", null, undefined, [700], {}, true, "1px; position: fixed"]) {
    await say(frame, "resize", { height: said });
    await heard(page, frame);
    assert.equal(await height(page), 100, String(said));
  }
  assert.deepEqual(wrong, []);
  await close();
});

test("it follows within a tenth of a second, and does not grow by itself", async () => {
  const { page, close } = await visit(browser, server.hostUrl("plain"));
  const frame = await frameOf(page);
  await ready(page);
  await page.locator("baokao-checker iframe").click({ position: { x: 400, y: 400 } });
  await page.evaluate(() => {
    window.changes = [];
    new ResizeObserver(([{ contentRect }]) => changes.push([contentRect.height, Date.now()]))
      .observe(document.querySelector("baokao-checker").shadowRoot.querySelector("iframe"));
  });
  const above = (await frame.locator("#content").boundingBox()).y - (await page.locator("baokao-checker iframe").boundingBox()).y;
  const took = [];
  for (let tall = 500; tall < 1500; tall += 100) {
    const from = await frame.evaluate((tall) => stub.grow(tall), tall);
    const wanted = Math.ceil(tall + above);
    await page.waitForFunction((wanted) => changes.at(-1)[0] === wanted, wanted, { timeout: 5000 });
    took.push((await page.evaluate(() => changes.at(-1)[1])) - from);
  }
  // All of them, but for what else this machine is doing.
  assert.ok(took.sort((a, b) => a - b)[5] < 100, `${took} ms`);
  const before = await page.evaluate(() => changes.length);
  await page.waitForTimeout(1000);
  assert.equal(await page.evaluate(() => changes.length), before);
  await close();
});

test("it works from 280 px on, is as wide as there is room or as the host says, and can be hidden", async () => {
  const styles = `<style>
    #centre { align-items: center; display: flex; flex-direction: column; } #row { display: flex; } #float { float: left; }
    #inline baokao-checker { display: inline; } #narrow baokao-checker { width: 320px; }
  </style>`;
  const one = '<baokao-checker state-key="silent"></baokao-checker>';
  const places = ["centre", "row", "float", "inline", "narrow"].map((id) => `<div id="${id}">${one}</div>`);
  const { page, close } = await written(script() + styles + places.join(""));
  const widths = () => page.$$eval("baokao-checker", (all) => all.map((one) => {
    return [one, one.shadowRoot.querySelector("iframe")].map((box) => box.getBoundingClientRect().width);
  }));
  for (const viewport of [1000, 280]) {
    await page.setViewportSize({ width: viewport, height: 700 });
    const room = await page.evaluate(() => document.body.clientWidth);
    assert.deepEqual(await widths(), [...new Array(4).fill([room, room]), [320, 320]], String(viewport));
  }
  const [first, second] = await page.$$("baokao-checker");
  await first.evaluate((one) => (one.hidden = true));
  await second.evaluate((one) => (one.style.display = "none"));
  assert.deepEqual([await first.isVisible(), await second.isVisible()], [false, false]);
  await first.evaluate((one) => (one.hidden = false));
  assert.equal(await first.isVisible(), true);
  await close();
});

test("without sheets of the newer kind it is shown all the same", async () => {
  const old = "<script>CSSStyleSheet = function () { throw new TypeError('Illegal constructor'); };</script>";
  const { page, wrong, close } = await written("<baokao-checker></baokao-checker>", {}, old + script());
  await ready(page);
  const sizes = await page.locator("baokao-checker iframe").evaluate((one) => [one.clientHeight, document.body.clientWidth - one.clientWidth]);
  assert.deepEqual(sizes, [700, 0]);
  assert.deepEqual(wrong, []);
  await close();
});

/** A page with a tall app in it, scrolled to the start. */
async function tall(options, styles = "") {
  const sheet = `<style>h1 { height: 40px; margin: 20px; } ${styles}</style>`;
  const visited = await written(`${sheet}${script()}<header></header><main>${ELEMENT}</main>`, options);
  const frame = await frameOf(visited.page);
  await say(frame, "resize", { height: 3000 });
  await heard(visited.page, frame);
  await visited.page.evaluate(() => {
    window.passed = [];
    addEventListener("scroll", () => passed.push(scrollY), { capture: true });
  });
  return { ...visited, frame };
}
/** Where a place of the iframe comes to stand in the window, when all is still again. */
async function shown({ page, frame }, top) {
  await say(frame, "scroll", { top });
  await heard(page, frame);
  const y = () => page.locator("baokao-checker iframe").evaluate((one) => one.getBoundingClientRect().top);
  let before;
  let now = await y();
  do {
    before = now;
    await page.waitForTimeout(250);
    now = await y();
  } while (now !== before);
  return Math.round((now + top) * 10) / 10;
}
/** All that stands in the element. */
const left = (page) => element(page).evaluate((one) => [...one.shadowRoot.querySelectorAll("*")].map(({ localName }) => localName));

test("a place that is out of view is brought into view, gently, with 16 px above it", async () => {
  const host = await tall();
  const end = () => host.page.evaluate(() => document.documentElement.scrollHeight);
  const before = await end();
  assert.equal(await shown(host, 2000), 16);
  const passed = await host.page.evaluate(() => passed);
  // Not at once: how many pictures there are between is the machine's.
  assert.ok(passed.length > 2 && passed[0] < 1000, `${passed}`);
  assert.equal(await shown(host, 500), 16);
  assert.equal(await shown(host, 0), 16);
  assert.deepEqual(await left(host.page), ["div", "iframe"]);
  await say(host.frame, "scroll", { top: 9000 });
  await heard(host.page, host.frame);
  await host.page.waitForTimeout(300);
  assert.equal(await end(), before);
  await host.close();
});

test("a place in view stays where it is; and what is no place moves nothing", async () => {
  const host = await tall();
  await host.page.evaluate(() => scrollTo(0, 1000));
  await host.page.waitForFunction(() => passed.length > 0);
  const offset = await host.page.evaluate(() => document.querySelector("baokao-checker").offsetTop);
  for (const seen of [1, 350, 698]) assert.equal(await shown(host, 1000 - offset + seen), seen);
  for (const top of [-1, NaN, Infinity, 100_001, "2000", null, undefined, {}]) {
    await say(host.frame, "scroll", { top });
    await heard(host.page, host.frame);
  }
  await host.page.waitForTimeout(300);
  assert.equal(await host.page.evaluate(() => scrollY), 1000);
  assert.equal(await shown(host, 1000 - offset + 701), 16);
  await host.close();
});

test("who wants no motion gets there at once", async () => {
  const host = await tall({ reducedMotion: "reduce" }, "html { scroll-behavior: smooth; }");
  assert.equal(await shown(host, 2000), 16);
  assert.equal(await host.page.evaluate(() => passed.length), 1);
  await host.close();
});

test("a header that stands still covers no place: scroll-margin-top says how high it is", async () => {
  const header = "header { background: #ccc; height: 60px; position: sticky; top: 0; z-index: 1; }";
  const host = await tall({}, `${header} baokao-checker { scroll-margin-top: 60px; }`);
  assert.equal(await shown(host, 2000), 76);
  assert.equal(await shown(host, 1990), 66);
  // Within the window, but under the header.
  assert.equal(await shown(host, 1950), 76);
  assert.equal(await shown(host, 0), 76);
  await host.close();
});

test("it is found in a part of the host's page that scrolls by itself", async () => {
  const host = await tall({}, "main { height: 400px; margin-top: 100px; overflow: auto; }");
  const { y } = await host.page.locator("main").boundingBox();
  assert.equal(await shown(host, 2000), y + 16);
  assert.equal(await shown(host, 2300), y + 316);
  assert.equal(await shown(host, 2500), y + 16);
  assert.equal(await host.page.evaluate(() => scrollY), 0);
  await host.close();
});
