// The texts of the catalogue, by key.

import { readFileSync, readdirSync } from "node:fs";

/** All texts of a language: `{ "verdict.met": "…" }`. A line each, as the build wants them. */
export function catalogue(language) {
  const folder = new URL(`../../../locales/${language}/`, import.meta.url);
  const texts = {};
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".toml"))) {
    let section = "";
    for (const line of readFileSync(new URL(name, folder), "utf8").split("\n")) {
      section = /^\[(.*)\]$/.exec(line)?.[1] ?? section;
      const [, key, text] = /^(\S+) = (".*")$/.exec(line) ?? [];
      if (key) texts[`${section}.${key}`] = JSON.parse(text);
    }
  }
  return texts;
}
