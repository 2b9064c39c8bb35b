// Builds the two photo programs (src/bin/photo.rs), of which one decodes JPEG alone, and places them beside baokao.js
// with what loads them and the face model. Not Trunk: it builds a program once, with one set of features.

import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { shrink, strip } from "./shrink.mjs";

const TARGET = "wasm32-unknown-unknown";
/** Names of the programs and the features that they are built with. */
const PROGRAMS = { baokao_photo_jpeg: "photo-api", baokao_photo_all: "photo-api,photo-more" };
const run = (command, options, cwd) => execFileSync(command, options, { cwd, stdio: ["ignore", "ignore", "inherit"] });

/** Places everything in the folder that becomes dist/. A development build, made at each change, leaves them as large as they are. */
export function placePhotoModule(stage, source, minify) {
  for (const [name, features] of Object.entries(PROGRAMS)) {
    const cargo = ["build", "--quiet", "--locked", "--target", TARGET, "--profile", "photo", "--bin", "photo", "--features", features];
    run("cargo", cargo, source);
    const built = join(process.env.CARGO_TARGET_DIR ?? join(source, "target"), TARGET, "photo", "photo.wasm");
    run("wasm-bindgen", ["--target", "web", "--no-typescript", "--out-name", name, "--out-dir", stage, built], source);
    const program = join(stage, `${name}_bg.wasm`);
    if (minify) writeFileSync(program, strip(shrink(readFileSync(program), true)));
  }
  copyFileSync(join(source, "embed/photo.js"), join(stage, "baokao_photo.js"));
  copyFileSync(join(source, "assets/photo/face.tflite"), join(stage, "baokao_face.tflite"));
}
