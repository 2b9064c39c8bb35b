// Writes a `.br` and a `.gz` beside each file of a built site that becomes smaller so: servers then send files as small as
// they can be made, and pack nothing themselves. The end of a release build (tools/build.sh); `node tools/compress.mjs
// [FOLDER]` by hand, dist/ where none is named.

import { readFile, readdir, rm, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** What is text or a program; pictures are packed already. */
export const KINDS = [".css", ".html", ".js", ".json", ".mjs", ".svg", ".tflite", ".ts", ".txt", ".wasm", ".webmanifest", ".xml"];
/** Below this many bytes a file and its headers are one network packet either way. */
export const LEAST = 1024;

const brotli = (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

/** Without a date in it; and without the machine's kind, so that every machine writes the same. */
async function gzipped(bytes) {
  const packed = await promisify(gzip)(bytes, { level: 9 });
  packed[9] = 255;
  return packed;
}

export const PACKERS = { ".br": brotli, ".gz": gzipped };

/** Every file of a folder and of those in it, as paths. */
async function files(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** Packs what is in the folder, and removes what stands beside no file any more. Says how many bytes there are of each kind. */
export async function compress(folder) {
  const all = await files(folder);
  await Promise.all(all.filter((path) => extname(path) in PACKERS).map((path) => rm(path)));
  const wanted = all.filter((path) => KINDS.includes(extname(path)));
  const sums = { plain: 0, ".br": 0, ".gz": 0 };
  // zlib works in threads of its own, as many at once as libuv has.
  await Promise.all(wanted.map(async (path) => {
    const bytes = await readFile(path);
    if (bytes.length < LEAST) return;
    sums.plain += bytes.length;
    await Promise.all(Object.entries(PACKERS).map(async ([end, pack]) => {
      const packed = await pack(bytes);
      if (packed.length >= bytes.length) return;
      sums[end] += packed.length;
      await writeFile(path + end, packed);
    }));
  }));
  return sums;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? fileURLToPath(new URL("../dist", import.meta.url));
  const sums = await compress(folder);
  const [plain, br, gz] = Object.values(sums).map((bytes) => bytes.toLocaleString("en"));
  console.error(`    packed beside the files: ${plain} bytes are ${br} with brotli, ${gz} with gzip`);
}
