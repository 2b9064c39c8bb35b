// The English texts become a file of the site, which the page loads when somebody asks for English.
// The portals' module has them compiled in, from the same source in the same build: they are asked of it.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Writes en-<hash>.txt into the folder and gives its name. */
export async function writeEnglish(stage) {
  const core = await import(pathToFileURL(join(stage, "baokao_bg.js")).href);
  await core.default({ module_or_path: readFileSync(join(stage, "baokao_bg.wasm")) });
  const text = core.english();
  const name = `en-${createHash("sha256").update(text).digest("hex").slice(0, 16)}.txt`;
  writeFileSync(join(stage, name), text);
  return name;
}
