// axe over a page.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Nothing that any of axe's rules knows is wrong with the page as it is now; `state` names it. */
export async function assertAccessible(page, state) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => {
    // What is far below is not laid out, and axe would not see its colours.
    const sheet = new CSSStyleSheet();
    // And what lies under the bar at the foot of the screen is reached by scrolling.
    sheet.replaceSync("* { content-visibility: visible !important } .bk-bar { position: static !important }");
    document.adoptedStyleSheets = [sheet];
    // The experimental rules and those of level AAA, too.
    const rules = Object.fromEntries(window.axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
    return window.axe.run({ rules, resultTypes: ["violations"] });
  });
  const said = violations.map((one) => `${one.id}: ${one.help}: ${one.nodes.map((node) => node.target).join(" ")}`);
  assert.deepEqual(said, [], state);
}
