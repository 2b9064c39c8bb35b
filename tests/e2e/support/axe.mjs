// axe over a page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Nothing that axe knows is wrong with the page as it is now; `state` names it. */
export async function assertAccessible(page, state) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ["violations"] }));
  const said = violations.map((one) => `${one.id}: ${one.help}: ${one.nodes.map((node) => node.target).join(" ")}`);
  assert.deepEqual(said, [], state);
}
