// From a key to the updated page: with thirty jobs in the form, on a processor slowed down to a quarter, in the browser.
// Measured is from the key's event until the page is made anew and laid out: what a processor without a screen needs to
// paint it is not in it. The verdicts, and how the date was read, follow every key; what explains them follows when the
// visitor rests: of that it is measured how long the page is busy in one piece. It reports.

import { start } from "../tests/e2e/support/app.mjs";
import { control } from "../tests/e2e/support/form.mjs";

const JOBS = 30;
const SLOWER = 4;
const AIM = 16;
const ROUNDS = 10;

/** What thirty jobs look like in the place where the page keeps them. */
function kept() {
  const lines = ["work/0\tyes", "birthDate/0\t1980-5-6", "intends/0\tyes"];
  for (let i = 0; i < JOBS; i++) {
    const month = i * 6;
    const date = (months) => `${2005 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
    lines.push(`work[${i}].occupation/0\t${["电子商务师", "营销员", "店长"][i % 3]}`);
    lines.push(`work[${i}].start/0\t${date(month)}`, `work[${i}].end/0\t${date(month + 4)}`);
  }
  return ["2026-11-22 10:00", "2026-11-22", lines.join("\n")].join("\n");
}

/** Opens every job by its own button, from the last on: a state that nobody comes to without wanting to. */
async function unfold(page) {
  for (let i = JOBS - 1; i >= 0; i--) await page.locator(`[id^="work[${i}]."][id$="-edit"]`).click();
}

async function measure(host, hash, folded) {
  // The browser's own clock: the one that the tests set is coarse.
  const context = await host.browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(host.url + hash);
  await page.locator("[data-app=on] #title").waitFor();
  await page.evaluate((text) => sessionStorage.setItem("baokao", text), kept());
  await page.reload();
  await page.getByRole("button", { name: "接着填" }).click();
  // As it is when somebody has entered them one after the other, or gone on with them: all but the last are one line each.
  if (folded) await page.getByRole("button", { name: /^再加一条/ }).first().click();
  else await unfold(page);
  return typed(page, `work[${folded ? JOBS : JOBS - 1}].start/0`);
}

/** What the browser itself takes for it: a page with one text, which is said back. */
async function bare(host) {
  const page = await (await host.browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  await page.setContent('<input id="text"><p>said</p>');
  await page.evaluate(() => {
    const [text, said] = document.querySelectorAll("input, p");
    text.addEventListener("input", () => (said.firstChild.data = `said: ${text.value}`));
  });
  return typed(page, "text");
}

/** Milliseconds from the keys of a date, again and again: it is read with every key from the month on. */
async function typed(page, id) {
  await control(page, id).focus();
  await page.evaluate(() => {
    window.took = [];
    let from = 0;
    addEventListener("keydown", () => (from = performance.now()), { capture: true });
    // The page says back what was read: it has followed as soon as something in it has changed.
    new MutationObserver(() => {
      if (from === 0) return;
      document.body.getBoundingClientRect();
      window.took.push(performance.now() - from);
      from = 0;
    }).observe(document.body, { attributes: true, characterData: true, childList: true, subtree: true });
  });
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  for (let round = 0; round < ROUNDS; round++) {
    await control(page, id).fill("2019-");
    for (const key of ["1", "2", "-", "1", "5"]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(100);
    }
    await page.evaluate(rests);
  }
  const [took, busy] = await page.evaluate(() => [window.took, window.busy]);
  await page.context().close();
  return { key: numbers(took), rest: numbers(busy) };
}

/** Waits until the visitor has rested, and notes for how long nothing else could be done in that time. */
async function rests() {
  const end = performance.now() + 600;
  let [longest, last] = [0, performance.now()];
  const { port1, port2 } = new MessageChannel();
  await new Promise((done) => {
    port1.onmessage = () => {
      const now = performance.now();
      [longest, last] = [Math.max(longest, now - last), now];
      now < end ? port2.postMessage(0) : done();
    };
    port2.postMessage(0);
  });
  (window.busy ??= []).push(longest);
}

function numbers(all) {
  all.sort((a, b) => a - b);
  return `median ${all[all.length >> 1].toFixed(1).padStart(5)} ms, worst ${all[all.length - 1].toFixed(1).padStart(5)} ms`;
}

const say = (what, { key, rest }) => console.log(`${what.padEnd(38)} ${key}; at rest busy ${rest}`);

const host = await start();
console.log(`from a key to the updated page, ${JOBS} jobs, processor ${SLOWER} times slower (aim: ${AIM} ms)`);
say("a page of one text", await bare(host));
for (const [what, hash, folded] of [
  ["the form of a plan, jobs folded", "#/check/ecommerce", true],
  ["the form of all plans, jobs folded", "#/check", true],
  ["the form of all plans, all jobs open", "#/check", false],
  ["the guide, jobs folded", "#/guide/ecommerce/work", true],
  ["the guide of all plans, all jobs open", "#/guide/all/work", false],
]) {
  say(what, await measure(host, hash, folded));
}
await host.close();
