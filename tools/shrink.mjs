// Makes the page's program small: takes out what only words panics, then optimizes the rest.
//
// A panic is a fault of ours that no visitor reads about, and what puts it into words is a tenth of the program.
// The functions that a panic runs into are emptied, so that a panic stops the program at once, and wasm-opt then
// drops what only they needed. Nothing else may change: no check is taken out, and the development build, which
// does not come here, says every panic in full.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import binaryen from "binaryen";

/** Of the standard library and of what Yew brings: the ends of all panics, and `Debug`, which only their texts use. */
const WORDING = [
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
  /\bfmt::Debug>::fmt$/,
  /\bfmt::Formatter>?::debug_\w+$/,
  /\bfmt::builders::/,
  /\bescape_debug_ext$/,
];

/** A path as it is written in Rust: without the hashes of crates and instances. */
const plain = (name) => name.replace(/\[[0-9a-f]{16}\]/g, "").replace(/::h[0-9a-f]{16}$/, "");

/** Empties the functions that word panics, and says how many. */
function emptied(program) {
  const module = binaryen.readBinary(program);
  const names = [];
  for (let index = 0; index < module.getNumFunctions(); index++) {
    const { name, module: from } = binaryen.getFunctionInfo(module.getFunctionByIndex(index));
    if (!from && WORDING.some((pattern) => pattern.test(plain(name)))) names.push(name);
  }
  for (const name of names) {
    const { params, results } = binaryen.getFunctionInfo(module.getFunction(name));
    module.removeFunction(name);
    module.addFunction(name, params, results, [], module.unreachable());
  }
  // Without a name section, or with one that is written in another way, nothing would be found.
  if (names.length < 20) throw new Error(`only ${names.length} functions that word panics: has Rust changed their names?`);
  const bytes = module.emitBinary();
  module.dispose();
  return bytes;
}

/** The program, smaller. */
export function shrink(program) {
  const folder = mkdtempSync(join(tmpdir(), "baokao-"));
  const [from, to] = ["from.wasm", "to.wasm"].map((name) => join(folder, name));
  try {
    writeFileSync(from, emptied(program));
    // Packing the memory would cut the texts into many segments, which compress worse than the zeros in one.
    const how = ["-Os", "--converge", "--skip-pass=memory-packing", "--strip-debug", "--strip-producers"];
    execFileSync("wasm-opt", [...how, from, "-o", to], { stdio: ["ignore", "inherit", "inherit"] });
    return readFileSync(to);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
