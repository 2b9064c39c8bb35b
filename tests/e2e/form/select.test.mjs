// src/ui/form/select.rs: one of a few words.

import assert from "node:assert/strict";
import { control, english, spoken, tests } from "../support/form.mjs";

const test = tests();
const gallery = { hash: "#/gallery" };

test("MUST begin with a word for not chosen, or with the answer that is most common", async (page, visitor) => {
  const first = (id) => control(page, id).evaluate((one) => one.options[one.selectedIndex].text);
  await visitor.first("职业证书");
  await visitor.first("职称");
  assert.equal(await first("certificates[0].level/0"), "请选择");
  assert.equal(await first("titles[0].kind/0"), "职称");
});

test("MUST be chosen from by the arrow keys and by typing", async (page) => {
  const select = control(page, "education[0].institution/0");
  await select.focus();
  await page.keyboard.press("ArrowDown");
  assert.equal(await select.inputValue(), "skilled");
  await english(page);
  await select.focus();
  await page.keyboard.type("Regul");
  assert.equal(await select.inputValue(), "university");
}, gallery);

test("MUST keep what was chosen when the language changes", async (page) => {
  await control(page, "education[0].institution/0").selectOption("技师学院");
  await english(page);
  assert.equal((await spoken(page, "education[0].institution/0")).value, "Technician college");
}, gallery);

test("MUST be a group with the question as its name and a select for each plan", async (page, visitor) => {
  const group = visitor.group("公布的清单定不下这个专业，认定机构答复过吗");
  const selects = group.getByRole("combobox");
  assert.equal(await selects.count(), 4);
  await group.getByLabel("人工智能训练师").selectOption("答复：算本专业");
  assert.match(await group.getAttribute("aria-describedby"), /relations\/hint/);
}, gallery);
