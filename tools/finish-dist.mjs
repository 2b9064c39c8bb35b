// Trunk's post-build hook (see Trunk.toml): finishes the folder that becomes dist/, or what `./dev serve` serves.
//
// 1. The stylesheets become one.
// 2. The app's program is made small. What wasm-bindgen wrote to start it becomes the one script of the page, and
//    what the app imports gets short names. A script of its own, so that a Content-Security-Policy without inline scripts holds.
// 3. wasm-bindgen's baokao.js becomes baokao_bg.js, and the hand-written module embed/baokao.js, made one
//    with what it imports from beside it, takes its name.
// 4. The finder, which the app loads when a name is first typed, is made small like the app, and gets a script of its own.
// 5. The photo programs, which baokao.js and the page's worker load at the first photo, are built and placed beside it; the
//    styles of the photos' page come with its part of the program.
// 6. The script of an embed, which the page's first script loads where the address says so, and its styles.
// 7. The first page and what is published are written into index.html, and in English into en.html.
//
// Trunk minifies index.html and the stylesheets of a release, but not these scripts.

import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { buildSync, transformSync } from "esbuild";

import { placeChecker } from "./checker-module.mjs";
import { placeEmbeddedModule } from "./embedded-module.mjs";
import { FINDER, finderScript, loadFinder } from "./finder-module.mjs";
import { frameScript, themesOf } from "./frame-module.mjs";
import { writePages } from "./pages.mjs";
import { bringParts, joined } from "./parts.mjs";
import { photoWorker, placePhotoModule } from "./photo-module.mjs";
import { shortNames } from "./short-names.mjs";
import { blanked, shrink, strip } from "./shrink.mjs";
import { split } from "./split.mjs";

const stage = process.env.TRUNK_STAGING_DIR;
if (!stage) fail("TRUNK_STAGING_DIR is not set: this is a hook of Trunk's, run ./dev build instead");
const base = process.env.TRUNK_PUBLIC_URL ?? "./";
const source = process.env.TRUNK_SOURCE_DIR ?? ".";
const minify = process.env.TRUNK_PROFILE === "release";

function fail(message) {
  console.error(`finish-dist: ${message}`);
  process.exit(1);
}

const digest = (algorithm, content, encoding) => createHash(algorithm).update(content).digest(encoding);
const attribute = (tag, name) => {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "i").exec(tag);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? "";
};

const read = (name) => readFileSync(join(stage, name));

/** Writes a file named by its content; `attributes` are what an element needs to load it. */
function place(start, end, content) {
  const name = `${start}-${digest("sha256", content, "hex").slice(0, 16)}${end}`;
  writeFileSync(join(stage, name), content);
  const integrity = `integrity="sha384-${digest("sha384", content, "base64")}"`;
  return { name, address: base + name, integrity };
}

/** Reads a file of Trunk's that another one takes the place of. */
function take(name) {
  const content = read(name);
  rmSync(join(stage, name));
  return content;
}

const LINK = /<link\b[^>]*>\s*/gi;

/** Several stylesheets as one, in their order, and with it in the order of the layers, behind what comes `before` them. */
const sheet = (start, names, before = "") =>
  place(start, ".css", transformSync([before, ...names.map((name) => take(name).toString("utf8"))].join("\n"), { loader: "css", minify }).code);

/** Stylesheets that are not of the first load: of parts of the program, and of an embed. */
const LATER_STYLES = ["photo", "host", "embed"];

/** One stylesheet in the place of the first, and the later ones. */
function joinStyles(html) {
  const names = [];
  const without = html.replace(LINK, (tag) => {
    if (attribute(tag, "rel") !== "stylesheet") return tag;
    names.push(posix.basename(attribute(tag, "href")));
    return names.length === 1 ? "<!--styles-->" : "";
  });
  if (names.length === 0) throw new Error("index.html has no stylesheet; has Trunk changed what it writes?");
  const of = (part) => names.filter((name) => name.startsWith(`${part}-`));
  const before = { embed: themesOf(readFileSync(join(source, "styles/tokens.css"), "utf8")) };
  const later = Object.fromEntries(LATER_STYLES.map((part) => [part, sheet(part, of(part), before[part])]));
  const { address, integrity } = sheet("style", names.filter((name) => LATER_STYLES.every((part) => !of(part).includes(name))));
  return { html: without.replace("<!--styles-->", `<link rel="stylesheet" href="${address}" ${integrity}>`), later };
}

/**
 * Starts the app at once where its page is waited for. Where the first page stands in the HTML it comes after that has
 * been shown: neither the program's way here nor its work may delay what can be read already.
 */
const start = (glue, program, finder, divided, later) => `
  import init${divided ? ", { askPart, loadPart }" : ""} from "./${glue}";
  ${loadFinder(finder)}
  ${bringParts(divided, later)}
  const start = () => init({ module_or_path: ${JSON.stringify(program)} });
  const shown = document.documentElement.dataset.app === "start" && !document.hidden;
  if (shown) requestAnimationFrame(() => setTimeout(start));
  else {
    ${divided ? `if (/^#\\/(?:guide|check|photo)/.test(location.hash)) askPart("rest").catch(() => {});` : ""}
    start();
  }
`;

/** What wasm-bindgen wrote of a program: with short names on both sides, and in a release made small. */
function taken(glue, program) {
  const built = take(program);
  return shortNames({ wasm: minify ? shrink(built) : built, script: take(glue).toString("utf8") });
}

/** A program with short names in a file of its own, and one script of what wasm-bindgen wrote to start it and `text`. */
function placeProgram(name, glue, program, text) {
  const { wasm, script } = taken(glue, program);
  return placeScript(name, glue, script, text(place(name, ".wasm", minify ? strip(wasm) : wasm)));
}

/** The same of a program in several parts; `text` is given the first, and whether there are others. A development build is in one part. */
function placeParts(name, glue, program, text) {
  const { wasm, script } = taken(glue, program);
  if (!minify) return placeScript(name, glue, script, text(place(name, ".wasm", wasm), false));
  const [first, ...later] = split(blanked(wasm));
  const parts = later.map((part) => ({ ...part, address: place(part.name, ".wasm", strip(part.program)).address }));
  return placeScript(name, glue, joined(script, parts), text(place(name, ".wasm", strip(first.program)), true));
}

/** One script of what wasm-bindgen wrote to start a program and `contents`, which imports it. */
function placeScript(name, glue, script, contents) {
  writeFileSync(join(stage, glue), script);
  const { outputFiles } = buildSync({
    stdin: {
      contents,
      resolveDir: stage,
    },
    bundle: true,
    format: "esm",
    minify,
    target: "es2022",
    write: false,
  });
  rmSync(join(stage, glue));
  return place(name, ".js", outputFiles[0].contents);
}

/** The finder, and the app that knows its name. */
function placeApp(glue, program, { photo, host }) {
  const finder = placeProgram("finder", FINDER.glue, FINDER.program, ({ name }) => finderScript(name));
  rmSync(join(stage, FINDER.types), { force: true });
  return placeParts("app", glue, program, ({ address }, divided) =>
    start(glue, address, finder.name, divided, { styles: { photo: photo.address, host: host.address }, worker: place("worker", ".js", photoWorker(source, minify)).name }),
  );
}

/** An image as an address of its own. */
const inData = (svg) =>
  `data:image/svg+xml,${svg.toString("utf8").replace(/<!--.*?-->|\s+(?=[<\n])/gs, "").trim().replaceAll('"', "'").replace(/[%#<>\n]/g, encodeURIComponent)}`;

/** The element that loads an inline script from a file. A classic script runs where it stands, either way. */
function externalScript(code, module) {
  // The development server's reload script: it would fill these in only in index.html.
  const text = code
    .trim()
    .replace(/(['"`])\{\{__TRUNK_ADDRESS__\}\}\1/, "window.location.host")
    .replace("{{__TRUNK_WS_BASE__}}", "/");
  const { address, integrity } = place("reload", ".js", `${text}\n`);
  return `<script${module ? ' type="module"' : ""} src="${address}" ${integrity}></script>`;
}

/** The page's first script under a name of its content: Trunk's is of the source, before it is made small. It loads that of an embed. */
function placeEarly(element, frame) {
  const { address, integrity } = place("early", ".js", take(posix.basename(attribute(element, "src"))));
  // As the script writes them, with its checksum.
  const attributes = `src='${frame.address}' ${frame.integrity.replaceAll('"', "'")}`;
  return `<script src="${address}" data-frame="${attributes}" ${integrity}></script>`;
}

async function finishPages() {
  let app;
  const { html: styled, later } = joinStyles(read("index.html").toString("utf8"));
  const frame = place("frame", ".js", await frameScript(stage, source, later.embed, minify));
  const html = styled.replace(
    /<script\b[^>]*>([\s\S]*?)<\/script\s*>/gi,
    (element, code) => {
      const type = attribute(element, "type").toLowerCase();
      const runs = ["", "module", "text/javascript"].includes(type);
      if (/(?:^|\/)early-[^/]*$/.test(attribute(element, "src"))) return placeEarly(element, frame);
      if (!runs || attribute(element, "src") !== "" || code.trim() === "") return element;
      const [, glue] = /\bimport init\b[^'"]*['"](?:[^'"]*\/)?([^'"/]+\.js)['"]/.exec(code) ?? [];
      const [, program] = /\bmodule_or_path:\s*['"](?:[^'"]*\/)?([^'"/]+\.wasm)['"]/.exec(code) ?? [];
      if (!glue || !program) return externalScript(code, type === "module");
      app = placeApp(glue, program, later);
      return `<script type="module" src="${app.address}" ${app.integrity}></script>`;
    },
  );
  if (!app) throw new Error("index.html has no inline script that starts the app; has Trunk changed what it writes?");
  // The script is asked for as early as its preload would be; and the program when the script says so.
  const linked = html.replace(LINK, (tag) => {
    if (attribute(tag, "rel") === "modulepreload" || attribute(tag, "as") === "fetch") return "";
    if (attribute(tag, "rel") === "icon") return `<link rel="icon" href="${inData(read(attribute(tag, "href")))}">`;
    return tag;
  });
  writePages(stage, linked, source);
}

try {
  placeEmbeddedModule(stage, join(source, "embed"));
  placeChecker(stage, source, minify);
  placePhotoModule(stage, source, minify);
  await finishPages();
} catch (error) {
  fail(error.message);
}
