// The tests of the form's components: over the development build, in words of the accessibility tree.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Visitor, open, start } from "./app.mjs";
import { GALLERY } from "./server.mjs";

/** Browser and server for a file of tests; what it returns declares a test, which starts at an address of its own. */
export function tests(folder = GALLERY) {
  let host;
  before(async () => (host = await start(folder)));
  after(() => host.close());
  return (name, run, { hash = "#/check/ecommerce", quiet = true, ...options } = {}) =>
    test(name, async () => {
      const app = await open(host, { hash, idle: false, ...options });
      await run(app.page, new Visitor(app.page));
      // Where a test lets something not come, the browser says so.
      if (quiet) assert.deepEqual(app.log.wrong, []);
      await app.close();
    });
}

/** A control by its id, which may hold any character. */
export const control = (page, id) => page.locator(`[id="${id}"]`);

/** What has the focus, by its id. */
export const focused = (page) => page.evaluate(() => document.activeElement?.id);

/** What the accessibility tree says of an element, by its id or a locator: role, name, description, value, properties. */
export async function spoken(page, what) {
  const element = typeof what === "string" ? control(page, what) : what;
  await element.evaluate((one) => (window.spoken = one));
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send("Runtime.evaluate", { expression: "window.spoken" });
  const { nodes } = await session.send("Accessibility.getPartialAXTree", { objectId: result.objectId, fetchRelatives: false });
  await session.detach();
  const [node] = nodes;
  const said = { role: node.role?.value, name: node.name?.value, description: node.description?.value, value: node.value?.value };
  for (const { name, value } of node.properties ?? []) said[name] = value.value;
  return said;
}

/** The page in English, without a reload. */
export async function english(page) {
  await page.getByRole("link", { name: "English" }).click();
  await page.locator('html[lang="en"]').waitFor({ state: "attached" });
}

/** Nothing is to be reached by scrolling sideways. */
export async function assertNoSideways(page, what) {
  const [wide, seen, beyond] = await page.evaluate(() => {
    const out = [...document.querySelectorAll("#app *")].filter((one) => one.getBoundingClientRect().right > innerWidth + 1);
    return [document.documentElement.scrollWidth, innerWidth, out.slice(0, 4).map((one) => one.outerHTML.slice(0, 90))];
  });
  assert.ok(wide <= seen, `${what}: ${wide} px wide on ${seen}: ${beyond.join(" ")}`);
}

/** Fills the first job so that nothing is missing. */
export async function job(visitor, occupation = "电子商务师") {
  const first = await visitor.first("工作经历");
  await first.getByLabel("从事的职业").fill(occupation);
  await visitor.date("从哪天开始", ["2015-03"], first);
  await first.getByLabel("现在仍在职").check();
  return first;
}
