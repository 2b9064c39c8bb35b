// The app embedded in a page of another origin, in WebKit: what a host can rely on there, too.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import init, { evaluate } from "../../dist/baokao.js";
import { hosts } from "../e2e/support/hosts.mjs";
import { Visitor } from "./support/app.mjs";
import { WITHOUT, launchWebKit } from "./support/webkit.mjs";

const PERSON = { birthDate: "1987-03-29", intends: true, work: [{ occupation: "电子商务师", start: "2016-09", end: "2019-04" }], certificates: [] };

/** A host without the element, which keeps all that it hears of its frame. */
const FRAME = `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>学校</title><link rel="icon" href="data:,">
  <iframe id="app" src="{{app}}index.html?embed=1&amp;packs=ecommerce&amp;theme=dark&amp;accent=%23ffee00" width="500" height="900"></iframe>
  <script>
    heard = [];
    addEventListener("message", ({ data, source, origin }) => source === app.contentWindow && origin === "{{appOrigin}}" && heard.push(data));
    say = (data) => app.contentWindow.postMessage({ baokao: 1, ...data }, "{{appOrigin}}");
  </script></html>`;
/** One with it. */
const ELEMENT = `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>学校</title><link rel="icon" href="data:,"><script src="{{app}}baokao-checker.js"></script>
  <baokao-checker packs="ecommerce"></baokao-checker><p>之后</p>
  <script>
    events = [];
    for (const type of ["ready", "error"]) addEventListener("baokao-" + type, ({ detail }) => events.push([type, detail.code]));
    frame = () => document.querySelector("baokao-checker").shadowRoot.querySelector("iframe");
  </script></html>`;

describe("an embed in WebKit", { skip: WITHOUT }, () => {
  let [webkit, listed, unlisted] = [];
  before(async () => {
    await init({ module_or_path: readFileSync(new URL("../../dist/baokao_bg.wasm", import.meta.url)) });
    listed = await hosts({ config: { hosts: ["{{host}}"] } });
    unlisted = await hosts();
    webkit = await launchWebKit();
  });
  after(() => [webkit, listed, unlisted].forEach((one) => one?.close()));

  /** A host's page in a session of its own, when its app is ready. */
  const at = async (server, html) => {
    const session = await webkit.session();
    await session.go(server.write(html));
    await session.until(() => (window.heard ?? window.events).some((one) => one.type === "ready" || one[0] === "ready"));
    return session;
  };
  const heard = (session, type) => session.run((type) => heard.filter((one) => one.type === type), type);
  const app = async (session) => session.frame(await session.find("#app"));
  /** Presses by key: the host may just be scrolling. */
  const press = async (session, name) => (await session.see(`//button[normalize-space()="${name}"]`)).type("\uE007");

  test("filled in, changed, read, sent: the result is what evaluate says of what the visitor left", async () => {
    const session = await at(listed, FRAME);
    await session.run((applicant) => say({ type: "prefill", applicant }), PERSON);
    await app(session);
    await session.see("//p[contains(., '已替您填好')]");
    await session.run(() => (location.hash = "#/check/ecommerce"));
    await session.find(".bk-plan");
    await new Visitor(session).type("birthDate/2", "30");
    await press(session, "看看会发送什么");
    const exact = JSON.parse(await (await session.see("section[aria-labelledby=host-send] pre")).property("textContent"));
    await session.frame();
    assert.deepEqual(await heard(session, "result"), [], "nothing is sent to be read");
    await app(session);
    await press(session, `发送给 ${listed.hostOrigin.slice("http://".length)}`);
    await session.see("//p[contains(., '已经发送给')]");
    await session.frame();
    const [result] = await heard(session, "result");
    const { asOf } = result.report;
    const wanted = JSON.parse(JSON.stringify(evaluate({ ...PERSON, birthDate: "1987-03-30" }, { asOf, packs: ["ecommerce"] })));
    assert.deepEqual([result.report, result.chosen], [wanted, null]);
    assert.deepEqual([exact.report, exact.chosen], [wanted, null], "sent is what was shown");
    assert.deepEqual(webkit.log.wrong, []);
    const ours = [listed.appOrigin, listed.hostOrigin];
    assert.deepEqual(webkit.log.requests.filter((request) => !ours.some((origin) => request.startsWith(origin))), []);
  });

  test("its colours are the host's, and can be read; an unknown origin fills nothing in", async () => {
    const session = await at(unlisted, FRAME);
    await session.run((applicant) => say({ type: "prefill", applicant }), PERSON);
    await session.until(() => heard.some(({ code }) => code === "unlistedOrigin"));
    await app(session);
    const [theme, ground, accent, notices] = await session.run(() => {
      const style = getComputedStyle(document.documentElement);
      return [document.documentElement.dataset.theme, style.getPropertyValue("--bk-paper"), style.getPropertyValue("--bk-indigo"), document.body.innerText.includes("已替您填好")];
    });
    assert.deepEqual([theme, ground.trim(), accent.trim(), notices], ["dark", "#14171a", "#ffee00", false]);
  });

  test("the element is as high as the app, follows it, and changes its language", async () => {
    const session = await at(listed, ELEMENT);
    const heights = () => session.run(() => frame().getBoundingClientRect().height);
    const before = await heights();
    assert.ok(before > 300, `${before}`);
    await session.run(() => (document.querySelector("baokao-checker").page = "conditions"));
    await session.until((before) => frame().getBoundingClientRect().height > before + 500, before);
    await session.frame(await session.run(() => frame()));
    await session.until(() => document.documentElement.dataset.app === "on");
    const own = await session.run(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    await session.frame();
    await session.until((own) => frame().clientHeight === own, own);
    await session.run(() => (document.querySelector("baokao-checker").lang = "en"));
    await session.frame(await session.run(() => frame()));
    await session.until(() => document.documentElement.lang === "en");
    await session.frame();
    assert.deepEqual(webkit.log.wrong, []);
  });
});
