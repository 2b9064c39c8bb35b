// Photos in Chromium: baokao.js in a module worker beside two packages of npm that make photos smaller, in the same run.
// `node benches/photos.mjs [DIST]`, after `cargo bench --features photo-more --bench photo`, which makes the photos.
// It reports; it never fails on a slow clock.

import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../tests/e2e/support/server.mjs";
import { launchChromium } from "../tools/chromium.mjs";
import { median } from "./turns.mjs";

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const DIST = resolve(process.argv[2] ?? path("dist"));
const SITE = path("target/bench/photo-site");
const ROUNDS = 7;
const NAMES = {
  ours: "baokao.js: check and fix, in a worker",
  compression: "browser-image-compression, in its worker",
  once: "compressorjs, one call at its quality",
  searched: "compressorjs, quality searched for",
};
const PHOTOS = [1, 12, 48].flatMap((megapixels) => ["baseline", "progressive"].map((kind) => `${megapixels}-${kind}`));

rmSync(SITE, { recursive: true, force: true });
mkdirSync(SITE, { recursive: true });
const places = {
  dist: DIST,
  photos: path("target/bench/photos"),
  rivals: path("node_modules"),
  "small.jpg": path("tests/photos/flat.jpg"),
  "index.html": path("benches/photos/index.html"),
  "page.js": path("benches/photos/page.js"),
  "worker.js": path("benches/photos/worker.js"),
};
for (const [name, place] of Object.entries(places)) symlinkSync(place, join(SITE, name));

const server = await serve(SITE);
const browser = await launchChromium();
try {
  console.log(`\nphotos in Chromium ${browser.version()}, warm, ${ROUNDS} rounds; ${loadavg()[0].toFixed(1)} processes were running`);
  console.log(`  the window is 40,960 to 80,000 bytes, the photo 295 x 413`);
  const columns = ["ms min", "median", "bytes", "in window", "pixels", "all MB", "wasm MB"];
  for (const photo of PHOTOS) {
    console.log(`\n${`megapixels, ${photo.replace("-", " ")}`.padEnd(44)}${columns.map((column) => column.padStart(11)).join("")}`);
    for (const name of Object.keys(NAMES)) console.log(`  ${NAMES[name].padEnd(42)}${await row(name, photo)}`);
  }
} finally {
  await browser.close();
  server.close();
}

/** In a page of its own, so that none has another's memory. */
async function row(name, photo) {
  const page = await browser.newPage();
  try {
    await page.goto(server.url);
    await page.waitForFunction("window.ready");
    const round = () => page.evaluate(([name, photo]) => window.round(name, photo), [name, photo]);
    const before = await memory(true);
    const rounds = [];
    const first = await round();
    const most = (await memory(false)) - before;
    if (first.refused) return ` refused: ${first.refused}`;
    for (let i = 0; i < ROUNDS; i++) rounds.push(await round());
    const times = rounds.map(({ ms }) => ms);
    const last = rounds.at(-1);
    const inside = await page.evaluate((bytes) => window.inside(bytes), last.bytes);
    const wasm = last.wasm ? (last.wasm / 2 ** 20).toFixed(1) : "";
    const cells = [Math.min(...times).toFixed(0), median(times).toFixed(0), last.bytes.toLocaleString("en"), inside ? "yes" : "NO"];
    return [...cells, last.size.join(" x "), Number.isNaN(most) ? "-" : (most / 1024).toFixed(0), wasm].map((cell) => cell.padStart(11)).join("");
  } catch (error) {
    return ` failed: ${error.message.split("\n")[0]}`;
  } finally {
    await page.close();
  }
}

/** Kilobytes of all processes of the browser: now, after which the peak begins anew, or at the peak. Only Linux tells. */
async function memory(now) {
  if (!existsSync("/proc/self/clear_refs")) return NaN;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const field = new RegExp(`^${now ? "VmRSS" : "VmHWM"}:\\s*(\\d+)`, "m");
  let sum = 0;
  for (const { id } of processInfo) {
    try {
      if (now) writeFileSync(`/proc/${id}/clear_refs`, "5");
      sum += Number(field.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0);
    } catch {
      // It has ended meanwhile.
    }
  }
  return sum;
}
