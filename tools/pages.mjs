// The site's pages, one a language: what Trunk made of index.html, with the first page and all that is published in it,
// as src/ui/document.rs writes them; and what search engines ask for.
//
// BAOKAO_SITE is the address at which the site will stand. What needs a whole address is left out without it.

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Each language's file, the product's own first. Links between them: `file` in src/ui/browser.rs. */
export const PAGES = { "zh-CN": "index.html", en: "en.html" };

/** The address of the site, ending in a slash, or nothing. */
export function site(given = process.env.BAOKAO_SITE ?? "") {
  if (given === "") return "";
  const { protocol, href, search, hash } = new URL(given);
  if (!/^https?:$/.test(protocol) || search || hash || !href.endsWith("/")) {
    throw new Error(`BAOKAO_SITE is ${given}: it has to be like https://example.org/ or https://example.org/check/`);
  }
  return href;
}

/** Head and body of a language, from the program `page`: this machine's, built beside the wasm ones. */
function written(language, source) {
  const command = ["run", "--quiet", "--locked", "--features", "page", "--bin", "page", "--", language];
  const env = { ...process.env, BAOKAO_SITE: site() };
  // What would make it another machine's.
  delete env.CARGO_BUILD_TARGET;
  const page = execFileSync("cargo", command, { cwd: source, env, maxBuffer: 2 ** 26, stdio: ["ignore", "pipe", "inherit"] });
  const [, head, body] = /<head>(.*)<\/head><body>(.*)<\/body>/s.exec(page.toString("utf8")) ?? [];
  if (!body) throw new Error("the program `page` wrote no page");
  return { head, body };
}

/** The text with the one place that fits replaced. */
function put(text, place, by) {
  const parts = text.split(place);
  if (parts.length !== 2) throw new Error(`index.html has ${place} ${parts.length - 1} times; has Trunk changed what it writes?`);
  return parts.join(by);
}

/** What search engines may read, and where the map is, which has to be a whole address. */
export const robots = (address) => `User-agent: *\nAllow: /\n${address ? `Sitemap: ${address}sitemap.xml\n` : ""}`;

export function sitemap(address) {
  const urls = Object.values(PAGES).map((name) => address + name.replace("index.html", ""));
  const others = Object.keys(PAGES).map((language, i) => `<xhtml:link rel="alternate" hreflang="${language}" href="${urls[i]}"/>`);
  const entries = urls.map((url) => `<url><loc>${url}</loc>${others.join("")}</url>`);
  const spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${spaces}>${entries.join("")}</urlset>\n`;
}

/** Writes the pages into the folder; `template` is index.html with style and program in it. */
export function writePages(stage, template, source) {
  for (const [language, name] of Object.entries(PAGES)) {
    const { head, body } = written(language, source);
    const titled = put(template, /<title><\/title>/, head);
    const spoken = put(titled, /<html lang=["']?zh-CN["']?>/, `<html lang="${language}">`);
    writeFileSync(join(stage, name), put(spoken, /<div id=["']?app["']?><\/div>/, body));
  }
  const address = site();
  if (address) writeFileSync(join(stage, "sitemap.xml"), sitemap(address));
  writeFileSync(join(stage, "robots.txt"), robots(address));
}
