// src/ui/form/field.rs: what holds for every question.

import assert from "node:assert/strict";
import { assertNoSideways, control, english, focused, spoken, tests } from "../support/form.mjs";

const test = tests();
const gallery = { hash: "#/gallery" };
const CONTROLS = "form :is(input, select)";

test("MUST name its control by the label that is seen", async (page) => {
  const labels = await page.locator(CONTROLS).evaluateAll((all) =>
    all.filter((one) => one.checkVisibility()).map((one) => [one.id, one.labels[0]?.innerText.trim()]));
  assert.ok(labels.length > 50);
  for (const [id, label] of labels) {
    const { name } = await spoken(page, id);
    assert.ok(label && name === label, `${id}: ${name}, seen as ${label}`);
  }
}, gallery);

test("MUST describe its control by the hint and by what is wrong", async (page) => {
  const { description } = await spoken(page, "work[2].occupation/0");
  assert.equal(description, "可从名单里选，也可以自己写。 请填写这一项。");
  await english(page);
  const said = await spoken(page, "work[2].occupation/0");
  assert.equal(said.description, "Choose from the list or write your own, in Chinese as in your papers. Fill this in.");
  assert.equal(said.invalid, "true");
}, gallery);

test("MUST say what is wrong only after the question was left", async (page, visitor) => {
  await visitor.date("出生日期", ["1990", "2", "30"]);
  const wrong = visitor.group("出生日期").getByText("这不是日历上的日期");
  assert.equal(await wrong.count(), 0);
  await control(page, "birthDate/2").press("Tab");
  await wrong.waitFor();
});

test("MUST show what is wrong by a line and words beside its colour", async (page) => {
  const shown = control(page, "work[2].occupation/wrong");
  assert.equal(await shown.innerText(), "请填写这一项。");
  const [line, border, plain] = await page.evaluate(() => {
    const style = (id) => getComputedStyle(document.getElementById(id));
    return [style("work[2].occupation/wrong").borderInlineStartWidth, style("work[2].occupation/0").borderBlockStartWidth, style("work[1].occupation/0").borderBlockStartWidth];
  });
  assert.deepEqual([line, border, plain], ["3px", "2px", "1px"]);
}, gallery);

test("MUST keep what was typed when it is wrong", async (page, visitor) => {
  await visitor.date("出生日期", ["1990", "二月", "三十"]);
  await control(page, "birthDate/2").press("Tab");
  await visitor.group("出生日期").getByText("这不是日历上的日期").waitFor();
  const typed = await visitor.group("出生日期").getByRole("textbox").evaluateAll((all) => all.map((one) => one.value));
  assert.deepEqual(typed, ["1990", "二月", "三十"]);
});

test("MUST be reached and used by the keyboard with a ring around it", async (page) => {
  // Of radio buttons of a name, the chosen one or any one is reached.
  const wanted = await page.locator("form :is(input, select, button)").evaluateAll((all) =>
    [...new Set(all.filter((one) => one.checkVisibility()).map((one) => one.type === "radio" ? one.name : one.id || one.innerText))]);
  const reached = new Set();
  await control(page, "title").focus();
  for (let i = 0; i < 300; i++) {
    await page.keyboard.press("Tab");
    const now = await page.evaluate(() => {
      const one = document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return { name: one.type === "radio" ? one.name : one.id || one.innerText, ring: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2, body: one === document.body };
    });
    if (now.body) break;
    assert.ok(now.ring, `${now.name} has no ring`);
    reached.add(now.name);
  }
  assert.deepEqual(wanted.filter((one) => !reached.has(one)), []);
  assert.ok(wanted.length > 60);
  await control(page, "work[0].employer/0").focus();
  await page.keyboard.type("x");
  assert.equal(await control(page, "work[0].employer/0").inputValue(), "x");
  assert.equal(await focused(page), "work[0].employer/0");
}, gallery);

test("MUST stand without sideways scrolling on 280 px and at 200 % zoom", async (page) => {
  for (const language of ["zh-CN", "en"]) {
    if (language === "en") await english(page);
    for (const width of [280, 320, 640]) {
      await page.setViewportSize({ width, height: 700 });
      await assertNoSideways(page, `${language}, ${width} px`);
    }
    // Letters alone twice as large.
    await page.evaluate(() => (document.documentElement.style.fontSize = "212.5%"));
    await assertNoSideways(page, `${language}, large letters`);
    await page.evaluate(() => (document.documentElement.style.fontSize = ""));
  }
}, gallery);
