// What <baokao-checker> hears and says, over a stub of the app: whose messages count, what becomes an event, what is sent when
// and to whom, and what happens to an element that is taken away, changed or moved.

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

/** A page with an element whose app says only what it is told to. */
async function silent(attributes = "", options) {
  const html = `<!DOCTYPE html><meta charset="utf-8"><link rel="icon" href="data:,"><script src="${server.appUrl}baokao-checker.js"></script>
    <div id="around"><baokao-checker state-key="silent" ${attributes}></baokao-checker></div>`;
  const visited = await visit(browser, server.write(html), options);
  return { ...visited, frame: await frameOf(visited.page) };
}

const element = (page) => page.locator("baokao-checker");
const say = (frame, type, data) => frame.evaluate(([type, data]) => stub.say(type, data), [type, data]);
const ready = (frame) => say(frame, "ready", { version: { product: "0.0.0", packs: {} } });
const heard = (frame) => frame.evaluate(() => stub.heard);
/** Until whatever was said before has come: messages come in their order. */
async function settled(page, frame) {
  const before = await page.evaluate(() => kept.events.length);
  await say(frame, "error", { code: "settled" });
  await page.waitForFunction((before) => kept.events.length > before, before);
  await page.evaluate(() => kept.events.splice(kept.events.findIndex(({ detail }) => detail.code === "settled"), 1));
}
/** What the app has heard, once that is all. */
async function told(page, frame) {
  await settled(page, frame);
  await page.waitForTimeout(100);
  return (await heard(frame)).map(({ origin, baokao, ...message }) => {
    assert.deepEqual([origin, baokao], [server.hostOrigin, 1]);
    return message;
  });
}
const height = (page) => page.locator("baokao-checker iframe").evaluate((frame) => frame.clientHeight);

test("ready, result and error become events with what was said; they bubble, out of a shadow root, too", async () => {
  const { page, frame, wrong, close } = await silent();
  await page.evaluate(() => {
    const root = document.getElementById("around").attachShadow({ mode: "open" });
    root.append(document.createElement("slot"));
    window.listened = [];
    document.addEventListener("baokao-result", ({ bubbles, composed, cancelable, target }) => {
      listened.push([bubbles, composed, cancelable, target.localName]);
    });
  });
  const version = { product: "1.2.3", packs: { ecommerce: "2026-11" } };
  const result = { report: { asOf: "2026-11-22", packs: [], issues: [] }, chosen: { pack: "ecommerce", level: "4", condition: "4-1" } };
  const faults = [{ path: "birthDate", code: "invalidDate", message: "no day" }];
  const error = { code: "InvalidApplicant", message: "birthDate: no day", faults };
  await say(frame, "ready", { version });
  await say(frame, "result", result);
  await say(frame, "result", { report: result.report, chosen: null });
  await say(frame, "error", error);
  await say(frame, "error", { code: "tooMany", message: "slower" });
  await settled(page, frame);
  const from = "baokao-checker";
  assert.deepEqual((await page.evaluate(() => kept)).events, [
    { type: "baokao-ready", detail: { version }, from },
    { type: "baokao-result", detail: result, from },
    { type: "baokao-result", detail: { report: result.report, chosen: null }, from },
    { type: "baokao-error", detail: error, from },
    { type: "baokao-error", detail: { code: "tooMany", message: "slower" }, from },
  ]);
  assert.deepEqual(await page.evaluate(() => listened), [[true, true, false, from], [true, true, false, from]]);
  assert.deepEqual(wrong, []);
  await close();
});

test("what is not of the contract is passed over, whatever it is", async () => {
  const { page, frame, wrong, close } = await silent();
  await frame.evaluate(() => {
    const sent = [
      null, undefined, 1, "baokao", [], {}, true, new Error("no"), new Map([["baokao", 1]]), { baokao: 1 },
      { baokao: "1", type: "ready" }, { baokao: 2, type: "ready" }, { baokao: true, type: "resize", height: 5 },
      { baokao: 1, type: null }, { baokao: 1, type: "constructor" }, { baokao: 1, type: "__proto__" }, { baokao: 1, type: ["ready"] },
      { baokao: 1, type: "Ready" }, { baokao: 1, type: "prefill", applicant: {} }, { baokao: 1, type: "click" },
    ];
    for (const data of sent) parent.postMessage(data, "*");
  });
  await settled(page, frame);
  assert.deepEqual((await page.evaluate(() => kept)).events, []);
  assert.equal(await height(page), 700);
  await element(page).evaluate((one) => one.prefill({ intends: true }));
  assert.deepEqual(await told(page, frame), []);
  assert.deepEqual(wrong, []);
  await close();
});

test("only its own frame is heard: not the page, not another frame of the app's origin, not an event that was made", async () => {
  const { page, frame, close } = await silent();
  await page.evaluate((url) => {
    const other = document.createElement("iframe");
    other.id = "other";
    other.src = `${url}index.html?embed=1&state-key=silent`;
    document.body.append(other);
  }, server.appUrl);
  const other = await frameOf(page, "#other");
  const data = { height: 555 };
  await say(other, "resize", data);
  await ready(other);
  await page.evaluate(() => {
    const { contentWindow: source, src } = document.querySelector("baokao-checker").shadowRoot.querySelector("iframe");
    const data = { baokao: 1, type: "resize", height: 555 };
    postMessage(data, "*");
    for (const from of [source, window, null]) dispatchEvent(new MessageEvent("message", { data, source: from, origin: new URL(src).origin }));
  });
  await settled(page, frame);
  await page.waitForTimeout(100);
  assert.equal(await height(page), 700);
  assert.deepEqual((await page.evaluate(() => kept)).events, []);
  await close();
});

test("a frame that has gone elsewhere can do nothing and is told nothing; back again, it goes on", async () => {
  const { page, frame, close } = await silent();
  await ready(frame);
  await settled(page, frame);
  const own = frame.url();
  const go = async (url) => {
    await frame.evaluate((url) => void setTimeout(() => (location.href = url)), url);
    await frame.waitForURL(url);
    await frame.waitForLoadState();
  };
  // The same files under the name of another origin.
  await go(own.replace("127.0.0.1", "localhost"));
  await say(frame, "resize", { height: 555 });
  await say(frame, "result", { report: {}, chosen: null });
  await ready(frame);
  await page.evaluate(() => {
    const one = document.querySelector("baokao-checker");
    one.prefill({ birthDate: "1990-05-06" });
    one.reset();
    one.theme = "dark";
  });
  await page.waitForTimeout(300);
  assert.deepEqual(await heard(frame), []);
  assert.deepEqual((await page.evaluate(() => kept)).events.map(({ type }) => type), ["baokao-ready"]);
  assert.equal(await height(page), 700);
  await go(own);
  await ready(frame);
  await element(page).evaluate((one) => one.prefill({ intends: true }));
  assert.deepEqual(await told(page, frame), [{ type: "prefill", applicant: { intends: true } }]);
  await close();
});

test("prefill and reset wait until the app listens: the last prefill alone, none before a reset; then they go at once", async () => {
  const { page, frame, close } = await silent();
  const applicant = { birthDate: "1990-05-06", work: [{ occupation: "电子商务师", start: "2019-03", end: null }] };
  await element(page).evaluate((one, applicant) => {
    one.prefill({ intends: false });
    one.reset();
    one.reset();
    one.prefill({ intends: true });
    one.prefill(applicant);
    // It was said as it was.
    applicant.birthDate = "2000-01-01";
  }, applicant);
  assert.deepEqual(await told(page, frame), []);
  // What the host says when it hears that the app is ready comes after what it said before.
  await element(page).evaluate((one) => one.addEventListener("baokao-ready", () => one.prefill({ intends: null })));
  await ready(frame);
  const wanted = [{ type: "reset" }, { type: "prefill", applicant }, { type: "prefill", applicant: { intends: null } }];
  assert.deepEqual(await told(page, frame), wanted);
  await element(page).evaluate((one) => {
    one.prefill({ intends: true });
    one.prefill({ intends: false });
    one.reset();
  });
  wanted.push({ type: "prefill", applicant: { intends: true } }, { type: "prefill", applicant: { intends: false } }, { type: "reset" });
  assert.deepEqual(await told(page, frame), wanted);
  // Ready once more, it is told nothing twice, but for what the host itself says then.
  await ready(frame);
  wanted.push({ type: "prefill", applicant: { intends: null } });
  assert.deepEqual(await told(page, frame), wanted);
  await close();
});

test("a form that will be emptied is not filled before", async () => {
  const { page, frame, close } = await silent();
  await element(page).evaluate((one) => {
    one.prefill({ intends: true });
    one.reset();
  });
  await ready(frame);
  assert.deepEqual(await told(page, frame), [{ type: "reset" }]);
  await close();
});

test("they wait for an element that is nowhere yet, too", async () => {
  const { page, close } = await silent();
  await page.evaluate(() => {
    const one = document.createElement("baokao-checker");
    one.prefill({ intends: true });
    one.reset();
    one.prefill({ intends: false });
    one.id = "late";
    document.body.append(one);
  });
  const frame = await frameOf(page, "#late iframe");
  await page.waitForFunction(() => kept.events.some(({ from }) => from === "late"));
  assert.deepEqual(await told(page, frame), [{ type: "reset" }, { type: "prefill", applicant: { intends: false } }]);
  await close();
});

test("what cannot be sent throws, at any time, and takes the place of nothing", async () => {
  const { page, frame, close } = await silent();
  const attempt = () => page.evaluate(() => {
    const thrown = [];
    for (const one of [document.querySelector("baokao-checker"), document.createElement("baokao-checker")]) {
      for (const applicant of [{ birthDate() {} }, new Proxy({}, {}), { node: document.body }, Symbol("no")]) {
        try {
          one.prefill(applicant);
        } catch (error) {
          thrown.push(error.name);
        }
      }
    }
    return thrown;
  });
  await element(page).evaluate((one) => one.prefill({ intends: true }));
  assert.deepEqual(await attempt(), new Array(8).fill("DataCloneError"));
  await ready(frame);
  assert.deepEqual(await told(page, frame), [{ type: "prefill", applicant: { intends: true } }]);
  assert.deepEqual(await attempt(), new Array(8).fill("DataCloneError"));
  assert.equal((await told(page, frame)).length, 1);
  await close();
});

test("language, theme and accent are told where the app is there, and in the address where it is not", async () => {
  const { page, frame, close } = await silent('theme="dark" lang="zh-CN"');
  const change = (values) => element(page).evaluate((one, values) => Object.assign(one, values), values);
  await change({ theme: "dark" });
  await change({ theme: "light" });
  await change({ accent: "red" });
  await change({ accent: "#a00" });
  await change({ lang: "en" });
  await ready(frame);
  const wanted = [{ type: "setTheme", theme: "light", accent: "#a00" }, { type: "setLang", lang: "en" }];
  assert.deepEqual(await told(page, frame), wanted);
  await change({ theme: "chess" });
  // The same again is no change.
  await change({ theme: "chess", stateKey: "silent" });
  await change({ accent: "blue" });
  await change({ lang: "zh-CN" });
  await change({ theme: null });
  wanted.push({ type: "setTheme", theme: "chess" }, { type: "setTheme", accent: "blue" });
  wanted.push({ type: "setLang", lang: "zh-CN" }, { type: "setTheme", theme: "auto" });
  assert.deepEqual(await told(page, frame), wanted);
  assert.equal(await page.locator("iframe").count(), 1);
  await close();
});

/** Does something, which loads the app anew, and gives the new frame. */
async function anew(page, act) {
  await page.evaluate(() => (window.old = document.querySelector("baokao-checker").shadowRoot.querySelector("iframe")));
  await element(page).evaluate(act);
  await page.waitForFunction(() => document.querySelector("baokao-checker").shadowRoot.querySelector("iframe") !== old);
  return frameOf(page);
}

test("everything else loads the app anew: once for several changes, in a new frame, and no step of the history", async () => {
  const { page, frame, close } = await silent();
  const requests = [];
  page.on("request", (request) => request.url().includes("index.html") && requests.push(request.url()));
  await ready(frame);
  await settled(page, frame);
  const steps = await page.evaluate(() => history.length);
  let next = await anew(page, (one) => (one.page = "check"));
  // While it is loaded, and would be told of it later.
  await element(page).evaluate((one) => (one.accent = "red"));
  next = await anew(page, (one) => {
    one.accent = null;
    one.packs = ["ecommerce", "ai-trainer"];
    one.page = "photo";
    one.prefill({ intends: true });
    one.theme = "dark";
    one.stateKey = "silent-2";
    one.theme = "light";
  });
  const wanted = { embed: "1", theme: "light", page: "photo", "state-key": "silent-2", reserve: "700" };
  assert.deepEqual(await next.evaluate(() => stub.query), { packs: "ecommerce,ai-trainer", ...wanted });
  assert.equal(requests.length, 2);
  // Its theme is in the address: it is told only what is not.
  await ready(next);
  assert.deepEqual(await told(page, next), [{ type: "prefill", applicant: { intends: true } }]);
  await element(page).evaluate((one) => Object.assign(one, { accent: "red", lang: "en" }));
  for (const act of [
    (one) => one.removeAttribute("packs"),
    (one) => (one.src = new URL("index.html", one.shadowRoot.querySelector("iframe").src)),
    (one) => one.toggleAttribute("sandbox"),
    (one) => one.removeAttribute("accent"),
    (one) => one.removeAttribute("lang"),
  ]) {
    next = await anew(page, act);
  }
  assert.deepEqual(await next.evaluate(() => stub.query), wanted);
  assert.equal(requests.length, 7);
  assert.equal(await page.evaluate(() => history.length), steps);
  await close();
});

test("attributes and properties are the same, also those set before the script came", async () => {
  const html = `<!DOCTYPE html><meta charset="utf-8"><link rel="icon" href="data:,"><baokao-checker></baokao-checker>`;
  const { page, close } = await visit(browser, server.write(html));
  await element(page).evaluate((one) => Object.assign(one, { packs: ["ecommerce"], stateKey: "silent", theme: null, other: 1 }));
  await page.addScriptTag({ url: `${server.appUrl}baokao-checker.js` });
  const frame = await frameOf(page);
  assert.deepEqual(await frame.evaluate(() => stub.query), { embed: "1", packs: "ecommerce", "state-key": "silent", reserve: "700" });
  const both = await element(page).evaluate((one) => ["src", "packs", "theme", "accent", "page", "state-key"].map((name) => {
    const property = name === "state-key" ? "stateKey" : name;
    const seen = [one[property]];
    one[property] = "a b";
    seen.push(one.getAttribute(name));
    one.setAttribute(name, "c");
    seen.push(one[property]);
    one[property] = undefined;
    seen.push(one.hasAttribute(name), one[property], Object.hasOwn(one, property));
    return seen;
  }));
  const wanted = (first) => [first, "a b", "c", false, "", false];
  assert.deepEqual(both, [wanted(""), wanted("ecommerce"), wanted(""), wanted(""), wanted(""), wanted("silent")]);
  assert.equal(await element(page).evaluate((one) => one.other), 1);
  await close();
});

/** How many listeners for messages a page has. */
async function listeners(page) {
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send("Runtime.evaluate", { expression: "window" });
  const { listeners: all } = await session.send("DOMDebugger.getEventListeners", { objectId: result.objectId });
  await session.detach();
  return all.filter(({ type }) => type === "message").length;
}

test("taken away it hears nothing more; put in again the app is loaded, and what waits goes to it", async () => {
  const { page, frame, close } = await silent();
  await ready(frame);
  await settled(page, frame);
  assert.equal(await listeners(page), 1);
  const gone = await page.evaluate(() => {
    window.one = document.querySelector("baokao-checker");
    one.remove();
    one.prefill({ intends: true });
    one.packs = "ecommerce";
    return one.shadowRoot.childElementCount;
  });
  assert.deepEqual([gone, await listeners(page), page.frames().length], [0, 0, 1]);
  await page.evaluate(() => document.body.append(one));
  const next = await frameOf(page);
  assert.equal(await listeners(page), 1);
  assert.equal(await next.evaluate(() => stub.query.packs), "ecommerce");
  await say(next, "resize", { height: 432 });
  await ready(next);
  assert.deepEqual(await told(page, next), [{ type: "prefill", applicant: { intends: true } }]);
  assert.equal(await height(page), 432);
  // In and out in one go.
  await page.evaluate(() => {
    for (let time = 0; time < 50; time++) document.body.prepend(one);
    one.remove();
  });
  await page.waitForTimeout(100);
  const left = await page.evaluate(() => one.shadowRoot.childElementCount);
  assert.deepEqual([await listeners(page), page.frames().length, left], [0, 1, 0]);
  await close();
});

test("moved by moveBefore, the app goes on", async () => {
  const { page, frame, close } = await silent();
  await ready(frame);
  await frame.evaluate(() => (document.querySelector("input").value = "typed"));
  await page.evaluate(() => document.body.moveBefore(document.querySelector("baokao-checker"), document.body.firstChild));
  await element(page).evaluate((one) => one.prefill({ intends: true }));
  assert.deepEqual(await told(page, frame), [{ type: "prefill", applicant: { intends: true } }]);
  assert.equal(await frame.evaluate(() => document.querySelector("input").value), "typed");
  await close();
});

test("a portal's listener that throws stops nothing", async () => {
  const { page, frame, wrong, close } = await silent();
  await page.evaluate(() => document.addEventListener("baokao-ready", () => { throw new Error("the portal's own"); }));
  await element(page).evaluate((one) => one.prefill({ intends: true }));
  await ready(frame);
  assert.equal((await told(page, frame)).length, 1);
  assert.deepEqual(wrong, ["Error: the portal's own"]);
  await close();
});
