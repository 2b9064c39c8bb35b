// The finder as the release build has it, for Node: the script that the page loads, given the program's bytes.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { DIST, ROOT, inDist } from "./dist.mjs";

/** The name of one of its two files. */
export function finderFile(kind) {
  const names = readdirSync(DIST).filter((name) => new RegExp(`^finder-[0-9a-f]{16}\\.${kind}$`).test(name));
  assert.equal(names.length, 1, `dist/ has ${names.length} files finder-….${kind}`);
  return names[0];
}

/** `find` and `recognise`, ready. */
export async function finder() {
  const module = await import(pathToFileURL(inDist(finderFile("js"))));
  return module.default(readFileSync(inDist(finderFile("wasm"))));
}

/** A file of tests/cases/finder. */
export const cases = (name) =>
  readFileSync(`${ROOT}tests/cases/finder/${name}`, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));

/** What `find` gives, as objects. */
export const found = (text) =>
  records(text).map(([name, alias, level, category]) => ({ name, alias: alias || null, level: level || null, category: category || null }));

/** What `recognise` gives, as objects, without the lines as pasted. */
export const lines = (text) =>
  records(text).map(([start, end, ongoing, employer, position, occupation, school, side]) => ({
    start: start || null,
    end: end || null,
    ongoing: ongoing === "ongoing",
    employer,
    position,
    occupation: occupation || null,
    school: school === "school",
    // Most are none.
    ...(side === "side" ? { partTime: true } : {}),
  }));

const records = (text) => text.split("\n").slice(0, -1).map((line) => line.split("\t"));
