// The app in WebKit, and a visitor's ways of using it, by the words that they read.

import assert from "node:assert/strict";
import { serve } from "../../e2e/support/server.mjs";
import { eventually } from "./webdriver.mjs";
import { launchWebKit } from "./webkit.mjs";

/** WebKit, and the release on a server, for a file of tests. */
export async function start() {
  const site = await serve();
  try {
    const webkit = await launchWebKit();
    const close = () => [webkit.close, site.close].forEach((end) => end());
    return { webkit, url: site.url, close };
  } catch (error) {
    site.close();
    throw error;
  }
}

/** The app at an address, in a browser that knows nothing of earlier visits. */
export async function open({ webkit, url }, hash = "", file = "") {
  const session = await webkit.session();
  await session.go(url + file + hash);
  await session.find("[data-app=on] #title");
  return new Visitor(session);
}

/** Nothing was asked of other origins, nothing that is not there, and the page complained of nothing. */
export function assertQuiet({ webkit: { log }, url }) {
  assert.deepEqual(log.wrong, []);
  assert.ok(log.requests.includes(url), "what is asked for is seen");
  assert.deepEqual(log.requests.filter((request) => !request.startsWith(url)), []);
}

/** A text as an XPath literal. */
const quoted = (text) => `"${text}"`;

/** Somebody at the app. */
export class Visitor {
  constructor(session) {
    this.session = session;
  }

  /** Presses the link or button with this name. */
  async press(name) {
    const named = await this.session.see(`//*[self::a or self::button][normalize-space()=${quoted(name)}]`);
    await named.click();
  }

  /** Waits for the page whose heading begins so. */
  heading = (text) => this.session.see(`//h1[@id="title"][starts-with(normalize-space(), ${quoted(text)})]`);

  /** A control by its id, which may hold any character. */
  control = (id) => this.session.find(`[id="${id}"]`);

  /** Types in place of what is there, as one does: a press into the field, then keys. Gives the control. */
  async type(id, text) {
    const control = await this.control(id);
    await control.click();
    const before = await control.property("value");
    await this.session.press("End", ...Array(before.length).fill("Backspace"), ...text);
    assert.equal(await control.property("value"), text, id);
    return control;
  }

  /** Types a name for which others are offered, and leaves it: the list would lie over what comes next. */
  async name(id, text) {
    await this.type(id, text);
    await this.session.press("Tab");
  }

  /** Ticks the answer with this value to the question with this name. */
  async choose(name, value) {
    const answer = await this.session.find(`input[name="${name}"][value="${value}"]`);
    await answer.click();
    assert.ok(await answer.selected(), `${name}: ${value}`);
  }

  /** Chooses from a list. */
  async select(id, value) {
    const list = await this.control(id);
    await (await list.find(`option[value="${value}"]`)).click();
    assert.equal(await list.property("value"), value, id);
  }

  /** The day that is reckoned from. */
  async today(day) {
    for (const [part, text] of day.split("-").entries()) await this.type(`asOf/${part}`, text);
  }

  /** Every level as the page shows it: its mark and its verdict. */
  levels = () =>
    this.session.run(() =>
      [...document.querySelectorAll("article.bk-level")].map((level) => ({
        name: level.querySelector("h2, h3, h4").innerText,
        mark: /bk-mark--(\w+)/.exec(level.querySelector(".bk-level__head > .bk-mark").className)[1],
        verdict: level.querySelector(".bk-level__verdict").innerText,
      })),
    );

  /** Waits until the levels are marked so. */
  async assertMarks(marks) {
    let levels;
    await eventually(
      () => `the marks ${marks}, not ${JSON.stringify(levels)}`,
      async () => (levels = await this.levels()).map(({ mark }) => mark).join() === marks.join(),
    );
    return levels;
  }

  /** Nothing is to be reached by scrolling sideways. */
  async assertNoSideways(what) {
    const [wide, seen] = await this.session.run(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(wide <= seen, `${what}: ${wide} px wide on ${seen}`);
  }
}

/** The mark that stands for what a level of a report comes to. */
export function mark({ verdict, conditions }) {
  if (verdict !== "unmet") return verdict;
  const days = (kind) => conditions.some(({ earliest }) => earliest[kind] !== null);
  return days("met") || days("confirm") ? "later" : "never";
}
