// src/ui/form/date.rs: year, month and day.

import assert from "node:assert/strict";
import { control, english, job, spoken, tests } from "../support/form.mjs";

const test = tests();
const gallery = { hash: "#/gallery" };
/** Shows the day of a job's date. */
const toTheDay = (page, path) =>
  control(page, `${path}/0`).locator("xpath=ancestor::fieldset[1]").getByRole("button", { name: "写到日" }).click();
const read = (page, path) => control(page, `${path}/read`).innerText();

test("MUST be a group of year, month and day with the question as its name", async (page, visitor) => {
  const names = [];
  for (const part of [0, 1, 2]) names.push((await spoken(page, `birthDate/${part}`)).name);
  assert.deepEqual(names, ["年", "月", "日"]);
  assert.equal(await visitor.group("出生日期").getByRole("textbox").count(), 3);
});

test("MUST read a date that is typed part by part", async (page, visitor) => {
  await visitor.date("出生日期", ["2001", "5", "6"]);
  assert.equal(await read(page, "birthDate"), "即 2001年5月6日");
  await english(page);
  assert.equal(await read(page, "birthDate"), "Read as 6 May 2001");
});

test("MUST read a whole date that is pasted into any of its parts", async (page, visitor) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await job(visitor);
  await toTheDay(page, "work[0].start");
  for (const [written, said] of [
    ["2019-03", "2019年3月"],
    ["2019.3", "2019年3月"],
    ["201903", "2019年3月"],
    ["2019年3月", "2019年3月"],
    ["２０１９年３月", "2019年3月"],
    ["2019/3/5", "2019年3月5日"],
  ]) {
    for (const part of [0, 1, 2]) {
      for (const each of [0, 1, 2]) await control(page, `work[0].start/${each}`).fill("");
      await page.evaluate((text) => navigator.clipboard.writeText(text), written);
      await control(page, `work[0].start/${part}`).focus();
      await page.keyboard.press("Control+V");
      assert.equal(await control(page, `work[0].start/${part}`).inputValue(), written);
      assert.equal(await read(page, "work[0].start"), `即 ${said}`, `${written} into part ${part}`);
    }
  }
});

test("MUST say back politely how a typed date was read, as a part of its description", async (page, visitor) => {
  const before = await spoken(page, "work[4].start/read");
  assert.equal(before.live, "polite");
  assert.equal(await read(page, "work[4].start"), "即 2019年3月5日");
  const { role, description } = await spoken(page, visitor.group("从哪天开始").nth(4));
  assert.equal(role, "group");
  assert.match(description, /^不记得哪一天.* 即 2019年3月5日$/);
  await control(page, "work[0].start/0").fill("2020-1");
  const said = await spoken(page, "work[0].start/read");
  assert.equal(said.live, "polite", "it was there before the date was");
  assert.equal(await read(page, "work[0].start"), "即 2020年1月");
}, gallery);

test("MUST mark the part that is wrong and no other", async (page) => {
  const marked = async (path) => {
    const parts = [];
    for (const part of [0, 1, 2]) parts.push((await spoken(page, `${path}/${part}`)).invalid);
    return parts;
  };
  await toTheDay(page, "work[2].start");
  assert.deepEqual(await marked("work[2].start"), ["false", "true", "false"]);
  await control(page, "work[2].start/1").fill("2");
  await control(page, "work[2].start/2").fill("30");
  assert.deepEqual(await marked("work[2].start"), ["false", "false", "true"]);
  await control(page, "work[2].start/2").fill("28");
  assert.deepEqual(await marked("work[2].start"), ["false", "false", "false"]);
}, gallery);

test("MUST mark every part when the date as a whole is wrong", async (page) => {
  await toTheDay(page, "work[3].start");
  for (const part of [0, 1, 2]) assert.equal((await spoken(page, `work[3].start/${part}`)).invalid, "true");
  assert.equal(await control(page, "work[3].start/wrong").innerText(), "这个日期还没有到，请核对。");
}, gallery);

test("MUST ask for digits on a phone's keyboard", async (page, visitor) => {
  const modes = await visitor.group("出生日期").getByRole("textbox").evaluateAll((all) => all.map((one) => one.inputMode));
  assert.deepEqual(modes, ["numeric", "numeric", "numeric"]);
});

test("MUST ask for no date while the job goes on", async (page, visitor) => {
  const end = (await visitor.first("工作经历")).getByRole("group", { name: "到哪天结束" });
  assert.equal(await end.getByRole("textbox").count(), 2);
  await control(page, "work[0].end/0").fill("2020-1");
  await end.getByLabel("现在仍在职").check();
  assert.equal(await end.getByRole("textbox").count(), 0);
  await end.getByLabel("现在仍在职").uncheck();
  assert.equal(await control(page, "work[0].end/0").inputValue(), "2020-1", "what was typed is still there");
});

test("MUST take a word for now that is typed as a date for what the box above says", async (page, visitor) => {
  const end = (await visitor.first("工作经历")).getByRole("group", { name: "到哪天结束" });
  await control(page, "work[0].end/0").fill("至今");
  await page.keyboard.press("Shift+Tab");
  assert.equal(await control(page, "work[0].end/0").inputValue(), "至今", "the question has not been left");
  await page.keyboard.press("Shift+Tab");
  await end.getByRole("textbox").first().waitFor({ state: "hidden" });
  assert.ok(await end.getByLabel("现在仍在职").isChecked());
  assert.equal(await page.evaluate(() => document.activeElement.innerText), "写到日", "the focus is where it has gone");
});

test("MUST ask for the day of a job only when it is wanted, and lead to it", async (page, visitor) => {
  await job(visitor);
  const start = visitor.group("从哪天开始");
  assert.equal(await start.getByRole("textbox").count(), 2);
  await start.getByRole("button", { name: "写到日" }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "work[0].start/2");
  await page.keyboard.type("5");
  assert.equal(await read(page, "work[0].start"), "即 2015年3月5日");
  assert.equal(await start.getByRole("button", { name: "写到日" }).count(), 0);
});
