// src/ui/form/choice.rs: radio buttons and boxes.

import assert from "node:assert/strict";
import { control, focused, spoken, tests } from "../support/form.mjs";

const test = tests();
const gallery = { hash: "#/gallery" };

test("MUST be one group of radio buttons with the question as its name", async (page, visitor) => {
  const group = visitor.group("打算从事这一职业或相关职业的工作吗");
  assert.equal(await group.getByRole("radio").count(), 3);
  const { role, name, checked } = await spoken(page, "training[1].hoursMet/0");
  assert.deepEqual([role, name, checked], ["radio", "是", "true"]);
}, gallery);

test("MUST be one stop of the Tab key, with the arrow keys between the answers", async (page) => {
  await control(page, "training[1].hoursMet/0").focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await focused(page), "training[1].hoursMet/1");
  assert.equal(await control(page, "training[1].hoursMet/1").isChecked(), true);
  await page.keyboard.press("Tab");
  assert.doesNotMatch(await focused(page), /^training\[1\]/);
  await page.keyboard.press("Shift+Tab");
  assert.equal(await focused(page), "training[1].hoursMet/1");
}, gallery);

test("MUST let an answer be taken back by one that leaves the question open", async (page, visitor) => {
  const question = "打算从事这一职业或相关职业的工作吗";
  const open = page.locator(".bk-problems").getByRole("button", { name: question });
  const level = visitor.level("五级/初级工");
  await visitor.date("出生日期", ["1990", "1", "1"]);
  await visitor.choose("工作经历", "没有");
  await visitor.choose(question, "是");
  await level.locator(".bk-level__verdict").getByText("现在可以报").waitFor();
  await visitor.choose(question, "不清楚");
  await level.locator(".bk-level__verdict").getByText("还差一个回答").waitFor();
  assert.equal(await open.count(), 0, "and nothing is wrong with it");
});

test("MUST be ticked by a press anywhere on its words", async (page) => {
  await page.locator("label").filter({ has: control(page, "work[0].partTime/0") }).getByText("是兼职").click();
  assert.equal((await spoken(page, "work[0].partTime/0")).checked, "true");
}, gallery);

test("MUST be ticked and cleared by the Space key", async (page) => {
  const box = control(page, "work[1].partTime/0");
  assert.equal(await box.isChecked(), true);
  await box.focus();
  await page.keyboard.press("Space");
  assert.equal(await box.isChecked(), false);
  await page.keyboard.press("Space");
  assert.equal(await box.isChecked(), true);
  assert.equal((await spoken(page, "work[1].partTime/0")).role, "checkbox");
}, gallery);
