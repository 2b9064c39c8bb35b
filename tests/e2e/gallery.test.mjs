// The gallery: every component in every state, in both languages and themes. What each component must do is tested
// in form/, by the sentences of its documentation.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test as plain } from "node:test";
import { assertAccessible } from "./support/axe.mjs";
import { control, english, tests } from "./support/form.mjs";

const test = tests();
const gallery = { hash: "#/gallery" };
const STATES = {
  Text: ["empty", "filled", "long content"],
  Date: ["empty, hint", "filled", "wrong part", "wrong as a whole", "pasted into the month", "with a box", "with a ticked box", "long label", "of birth"],
  Radios: ["empty", "chosen", "long label"],
  Checkbox: ["empty", "ticked"],
  Select: ["empty", "chosen", "wrong"],
  "A select for each plan": ["long label, hint"],
  Combobox: ["empty, hint", "filled", "wrong", "long content"],
  "Combobox, open": ["few names", "many names", "no results"],
  "Section and records: many, one line each, unfinished, removed": [],
  "Section: its only record removed": [],
  "Error summary": [],
  "Verdict marks": [],
  Buttons: [],
  Notice: [],
};

test("every component is there in every state, each under its heading", async (page) => {
  const found = await page.locator("main section:has(> h2[lang=en])").evaluateAll((all) =>
    all.map((one) => [one.querySelector("h2").innerText, [...one.querySelectorAll("h3[lang=en]")].map((state) => state.innerText)]));
  assert.deepEqual(Object.fromEntries(found), STATES);
  for (const shown of ["[aria-invalid=true]", ".bk-problems", ".bk-undo", "[role=listbox]:not([hidden])", ".bk-combobox__none:not([hidden])", ".bk-record__summary", ".bk-notice"]) {
    assert.ok(await page.locator(shown).count() > 0, shown);
  }
  assert.equal(await page.locator("p > .bk-mark").count(), 5);
  assert.equal(new Set(await page.locator("p > .bk-mark").evaluateAll((all) => all.map((one) => one.className))).size, 5);
}, gallery);

test("no id is there twice", async (page) => {
  const ids = await page.locator("[id]").evaluateAll((all) => all.map((one) => one.id));
  assert.deepEqual(ids.filter((id, i) => ids.indexOf(id) !== i), []);
}, gallery);

for (const colorScheme of ["light", "dark"]) {
  for (const width of [280, 1280]) {
    test(`axe finds nothing, ${colorScheme}, ${width} px`, async (page) => {
      await assertAccessible(page, "zh-CN");
      await english(page);
      await assertAccessible(page, "en");
    }, { ...gallery, colorScheme, viewport: { width, height: 800 } });
  }
}

test("what is chosen or wrong is seen without colours, too", async (page) => {
  const outline = await control(page, "work[0].employer/0").evaluate((one) => {
    one.focus();
    return getComputedStyle(one).outlineStyle;
  });
  assert.equal(outline, "solid");
  const wrong = await control(page, "work[2].occupation/0").evaluate((one) => getComputedStyle(one).borderBlockStartWidth);
  assert.equal(wrong, "2px");
}, { ...gallery, forcedColors: "active" });

plain("the release has not one byte of the gallery", () => {
  const dist = new URL("../../dist/", import.meta.url);
  for (const name of readdirSync(dist)) {
    assert.ok(!/gallery/i.test(readFileSync(new URL(name, dist), "latin1")), name);
  }
});
