import { execFileSync } from "node:child_process"; import { readFileSync, mkdirSync, writeFileSync } from "node:fs"; import { brotliCompressSync, constants } from "node:zlib";
import { shrink, strip } from "./shrink.mjs";
mkdirSync("/tmp/ww", { recursive: true });
const run = (c, o) => execFileSync(c, o, { stdio: ["ignore", "ignore", "inherit"] });
for (const features of ["photo-api", "photo-api,photo-more"]) {
run("cargo", ["build", "--quiet", "--locked", "--target", "wasm32-unknown-unknown", "--profile", "photo", "--bin", "photo", "--features", features]);
run("wasm-bindgen", ["--target", "web", "--no-typescript", "--out-name", "w", "--out-dir", "/tmp/ww", "target/wasm32-unknown-unknown/photo/photo.wasm"]);
const w = strip(shrink(readFileSync("/tmp/ww/w_bg.wasm"), true)); writeFileSync(`/tmp/ww/${process.argv[2]}-${features.length}.wasm`, w);
console.log(process.argv[2], features, w.length, brotliCompressSync(w, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length);
}
