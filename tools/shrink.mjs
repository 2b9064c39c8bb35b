// Makes the page's program small: takes out what only words panics, then optimizes the rest.
//
// A panic is a fault of ours that no visitor reads about, and what puts it into words is a twentieth of the program.
// The functions that a panic runs into are emptied, so that a panic stops the program at once, wasm-opt then drops
// what only they needed, and the places in the source are blanked. Nothing else may change: no check is taken out, and
// the development build, which does not come here, says every panic in full.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import binaryen from "binaryen";

import { DATA, Reader, sections } from "./wasm.mjs";

/** Where all panics end, in the standard library and in what Yew brings. */
const PANICS = [
  /\bcore::panicking::/,
  /\bstd::panicking::/,
  /\brust_begin_unwind$/,
  /\b(?:unwrap|expect)_failed\b/,
  /\bslice_(?:error|index)_fail/,
  /\blen_mismatch_fail$/,
  /\bpanic_already(?:_mutably)?_borrowed$/,
  /::assert_failed$/,
  /\bcapacity_overflow$/,
  /\bhandle_alloc_error$/,
  /\bstd::alloc::rust_oom/,
  /\bconsole_error_panic_hook::hook$/,
];

/** What Yew does with nodes that no view makes: portals, suspense, raw HTML (tests/tidy.rs holds that). */
const UNMADE = [/\bdom_bundle::(?:braw|bsuspense|bportal)::/, /\bvirtual_dom::(?:vraw|vsuspense|vportal)::/];

/** Rust's formatting of values: with the page's own texts made without it, only panics use it. */
const FORMATTING = [
  /\bcore::fmt::write$/,
  /\balloc::fmt::format/,
  /\bcore::fmt::Write::\w+$/,
  /\bfmt::(?:Debug|Display|LowerHex|UpperHex|Write)>::\w+$/,
  /\bfmt::Formatter>?::\w+$/,
  /\bfmt::builders::/,
  /\bescape_debug_ext$/,
];

const some = (patterns, name) => patterns.some((pattern) => pattern.test(plain(name)));

/** A path as it is written in Rust: without the hashes of crates and instances, and what optimizers add. */
const plain = (name) => name.replace(/\[[0-9a-f]{16}\]/g, "").replace(/(?:::h[0-9a-f]{16})?(?:\.\d+|\[\d+\])*$/, "");

/** Empties the functions that word panics, and those that nothing calls though the compiler cannot know. */
function emptied(program, lists) {
  const module = binaryen.readBinary(program);
  const names = [];
  for (let index = 0; index < module.getNumFunctions(); index++) {
    const { name, module: from } = binaryen.getFunctionInfo(module.getFunctionByIndex(index));
    if (!from && lists.some((patterns) => some(patterns, name))) names.push(name);
  }
  // Without a name section, or with one that is written in another way, nothing would be found.
  if (names.length < 20) throw new Error(`only ${names.length} functions that word panics: has Rust changed their names?`);
  for (const name of names) {
    const { params, results } = binaryen.getFunctionInfo(module.getFunction(name));
    module.removeFunction(name);
    module.addFunction(name, params, results, [], module.unreachable());
  }
  if (lists.includes(FORMATTING)) unused(module, names);
  // The names are needed until the program is divided.
  binaryen.setDebugInfo(true);
  const bytes = module.emitBinary();
  module.dispose();
  return bytes;
}

/** Nothing that is left may format: it would stop the program where no fault is. */
function unused(module, names) {
  const gone = new Set(names.filter((name) => some(FORMATTING, name)));
  let caller;
  for (const [, word, quoted, bare] of module.emitText().matchAll(/\((func|call|return_call|ref\.func) \$(?:"([^"]*)"|([^\s)]+))/g)) {
    const name = quoted ?? bare;
    if (word === "func") caller = name;
    else if (gone.has(name) && !gone.has(caller)) throw new Error(`${caller} formats by ${name}: write its text without format!`);
  }
}

/** A place in the source, as panics name it: where its path stands and how long it is, line and column. */
const PLACE = 16;

/**
 * Blanks the places in the source that panics would name, and their paths. A place is four aligned numbers of which
 * the first two mark out exactly the path of a Rust file: nothing else in the data looks like that.
 */
export function unplaced(section) {
  const [data, reader] = [Buffer.from(section), new Reader(section)];
  for (let left = reader.number(); left > 0; left--) {
    // An active segment of the one memory, at a constant address (i32.const).
    if (reader.number() !== 0 || reader.number() !== 0x41) throw new Error("the data is not laid out as wasm-ld does");
    const address = reader.number();
    reader.number();
    const length = reader.number();
    blankPlaces(data.subarray(reader.at, reader.at + length), address);
    reader.take(length);
  }
  return data;
}

function blankPlaces(segment, address) {
  const paths = [];
  for (let at = 0; at + PLACE <= segment.length; at += 4) {
    const [start, length, line, column] = [0, 4, 8, 12].map((offset) => segment.readUInt32LE(at + offset));
    const path = segment.subarray(Math.max(0, start - address), start - address + length);
    if (length > 255 || path.length !== length || line === 0 || column === 0) continue;
    if (!/^[\w./@+-]+\.rs$/.test(path.toString("latin1"))) continue;
    segment.fill(0, at, at + PLACE);
    paths.push(path);
  }
  // Only now: several places name one path.
  for (const path of paths) path.fill(0);
}

/** The program as wasm-opt makes it. */
function optimized(program, how) {
  const folder = mkdtempSync(join(tmpdir(), "baokao-"));
  const [from, to] = ["from.wasm", "to.wasm"].map((name) => join(folder, name));
  try {
    writeFileSync(from, program);
    // Packing the memory would cut the texts into many segments, which compress worse than the zeros in one.
    const all = [...how, "--skip-pass=memory-packing", from, "-o", to];
    execFileSync("wasm-opt", all, { stdio: ["ignore", "inherit", "inherit"] });
    return readFileSync(to);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * The program, smaller, with the names of its functions. One that formats besides panicking, as the photos' does, keeps
 * what it formats with.
 */
export const shrink = (program, formats = false) =>
  optimized(emptied(program, formats ? [PANICS] : [PANICS, UNMADE, FORMATTING]), [
    "-Os",
    "--converge",
    // Found by trying: a function with one caller compresses better where it is, unless it is small.
    "--one-caller-inline-max-function-size=30",
    // Below 1,024 is the far end of a stack of a megabyte.
    "--low-memory-unused",
    "-g",
  ]);

/** The program without the places; before it is divided, because a place and its path may come into different segments. */
export const blanked = (program) => sections(program, (id, section) => (id === DATA ? unplaced(section) : section));

/** The program, or a part of it, without names and places. */
export function strip(program) {
  // A part no longer says what it uses; all of it is what rustc uses by default.
  const features = ["mutable-globals", "nontrapping-float-to-int", "bulk-memory", "bulk-memory-opt", "sign-ext", "reference-types", "multivalue"];
  const how = ["--remove-unused-module-elements", "--reorder-functions", "--strip-debug", "--strip-producers", ...features.map((one) => `--enable-${one}`)];
  return blanked(optimized(program, how));
}
