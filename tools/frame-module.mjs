// Builds the script of an embed (embed/frame.js) with what it has to know of the rest of the site.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSync } from "esbuild";

/** What can lie behind a link or a button (styles/tokens.css). */
const GROUNDS = ["paper", "surface", "wash"];

const whole = (hex) => (hex.length === 4 ? `#${[...hex.slice(1)].map((digit) => digit + digit).join("")}` : hex);

/** The colours of the stylesheet by their names: the light one, the dark one. */
function coloursOf(tokens) {
  const found = new Map();
  for (const [, name, hex] of tokens.matchAll(/--bk-(\w+): (#[0-9a-f]{3,6});/g)) found.set(name, [...(found.get(name) ?? []), whole(hex)]);
  for (const name of [...GROUNDS, "indigo"]) {
    if (!(found.get(name)?.length >= 2)) throw new Error(`styles/tokens.css has no light and dark ${name}; has it changed?`);
  }
  return found;
}

/** The grounds of the light colours and of the dark ones. */
export function groundsOf(tokens) {
  const colours = coloursOf(tokens);
  const of = (mode) => GROUNDS.map((name) => colours.get(name)[mode]);
  return { light: of(0), dark: of(1) };
}

/** The same colours for a host that wants light or dark, whatever the device prefers, and a colour of its own. */
export function themesOf(tokens) {
  const colours = coloursOf(tokens);
  const modes = ["light", "dark"];
  const accent = (mode) => `--bk-indigo: var(--bk-accent-${modes[mode]}, ${colours.get("indigo")[mode]});`;
  const all = (mode) => [...colours].filter(([name]) => name !== "indigo").map(([name, hex]) => `--bk-${name}: ${hex[mode]};`);
  const theme = (mode) => `:root[data-theme="${modes[mode]}"] { color-scheme: ${modes[mode]}; ${accent(mode)} ${all(mode).join(" ")} }`;
  return `:root { ${accent(0)} }
@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { ${accent(1)} } }
@media not print { ${theme(0)} ${theme(1)} }
@media print { :root { --bk-indigo: #000; } }
`;
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
