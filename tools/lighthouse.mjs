// Lighthouse over the built site: a mid-range phone on slow 4G, simulated from what this machine measures.

import { createServer } from "node:http";
import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

import { ARGUMENTS, CHROMIUM } from "./chromium.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".xml": "application/xml",
  ".webmanifest": "application/manifest+json",
};

/** A static host that compresses, as the site's host will: Lighthouse counts what is sent. */
async function host(folder) {
  const packed = new Map();
  const server = createServer((request, response) => {
    const name = normalize(decodeURIComponent(new URL(request.url, "http://host").pathname)).replace(/\/$/, "/index.html");
    const file = join(folder, name);
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    if (!packed.has(file)) packed.set(file, brotliCompressSync(readFileSync(file)));
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "content-encoding": "br" }).end(packed.get(file));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** Lighthouse's result for pages of a folder, by their address below it. */
export async function audit(folder, pages) {
  const site = await host(folder);
  const chrome = await launch({ chromePath: CHROMIUM, chromeFlags: ["--headless=new", ...ARGUMENTS] });
  try {
    const results = {};
    for (const page of pages) {
      // Once before, so that no page waits for the compression.
      await fetch(site.address + page);
      const { lhr } = await lighthouse(site.address + page, { port: chrome.port, output: "json", logLevel: "silent" });
      results[page] = lhr;
    }
    return results;
  } finally {
    chrome.kill();
    site.close();
  }
}

/** A category's points, of 100. */
export const points = (result, category) => Math.round(100 * result.categories[category].score);

/** What keeps a category from 100, as Lighthouse says it. */
export const faults = ({ categories, audits }, category) =>
  categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
    .map(({ id }) => `${id}: ${audits[id].title} ${audits[id].displayValue ?? ""}`.trim());
