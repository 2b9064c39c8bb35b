// TypeScript's own judgement of what the module gives, against the types that are shipped with it.

import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT, inDist } from "./dist.mjs";

const STRICT = "--strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --noEmit --pretty false";
const PLACE = "--target es2022 --module esnext --moduleResolution bundler --lib es2022,dom --types";

/** The complaints about a file that imports the types from "./baokao.js"; none where it is in order. */
export function complaints(text) {
  const folder = mkdtempSync(join(tmpdir(), "baokao-types-"));
  try {
    copyFileSync(inDist("baokao.d.ts"), join(folder, "baokao.d.ts"));
    writeFileSync(join(folder, "samples.ts"), text);
    const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
    const options = [...STRICT.split(" "), ...PLACE.split(" "), "", "samples.ts"];
    const { stdout, stderr, error } = spawnSync(process.execPath, [tsc, ...options], { cwd: folder, encoding: "utf8" });
    if (error) throw error;
    const lines = text.split("\n");
    const quote = (line) => line.replace(/^samples\.ts\((\d+),.*$/, (all, at) => `${all}\n    ${lines[at - 1].slice(0, 200)}`);
    return `${stdout}${stderr}`.split("\n").filter(Boolean).map(quote).join("\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
