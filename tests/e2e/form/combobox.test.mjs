// src/ui/form/combobox.rs: a text with a list of names.

import assert from "node:assert/strict";
import { assertNoSideways, control, focused, spoken, tests } from "../support/form.mjs";

const test = tests();
const ID = "work[0].occupation/0";
const MAJOR = "education[0].major/0";
const list = (page) => page.getByRole("listbox", { name: "可选的名称" });
const options = (page) => list(page).getByRole("option").allInnerTexts();
const reached = (page) => list(page).getByRole("option", { selected: true }).innerText();
const count = (page) => control(page, "count").innerText();

/** A job's occupation, with the focus in it. */
async function text(page, visitor) {
  await visitor.first("工作经历");
  await control(page, ID).focus();
  return control(page, ID);
}

test("MUST be an editable combobox that says whether its list is open", async (page, visitor) => {
  const occupation = await text(page, visitor);
  const closed = await spoken(page, ID);
  assert.deepEqual([closed.role, closed.name, closed.editable, closed.expanded, closed.autocomplete],
    ["combobox", "从事的职业", "plaintext", false, "list"]);
  await occupation.press("ArrowDown");
  assert.equal((await spoken(page, ID)).expanded, true);
  assert.equal(await occupation.getAttribute("aria-controls"), await list(page).getAttribute("id"));
  assert.equal(await occupation.getAttribute("aria-activedescendant"), `${ID}-0`);
});

test("MUST stay closed when the focus comes to it", async (page, visitor) => {
  await text(page, visitor);
  assert.equal(await list(page).count(), 0);
  assert.equal(await count(page), "");
});

test("MUST open on typing, on the arrow keys and on a press", async (page, visitor) => {
  const occupation = await text(page, visitor);
  for (const open of [() => occupation.pressSequentially("电"), () => occupation.press("ArrowDown"), () => occupation.press("ArrowUp"), () => occupation.click()]) {
    await open();
    await list(page).waitFor();
    await occupation.press("Escape");
    await list(page).waitFor({ state: "detached" }).catch(() => {});
    assert.equal(await list(page).count(), 0);
  }
});

test("MUST show the names that contain the typed characters, first those with all in one piece", async (page, visitor) => {
  await visitor.first("学历");
  await control(page, MAJOR).fill("商务");
  const names = await options(page);
  const apart = names.findIndex((name) => !name.includes("商务"));
  assert.ok(names.length > 2 && names[0].includes("商务"));
  const rest = apart < 0 ? [] : names.slice(apart);
  assert.ok(rest.every((name) => /商.+务/.test(name)));
  await control(page, MAJOR).fill("电商");
  assert.ok((await options(page)).every((name) => /电.*商/.test(name)));
});

test("MUST show every name when it is opened without typing", async (page, visitor) => {
  const occupation = await text(page, visitor);
  await occupation.press("ArrowDown");
  const all = await options(page);
  await occupation.press("Enter");
  await occupation.click();
  assert.deepEqual(await options(page), all);
});

test("MUST show first what the post suggests when it is opened without typing", async (page, visitor) => {
  const occupation = await text(page, visitor);
  await control(page, "work[0].position/0").fill("淘宝客服");
  await occupation.click();
  await list(page).getByRole("option").first().filter({ hasText: "客户服务管理员" }).waitFor();
  assert.ok((await options(page)).includes("电子商务师"), "the others are below");
  await page.waitForTimeout(500);
  await list(page).getByRole("option").first().click();
  assert.equal(await occupation.inputValue(), "客户服务管理员");
}, { hash: "#/check/ecommerce-zjcx" });

test("MUST go through the names by the arrow keys, from the last to the first and back", async (page, visitor) => {
  const occupation = await text(page, visitor);
  await occupation.press("ArrowDown");
  const all = await options(page);
  assert.equal(await reached(page), all[0]);
  await occupation.press("ArrowUp");
  assert.equal(await reached(page), all.at(-1));
  await occupation.press("ArrowDown");
  await occupation.press("ArrowDown");
  assert.equal(await reached(page), all[1]);
  assert.equal(await focused(page), ID, "the focus stays in the text");
});

test("MUST go to the first and the last name by Home and End once a name is reached", async (page, visitor) => {
  const occupation = await text(page, visitor);
  await occupation.pressSequentially("电子");
  await occupation.press("Home");
  assert.equal(await occupation.evaluate((one) => one.selectionStart), 0, "the caret's own key before that");
  await occupation.press("ArrowDown");
  const all = await options(page);
  await occupation.press("End");
  assert.equal(await reached(page), all.at(-1));
  await occupation.press("Home");
  assert.equal(await reached(page), all[0]);
  await occupation.press("ArrowRight");
  assert.equal(await list(page).getByRole("option", { selected: true }).count(), 0, "back in the text");
});

test("MUST let no other name come in the place of a reached one", async (page, visitor) => {
  let letGo;
  const free = new Promise((resolve) => (letGo = resolve));
  let came;
  const asked = new Promise((resolve) => (came = resolve));
  await page.route(/finder.*\.wasm$/, async (route) => {
    came();
    await free;
    await route.continue();
  });
  const occupation = await text(page, visitor);
  await occupation.pressSequentially("电子");
  await asked;
  await occupation.press("ArrowDown");
  const [name, before] = [await reached(page), await options(page)];
  const there = page.waitForResponse(/finder.*\.wasm$/);
  letGo();
  await (await there).finished();
  await page.waitForTimeout(500);
  assert.deepEqual([await reached(page), await options(page)], [name, before]);
  // Back in the text, what was found is shown.
  await occupation.press("ArrowRight");
  await page.waitForFunction((before) => [...document.querySelectorAll("[role=option]")].map((one) => one.innerText).join() !== before, before.join());
  await occupation.press("ArrowDown");
  const next = await reached(page);
  await occupation.press("Enter");
  assert.equal(await occupation.inputValue(), next);
});

test("MUST take the reached name by Enter without sending the form", async (page, visitor) => {
  const occupation = await text(page, visitor);
  await occupation.press("ArrowDown");
  await occupation.press("Enter");
  assert.equal(await occupation.inputValue(), "电子商务师");
  assert.equal(await list(page).count(), 0);
  assert.equal(await focused(page), ID);
  await occupation.press("Enter");
  assert.equal(await focused(page), "problems", "the next one sends it");
});

test("MUST close on Escape and keep what was typed", async (page, visitor) => {
  const occupation = await text(page, visitor);
  await occupation.pressSequentially("电");
  await occupation.press("ArrowDown");
  await occupation.press("Escape");
  assert.equal(await list(page).count(), 0);
  assert.equal(await occupation.inputValue(), "电");
});

test("MUST close when the focus leaves it", async (page, visitor) => {
  const occupation = await text(page, visitor);
  await occupation.press("ArrowDown");
  await occupation.press("Tab");
  assert.equal(await list(page).count(), 0);
  assert.equal(await occupation.inputValue(), "", "a name that was only reached is not taken");
  await occupation.click();
  await list(page).waitFor();
  await page.getByRole("heading", { level: 1 }).click();
  assert.equal(await list(page).count(), 0);
});

test("MUST let Tab go on from the text, however long its list", async (page, visitor) => {
  const occupation = await text(page, visitor);
  await occupation.press("ArrowDown");
  const [long, seen] = await list(page).evaluate((list) => [list.scrollHeight, list.clientHeight]);
  assert.ok(long > seen, "a box that scrolls is a stop of its own in Chromium");
  await occupation.press("Tab");
  assert.equal(await focused(page), "work[0].start/0");
  assert.equal(await list(page).count(), 0);
});

test("MUST take a name by a press and keep the focus", async (page, visitor) => {
  const occupation = await text(page, visitor);
  await occupation.click();
  const [, second] = await options(page);
  await list(page).getByRole("option", { name: second, exact: true }).click();
  assert.equal(await occupation.inputValue(), second);
  assert.equal(await list(page).count(), 0);
  assert.equal(await focused(page), ID);
});

test("MUST take a name by a touch", async (page, visitor) => {
  await visitor.first("工作经历");
  await control(page, ID).tap();
  await list(page).getByRole("option").nth(1).tap();
  assert.notEqual(await control(page, ID).inputValue(), "");
  assert.equal(await list(page).count(), 0);
}, { hasTouch: true, isMobile: true });

test("MUST keep a name that is not on the list", async (page, visitor) => {
  const occupation = await text(page, visitor);
  await occupation.pressSequentially("网店客服");
  await occupation.press("Tab");
  assert.equal(await occupation.inputValue(), "网店客服");
  assert.equal((await spoken(page, ID)).invalid, "false");
});

test("MUST say that no name fits, without covering what is pressed", async (page, visitor) => {
  const occupation = await text(page, visitor);
  await occupation.pressSequentially("画家");
  const none = visitor.group("工作经历 1").getByText("名单里没有这样的名称");
  await none.waitFor();
  assert.equal((await spoken(page, ID)).expanded, false);
  const { x, y, width, height } = await none.boundingBox();
  const below = await page.evaluate(([x, y]) => document.elementFromPoint(x, y).className, [x + width / 2, y + height / 2]);
  assert.doesNotMatch(below, /combobox/);
});

test("MUST announce how many names there are", async (page, visitor) => {
  const occupation = await text(page, visitor);
  const before = await spoken(page, "count");
  assert.deepEqual([before.role, before.live], ["status", "polite"]);
  await occupation.press("ArrowDown");
  assert.equal(await count(page), `可选的名称有 ${(await options(page)).length} 个`);
  await occupation.pressSequentially("画家");
  assert.match(await count(page), /名单里没有/);
  await occupation.press("Tab");
  assert.equal(await count(page), "");
});

test("MUST change neither list nor text while an input method is at work", async (page, visitor) => {
  const occupation = await text(page, visitor);
  await occupation.press("ArrowDown");
  const before = await options(page);
  const session = await page.context().newCDPSession(page);
  for (const piece of ["d", "dian", "电子"]) {
    await session.send("Input.imeSetComposition", { text: piece, selectionStart: piece.length, selectionEnd: piece.length });
    assert.equal(await occupation.inputValue(), piece);
    assert.deepEqual(await options(page), before, piece);
  }
  await session.send("Input.insertText", { text: "电子商" });
  await page.waitForFunction((all) => document.querySelectorAll("[role=listbox]:not([hidden]) li").length !== all, before.length);
  assert.equal(await occupation.inputValue(), "电子商");
  assert.ok((await options(page)).every((name) => /电.*子.*商/.test(name)));
});

test("MUST show no more than about eight names at once, and the reached one always", async (page, visitor) => {
  await visitor.first("学历");
  await control(page, MAJOR).press("ArrowUp");
  const all = await list(page).getByRole("option").count();
  const { height } = await list(page).boundingBox();
  assert.ok(all > 8 && height <= 8.5 * 44, `${all} names, ${height} px`);
  for (const key of ["ArrowDown", "End", "ArrowUp", "Home"]) {
    await control(page, MAJOR).press(key);
    const seen = await list(page).evaluate((one) => {
      const [frame, name] = [one, one.querySelector("[aria-selected=true]")].map((each) => each.getBoundingClientRect());
      return name.top >= frame.top - 1 && name.bottom <= frame.bottom + 1 && name.top >= 0 && name.bottom <= innerHeight;
    });
    assert.ok(seen, key);
  }
});

test("MUST keep its list within a screen of 320 px", async (page, visitor) => {
  await visitor.first("学历");
  await control(page, MAJOR).press("ArrowDown");
  const { x, width } = await list(page).boundingBox();
  assert.ok(x >= 0 && x + width <= 320, `${x} to ${x + width}`);
  await assertNoSideways(page, "an open list");
}, { viewport: { width: 320, height: 640 } });
