// The portals' module in a browser: the same results as in Node, under a strict Content-Security-Policy, and the
// visitor's own date where none is named. The policy also holds for the tests: all code comes as files.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { launchChromium } from "../../tools/chromium.mjs";
import { generated, outcome, published } from "../node/support/cases.mjs";
import { baokao, inDist } from "../node/support/dist.mjs";

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** What the page runs. What is compared is made text there, so that nothing is lost on the way. */
const SCRIPT = `
import init, { evaluate, evaluateMany, packs, version } from "./some/where/baokao.js";

const outcome = (applicant, options) => {
  try {
    return evaluate(applicant, options);
  } catch ({ name, faults }) {
    return { name, faults };
  }
};

window.violations = [];
document.addEventListener("securitypolicyviolation", ({ violatedDirective }) => violations.push(violatedDirective));
const ready = init();

window.days = async () => {
  await ready;
  return [evaluate({}).asOf, evaluateMany([{}])[0].asOf, evaluate({}, { asOf: null }).asOf];
};

window.results = async () => {
  await ready;
  const cases = await (await fetch("cases.json")).json();
  return {
    one: cases.map(({ applicant, options }) => JSON.stringify(outcome(applicant, options))),
    many: cases.map(({ applicant, options }) => JSON.stringify(evaluateMany([applicant, {}], options))),
    packs: JSON.stringify(packs()),
    version: JSON.stringify(version),
  };
};
`;

/** All of them; as JSON makes them, which is how they reach the page. */
const cases = [...published().flatMap((file) => file.cases), ...generated(500)].map(({ applicant, asOf, packs }) =>
  JSON.parse(JSON.stringify({ applicant, options: { asOf, packs } })),
);

const FILES = {
  "/": ["text/html", '<!DOCTYPE html><meta charset="utf-8"><title>Portal</title><script type="module" src="page.js"></script>'],
  "/page.js": ["text/javascript", SCRIPT],
  "/cases.json": ["application/json", JSON.stringify(cases)],
};
for (const [name, type] of [["baokao.js", "text/javascript"], ["baokao_bg.js", "text/javascript"], ["baokao_bg.wasm", "application/wasm"]]) {
  FILES[`/some/where/${name}`] = [type, readFileSync(inDist(name))];
}

let browser;
let server;
let url;

before(async () => {
  server = createServer((request, response) => {
    const [type, body] = FILES[request.url] ?? [];
    const headers = { "content-type": `${type}; charset=utf-8`, "content-security-policy": POLICY };
    if (type === "application/wasm") headers["content-type"] = type;
    if (body === undefined) response.writeHead(404).end();
    else response.writeHead(200, headers).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${server.address().port}/`;
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** What a function of the page gives, and what the page asked for. */
async function visit(call, options = {}, now = undefined) {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const log = { requests: [], wrong: [] };
    page.on("request", (request) => log.requests.push(new URL(request.url()).pathname));
    page.on("pageerror", (error) => log.wrong.push(String(error)));
    page.on("console", (message) => log.wrong.push(message.text()));
    if (now) await page.clock.setFixedTime(new Date(now));
    await page.goto(url);
    await page.waitForFunction("window.days");
    const results = await page.evaluate(`${call}()`);
    log.wrong.push(...(await page.evaluate("window.violations")));
    return { results, ...log };
  } finally {
    await context.close();
  }
}

test("every case as in Node, and nothing is refused, asked for or said besides", async () => {
  const { evaluate, evaluateMany, packs, version } = await baokao();
  const { results, requests, wrong } = await visit("results");
  assert.deepEqual(wrong.filter((text) => !/favicon/.test(text)), []);
  assert.deepEqual(
    requests.filter((path) => path !== "/favicon.ico").sort(),
    ["/", "/cases.json", "/page.js", "/some/where/baokao.js", "/some/where/baokao_bg.js", "/some/where/baokao_bg.wasm"],
  );
  assert.ok(cases.length >= 620);
  for (const [i, { applicant, options }] of cases.entries()) {
    const { faults, ...report } = outcome(evaluate, applicant, options);
    const expected = faults ? { name: "InvalidApplicant", faults } : report;
    assert.equal(results.one[i], JSON.stringify(expected), JSON.stringify(cases[i]));
    assert.equal(results.many[i], JSON.stringify(evaluateMany([applicant, {}], options)), JSON.stringify(cases[i]));
  }
  assert.equal(results.packs, JSON.stringify(packs()));
  assert.equal(results.version, JSON.stringify(version));
});

const CLOCKS = [
  ["Asia/Shanghai", "2026-11-22T15:59:59Z", "2026-11-22"],
  ["Asia/Shanghai", "2026-11-22T16:00:00Z", "2026-11-23"],
  ["America/Los_Angeles", "2026-11-22T07:59:59Z", "2026-11-21"],
  ["America/Los_Angeles", "2026-11-22T08:00:00Z", "2026-11-22"],
  ["America/Los_Angeles", "2028-03-01T07:59:59Z", "2028-02-29"],
  // Days of 23 and of 25 hours.
  ["America/Los_Angeles", "2026-03-08T10:00:00Z", "2026-03-08"],
  ["America/Los_Angeles", "2026-11-02T07:59:59Z", "2026-11-01"],
  ["Pacific/Kiritimati", "2026-12-31T10:00:00Z", "2027-01-01"],
  ["Pacific/Pago_Pago", "2027-01-01T10:59:59Z", "2026-12-31"],
];

for (const [timezoneId, now, day] of CLOCKS) {
  test(`${now} in ${timezoneId} is ${day}`, async () => {
    const { results, wrong } = await visit("days", { timezoneId }, now);
    assert.deepEqual([results, wrong], [[day, day, day], []]);
  });
}
