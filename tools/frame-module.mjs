// Builds the script of an embed (embed/frame.js) with what it has to know of the rest of the site.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSync } from "esbuild";

/** What can lie behind a link or a button (styles/tokens.css). */
const GROUNDS = ["paper", "surface", "wash"];

const whole = (hex) => (hex.length === 4 ? `#${[...hex.slice(1)].map((digit) => digit + digit).join("")}` : hex);

/** The grounds of the light colours and of the dark ones, as the stylesheet has them. */
export function groundsOf(tokens) {
  const found = GROUNDS.map((name) => [...tokens.matchAll(new RegExp(`--bk-${name}: (#[0-9a-f]{3,6});`, "g"))].map(([, hex]) => whole(hex)));
  if (found.some((each) => each.length < 2)) throw new Error("styles/tokens.css has no light and dark grounds; has it changed?");
  return { light: found.map(([light]) => light), dark: found.map(([, dark]) => dark) };
}

/** The versions of the product and of its rules, as the placed module says them. */
async function versionOf(stage) {
  const { default: init, version: none, ...module } = await import(pathToFileURL(join(stage, "baokao.js")));
  await init({ module_or_path: readFileSync(join(stage, "baokao_bg.wasm")) });
  const { version } = await import(pathToFileURL(join(stage, "baokao.js")));
  if (none === undefined || !version || !module.evaluate) throw new Error("baokao.js says no version");
  return version;
}

/** The script; `styles` is the stylesheet of embeds, as `place` gives it. */
export async function frameScript(stage, source, styles, minify) {
  const version = await versionOf(stage);
  const [, integrity] = /integrity="([^"]*)"/.exec(styles.integrity);
  const constants = {
    VERSION: version,
    PLANS: Object.keys(version.packs),
    GROUNDS: groundsOf(readFileSync(join(source, "styles/tokens.css"), "utf8")),
    STYLES: styles.address,
    STYLES_INTEGRITY: integrity,
  };
  const { outputFiles } = buildSync({
    entryPoints: [join(source, "embed/frame.js")],
    bundle: true,
    define: Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)])),
    external: ["./baokao.js"],
    format: "iife",
    minify,
    target: "es2022",
    write: false,
  });
  return outputFiles[0].contents;
}
