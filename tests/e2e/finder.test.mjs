// The finder in the page: it comes when it is first asked for, once, from the site itself, and a failed load is tried again.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { cases, found, lines } from "../node/support/finder.mjs";
import { Visitor, open, start } from "./support/app.mjs";

let host;
before(async () => (host = await start()));
after(() => host.close());

const FINDER = /\/finder-[0-9a-f]{16}\.(?:js|wasm)/;

/** Calls the finder in the page. */
const call = (page, name, ...given) =>
  page.evaluate(async ([name, given]) => (await globalThis.baokaoFinder())[name](...given), [name, given]);

const asked = ({ requests }) => requests.filter((url) => FINDER.test(url));

test("the page does not load it; the first call does, and all calls share it", async () => {
  const { page, log, close } = await open(host, { hash: "#/check/ecommerce" });
  assert.deepEqual(asked(log), []);
  const all = await page.evaluate(() => Promise.all([1, 2, 3].map(() => globalThis.baokaoFinder())).then((they) => new Set(they).size));
  assert.equal(all, 1);
  assert.equal(found(await call(page, "find", "major", "dianzishangwu", ""))[0].name, "电子商务");
  assert.equal(asked(log).length, 2, "a script and a program");
  assert.ok(asked(log).every((url) => url.startsWith(host.url)), "from beside the page, under whatever path");
  assert.deepEqual(log.wrong, []);
  await close();
});

test("the cases come out as in Node and natively, under the page's own policy", async () => {
  const { page, log, close } = await open(host);
  const [names, cvs] = [cases("names.jsonl"), cases("cv.jsonl")];
  const given = { names: names.map(({ kind, query, level }) => [kind, query, level]), cvs: cvs.map(({ text }) => text) };
  const results = await page.evaluate(async ({ names, cvs }) => {
    const { find, recognise } = await globalThis.baokaoFinder();
    return { names: names.map((one) => find(...one)), cvs: cvs.map((text) => recognise(text)) };
  }, given);
  names.forEach(({ first }, i) => assert.deepEqual(found(results.names[i])[0] ?? null, first));
  cvs.forEach(({ lines: expected }, i) => assert.deepEqual(lines(results.cvs[i]), expected));
  assert.deepEqual(log.wrong, []);
  await close();
});

for (const kind of ["js", "wasm"]) {
  test(`where its .${kind} does not come, the next call tries again`, async () => {
    const { page, close } = await open(host);
    await page.route(new RegExp(`finder-[0-9a-f]{16}\\.${kind}`), (route) => route.abort());
    const failed = await page.evaluate(() => globalThis.baokaoFinder().then(() => "", (error) => error.name));
    assert.equal(failed, "TypeError");
    await page.unroute(new RegExp(`finder-[0-9a-f]{16}\\.${kind}`));
    assert.equal(found(await call(page, "find", "occupation", "wangshang", ""))[0].name, "电子商务师");
    await close();
  });
}

test("where it does not come, a name is typed without it: it is asked for with the next key, and not for ever", async () => {
  const { page, log, close } = await open(host, { hash: "#/check/ecommerce" });
  await page.route(FINDER, (route) => route.abort());
  await new Visitor(page).first("工作经历");
  const occupation = page.getByLabel("从事的职业");
  await occupation.pressSequentially("网商");
  await page.waitForTimeout(1000);
  const tries = asked(log).length;
  assert.ok(tries >= 1 && tries <= 4, `${tries} tries for two keys`);
  await page.waitForTimeout(500);
  assert.equal(asked(log).length, tries);
  assert.equal(await occupation.inputValue(), "网商");
  // That there is no such name would not be known.
  await page.locator(".bk-combobox__none:visible", { hasText: "没有加载成功" }).waitFor();
  await page.unroute(FINDER);
  await occupation.fill("wangshang");
  await page.getByRole("listbox").getByRole("option", { name: /电子商务师/ }).waitFor();
  await close();
});
