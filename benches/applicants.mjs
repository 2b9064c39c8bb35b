// Writes the applicants of the benchmarks, the same for every engine: `node benches/applicants.mjs FILE`.

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { typical } from "../tests/reference/generate.mjs";

const COUNT = 2000;

/** Applicants as they really come; those of an evaluation on the benchmark's day. */
export function applicants(count = COUNT) {
  return Array.from({ length: count }, (_, seed) => typical(seed).applicant);
}

const [, program, file] = process.argv;
if (program === fileURLToPath(import.meta.url) && file) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, applicants().map((one) => JSON.stringify(one)).join("\n") + "\n");
}
