// src/ui/form/record.rs: one record of a section.

import assert from "node:assert/strict";
import { control, english, focused, job, tests } from "../support/form.mjs";

const test = tests();
const first = (visitor) => visitor.group("工作经历 1");

test("MUST be a group with its section and its number as its name", async (page, visitor) => {
  await visitor.first("职业证书");
  assert.equal(await visitor.group("职业证书 1").getByLabel("证书上的职业").count(), 1);
});

test("MUST fold to one line with its summary when it is finished", async (page, visitor) => {
  const record = await job(visitor);
  await record.getByRole("button", { name: "这一条填好了" }).click();
  assert.equal(await first(visitor).locator(":is(input, select)").count(), 0);
  await first(visitor).getByText("电子商务师 · 2015年3月 · 现在仍在职").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "修改工作经历 1");
  await english(page);
  await page.getByRole("group", { name: "Work 1" }).or(page.locator(".bk-record")).getByText("电子商务师 · March 2015 · Still there").waitFor();
});

test("MUST stay open and lead to what is missing when it is not finished", async (page, visitor) => {
  const record = await visitor.first("工作经历");
  await record.getByLabel("从事的职业").fill("电子商务师");
  await record.getByRole("button", { name: "这一条填好了" }).click();
  assert.equal(await focused(page), "work[0].start/0");
  assert.equal(await record.getByText("请填写这一项。").count(), 2);
});

test("MUST fold the finished ones when another is added, and lead to the new one", async (page, visitor) => {
  await job(visitor);
  await page.getByRole("button", { name: "再加一条：工作经历" }).click();
  assert.equal(await first(visitor).locator("input").count(), 0);
  assert.equal(await focused(page), "work[1].occupation/0");
});

test("MUST open again by its edit button, with everything in it", async (page, visitor) => {
  const record = await job(visitor);
  await record.getByRole("button", { name: "这一条填好了" }).press("Enter");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "work[0].occupation/0");
  assert.equal(await control(page, "work[0].occupation/0").inputValue(), "电子商务师");
  assert.equal(await control(page, "work[0].start/0").inputValue(), "2015-03");
  assert.equal(await control(page, "work[0].end/3").isChecked(), true);
});

test("MUST open again when something leads to a question in it", async (page, visitor) => {
  const record = await visitor.first("职业证书");
  await record.getByLabel("证书上的职业").fill("电子商务师");
  await record.getByLabel("级别").selectOption("4");
  await record.getByLabel("证书种类").selectOption("职业技能等级证书");
  await record.getByRole("button", { name: "这一条填好了" }).click();
  assert.equal(await control(page, "certificates[0].obtained/0").count(), 0);
  await job(visitor);
  for (const summary of await page.locator(".bk-condition > summary").all()) await summary.click();
  await page.locator(".bk-result").getByRole("button", { name: "职业证书 1：取得日期" }).first().click();
  assert.equal(await focused(page), "certificates[0].obtained/0");
});

test("MUST open again when something in it becomes wrong", async (page, visitor) => {
  const record = await job(visitor);
  await record.getByRole("button", { name: "这一条填好了" }).click();
  await visitor.date("推算日期", ["2014", "1", "1"]);
  await first(visitor).getByLabel("从事的职业").waitFor();
});

/** Types a text, does something besides, and gives what is seen right after it: nobody has rested by then. */
const typed = (page, id, text, besides) =>
  page.evaluate(
    async ([id, text, besides]) => {
      const input = document.getElementById(id);
      input.value = text;
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      if (besides) document.getElementById(besides).click();
      await new Promise((done) => setTimeout(done, 20));
      const said = document.getElementById(input.name.replace(/\/.*/, "/read"));
      return { said: said.textContent, first: document.querySelector(".bk-record").textContent };
    },
    [id, text, besides],
  );

test("MUST stay as it is while somebody types elsewhere, and follow when they rest or choose something", async (page, visitor) => {
  await job(visitor);
  await page.getByRole("button", { name: "再加一条：工作经历" }).click();
  for (const [field, text] of Object.entries({ "occupation/0": "电子商务师", "start/0": "2010-01", "end/0": "2012-06" }))
    await control(page, `work[1].${field}`).fill(text);
  await first(visitor).getByText("与之前的工作之间空了").waitFor();
  let seen = await typed(page, "work[1].end/0", "2015-06");
  assert.match(seen.said, /2015年6月/);
  assert.match(seen.first, /空了/);
  await first(visitor).getByText("与工作经历 2 重叠").waitFor();
  seen = await typed(page, "work[1].end/0", "2012-06");
  assert.match(seen.first, /重叠/);
  await first(visitor).getByText("与之前的工作之间空了").waitFor();
  seen = await typed(page, "work[1].end/0", "2015-06", "work[1].end/3");
  assert.match(seen.first, /重叠/, "with what was chosen, all that was typed is shown");
});

test("MUST ask what follows from what was typed before the focus goes on by Tab", async (page, visitor) => {
  const school = await visitor.first("学历");
  await control(page, "education[0].institution/0").selectOption("higherVocational");
  await control(page, "education[0].program/0").selectOption("associate");
  await control(page, "education[0].status/0").selectOption("finalYear");
  const category = control(page, "education[0].majorCategory/0");
  await category.waitFor();
  await school.getByLabel("专业", { exact: true }).focus();
  // This major is on the published list, so that its category is not asked any more.
  await page.keyboard.insertText("人工智能技术应用");
  await page.keyboard.press("Tab");
  assert.equal(await category.count(), 0);
  assert.ok(await page.evaluate(() => document.activeElement !== document.body));
}, { hash: "#/guide/ai-trainer/education" });

test("MUST move nothing between the two halves of a click that comes right after a key", async (page, visitor) => {
  await job(visitor);
  const add = page.getByRole("button", { name: "再加一条：工作经历" });
  await add.click();
  for (const [field, text] of Object.entries({ "occupation/0": "电子商务师", "start/0": "2010-01" }))
    await control(page, `work[1].${field}`).fill(text);
  await page.keyboard.press("Escape");
  await control(page, "work[1].end/0").focus();
  await add.scrollIntoViewIfNeeded();
  await page.keyboard.insertText("2012-06");
  const before = await add.boundingBox();
  await page.mouse.move(before.x + before.width / 2, before.y + before.height / 2);
  await page.mouse.down();
  // By now somebody who only types would rest: and what is said then about the first job makes it longer.
  await page.waitForTimeout(400);
  assert.deepEqual(await add.boundingBox(), before);
  await page.mouse.up();
  await control(page, "work[2].occupation/0").waitFor();
  await first(visitor).getByText("与之前的工作之间空了").waitFor();
});
