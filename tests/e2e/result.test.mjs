// The result as a visitor looks into it: the timeline and its table, the letter, what is lacking, two side by side, plain
// words; long, many, old and short records.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open, start } from "./support/app.mjs";
import { assertAccessible } from "./support/axe.mjs";
import { entered } from "./support/draft.mjs";
import { assertNoSideways, english } from "./support/form.mjs";
import { JOB, LONG, MANY, OLD, SHORT, WORKER } from "./support/people.mjs";

let host;
before(async () => (host = await start()));
after(() => host.close());

/** A test of the result of somebody, on a page of the form. */
function of(person, name, run, { hash = "#/check/ecommerce", ...options } = {}) {
  test(name, async () => {
    const app = await open(host, { idle: false, ...options });
    await entered(app.page, host.url, hash, person);
    await app.page.locator(".bk-picture").waitFor();
    await run(app.page, app);
    assert.deepEqual(app.log.wrong, []);
    await app.close();
  });
}

const DAY = 86_400_000;
const civil = (text) => {
  const [, year, month, day] = /(\d{4})年(\d+)月(\d+)日/.exec(text) ?? [];
  return year ? Date.UTC(year, month - 1, day) / DAY : undefined;
};

/** The timeline's shapes, each with its place as a share of the whole, and its table's lines. */
const drawn = (page) =>
  page.locator("#timeline").evaluate((box) => {
    const svg = box.querySelector("svg");
    const part = (one, name) => parseFloat(one.getAttribute(name));
    const all = (selector) => [...svg.querySelectorAll(selector)];
    const ticks = all(".bk-time__year").map((one) => [Number(one.textContent), part(one, "x")]);
    const shapes = [
      ...all("rect").map((one) => ({ name: one.textContent, from: part(one, "x"), wide: part(one, "width") })),
      ...all("circle").map((one) => ({ name: one.textContent, from: part(one, "cx") })),
      ...all("line:not(.bk-time__tick)").map((one) => ({ from: part(one, "x1"), wide: part(one, "x2") - part(one, "x1") })),
    ];
    const rows = [...box.parentElement.querySelectorAll(".bk-table tbody tr")];
    const lines = rows.map((row) => [...row.children].map((cell) => cell.textContent));
    return { ticks, shapes, lines };
  });

/** Every line of the table is a shape where the line's days are, and there is no other. */
async function assertSame(page) {
  const { ticks, shapes, lines } = await drawn(page);
  assert.ok(ticks.length >= 2 && lines.length >= 2, JSON.stringify({ ticks, lines }));
  const [[first, from], [last, to]] = [ticks[0], ticks.at(-1)];
  const [start, end] = [Date.UTC(first, 0, 1) / DAY, Date.UTC(last, 0, 1) / DAY];
  const place = (day) => from + ((day - start) / (end - start)) * (to - from);
  const left = [...shapes];
  for (const [what, since, until] of lines) {
    const wanted = place(civil(since));
    const wide = civil(until) ? place(civil(until)) - wanted : undefined;
    const near = (a, b, by) => Math.abs(a - b) <= by;
    const found = left.findIndex(
      (one) =>
        (one.name === undefined || one.name === what) &&
        // What is too short to be seen is drawn longer, and then begins a little sooner at the end.
        near(one.from, wanted, 0.3) &&
        (wide === undefined || near(one.wide, wide, 0.35)),
    );
    assert.ok(found >= 0, `${what} ${since} ${until} at ${wanted} is not drawn: ${JSON.stringify(left)}`);
    left.splice(found, 1);
  }
  assert.deepEqual(left, [], "drawn, and not in the table");
}

of(WORKER, "the timeline and its table say the same, whatever the condition", async (page) => {
  const values = await page.locator("#pictured option").evaluateAll((all) => all.map((one) => one.value));
  assert.ok(values.length >= 15);
  for (const value of values) {
    await page.locator("#pictured").selectOption(value);
    await assertSame(page);
  }
});

for (const [name, person] of Object.entries({ MANY, LONG, OLD, SHORT })) {
  of(
    person,
    `nothing overflows or overlaps at 320 px: ${name}`,
    async (page) => {
      await assertSame(page);
      for (const summary of await page.locator(".bk-condition > summary, .bk-picture details > summary").all()) await summary.click();
      await assertNoSideways(page, name);
      const boxes = await page.locator(".bk-time").evaluateAll((all) =>
        all.map((svg) => ({
          edge: [svg.getBoundingClientRect()].map(({ left, right }) => [left, right])[0],
          texts: [...svg.querySelectorAll("text")].map((one) => [one.textContent, one.getBoundingClientRect()]).map(([text, { left, right, top, bottom }]) => ({ text, left, right, top, bottom })),
        })),
      );
      for (const { edge, texts } of boxes) {
        for (const one of texts) assert.ok(one.left >= edge[0] - 1 && one.right <= edge[1] + 1, `${name}: ${one.text} leaves the drawing`);
        texts.forEach((one, i) =>
          texts.slice(i + 1).forEach((other) => {
            const apart = one.right <= other.left || other.right <= one.left || one.bottom <= other.top + 1 || other.bottom <= one.top + 1;
            assert.ok(apart, `${name}: ${one.text} over ${other.text}`);
          }),
        );
      }
    },
    { viewport: { width: 320, height: 640 } },
  );
}

of(WORKER, "the timeline is seen from nearer, and moved by the keyboard", async (page) => {
  const box = page.locator("#timeline");
  const width = () => box.locator("svg").evaluate((svg) => Math.round(svg.getBoundingClientRect().width));
  const whole = await width();
  await page.getByRole("button", { name: "放大" }).click();
  assert.ok(Math.abs((await width()) - 2 * whole) <= 2);
  await box.focus();
  await page.keyboard.press("+");
  assert.ok(Math.abs((await width()) - 4 * whole) <= 4);
  const left = () => box.evaluate((one) => one.scrollLeft);
  await page.waitForFunction(() => document.querySelector("#timeline").scrollLeft > 0);
  const middle = await left();
  assert.ok(Math.abs(middle - 1.5 * whole) < 12, `what was in the middle is still there: ${middle} of ${whole}`);
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction((middle) => document.querySelector("#timeline").scrollLeft > middle, middle);
  for (const key of ["-", "-", "-"]) await page.keyboard.press(key);
  assert.equal(await width(), whole);
  assert.equal(await page.getByRole("button", { name: "缩小" }).getAttribute("aria-disabled"), "true");
});

of(WORKER, "a condition leads to its timeline", async (page) => {
  await page.locator(`[id="ecommerce/3.2"] > summary`).click();
  await page.locator(`[id="ecommerce/3.2"]`).getByRole("button", { name: "在时间轴上看这一条" }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "timeline-title");
  assert.equal(await page.locator("#pictured").inputValue(), "ecommerce/3.2");
  await page.locator("#timeline").getByText("满足这一条 2027年7月1日").waitFor();
});

of(
  WORKER,
  "the letter to the certifying body is copied as it stands",
  async (page) => {
    const condition = page.locator(`[id="ecommerce/3.3"]`);
    await condition.locator("summary").click();
    const letter = condition.getByRole("textbox", { name: "可以直接发给认定机构的话" });
    const words = await letter.inputValue();
    assert.match(words, /^您好。我想报考电子商务师 三级\/高级工，条件是.*\n1\. 职称 1：职称是否符合专业对应关系。\n谢谢。$/);
    await condition.getByRole("button", { name: "复制" }).click();
    await condition.getByText("已复制。").waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), words);
  },
  { permissions: ["clipboard-read", "clipboard-write"] },
);

of(
  { ...WORKER, applicant: { ...WORKER.applicant, birthDate: null } },
  "what is lacking says what it would change, and leads to the question",
  async (page) => {
    const level = page.getByRole("article").filter({ has: page.getByRole("heading", { name: "五级/初级工", exact: true }) });
    await level.getByText("还差一个回答").first().waitFor();
    await level.getByText("回答有利时：现在可以报；不利时：这条不适用。").first().waitFor();
    await level.getByRole("button", { name: "出生日期" }).first().click();
    assert.equal(await page.evaluate(() => document.activeElement.id), "birthDate/0");
  },
);

of(WORKER, "the verdicts at a glance lead to their levels", async (page) => {
  const lines = page.locator(".bk-glance li");
  assert.deepEqual(await lines.locator(".bk-glance__name").allInnerTexts(), ["二级/技师", "三级/高级工", "四级/中级工", "五级/初级工"]);
  await lines.nth(2).getByRole("button").click();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "四级/中级工");
});

of(
  WORKER,
  "two conditions, and two plans, side by side",
  async (page) => {
    await page.getByText("放在一起比", { exact: true }).click();
    const [one, other] = [page.getByLabel("左边"), page.getByLabel("右边")];
    await one.selectOption("ecommerce/3.1");
    await other.selectOption("ecommerce/3.2");
    const cells = (row) => page.locator(".bk-compare tbody", { has: page.getByRole("rowheader", { name: row }) }).or(page.locator(".bk-compare tbody").filter({ hasText: row })).first().locator("td").allInnerTexts();
    assert.deepEqual(await cells("结果"), ["2030年5月2日起可以报\n\n如经确认，2029年8月1日起就可以报", "2027年7月1日起可以报"]);
    await one.selectOption("ecommerce/");
    await other.selectOption("internet-marketing/");
    const [left, right] = await cells("各级");
    assert.match(left, /四级\/中级工: 现在可以报/);
    assert.match(right, /四级\/中级工: /);
  },
  { hash: "#/check" },
);

of(WORKER, "the summary says the same as the cards", async (page) => {
  const words = await page.getByRole("textbox", { name: "说给别人听" }).inputValue();
  for (const card of await page.locator(".bk-level").all()) {
    const [name, verdict] = [await card.locator(".bk-level__name").innerText(), await card.locator(".bk-level__verdict").innerText()];
    assert.ok(words.includes(`${name}：${verdict}。`), `${name} ${verdict} in ${words}`);
  }
  assert.match(words, /最终以认定机构审核为准。$/);
});

/** The verdicts, and what explains them. */
const verdicts = (page) => page.locator(".bk-bar [role=status], .bk-glance").allInnerTexts();
const cards = (page) => page.locator(".bk-level").allInnerTexts();

of(JOB, "the verdicts follow every key; what explains them follows when the visitor rests", async (page) => {
  const [before, explained] = [await verdicts(page), await cards(page)];
  // Right after the key, in one piece with it: nobody has rested by then.
  const [verdictsAfter, cardsAfter] = await page.evaluate(async () => {
    const year = document.getElementById("work[0].start/0");
    year.value = "2026";
    year.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await new Promise((done) => setTimeout(done, 20));
    const texts = (all) => [...document.querySelectorAll(all)].map((one) => one.innerText);
    return [texts(".bk-bar [role=status], .bk-glance"), texts(".bk-level")];
  });
  assert.notDeepEqual(verdictsAfter, before);
  assert.deepEqual(cardsAfter, explained);
  const changed = (before) => [...document.querySelectorAll(".bk-level")].map((one) => one.innerText).join() !== before;
  await page.waitForFunction(changed, explained.join());
  assert.deepEqual(await verdicts(page), verdictsAfter);
});

for (const colorScheme of ["light", "dark"]) {
  of(
    WORKER,
    `axe finds nothing in the result, opened wholly, in both languages: ${colorScheme}`,
    async (page) => {
      await assertAccessible(page, "as it comes");
      for (const summary of await page.locator(".bk-level__rest, .bk-picture details > summary").all()) await summary.click();
      for (const summary of await page.locator(".bk-condition > summary").all()) await summary.click();
      await assertAccessible(page, "opened");
      await english(page);
      await page.getByText("For others").first().waitFor();
      await assertAccessible(page, "in English");
    },
    { colorScheme },
  );
}

test("where what shows the result does not come, the best verdict stands, and it can be asked for again", async () => {
  const app = await open(host, { idle: false });
  const { page } = app;
  await page.route(/late-[0-9a-f]+\.wasm$/, (route) => route.abort());
  await entered(page, host.url, "#/check/ecommerce", WORKER);
  await page.getByText("没有加载成功，请检查网络。").first().waitFor();
  assert.equal(await page.locator(".bk-bar [role=status]").innerText(), "电子商务师 三级/高级工：现在可以报");
  await page.unrouteAll();
  await page.getByRole("button", { name: "再试一次" }).first().click();
  await page.locator(".bk-picture").waitFor();
  assert.equal(await page.locator(".bk-level__verdict").count(), 4);
  assert.equal(await page.evaluate(() => document.activeElement.id), "result", "the pressed button is gone");
  await app.close();
});
