// A browser at the app, and a visitor's ways of using it.

import assert from "node:assert/strict";
import { launchChromium } from "../../../tools/chromium.mjs";
import { serve } from "./server.mjs";

/** Starts browser and server for a file of tests, over the release or another folder. */
export async function start(folder) {
  const server = await serve(folder);
  const browser = await launchChromium();
  const close = async () => {
    await browser.close();
    server.close();
  };
  return { browser, url: server.url, close };
}

/** Opens the app, and waits until the network is `idle`; the page keeps a log of requests and of everything that is wrong. */
export async function open(
  { browser, url },
  { file = "", hash = "", now = "2026-11-22T10:00:00", idle = true, ...options } = {},
) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, timezoneId: "Asia/Shanghai", ...options });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${now}+08:00`));
  const log = { requests: [], wrong: [] };
  page.on("request", (request) => log.requests.push(request.url()));
  page.on("pageerror", (error) => log.wrong.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) log.wrong.push(message.text());
  });
  await page.goto(url + file + hash);
  await page.locator("[data-app=on] #title").waitFor();
  // The icon is part of the load, but may come after the app has started.
  if (idle) await page.waitForLoadState("networkidle");
  log.loaded = log.requests.length;
  return { page, log, close: () => context.close() };
}

/** Nothing was asked of the network after the start, nothing ever of others, nothing went wrong. */
export function assertQuiet({ log }, url) {
  assert.deepEqual(log.wrong, []);
  // The page of the other language comes when somebody asks for it, from the site itself.
  const pages = ["en.html", ""].map((name) => new URL(name, url).href);
  // And the finder, when a name is first typed or a work history is pasted.
  // Before that, the program's second part, with the first page of the form, and the third, with a result.
  const finder = /^(?:finder-[0-9a-f]+\.(?:js|wasm)|(?:rest|late|photo|host)-[0-9a-f]+\.wasm)$/;
  const known = (request) => pages.includes(request) || finder.test(request.replace(url, ""));
  const later = log.requests.slice(log.loaded).filter((request) => !known(request));
  assert.deepEqual(later, [], "requests after the app has started");
  const origin = new URL(url).origin;
  assert.deepEqual(log.requests.filter((request) => new URL(request).origin !== origin && !request.startsWith("data:")), []);
}

/** Answers in the names that a visitor reads. */
export class Visitor {
  constructor(page) {
    this.page = page;
  }

  /** A group of controls by its legend. */
  group(name, within = this.page) {
    return within.getByRole("group", { name, exact: true });
  }

  /** Ticks a date's parts; `day` may be left open. */
  async date(name, [year, month, day], within = this.page) {
    const group = this.group(name, within);
    await group.getByLabel("年", { exact: true }).fill(year);
    if (month) await group.getByLabel("月", { exact: true }).fill(month);
    // The day of a job is asked when it is wanted.
    const more = group.getByRole("button", { name: "写到日" });
    if (day && (await more.count()) > 0 && (await more.isVisible())) await more.click();
    if (day) await group.getByLabel("日", { exact: true }).fill(day);
  }

  /** Answers a question of several choices. */
  async choose(group, answer) {
    await this.group(group).getByLabel(answer, { exact: true }).first().check();
  }

  /** Adds the first record of a section and returns it. */
  async first(section) {
    await this.choose(section, "有，现在填");
    return this.group(`${section} 1`);
  }

  /** The heading block of a level's result. */
  level(name) {
    return this.page.getByRole("article").filter({ has: this.page.getByRole("heading", { name, exact: true }) });
  }
}
