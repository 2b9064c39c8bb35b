// What is measured. `node benches/tasks.mjs DIST GROUP NAME`, started by turns.mjs, does one of them, a round at a time:
// each has a process of its own, so that none pays for another's garbage or finds its code compiled for another's data.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { CHUNK, Writer } from "../embed/encode.js";
import { parse, evaluate as reference, tally } from "../tests/reference/evaluate.mjs";
import { applicants } from "./applicants.mjs";

const OPTIONS = { asOf: "2026-11-22" };
const SIZES = [1, 10, 100, 1000];

export async function load(dist) {
  const module = await import(pathToFileURL(join(dist, "baokao.js")));
  await module.default({ module_or_path: readFileSync(join(dist, "baokao_bg.wasm")) });
  return module;
}

/** Reads all that waits to be read. */
function readReasons(reports) {
  let read = 0;
  for (const { packs } of reports) {
    for (const { levels } of packs) {
      for (const { conditions } of levels) {
        for (const { requirements, missing } of conditions) read += requirements.length + missing.length;
      }
    }
  }
  return [reports, read];
}

const each = (evaluate) => (list) => list.map((one) => evaluate(one));
const over = (list, act) => () => act(list);

/** A name, how many a round does, and what makes the round from the module and the typical applicants. */
export const GROUPS = {
  /** Both engines, and the ways of calling ours. */
  compare: [
    ["reference: verdicts, no report", 2000, (_, list) => over(list, each((one) => tally(parse(one, OPTIONS.asOf))))],
    ["reference: reports without reasons", 2000, (_, list) => over(list, each((one) => reference(one, OPTIONS)))],
    ["evaluateMany: reports kept", 2000, ({ evaluateMany }, list) => () => evaluateMany(list, OPTIONS)],
    ["evaluateMany: every reason read", 2000, ({ evaluateMany }, list) => () => readReasons(evaluateMany(list, OPTIONS))],
    ["evaluate, one by one, with reasons", 2000, ({ evaluate }, list) => over(list, each((one) => evaluate(one, OPTIONS)))],
  ],
  /** What evaluateMany and evaluate consist of; see `parts`. */
  parts: [
    ["writing applicants as bytes", 2000, ({ write }) => write],
    ["WebAssembly: verdicts", 2000, ({ calculate }) => () => calculate(false)],
    ["reading reports without reasons", 2000, ({ calculate, read }) => read(calculate(false), false)],
    ["WebAssembly: verdicts and reasons", 2000, ({ calculate }) => () => calculate(true)],
    ["reading reports with reasons", 2000, ({ calculate, read }) => read(calculate(true), true)],
  ],
  /** The core alone: no border, no reading. */
  core: [
    ["verdicts and both dates", 2000, (core) => () => [core.outcomes()]],
    ["the same with whole reports", 2000, (core) => () => [core.reports()]],
  ],
  /** Records: as many jobs in all, of ever longer careers. */
  jobs: [
    ...SIZES.map((size) => [
      `evaluateMany: ${size} jobs an applicant`,
      2000,
      ({ evaluateMany }) => over(careers(size), (list) => evaluateMany(list, OPTIONS)),
    ]),
    ...SIZES.map((size) => [
      `evaluate: ${size} jobs an applicant`,
      2000,
      ({ evaluate }) => over(careers(size), each((one) => evaluate(one, OPTIONS))),
    ]),
  ],
  /** Applicants: the same ones, in ever fewer calls. */
  calls: SIZES.map((size) => [
    `evaluateMany: ${size} applicants a call`,
    2000,
    ({ evaluateMany }, typical) => over(split(typical, size), each((list) => evaluateMany(list, OPTIONS))),
  ]),
};

const split = (list, size) => Array.from({ length: list.length / size }, (_, i) => list.slice(i * size, (i + 1) * size));

/** Applicants with so many jobs each, of all together as many. */
function careers(size) {
  const day = (days) => new Date(Date.UTC(1990, 0, 1 + days)).toISOString().slice(0, 10);
  const job = (start) => ({ occupation: "电子商务师", start: day(start), end: day(start + 5) });
  return Array.from({ length: 2000 / size }, () => ({
    birthDate: "1970-01-01",
    intends: true,
    work: Array.from({ length: size }, (_, i) => job(Math.floor((i * 12_000) / size))),
  }));
}

/** The parts of baokao.js, called by themselves; none of it is part of the API. */
async function parts(dist, typical) {
  await load(dist);
  const { evaluateBatch, shape } = await import(pathToFileURL(join(dist, "baokao_bg.js")));
  const { learn, readVerdicts, readWhole } = await import("../embed/decode.js");
  learn(shape());
  const write = () => {
    const chunks = [];
    const writer = new Writer();
    for (let next = 0; next < typical.length; ) {
      const from = next;
      writer.start(OPTIONS);
      while (next < typical.length && writer.at < CHUNK) writer.applicant(typical, next++);
      chunks.push({ bytes: writer.written(0, writer.at).slice(), count: next - from });
    }
    return chunks;
  };
  const chunks = write();
  const calculate = (reasons) => chunks.map(({ bytes }) => evaluateBatch(bytes, 0, reasons));
  const read = (batches, reasons) => () =>
    chunks.map(({ count }, i) => (reasons ? readWhole(batches[i], count) : readVerdicts(batches[i], count, () => null)));
  return { write, calculate, read };
}

/** The core with all applicants read, from the program that `./dev bench` builds. */
async function core(typical) {
  const program = new URL("../target/bench/core-bench_bg.wasm", import.meta.url);
  const module = await import(new URL("../target/bench/core-bench.js", import.meta.url));
  module.initSync({ module: readFileSync(program) });
  const writer = new Writer();
  writer.start(OPTIONS);
  for (let i = 0; i < typical.length; i++) writer.applicant(typical, i);
  const core = new module.Core(writer.written(0, writer.at));
  if (core.count() !== typical.length) throw new Error(`the core has read ${core.count()} of ${typical.length} applicants`);
  return core;
}

/** Answers every message with the time that one round took. */
async function serve(dist, group, name) {
  const typical = applicants();
  const [, count, make] = GROUPS[group].find(([own]) => own === name);
  const what = { parts: () => parts(dist, typical), core: () => core(typical) }[group] ?? (() => load(dist));
  const round = make(await what(), typical);
  let kept;
  process.on("message", () => {
    kept = undefined;
    const started = performance.now();
    const before = process.cpuUsage();
    kept = round();
    const { user, system } = process.cpuUsage(before);
    process.send({ cpu: (user + system) / count, wall: (1000 * (performance.now() - started)) / count, kept: kept.length });
  });
  process.send("ready");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await serve(...process.argv.slice(2));
