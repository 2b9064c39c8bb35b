// Makes baokao-checker.js, the script of the portals' element, out of embed/checker.js and what it imports from beside it, and
// places it with its types.

import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";

/** One script that runs as a classic one and as a module: it exports nothing, and none of its names is seen outside. */
export function placeChecker(stage, source, minify) {
  buildSync({
    entryPoints: [join(source, "embed/checker.js")],
    outfile: join(stage, "baokao-checker.js"),
    bundle: true,
    format: "iife",
    charset: "utf8",
    minify,
    target: "es2020",
  });
  copyFileSync(join(source, "embed/checker.d.ts"), join(stage, "baokao-checker.d.ts"));
}
