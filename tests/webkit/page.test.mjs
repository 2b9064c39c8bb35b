// The page in WebKit: it starts, leads through its pages, speaks the other language, asks its first questions, and fits into
// a narrow frame. The proxy sees that nothing is asked of anybody else, and hears what the page complains of.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertQuiet, open, start, Visitor } from "./support/app.mjs";
import { pages } from "./support/pages.mjs";
import { WITHOUT } from "./support/webkit.mjs";

describe("the page in WebKit", { skip: WITHOUT }, () => {
  let host;
  before(async () => (host = await start()));
  after(() => host?.close());

  test("the first page is taken over by the app, and its links lead on and back", async () => {
    const visitor = await open(host);
    const { session } = visitor;
    await visitor.heading("想考职业技能等级证书");
    assert.equal(await session.title(), "报考自查：职业技能等级报考条件");
    await visitor.press("人工智能训练师");
    await visitor.heading("先说说您自己");
    await visitor.press("报考条件");
    await visitor.heading("报考条件");
    assert.match(await session.url(), /#\/conditions\/ai-trainer$/);
    await session.back();
    await visitor.heading("先说说您自己");
    await session.back();
    await visitor.heading("想考职业技能等级证书");
    assertQuiet(host);
  });

  test("the other language, without a reload and without losing what was typed", async () => {
    const visitor = await open(host, "#/check/ecommerce");
    const { session } = visitor;
    await visitor.type("birthDate/0", "1990");
    await session.run(() => (window.same = true));
    await visitor.press("English");
    await session.until(() => document.documentElement.lang === "en" && document.title.endsWith("Check · Baokao"));
    await visitor.heading("E-commerce specialist: which level can I apply for?");
    assert.equal(await (await visitor.control("birthDate/0")).property("value"), "1990");
    assert.equal(await (await visitor.control("birthDate/0")).label(), "Year");
    await visitor.press("中文");
    await session.until(() => document.documentElement.lang === "zh-CN");
    assert.equal(await session.run(() => window.same), true);
    assertQuiet(host);
  });

  test("a visitor who comes to the English page is at the same app", async () => {
    const visitor = await open(host, "", "en.html");
    assert.equal(await visitor.session.run(() => document.documentElement.lang), "en");
    assert.deepEqual(host.webkit.log.wrong, []);
  });

  test("the guide's first question is answered, and followed by the next one", async () => {
    const visitor = await open(host, "#/guide/ecommerce");
    const { session } = visitor;
    await visitor.heading("先说说您自己");
    await (await visitor.control("who/2")).click();
    assert.ok(await (await visitor.control("who/2")).selected());
    await visitor.press("下一步");
    await session.see('[id="work[0].occupation/0"]');
    // What the question is stands first and has the focus, as a screen reader needs it.
    await session.until(() => document.activeElement.id === "title");
    assert.match(await (await session.find(".bk-guide__why")).text(), /^为什么问：.+要看“.+”。$/);
    await visitor.type("work[0].occupation/0", "营销员");
    await visitor.press("上一步");
    await visitor.heading("先说说您自己");
    assert.ok(await (await visitor.control("who/2")).selected());
    assertQuiet(host);
  });

  test("nothing is reached by scrolling sideways on a screen of 320 px", async () => {
    const portal = await pages({ "/": '<!DOCTYPE html><title>Narrow</title><iframe width="320" height="640"></iframe>' });
    try {
      const session = await host.webkit.session();
      await session.go(portal.url);
      const frame = await session.find("iframe");
      for (const hash of ["#/", "#/guide/ecommerce", "#/check", "#/conditions", "#/photo", "#/about"]) {
        await session.frame();
        await session.run((frame, url) => (frame.src = url), frame, `${host.url}?${hash.slice(2)}${hash}`);
        await session.frame(frame);
        await session.until((hash) => location.hash === hash && document.querySelector("[data-app=on] #title"), hash);
        assert.equal(await session.run(() => innerWidth), 320);
        await new Visitor(session).assertNoSideways(hash);
      }
      assert.deepEqual(host.webkit.log.wrong, []);
    } finally {
      portal.close();
    }
  });
});
