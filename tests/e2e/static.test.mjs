// The page without the app: all that is published stands in the HTML, in both languages, and can be printed.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import init, { packs } from "../../dist/baokao.js";
import { start } from "./support/app.mjs";
import { LANGUAGES, without } from "./support/still.mjs";

const dist = (name) => readFileSync(new URL(`../../dist/${name}`, import.meta.url));

let host;
let plans;
before(async () => {
  await init({ module_or_path: dist("baokao_bg.wasm") });
  plans = packs();
  host = await start();
});
after(() => host.close());

const squash = (text) => text.replace(/\s+/g, "");

/** Every text that a plan publishes, in a language. Names of lists are Chinese in both. */
function published(plan, language) {
  const texts = [plan.title, plan.document.title, ...plan.notes.map((one) => one.text)];
  for (const level of plan.levels) texts.push(level.title, ...level.conditions.map((one) => one.text));
  for (const one of plan.levels.flatMap((level) => level.conditions)) {
    if (one.reading) texts.push(one.reading);
    for (const item of one.materials?.items ?? []) {
      texts.push(item.name, ...plan.papers.find((paper) => paper.id === item.paper).must.map((must) => must.text));
    }
  }
  for (const guide of plan.guides) texts.push(guide.title, ...guide.steps.map((step) => step.text));
  const { own, related, posts } = plan.occupation;
  const majors = plan.majors.flatMap((table) => [...table.lists.map((used) => used.list), table.categories, table.nearCategories]);
  const names = [related, posts, ...majors].filter(Boolean).flatMap((list) => list.names);
  return [...texts.map((text) => text[language]), own, ...names];
}

for (const [language, file] of Object.entries(LANGUAGES)) {
  for (const media of ["screen", "print"]) {
    test(`all that is published can be read without JavaScript: ${language}, ${media}`, async () => {
      const still = await without(host, file);
      assert.equal(await still.page.getAttribute("html", "lang"), language);
      await still.page.emulateMedia({ media });
      // On paper what is folded is there by itself.
      if (media === "screen") await still.page.$$eval("details", (all) => all.forEach((one) => (one.open = true)));
      for (const plan of plans) {
        const article = still.page.locator(`article#${plan.id}`);
        // Who reads on comes to it; what is far below is not laid out before.
        await article.evaluate((one) => one.scrollIntoView());
        await still.page.waitForTimeout(100);
        const seen = squash(await article.innerText());
        const texts = published(plan, language);
        assert.ok(texts.length > 20, `${plan.id} publishes ${texts.length} texts`);
        assert.deepEqual(texts.filter((text) => !seen.includes(squash(text))), [], plan.id);
      }
      await still.close();
    });
  }

  test(`without JavaScript one sentence says so, and nothing leads nowhere: ${language}`, async () => {
    const still = await without(host, file);
    const { page } = still;
    const said = page.locator(".bk-said p:visible");
    assert.equal(await said.count(), 1);
    assert.match(await said.innerText(), /JavaScript/);
    const dead = await page.$$eval("a", (links) => links
      .filter((link) => link.checkVisibility() && /^#/.test(link.getAttribute("href")) && link.getAttribute("href") !== "#/")
      .filter((link) => !document.getElementById(link.hash.slice(1))).map((link) => link.outerHTML));
    assert.deepEqual(dead, []);
    const other = Object.entries(LANGUAGES).find(([one]) => one !== language);
    await page.locator(".bk-header__language").click();
    await page.waitForURL(host.url + other[1]);
    assert.equal(await page.getAttribute("html", "lang"), other[0]);
    await still.close();
  });

  test(`ids are there once, and every condition has its own: ${language}`, async () => {
    const still = await without(host, file);
    const ids = await still.page.$$eval("[id]", (all) => all.map((one) => one.id));
    assert.equal(new Set(ids).size, ids.length);
    for (const plan of plans) {
      for (const one of plan.levels.flatMap((level) => level.conditions)) assert.ok(ids.includes(`${plan.id}-${one.id}`), one.id);
    }
    await still.close();
  });

  test(`the HTML is nested as it is written, and its data agree with the plans: ${language}`, async () => {
    const still = await without(host, file);
    const html = dist(file || "index.html").toString("utf8");
    const [app, title, data] = await still.page.evaluate((text) => {
      const page = new DOMParser().parseFromString(text, "text/html");
      return [page.getElementById("app").outerHTML, page.title, page.querySelector("[type='application/ld+json']").textContent];
    }, html);
    assert.ok(html.includes(app), "parsed and written again it is another text");
    const [about, list] = JSON.parse(data)["@graph"];
    assert.equal(about.inLanguage, language);
    assert.ok(title.startsWith(about.name));
    assert.ok(html.includes(about.description));
    const listed = list.itemListElement.map(({ position, name, url }) => [position, name, url]);
    assert.deepEqual(listed, plans.map((plan, i) => [i + 1, plan.title[language], `#${plan.id}`]));
    // Whole addresses are not known here: tests/node/site.test.mjs and src/ui/document.rs have them.
    assert.doesNotMatch(html, /rel="?canonical|og:url|hreflang="?x-default/);
    await still.close();
  });
}
