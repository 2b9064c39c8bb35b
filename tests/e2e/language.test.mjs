// Every part of the page says which language it is in: a screen reader changes its voice by that.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Visitor, open, start } from "./support/app.mjs";

let host;
before(async () => (host = await start()));
after(() => host.close());

/** Chinese words that nothing says to be Chinese, and Latin ones that nothing says to be English. */
const wrong = (page) =>
  page.evaluate(() => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const language = node.parentElement.closest("[lang]").lang;
      // Addresses, and names of things of the web, are the same in Chinese.
      const words = node.data.replace(/https?:\/\/[\w./-]+|www\.[\w.-]+|JavaScript|WebAssembly|Cookie|JPG|CSV|word|\d+k/g, "");
      if (language === "en" ? /\p{Script=Han}/u.test(words) : /[a-z]{2}/i.test(words)) found.push(`${language}: ${node.data}`);
    }
    for (const one of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]")) {
      const language = one.closest("[lang]").lang;
      for (const name of ["aria-label", "title", "placeholder", "alt"]) {
        const text = one.getAttribute(name) ?? "";
        if (language === "en" ? /\p{Script=Han}/u.test(text) : /[a-z]{2}/i.test(text)) found.push(`${language}: ${name} ${text}`);
      }
    }
    return found;
  });

/** Everything that a record and a result can say, in the words of the published lists. */
async function fill(visitor) {
  // Not every plan asks it.
  if (await visitor.group("出生日期").count()) await visitor.date("出生日期", ["1990", "5", "6"]);
  const job = await visitor.first("工作经历");
  await visitor.date("从哪天开始", ["2015-03"], job);
  await job.getByLabel("现在仍在职").check();
  await visitor.first("职业证书");
  await visitor.first("学历");
  await visitor.page.locator("form").getByRole("button", { name: "看结果" }).click();
  for (const summary of await visitor.page.locator(".bk-condition > summary").all()) await summary.click();
}

for (const hash of ["#/", "#/check", "#/check/ecommerce-zjcx", "#/conditions", "#/about", "#/nowhere"]) {
  test(`the language of every part: ${hash}`, async () => {
    const app = await open(host, { hash });
    if (hash.startsWith("#/check")) await fill(new Visitor(app.page));
    assert.deepEqual(await wrong(app.page), [], "in Chinese");
    await app.page.getByRole("link", { name: "English" }).click();
    await app.page.locator('html[lang="en"]').waitFor({ state: "attached" });
    assert.deepEqual(await wrong(app.page), [], "in English");
    await app.close();
  });
}
