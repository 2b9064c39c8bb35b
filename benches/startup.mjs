// How long it takes from nothing to the first report: `node benches/startup.mjs DIST` is one fresh process.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const SELF = fileURLToPath(import.meta.url);
const APPLICANT = { birthDate: "2000-01-01", intends: true, work: [{ occupation: "电子商务师", start: "2019-07", end: null }] };
const OPTIONS = { asOf: "2026-11-22" };

if (process.argv[1] === SELF) await first(process.argv[2]);

async function first(dist) {
  const started = performance.now();
  const { default: init, evaluate } = await import(pathToFileURL(join(dist, "baokao.js")));
  await init({ module_or_path: readFileSync(join(dist, "baokao_bg.wasm")) });
  const { packs } = evaluate(APPLICANT, OPTIONS);
  console.log(packs.length === 4 ? performance.now() - started : NaN);
}

/** Milliseconds in fresh processes, without the start of Node itself. */
export const inNode = (dist, times) =>
  Array.from({ length: times }, () => Number(spawnSync(process.execPath, [SELF, dist], { encoding: "utf8" }).stdout));

/** Milliseconds in fresh pages of a browser that is running; null where there is none. */
export async function inChromium(dist, times) {
  // Not for the process that measures Node: it has nothing to wait for.
  const { CHROMIUM, launchChromium } = await import("../tools/chromium.mjs");
  if (!existsSync(CHROMIUM)) return null;
  const types = { js: "text/javascript", wasm: "application/wasm", html: "text/html" };
  const server = createServer((request, response) => {
    const name = request.url.slice(1) || "index.html";
    const body = name === "index.html" ? "<!DOCTYPE html><title>Portal</title>" : readFileSync(join(dist, name));
    response.writeHead(200, { "content-type": types[name.split(".").at(-1)] }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await launchChromium();
  try {
    const measured = [];
    for (let i = 0; i < times; i++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.route("**/favicon.ico", (route) => route.abort());
      await page.goto(`http://127.0.0.1:${server.address().port}/`);
      measured.push(await page.evaluate(inPage, [APPLICANT, OPTIONS]));
      await context.close();
    }
    return measured;
  } finally {
    await browser.close();
    server.close();
  }
}

async function inPage([applicant, options]) {
  const started = performance.now();
  const { default: init, evaluate } = await import("./baokao.js");
  await init();
  evaluate(applicant, options);
  return performance.now() - started;
}
