// How an embed looks and stands in its host: what the address says, before anything is painted; colours that can be read; heights
// and places; narrow frames; several of them; without storage, in a sandbox.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchChromium } from "../../tools/chromium.mjs";
import { contrast } from "../../embed/frame/colour.js";
import { assertAccessible } from "./support/axe.mjs";
import { frameOf, hosts, visit } from "./support/hosts.mjs";

let browser;
let server;
before(async () => {
  [browser, server] = await Promise.all([launchChromium(), hosts()]);
});
after(async () => {
  await browser.close();
  server.close();
});

const page = (body) => `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>学校</title><link rel="icon" href="data:,">
  <script src="{{app}}baokao-checker.js"></script></head><body><h1>学校</h1>${body}<p id="after">之后</p></body></html>`;

/** Opens a page with these elements, and waits for the app in the first. */
async function at(body, options) {
  const visited = await visit(browser, server.write(page(body)), options);
  const app = await frameOf(visited.page);
  await app.locator("html[data-app=on] #title").waitFor();
  return { ...visited, app };
}

const colours = (app) =>
  app.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    const bytes = (name) => {
      const probe = Object.assign(document.createElement("p"), { hidden: false });
      probe.style.color = style.getPropertyValue(name);
      document.body.append(probe);
      const found = getComputedStyle(probe).color.match(/\d+/g).slice(0, 3).map(Number);
      probe.remove();
      return found;
    };
    return Object.fromEntries(["--bk-indigo", "--bk-paper", "--bk-surface", "--bk-wash", "--bk-ink"].map((name) => [name, bytes(name)]));
  });

const READ = ["--bk-paper", "--bk-surface", "--bk-wash"];
for (const accent of ["#ffee00", "white", "rgb(0 105 92)", "oklch(0.7 0.2 30)", "#000"]) {
  test(`an accent can be read on every ground, by day and by night: ${accent}`, async () => {
    const { page, app, wrong, close } = await at(`<baokao-checker packs="ecommerce" accent="${accent}" theme="light"></baokao-checker>`);
    const papers = [];
    for (const theme of ["light", "dark"]) {
      await page.locator("baokao-checker").evaluate((one, theme) => (one.theme = theme), theme);
      await app.locator(`html[data-theme=${theme}]`).waitFor();
      const found = await colours(app);
      papers.push(found["--bk-paper"]);
      for (const ground of READ) assert.ok(contrast(found["--bk-indigo"], found[ground]) >= 4.5, `${theme} ${ground} ${found["--bk-indigo"]}`);
      assert.ok(contrast(found["--bk-ink"], found["--bk-paper"]) >= 7, theme);
    }
    assert.notDeepEqual(papers[0], papers[1]);
    assert.deepEqual(wrong, []);
    await close();
  });
}

test("the mode is the host's, whatever the visitor's device prefers; without one, the device's", async () => {
  const dark = (app) => colours(app).then((found) => contrast(found["--bk-paper"], [0, 0, 0]) < 3);
  for (const [theme, device, wanted] of [["dark", "light", true], ["light", "dark", false], ["auto", "dark", true], ["auto", "light", false]]) {
    const { app, close } = await at(`<baokao-checker theme="${theme}"></baokao-checker>`, { colorScheme: device });
    assert.equal(await dark(app), wanted, `${theme} on a ${device} device`);
    await close();
  }
});

test("what the address says is there with the first paint", async () => {
  const { page, close } = await visit(browser, server.write(page_of("packs=ecommerce&theme=dark&lang=en&accent=%2300ff00")), {
    before: (one) =>
      one.addInitScript(() => {
        if (window === top) return;
        // Each picture that is painted, with what it is painted of.
        window.pictures = [];
        const look = () => {
          const root = document.documentElement;
          if (document.body) pictures.push([root.lang, root.dataset.theme, root.hasAttribute("data-embed"), getComputedStyle(root).getPropertyValue("--bk-paper")].join(" "));
          if (root.dataset.app !== "on") requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  });
  const app = await frameOf(page, "iframe");
  await app.locator("html[data-app=on] #title").waitFor();
  await app.getByRole("heading", { name: "First, about you" }).waitFor();
  const pictures = await app.evaluate(() => [...new Set(pictures)]);
  assert.deepEqual(pictures, ["en dark true #14171a"]);
  await close();
});

function page_of(query) {
  return `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><iframe src="{{app}}index.html?embed=1&amp;${query.replaceAll("&", "&amp;")}" width="600" height="800"></iframe></html>`;
}

test("what is not known is named in the console and left out", async () => {
  const { page, wrong, close } = await visit(browser, server.write(page_of("packs=nothing&theme=blue&lang=fr&accent=nocolour&page=x&other=1&state-key=a+b")));
  const app = await frameOf(page, "iframe");
  await app.locator("html[data-app=on] #title").waitFor();
  for (const name of ["packs", "theme", "lang", "accent", "page", "other", "state-key"]) {
    assert.ok(wrong.some((text) => text.startsWith(`baokao: ${name}: `)), `${name}: ${wrong}`);
  }
  assert.equal(wrong.length, 7);
  await app.getByRole("link", { name: "人工智能训练师" }).first().waitFor();
  await close();
});

test("only the plans that are wanted are offered, and evaluated together", async () => {
  const { app, close } = await at('<baokao-checker packs="ecommerce ai-trainer"></baokao-checker>');
  const names = () => app.locator(".bk-plans a:visible").allInnerTexts();
  assert.deepEqual(await names(), ["电子商务师", "人工智能训练师", "全部计划一起看"]);
  assert.deepEqual(await app.locator("#published > article:visible").evaluateAll((all) => all.map(({ id }) => id)), ["ecommerce", "ai-trainer"]);
  await app.evaluate(() => (location.hash = "#/check"));
  await app.locator(".bk-plan").first().waitFor();
  assert.equal(await app.locator(".bk-plan").count(), 2);
  await close();
});

for (const [name, heading] of [["photo", "照片检查"], ["conditions", "报考条件"]]) {
  test(`it opens with the page that is wanted: ${name}`, async () => {
    const { app, close } = await at(`<baokao-checker page="${name}" packs="ecommerce"></baokao-checker>`);
    assert.match(await app.locator("#title").innerText(), new RegExp(heading));
    await close();
  });
}

test("it is as high as what is in it, 100 ms after a change; grows no further, and shrinks again", async () => {
  const { page, app, close } = await at('<baokao-checker packs="ecommerce"></baokao-checker>');
  await app.getByLabel("已经毕业").check();
  const frame = page.locator("baokao-checker iframe");
  /** How long the frame takes to be as high as its page, in the host's clock. */
  const settled = async (act) => {
    await act();
    const begun = Date.now();
    for (;;) {
      const [outside, inside] = await Promise.all([frame.evaluate((one) => one.clientHeight), app.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height))]);
      if (outside === inside) return Date.now() - begun;
      assert.ok(Date.now() - begun < 5000, `${outside} outside, ${inside} inside`);
    }
  };
  const times = [];
  const heights = [];
  for (const hash of ["#/check/ecommerce", "#/about", "#/check/ecommerce", "#/guide/ecommerce"]) {
    times.push(await settled(async () => {
      await app.evaluate((hash) => (location.hash = hash), hash);
      await app.waitForFunction((hash) => location.hash === hash && !document.querySelector(".bk-result__waiting"), hash);
    }));
    heights.push(await frame.evaluate((one) => one.clientHeight));
  }
  assert.ok(heights[0] > heights[1], String(heights));
  console.log(`# heights right after ${times.join(", ")} ms`);
  const before = await frame.evaluate((one) => one.clientHeight);
  await page.waitForTimeout(1500);
  assert.equal(await frame.evaluate((one) => one.clientHeight), before, "no growth");
  await close();
});

test("its height is not guessed: what is out of view yet changes nothing when it is scrolled to", async () => {
  const { page, app, close } = await at('<baokao-checker page="conditions"></baokao-checker>');
  const inside = () => app.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
  const frame = page.locator("baokao-checker iframe");
  await page.waitForTimeout(500);
  const before = await inside();
  assert.ok(before > 4000, `${before}`);
  assert.equal(await frame.evaluate((one) => one.clientHeight), before);
  for (let top = 0; top < before; top += 500) await page.evaluate((top) => scrollTo(0, top), top);
  await page.waitForTimeout(300);
  assert.equal(await inside(), before);
  await close();
});

test("nothing in the host moves while it loads", async () => {
  for (const width of [360, 1280]) {
    const { page, kept, close } = await at('<baokao-checker packs="ecommerce"></baokao-checker>', { viewport: { width, height: 800 } });
    await page.waitForTimeout(1500);
    assert.deepEqual((await kept()).shifts, [], `${width} px`);
    await close();
  }
});

test("a step whose top is out of view is brought into it", async () => {
  const { page, app, close } = await at('<div style="height: 300px">校历</div><baokao-checker packs="ecommerce"></baokao-checker>', { viewport: { width: 400, height: 500 }, reducedMotion: "reduce" });
  await app.evaluate(() => (location.hash = "#/check/ecommerce"));
  await app.getByRole("heading", { name: "结果" }).waitFor();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await app.locator("form button[type=submit]").evaluate((one) => one.click());
  await page.waitForFunction(() => {
    const frame = document.querySelector("baokao-checker").shadowRoot.querySelector("iframe");
    window.frameTop = frame.getBoundingClientRect().top;
    return true;
  });
  await page.waitForTimeout(500);
  const top = await app.evaluate(() => document.activeElement.getBoundingClientRect().top);
  const seen = top + (await page.locator("baokao-checker iframe").evaluate((one) => one.getBoundingClientRect().top));
  assert.ok(seen >= 0 && seen < 500, `${seen} px below the top of the window`);
  await close();
});

for (const width of [280, 320]) {
  test(`nothing sticks out of a frame of ${width} px, in either language`, async () => {
    for (const lang of ["zh-CN", "en"]) {
      for (const hash of ["", "#/guide/ecommerce", "#/check/ecommerce", "#/photo", "#/about", "#/embed"]) {
        const url = server.write(page_of(`lang=${lang}`).replace('width="600"', `width="${width}" style="border:0"`).replace("&amp;lang=", "&amp;packs=ecommerce,ai-trainer&amp;lang=").replace('" width', `${hash}" width`));
        const { page, close } = await visit(browser, url);
        const app = await frameOf(page, "iframe");
        await app.locator("html[data-app=on] #title").waitFor();
        await page.waitForTimeout(300);
        const wide = await app.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${lang} ${hash}: ${wide} px`);
        await close();
      }
    }
  });
}

test("two embeds in one page do not touch each other: heights, what is entered, and what is kept", async () => {
  // Of one site, so that the browser lets both keep something.
  const same = { ...server, host: server.hostOrigin.replace("localhost", "127.0.0.1") };
  const written = server.write(page('<baokao-checker id="first" packs="ecommerce"></baokao-checker><baokao-checker id="second" packs="ecommerce"></baokao-checker>'));
  const { page: one, close } = await visit(browser, written.replace(server.hostOrigin, same.host));
  const [first, second] = [await frameOf(one, "#first iframe"), await frameOf(one, "#second iframe")];
  for (const app of [first, second]) await app.locator("html[data-app=on] #title").waitFor();
  const heightOf = (id) => one.locator(`#${id} iframe`).evaluate((frame) => frame.clientHeight);
  const before = await heightOf("second");
  await first.evaluate(() => (location.hash = "#/check/ecommerce"));
  await first.getByRole("group", { name: "出生日期" }).getByLabel("年").fill("1991");
  await one.waitForTimeout(600);
  assert.equal(await heightOf("second"), before);
  await one.reload();
  const [again, other] = [await frameOf(one, "#first iframe"), await frameOf(one, "#second iframe")];
  for (const app of [again, other]) await app.locator("html[data-app=on] #title").waitFor();
  await again.getByRole("button", { name: "接着填" }).waitFor();
  assert.equal(await other.getByRole("button", { name: "接着填" }).count(), 0);
  await close();
});

test("where nothing can be kept it says so, and works", async () => {
  // As browsers do that keep nothing for foreign frames.
  const denied = () => {
    for (const name of ["sessionStorage", "localStorage"]) {
      Object.defineProperty(window, name, { get: () => { throw new DOMException("denied", "SecurityError"); } });
    }
  };
  const { app, wrong, close } = await at('<baokao-checker packs="ecommerce"></baokao-checker>', { before: (page) => page.addInitScript(denied) });
  await app.getByText("浏览器不允许这一页暂存内容").waitFor();
  await app.evaluate(() => (location.hash = "#/check/ecommerce"));
  await app.getByRole("group", { name: "出生日期" }).getByLabel("年").fill("1991");
  await app.getByRole("heading", { name: "结果" }).waitFor();
  assert.deepEqual(wrong, []);
  await close();
});

test("it works in a sandbox", async () => {
  const { app, wrong, close } = await at('<baokao-checker packs="ecommerce" sandbox></baokao-checker>');
  await app.getByLabel("没有勾选的，我都没有").check();
  await app.getByRole("button", { name: "下一步" }).click();
  await app.locator("#title").waitFor();
  assert.deepEqual(wrong, []);
  await close();
});

test("the page that makes an embed: what is chosen is seen, and what is copied works in a portal", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const editor = await context.newPage();
  await editor.goto(`${server.appUrl}#/embed`);
  await editor.getByRole("heading", { name: "嵌入到学校网站" }).waitFor();
  await editor.getByLabel("互联网营销师").uncheck();
  await editor.getByLabel("电子商务师（中教畅享）").uncheck();
  await editor.getByLabel("明暗").selectOption({ label: "深色" });
  await editor.getByLabel("按钮和链接的颜色").fill("#ff8800");
  const preview = await frameOf(editor, "iframe.bk-setup__frame");
  await preview.locator("html[data-theme=dark][data-app=on]").waitFor();
  assert.deepEqual(await preview.locator(".bk-plans a:visible").allInnerTexts(), ["电子商务师", "人工智能训练师", "全部计划一起看"]);
  for (const way of [/网页组件/, /只用 iframe/]) {
    await editor.getByLabel(way).check();
    const snippet = await editor.locator("#setup-snippet").inputValue();
    const { page, wrong, close } = await visit(browser, server.write(`<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,">${snippet}</html>`));
    const app = await frameOf(page, "iframe");
    await app.locator("html[data-theme=dark][data-app=on]").waitFor();
    assert.equal(await app.locator(".bk-plans a:visible").count(), 3, snippet);
    assert.deepEqual(wrong, []);
    await close();
  }
  await editor.getByLabel(/只用推算功能/).check();
  const code = await editor.locator("#setup-snippet").inputValue();
  const { page, close } = await visit(browser, server.write(`<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,">${code}</html>`), {
    before: (one) => one.on("console", (message) => (said += `${message.text()}\n`)),
  });
  let said = "";
  await page.waitForTimeout(1500);
  assert.match(said, /ecommerce \w+\nai-trainer \w+/);
  await close();
  await context.close();
});

test("axe finds nothing: what is filled in, what is asked, what would be sent, and the page that makes an embed", async () => {
  const listed = await hosts({ config: { hosts: ["{{host}}"] } });
  for (const [lang, theme] of [["zh-CN", "light"], ["en", "dark"]]) {
    const { page, close } = await visit(browser, `${listed.appUrl}${lang === "en" ? "en.html" : ""}#/embed`, { colorScheme: theme });
    await page.locator(".bk-setup").waitFor();
    await assertAccessible(page, `${lang} the page that makes an embed`);
    await close();
    // Of one origin, so that axe can look into the frame from within.
    const inside = await visit(browser, `${listed.appUrl}index.html?embed=1&packs=ecommerce&lang=${lang}&theme=${theme}`);
    await inside.page.locator("html[data-app=on] #title").waitFor();
    const say = (...lines) => inside.page.evaluate((data) => dispatchEvent(new MessageEvent("baokao-host", { data })), lines.join("\n"));
    await say("linked", "https://portal.example");
    await say("prefill", "https://portal.example", JSON.stringify({ birthDate: "1987-03-29", work: [] }));
    await inside.page.evaluate(() => (location.hash = "#/check/ecommerce"));
    await inside.page.locator("#host-send").waitFor();
    await assertAccessible(inside.page, `${lang} filled in`);
    await inside.page.locator("[name='birthDate/0']").fill("1990");
    await say("prefill", "https://portal.example", JSON.stringify({ birthDate: "1987-03-30" }));
    await inside.page.locator("#host-asks").waitFor();
    await inside.page.locator("section[aria-labelledby=host-send] button").click();
    await inside.page.locator("section[aria-labelledby=host-send] pre").waitFor();
    await assertAccessible(inside.page, `${lang} asked and to be sent`);
    await inside.close();
  }
  listed.close();
});
