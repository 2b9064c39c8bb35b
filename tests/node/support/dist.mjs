// The module that portals load, as the release build has it: dist/, or the folder that BAOKAO_DIST names.

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
export const DIST = process.env.BAOKAO_DIST ? resolve(process.env.BAOKAO_DIST) : join(ROOT, "dist");

export const inDist = (name) => join(DIST, name);

/** The bytes of the WebAssembly part, as a portal's server reads them. */
export const wasm = () => readFileSync(inDist("baokao_bg.wasm"));

/** The module before `init`; each `copy` has a state of its own (but shares the WebAssembly part). */
export const untouched = (copy = "") => import(pathToFileURL(inDist("baokao.js")) + (copy && `?${copy}`));

/** The module, ready. */
export async function baokao() {
  const module = await untouched();
  await module.default({ module_or_path: wasm() });
  return module;
}

/** What baokao.js is built on; no part of the API, but the one place that lists every word it can emit. */
export async function internals() {
  await baokao();
  return import(pathToFileURL(inDist("baokao_bg.js")));
}
