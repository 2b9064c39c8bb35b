// Two servers of two origins: one has an app, or the stub in its place, the other the pages of tests/hosts, which embed it.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const place = (path) => fileURLToPath(new URL(path, import.meta.url));
const PAGES = place("../../hosts/");
export const DIST = process.env.BAOKAO_DIST ?? place("../../../dist/");
/** Speaks the app's side of the contract; see tests/hosts/stub/stub.js. */
export const STUB = place("../../hosts/stub/");
/** The app may stand anywhere. */
const BASE = "/some/where/";
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

/** A server of this machine; `answer(path)` gives the contents of a path. */
async function listen(name, answer) {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, "http://host").pathname);
    try {
      const body = await answer(path.endsWith("/") ? `${path}index.html` : path);
      // A portal of another origin may import the app's modules.
      const type = TYPES[extname(path) || ".html"] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type, "access-control-allow-origin": "*" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://${name}:${server.address().port}`, close: () => server.close() };
}

/** The script of a page made by React, with the element as the npm package has it. */
async function bundled(file) {
  const { outputFiles } = await build({
    entryPoints: [file],
    alias: { "baokao/checker": join(DIST, "baokao-checker.js") },
    bundle: true,
    define: { "process.env.NODE_ENV": '"production"' },
    format: "iife",
    jsx: "automatic",
    minify: true,
    write: false,
  });
  return outputFiles[0].contents;
}

/**
 * Starts both. `app` is the folder of the app; what it has not comes from the release. `config` is its baokao.config.json: an
 * object, or any text; `{{host}}` in it is the origin of the pages. In the pages `{{app}}` is the address of the app's folder.
 */
export async function hosts({ app = DIST, config = { hosts: [] } } = {}) {
  const names = {};
  const written = new Map();
  const filled = (text) => text.replace(/\{\{(\w+)\}\}/g, (whole, name) => names[name] ?? whole);
  const apps = await listen("127.0.0.1", async (path) => {
    if (!path.startsWith(BASE)) throw new Error("outside of the app");
    const name = path.slice(BASE.length);
    if (name === "baokao.config.json") return filled(typeof config === "string" ? config : JSON.stringify(config));
    return readFile(join(app, name)).catch(() => readFile(join(DIST, name)));
  });
  const pages = await listen("localhost", async (path) => {
    if (written.has(path)) return written.get(path);
    const bundle = /^(.*\/main)\.js$/.exec(path);
    if (bundle) return bundled(join(PAGES, `${bundle[1]}.jsx`));
    return filled(await readFile(join(PAGES, path), "utf8"));
  });
  Object.assign(names, { app: apps.origin + BASE, appOrigin: apps.origin, host: pages.origin });
  return {
    appUrl: names.app,
    appOrigin: apps.origin,
    hostOrigin: pages.origin,
    /** The address of a page of tests/hosts: "plain", "react/". */
    hostUrl: (name) => `${pages.origin}/${name}${/\/$|\./.test(name) ? "" : ".html"}`,
    /** The address of a page with this in it. */
    write(html) {
      const path = `/written/${written.size}.html`;
      written.set(path, filled(html));
      return pages.origin + path;
    },
    close() {
      apps.close();
      pages.close();
    },
  };
}

/** What a page keeps from its start: shifts of its layout, the element's events, and what its policy has refused. */
function keep() {
  const kept = { shifts: [], events: [], refused: [] };
  window.kept = kept;
  const observer = new PerformanceObserver((list) => kept.shifts.push(...list.getEntries().map((entry) => entry.value)));
  observer.observe({ type: "layout-shift", buffered: true });
  for (const type of ["baokao-ready", "baokao-result", "baokao-error"]) {
    addEventListener(type, (event) => kept.events.push({ type, detail: event.detail, from: event.target.id || event.target.localName }));
  }
  addEventListener("securitypolicyviolation", (event) => kept.refused.push(`${event.effectiveDirective} ${event.blockedURI}`));
}

/** Opens a page that embeds the app, in a context of its own. `wrong` is all that goes wrong in it or in the app. */
export async function visit(browser, url, { before, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, ...options });
  const page = await context.newPage();
  const wrong = [];
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) wrong.push(message.text());
  });
  await page.addInitScript(keep);
  await before?.(page, context);
  await page.goto(url);
  return { page, wrong, kept: () => page.evaluate(() => window.kept), close: () => context.close() };
}

/** The frame of an element, or of an iframe, when its document is there. */
export async function frameOf(page, selector = "baokao-checker iframe") {
  const frame = await (await page.waitForSelector(selector)).contentFrame();
  await frame.waitForLoadState();
  return frame;
}
