// Somebody who follows the guide: answers what is on the screen from what they know, by keyboard or by touch.

import assert from "node:assert/strict";
import { control } from "./form.mjs";

const SECTIONS = ["work", "certificates", "titles", "education", "training"];
const PARTS = { student: 0, graduate: 1, work: 2, certificates: 3, titles: 4, training: 5, nothingElse: 6 };

/** What somebody knows, by the name of the control that takes it. */
export function known(person) {
  const texts = new Map();
  const put = (name, value) => texts.set(name, value);
  const date = (name, [year, month, day]) => [year, month, day].forEach((part, i) => part && put(`${name}/${i}`, part));
  if (person.target) put("target/0", person.target);
  if (person.birthDate) date("birthDate", person.birthDate);
  if (person.intends) put("intends", person.intends);
  for (const section of SECTIONS) {
    const records = person[section];
    if (records) put(section, records.length > 0 ? "yes" : "no");
    (records ?? []).forEach((record, i) => {
      for (const [field, value] of Object.entries(record)) {
        const name = `${section}[${i}].${field}`;
        if (Array.isArray(value)) date(name, value);
        else if (value === "ongoing") put(`${name}/3`, "yes");
        else if (["hoursMet", "certificate"].includes(field)) put(name, value);
        else put(field.includes("/") ? name : `${name}/0`, value);
      }
    });
  }
  return texts;
}

const visible = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("form.bk-form :is(input, select)")]
      .filter((one) => one.checkVisibility() && one.getClientRects().length > 0)
      .map(({ id, name, type, value, checked }) => ({ id, name, type, value, checked })),
  );

/** Ways of using a control. */
export const WAYS = {
  keyboard: {
    async reach(page, id) {
      for (let presses = 0; presses < 150; presses++) {
        if ((await page.evaluate(() => document.activeElement?.id)) === id) return;
        await page.keyboard.press("Tab");
      }
      assert.fail(`${id} cannot be reached by Tab`);
    },
    async type(page, id, text) {
      await this.reach(page, id);
      await page.keyboard.type(text);
      // An open list would take the next Enter.
      await page.keyboard.press("Escape");
    },
    async select(page, id, value) {
      await this.reach(page, id);
      const choices = await control(page, id).locator("option").evaluateAll((all) => all.map((one) => one.value));
      const at = await control(page, id).evaluate((one) => one.selectedIndex);
      for (let presses = at; presses < choices.indexOf(value); presses++) await page.keyboard.press("ArrowDown");
    },
    async radio(page, id) {
      // The group is one stop; the arrows go on from the answer that has the focus, and choose.
      const ids = await page.evaluate((id) => {
        const name = document.getElementById(id).name;
        return [...document.querySelectorAll("input[type=radio]")].filter((one) => one.name === name).map((one) => one.id);
      }, id);
      for (let presses = 0; presses < 150; presses++) {
        const at = ids.indexOf(await page.evaluate(() => document.activeElement?.id));
        if (at >= 0) {
          if (ids[at] === id) await page.keyboard.press("Space");
          else for (let i = at; i < ids.indexOf(id); i++) await page.keyboard.press("ArrowDown");
          return;
        }
        await page.keyboard.press("Tab");
      }
    },
    async tick(page, id) {
      await this.reach(page, id);
      await page.keyboard.press("Space");
    },
    async press(page, locator) {
      await locator.focus();
      await page.keyboard.press("Enter");
    },
  },
  touch: {
    async type(page, id, text) {
      await control(page, id).tap();
      await page.keyboard.type(text);
      await page.keyboard.press("Escape");
    },
    async select(page, id, value) {
      await control(page, id).tap();
      await control(page, id).selectOption(value);
    },
    radio: (page, id) => control(page, id).tap(),
    tick: (page, id) => control(page, id).tap(),
    press: (page, locator) => locator.tap(),
  },
};

/** Follows the guide of a plan from its first page to the result; gives the questions answered and the screens seen. */
export async function follow(page, plan, person, way) {
  const texts = known(person);
  const seen = { questions: 0, screens: 0 };
  const done = new Set();
  await begin(page, person, way, seen, texts, done);
  for (;;) {
    const ask = new URL(page.url()).hash.split("/")[3];
    if (ask === "result") return seen;
    seen.screens += 1;
    assert.ok(seen.screens < 40, `${plan} does not end, at ${ask}`);
    const answered = await screen(page, texts, way, seen, done);
    await onward(page, way, answered ? "下一步" : "不清楚，先跳过");
  }
}

async function begin(page, person, way, seen, texts, done) {
  seen.screens += 1;
  seen.questions += 1;
  for (const [what, part] of Object.entries(PARTS)) {
    const is = what === "nothingElse" ? person.sure : person.is?.includes(what) || person[what]?.length > 0;
    const box = control(page, `who/${part}`);
    if (is && (await box.isVisible())) await way.tick(page, `who/${part}`);
  }
  if (texts.has("target/0")) {
    seen.questions += 1;
    await way.select(page, "target/0", texts.get("target/0"));
    done.add("target");
  }
  await onward(page, way, "下一步");
}

async function onward(page, way, name) {
  const before = page.url();
  await way.press(page, page.getByRole("button", { name, exact: true }));
  await page.waitForFunction((before) => location.href !== before, before, { timeout: 5000 }).catch(async () => {
    const wrong = await page.locator(".bk-field__wrong").allInnerTexts();
    assert.fail(`no way on from ${before}: ${wrong.join(" ")}`);
  });
  // The address changes before the page does: its heading takes the focus when it is there.
  await page.waitForFunction(() => document.activeElement?.id === "title");
}

/** Answers all that is shown and known, also what is shown only then; another record as long as they are not enough. */
async function screen(page, texts, way, seen, done) {
  let answered = false;
  for (;;) {
    const controls = await visible(page);
    const next = controls.find(({ id, name, type }) => !done.has(id) && value(texts, { id, name, type }) !== undefined);
    if (next) {
      done.add(next.id);
      answered = true;
      await enter(page, way, next, value(texts, next));
      const question = next.name.split("/")[0];
      if (!done.has(question)) seen.questions += 1;
      done.add(question);
      continue;
    }
    if (!(await another(page, texts, way, done))) return answered || (await settled(page));
  }
}

/** A section that was begun before, and has all it needs. */
const settled = async (page) => (await page.locator(".bk-record").count()) > 0;

function value(texts, { id, name, type }) {
  if (type === "radio") return texts.get(name) !== undefined && id.startsWith(`${name}/`) ? texts.get(name) : undefined;
  return texts.get(id);
}

async function enter(page, way, { id, name, type }, text) {
  if (type === "radio") {
    const wanted = await page.evaluate(
      ([name, text]) => [...document.getElementsByName(name)].find((one) => one.value === text)?.id,
      [name, text],
    );
    if (wanted !== id) return;
    if (!(await control(page, id).isChecked())) await way.radio(page, id);
  } else if (type === "checkbox") await way.tick(page, id);
  else if (type === "select-one") await way.select(page, id, text);
  else {
    await way.type(page, id, text);
    // What is asked because of it, or no longer, follows when the visitor rests.
    await page.waitForTimeout(300);
  }
}

async function another(page, texts, way, done) {
  const section = SECTIONS.find((section) => page.url().endsWith(`/${section}`));
  if (!section || texts.get(section) !== "yes") return false;
  if (await page.locator(".bk-guide__enough").innerText()) return false;
  const next = await page.locator(".bk-record").count();
  if (![...texts.keys()].some((name) => name.startsWith(`${section}[${next}].`))) return false;
  if (done.has(`${section}+${next}`)) return false;
  done.add(`${section}+${next}`);
  await way.press(page, page.getByRole("button", { name: /^再加一条/ }));
  await page.locator(".bk-record").nth(next).waitFor();
  return true;
}
