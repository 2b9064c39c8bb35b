// src/ui/form/problems.rs: the summary of what is wrong.

import assert from "node:assert/strict";
import { control, focused, spoken, tests } from "../support/form.mjs";

const test = tests();

/** A form that is sent with a wrong month and an empty certificate. */
async function send(page, visitor) {
  await visitor.date("出生日期", ["1990", "13", "1"]);
  await visitor.first("职业证书");
  await page.locator("form").getByRole("button", { name: "看结果" }).click();
  return page.getByRole("group", { name: "还有这些地方要补上或改一改" });
}

test("MUST take the focus when a form with something wrong is sent", async (page, visitor) => {
  await send(page, visitor);
  assert.equal(await focused(page), "problems");
  const { role, name } = await spoken(page, "problems");
  assert.deepEqual([role, name], ["group", "还有这些地方要补上或改一改"]);
});

test("MUST list each thing that is wrong, with its record and its question", async (page, visitor) => {
  const summary = await send(page, visitor);
  assert.deepEqual(await summary.getByRole("button").allInnerTexts(), [
    "出生日期", "职业证书 1：证书上的职业", "职业证书 1：级别",
  ]);
});

test("MUST lead to the very control that is to be put right", async (page, visitor) => {
  const summary = await send(page, visitor);
  await summary.getByRole("button", { name: "出生日期" }).click();
  assert.equal(await focused(page), "birthDate/1", "the month");
  await summary.getByRole("button", { name: "职业证书 1：级别" }).press("Enter");
  assert.equal(await focused(page), "certificates[0].level/0");
});

test("MUST lose a line as soon as what it says is put right", async (page, visitor) => {
  const summary = await send(page, visitor);
  await control(page, "birthDate/1").fill("12");
  assert.equal(await summary.getByRole("button", { name: "出生日期" }).count(), 0);
  assert.equal(await summary.getByRole("button").count(), 2);
});
