// How long the finder takes in Node: one search over all majors, for queries of every kind, and a pasted CV.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { median } from "./turns.mjs";

const QUERIES = [
  ["one character", "电"],
  ["one letter", "d"],
  ["a name", "电子商务"],
  ["pinyin", "dianzishangwu"],
  ["initials", "dzsw"],
  ["pinyin with an error", "dianzishagwu"],
  ["a name with an error", "计算机科学与计数"],
  ["many likely syllables", "shishishishishi"],
  ["nonsense, short", "zzzzzzzz"],
  ["nonsense, long", "asdfghjklqwertyuiop"],
  ["as long as can be", "z".repeat(63)],
];

/** Rows of a name and the least and the median milliseconds; the first round of each has what engines do at first. */
export async function finderTimes(dist, rounds = 50) {
  const file = (kind) => join(dist, readdirSync(dist).find((name) => name.startsWith("finder-") && name.endsWith(kind)));
  const module = await import(pathToFileURL(file(".js")));
  const { find, recognise } = await module.default(readFileSync(file(".wasm")));
  const cv = "2019.03-2021.06 杭州大华电子商务有限公司 电商运营\n".repeat(1000);
  const tasks = [
    ...QUERIES.map(([what, query]) => [`find: ${what}`, () => find("major", query, "")]),
    ["recognise: a thousand lines", () => recognise(cv)],
  ];
  return tasks.map(([what, task]) => {
    const times = Array.from({ length: rounds + 10 }, () => timed(task)).slice(10);
    return [what, Math.min(...times), median(times)];
  });
}

function timed(task) {
  const start = performance.now();
  task();
  return performance.now() - start;
}
