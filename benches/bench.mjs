// How long the release build takes in Node, against the same evaluation by hand in JavaScript (tests/reference) in the
// same run: `node benches/bench.mjs [DIST]`. It reports; it never fails on a slow clock.

import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import * as reference from "../tests/reference/evaluate.mjs";
import { applicants } from "./applicants.mjs";
import { finderTimes } from "./finder.mjs";
import { inChromium, inNode } from "./startup.mjs";
import { load } from "./tasks.mjs";
import { median, ratio, takeTurns } from "./turns.mjs";

const DIST = resolve(process.argv[2] ?? fileURLToPath(new URL("../dist", import.meta.url)));
const OPTIONS = { asOf: "2026-11-22" };
const COLUMNS = ["cpu min", "cpu median", "min", "median"];

const [{ model }] = cpus();
console.log(`Node ${process.version}, ${cpus().length} processors (${model.trim()}), ${process.platform} ${process.arch}`);
console.log(`${loadavg()[0].toFixed(1)} processes were running: "cpu" is the time of the processors, the rest the clock's`);
await assertSame();
await compare();
table("the core alone in WebAssembly, microseconds", COLUMNS, await rows("core", { rounds: 25, warmup: 10 }));
table("inside, microseconds an applicant", COLUMNS, await rows("parts", { rounds: 15, warmup: 8 }));
table("growth, microseconds a job", COLUMNS, await rows("jobs", { rounds: 9, warmup: 8 }));
table("growth, microseconds an applicant", COLUMNS, await rows("calls", { rounds: 9, warmup: 8 }));
table("the finder, milliseconds", ["min", "median"], await finderTimes(DIST));
await startUp();
sizes();

/** Both engines do the same work, or there is nothing to compare. */
async function assertSame() {
  const { evaluateMany } = await load(DIST);
  const outcomes = ({ packs }) =>
    packs.flatMap(({ levels }) => levels.flatMap(({ conditions }) => conditions.map(({ verdict, earliest }) => [verdict, earliest])));
  const typical = applicants();
  const differs = evaluateMany(typical, OPTIONS).findIndex(
    (ours, i) => JSON.stringify(outcomes(reference.evaluate(typical[i], OPTIONS))) !== JSON.stringify(outcomes(ours)),
  );
  if (differs < 0) console.log(`${typical.length} typical applicants, all plans, both dates: the same from both engines`);
  else console.log(`THE ENGINES DIFFER, first at applicant ${differs}: the times below are of different work`);
}

async function compare() {
  const times = await takeTurns(DIST, "compare", { rounds: 25, warmup: 10 });
  table("microseconds an applicant", COLUMNS, Object.entries(times).map(row));
  const [tally, reports, ours, , single] = Object.values(times);
  console.log();
  judge("evaluateMany", ours, "the reference keeping reports", reports);
  judge("evaluateMany", ours, "the reference keeping nothing", tally);
  judge("evaluate, with reasons,", single, "the reference keeping reports, which have no reasons", reports);
}

function judge(name, times, other, others) {
  const share = ratio(times, others);
  const verdict = Math.abs(share - 1) < 0.05 ? "AS FAST" : share < 1 ? "FASTER" : "SLOWER";
  console.log(`  ${name} takes ${share.toFixed(2)} of the time of ${other}: ${verdict} (cpu, median of ${times.length} rounds)`);
}

async function rows(group, turns) {
  return Object.entries(await takeTurns(DIST, group, turns)).map(row);
}

function row([name, times]) {
  const [cpu, wall] = [times.map((time) => time.cpu), times.map((time) => time.wall)];
  return [name, Math.min(...cpu), median(cpu), Math.min(...wall), median(wall)];
}

/** Prints rows of a name and numbers below a heading. */
function table(heading, columns, rows, digits = 2) {
  console.log(`\n${heading.padEnd(42)}${columns.map((column) => column.padStart(12)).join("")}`);
  for (const [name, ...values] of rows) {
    console.log(`  ${name.padEnd(40)}${values.map((value) => value.toFixed(digits).padStart(12)).join("")}`);
  }
}

async function startUp() {
  const measured = [["Node, a fresh process each time", inNode(DIST, 10)]];
  try {
    const browser = await inChromium(DIST, 10);
    if (browser) measured.push(["Chromium, a fresh page each time", browser]);
  } catch (error) {
    console.log(`\n(not measured in Chromium: ${error.message.split("\n")[0]})`);
  }
  const figures = measured.map(([name, times]) => [name, Math.min(...times), median(times)]);
  table("import, init and first report, milliseconds", ["min", "median"], figures, 1);
}

function sizes() {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  const files = ["baokao.js", "baokao_bg.js", "baokao_bg.wasm"].map((name) => {
    const bytes = readFileSync(join(DIST, name));
    return [name, bytes.length, brotliCompressSync(bytes, quality).length];
  });
  const sum = (column) => files.reduce((total, one) => total + one[column], 0);
  table("bytes", ["plain", "brotli 11"], [...files, ["together", sum(1), sum(2)]], 0);
}
