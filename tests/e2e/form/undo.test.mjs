// src/ui/form/undo.rs: what stands in the place of a removed record.

import assert from "node:assert/strict";
import { control, focused, job, spoken, tests } from "../support/form.mjs";

const test = tests();
const NOTICE = "certificates/undo";
const names = (page) => page.getByLabel("证书上的职业").evaluateAll((all) => all.map((one) => one.value));

/** Unfinished certificates, each with a name. */
async function certificates(page, visitor, all) {
  await visitor.first("职业证书");
  for (const [i, name] of all.entries()) {
    if (i > 0) await page.getByRole("button", { name: "再加一条：职业证书" }).click();
    await control(page, `certificates[${i}].occupation/0`).fill(name);
  }
  await page.keyboard.press("Escape");
}

const remove = (page, number) => page.getByRole("button", { name: `删除职业证书 ${number}` }).click();

test("MUST take the place and the focus of the record that was removed", async (page, visitor) => {
  await certificates(page, visitor, ["甲", "乙", "丙"]);
  await remove(page, 2);
  assert.equal(await focused(page), NOTICE);
  const order = await page.locator(".bk-records > *").filter({ visible: true }).evaluateAll((all) =>
    all.map((one) => one.id || one.querySelector("input").value));
  assert.deepEqual(order, ["甲", NOTICE, "丙"]);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "放回职业证书 2");
});

test("MUST be said politely, with the record's name", async (page, visitor) => {
  await certificates(page, visitor, ["甲", "乙"]);
  await remove(page, 1);
  const { role, live } = await spoken(page, NOTICE);
  assert.deepEqual([role, live], ["status", "polite"]);
  assert.match(await control(page, NOTICE).innerText(), /^职业证书 1 已删除。/);
});

test("MUST bring the record back in its place with all its texts, and the focus to it", async (page, visitor) => {
  await certificates(page, visitor, ["甲", "乙", "丙"]);
  await control(page, "certificates[1].level/0").selectOption("3");
  await visitor.date("取得日期", ["2020", "5", "6"], visitor.group("职业证书 2"));
  await remove(page, 2);
  assert.deepEqual(await names(page), ["甲", "丙"]);
  await page.getByRole("button", { name: "放回职业证书 2" }).press("Enter");
  assert.deepEqual(await names(page), ["甲", "乙", "丙"]);
  assert.equal(await control(page, "certificates[1].level/0").inputValue(), "3");
  assert.equal(await control(page, "certificates[1].obtained/2").inputValue(), "6");
  assert.equal(await focused(page), "certificates[1].occupation/0");
  assert.equal(await control(page, NOTICE).count(), 0);
});

test("MUST bring back one after the other, the last first", async (page, visitor) => {
  await certificates(page, visitor, ["甲", "乙", "丙"]);
  await remove(page, 1);
  await remove(page, 2);
  assert.deepEqual(await names(page), ["乙"]);
  await page.getByRole("button", { name: "放回职业证书 2" }).click();
  assert.deepEqual(await names(page), ["乙", "丙"]);
  await page.getByRole("button", { name: "放回职业证书 1" }).click();
  assert.deepEqual(await names(page), ["甲", "乙", "丙"]);
});

test("MUST be there when the only record of a section was removed", async (page, visitor) => {
  await job(visitor);
  await page.getByRole("button", { name: "删除工作经历 1" }).click();
  assert.equal(await visitor.group("工作经历").getByRole("radio", { checked: true }).count(), 0);
  await page.getByRole("button", { name: "放回工作经历 1" }).click();
  assert.equal(await control(page, "work[0].occupation/0").inputValue(), "电子商务师");
  assert.equal(await visitor.group("工作经历").getByRole("radio", { name: "有，现在填" }).isChecked(), true);
});

test("MUST not be there for a record with nothing in it", async (page, visitor) => {
  await certificates(page, visitor, ["甲"]);
  await page.getByRole("button", { name: "再加一条：职业证书" }).click();
  await remove(page, 2);
  assert.equal(await control(page, NOTICE).count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "再加一条：职业证书");
});
