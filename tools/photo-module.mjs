// Builds the programs of the photos and places them with what loads them. The one that judges and repairs (src/bin/photo.rs)
// is built twice, once decoding JPEG alone, which nearly all photos are; it serves baokao.js and the page's worker alike.
// Not Trunk: it builds a program once, with one set of features.

import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";

import { shrink, strip } from "./shrink.mjs";
import { tied } from "./tie.mjs";

const TARGET = "wasm32-unknown-unknown";
/** Names of the programs, and of what each is built. */
const PROGRAMS = {
  baokao_photo_jpeg: { bin: "photo", features: "photo-api", profile: "photo", speed: true },
  baokao_photo_all: { bin: "photo", features: "photo-api,photo-more", profile: "photo", speed: true },
  baokao_archive: { bin: "archive", features: "archive-module", profile: "release", speed: false },
};
const run = (command, options, cwd) => execFileSync(command, options, { cwd, stdio: ["ignore", "ignore", "inherit"] });

/** Places everything in the folder that becomes dist/. A development build, made at each change, leaves them as large as they are. */
export function placePhotoModule(stage, source, minify) {
  for (const [name, { bin, features, profile, speed }] of Object.entries(PROGRAMS)) {
    run("cargo", ["build", "--quiet", "--locked", "--target", TARGET, "--profile", profile, "--bin", bin, "--features", features], source);
    const built = join(process.env.CARGO_TARGET_DIR ?? join(source, "target"), TARGET, profile, `${bin}.wasm`);
    run("wasm-bindgen", ["--target", "web", "--no-typescript", "--out-name", name, "--out-dir", stage, built], source);
    const [program, glue] = [join(stage, `${name}_bg.wasm`), join(stage, `${name}.js`)];
    if (minify) writeFileSync(program, strip(shrink(readFileSync(program), speed)));
    const { wasm, script } = tied({ wasm: readFileSync(program), script: readFileSync(glue, "utf8") });
    writeFileSync(program, wasm);
    writeFileSync(glue, script);
  }
  copyFileSync(join(source, "embed/photo.js"), join(stage, "baokao_photo.js"));
  copyFileSync(join(source, "assets/photo/face.tflite"), join(stage, "baokao_face.tflite"));
}

/** The worker in which the page has photos looked at. */
export const photoWorker = (source, minify) =>
  transformSync(readFileSync(join(source, "embed/photo-worker.js"), "utf8"), { loader: "js", minify, target: "es2022" }).code;
