// Trunk's post-build hook (see Trunk.toml): finishes the folder that becomes dist/, or what `./dev serve` serves.
//
// 1. Inline scripts of index.html become files, so that a Content-Security-Policy without inline scripts holds.
// 2. The preloaded wasm loses its integrity attribute: browsers ignore it there, and Chromium complains of it.
// 3. wasm-bindgen's baokao.js becomes baokao_bg.js, and the hand-written module embed/baokao.js, made one
//    with what it imports from beside it, takes its name.

import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { bundle } from "./bundle.mjs";

const stage = process.env.TRUNK_STAGING_DIR;
if (!stage) fail("TRUNK_STAGING_DIR is not set: this is a hook of Trunk's, run ./dev build instead");
const base = process.env.TRUNK_PUBLIC_URL ?? "./";
const source = process.env.TRUNK_SOURCE_DIR ?? ".";

function fail(message) {
  console.error(`finish-dist: ${message}`);
  process.exit(1);
}

const digest = (algorithm, text, encoding) => createHash(algorithm).update(text).digest(encoding);

/** Writes one inline script as a file named by its content, and returns the element that loads it. */
function externalScript(code, module) {
  // The development server's reload script: it would fill these in only in index.html.
  const text =
    code
      .trim()
      .replace(/(['"`])\{\{__TRUNK_ADDRESS__\}\}\1/, "window.location.host")
      .replace("{{__TRUNK_WS_BASE__}}", "/") + "\n";
  const purpose = text.includes("WebSocket") ? "reload" : "start";
  const name = `${purpose}-${digest("sha256", text, "hex").slice(0, 16)}.js`;
  writeFileSync(join(stage, name), text);
  const integrity = `sha384-${digest("sha384", text, "base64")}`;
  // A classic inline script runs where it stands, and so does a classic external one; modules are deferred anyway.
  return `<script${module ? ' type="module"' : ""} src="${base}${name}" integrity="${integrity}"></script>`;
}

function finishPage() {
  const page = join(stage, "index.html");
  const html = readFileSync(page, "utf8");
  const finished = html.replace(/<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi, (element, attributes, code) => {
    const type = /\btype\s*=\s*["']?([^\s"'>]+)/i.exec(attributes)?.[1]?.toLowerCase() ?? "";
    const runs = type === "" || type === "module" || type === "text/javascript";
    const external = /(^|\s)src\s*=/i.test(attributes);
    return runs && !external && code.trim() !== "" ? externalScript(code, type === "module") : element;
  });
  if (!/<script\b[^>]*\bsrc="[^"]*start-/.test(finished)) {
    fail("index.html has no inline script that starts the app; has Trunk changed what it writes?");
  }
  const quiet = finished.replace(/<link\b[^>]*\bas="?fetch\b[^>]*>/gi, (element) =>
    element.replace(/\s+integrity=("[^"]*"|[^\s>]+)/i, ""),
  );
  writeFileSync(page, quiet);
}

function placeEmbeddedModule() {
  const generated = join(stage, "baokao.js");
  for (const name of ["baokao.js", "baokao_bg.wasm"]) {
    if (!existsSync(join(stage, name))) {
      fail(`Trunk wrote no ${name}: index.html needs <link data-trunk rel="rust" data-bin="baokao" data-type="worker" ...>`);
    }
  }
  renameSync(generated, join(stage, "baokao_bg.js"));
  rmSync(join(stage, "baokao.d.ts"), { force: true });
  const written = (name) => {
    const path = join(source, "embed", name);
    if (!existsSync(path)) fail(`there is no embed/${name}, part of the module that portals import`);
    return path;
  };
  writeFileSync(join(stage, "baokao.js"), bundle(written("baokao.js")));
  copyFileSync(written("baokao.d.ts"), join(stage, "baokao.d.ts"));
}

finishPage();
placeEmbeddedModule();
