// src/ui/form/paste.rs: jobs from a pasted text.

import assert from "node:assert/strict";
import { control, english, tests } from "../support/form.mjs";

const test = tests();
const TEXT = "2019.03-2021.06 杭州某某网络科技有限公司 电子商务师\n2021年9月至今 某某公司 客服";

/** Pastes a text and asks for the jobs in it; gives the buttons that take them. */
async function paste(page, text) {
  await page.locator("summary", { hasText: "从简历或表格粘贴" }).click();
  await control(page, "paste/0").fill(text);
  await page.getByRole("button", { name: "识别", exact: true }).click();
  await page.locator("#jobs p").first().waitFor();
  return page.locator("#jobs").getByRole("button");
}

test("MUST offer the jobs in a pasted text and take none by itself", async (page, visitor) => {
  const take = await paste(page, TEXT);
  assert.equal(await take.count(), 2);
  assert.equal(await page.evaluate(() => document.activeElement.id), "jobs");
  assert.equal(await visitor.group("工作经历 1").count(), 0);
  assert.equal(await page.locator("#jobs").getAttribute("role"), "status");
});

test("MUST take an offered job as a record, with the dates and names that were found", async (page, visitor) => {
  const take = await paste(page, TEXT);
  await take.last().click();
  await take.last().click();
  assert.equal(await take.count(), 0);
  const first = visitor.group("工作经历 1");
  assert.equal(await control(page, "work[0].start/0").inputValue(), "2021");
  assert.equal(await control(page, "work[0].start/1").inputValue(), "09");
  assert.ok(await control(page, "work[0].end/3").isChecked());
  await first.getByText("这一条还没有填完或有要改的地方，先不计入结果。").waitFor();
  assert.equal(await control(page, "work[1].occupation/0").inputValue(), "电子商务师");
  await english(page);
  assert.equal(await control(page, "work[1].occupation/0").inputValue(), "电子商务师");
});

test("MUST say so when nothing was found, and keep the text", async (page) => {
  await paste(page, "没有日期的一行");
  assert.equal(await page.locator("#jobs p").first().innerText(), "没有识别出带日期的行。请一份工作写一行，写上起止年月。");
  assert.equal(await control(page, "paste/0").inputValue(), "没有日期的一行");
});

test("MUST say that all that was found is taken", async (page) => {
  const take = await paste(page, TEXT);
  await take.first().click();
  await page.waitForTimeout(500);
  await take.first().click();
  assert.equal(await page.locator("#jobs p").first().innerText(), "识别出的都已加入，请在上面逐条核对。");
});

test("MUST take no second job by the second half of a double click", async (page) => {
  const take = await paste(page, TEXT);
  await take.first().click({ trial: true });
  const met = await take.first().evaluate(async (button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    button.click();
    while (button.isConnected) await new Promise((done) => requestAnimationFrame(done));
    const meets = () => document.elementFromPoint(x + width / 2, y + height / 2)?.tagName;
    const first = meets();
    await new Promise((done) => setTimeout(done, 600));
    return [first, meets()];
  });
  assert.notEqual(met[0], "BUTTON");
  assert.equal(await take.count(), 1);
  assert.equal(await page.evaluate(() => document.activeElement.id), "jobs", "what was pressed is gone");
  await take.first().click();
  assert.equal(await take.count(), 0);
});

test("MUST say so when what finds them does not come, and try again when it is asked to", async (page) => {
  let asked = 0;
  const count = (request) => (asked += Number(/finder-.*\.wasm$/.test(request.url())));
  page.on("request", count);
  await page.route(/\/finder-[0-9a-f]+\.wasm$/, (route) => route.abort());
  await paste(page, TEXT);
  await page.locator("#jobs").getByText("没有加载成功").waitFor();
  assert.equal(await control(page, "paste/0").inputValue(), TEXT);
  await page.waitForTimeout(500);
  assert.ok(asked <= 2, `it was asked for ${asked} times`);
  assert.equal(await page.evaluate(() => document.activeElement.id), "jobs", "what is said is seen and heard");
  await page.unroute(/\/finder-[0-9a-f]+\.wasm$/);
  await page.getByRole("button", { name: "识别", exact: true }).click();
  await page.locator("#jobs").getByRole("button").first().waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "jobs");
}, { quiet: false });

test("MUST not take the focus from whoever writes elsewhere when it comes late", async (page) => {
  let release;
  const held = new Promise((done) => (release = done));
  await page.route(/\/finder-[0-9a-f]+\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.locator("summary", { hasText: "从简历或表格粘贴" }).click();
  await control(page, "paste/0").fill(TEXT);
  await page.getByRole("button", { name: "识别", exact: true }).click();
  await control(page, "birthDate/0").pressSequentially("19");
  release();
  await page.locator("#jobs").getByRole("button").first().waitFor();
  await page.keyboard.type("96");
  assert.equal(await control(page, "birthDate/0").inputValue(), "1996");
});
