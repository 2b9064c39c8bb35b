// From a key to the updated page: with thirty jobs in the form, on a processor slowed down to a quarter, in the browser.
// Measured is from the key's event until the page is made anew and laid out: what a processor without a screen needs to
// paint it is not in it. It reports.

import { start } from "../tests/e2e/support/app.mjs";
import { control } from "../tests/e2e/support/form.mjs";

const JOBS = 30;
const SLOWER = 4;
const AIM = 16;

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
  const id = `work[${folded ? JOBS : JOBS - 1}].start/0`;
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
  // A date, again and again: it is read with every key from the month on, and every level's verdict with it.
  for (let round = 0; round < 5; round++) {
    await control(page, id).fill("2019-");
    for (const key of ["1", "2", "-", "1", "5"]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(100);
    }
  }
  const took = (await page.evaluate(() => window.took)).sort((a, b) => a - b);
  await context.close();
  return { median: took[took.length >> 1], worst: took[took.length - 1] };
}

const host = await start();
console.log(`from a key to the updated page, ${JOBS} jobs, processor ${SLOWER} times slower (aim: ${AIM} ms)`);
for (const [what, hash, folded] of [
  ["the form of a plan, jobs folded", "#/check/ecommerce", true],
  ["the form of all plans, jobs folded", "#/check", true],
  ["the form of all plans, all jobs open", "#/check", false],
  ["the guide, jobs folded", "#/guide/ecommerce/work", true],
  ["the guide of all plans, all jobs open", "#/guide/all/work", false],
]) {
  const { median, worst } = await measure(host, hash, folded);
  console.log(`${what.padEnd(40)} median ${median.toFixed(1)} ms, worst ${worst.toFixed(1)} ms`);
}
await host.close();
