# shellcheck shell=bash disable=SC2034
# Every version that the project is built with, in one place. The npm tools (binaryen, esbuild, playwright-core,
# axe-core, typescript) are pinned in package.json, the crates in Cargo.lock. Sourced by tools/common.sh.

RUST_VERSION=1.95.0            # by rustup; a machine that cannot fetch it takes Debian's compiler instead
DEBIAN_LLD=22                  # major version of Debian's lld that links what Debian's rustc-web compiles
NODE_MAJOR=20                  # the oldest Node.js whose test runner and npm do
WASM_BINDGEN_VERSION=0.2.130   # must equal the crate's version in Cargo.lock (checked at set-up)
TRUNK_VERSION=0.21.14          # the last one that Rust 1.95 compiles
PILLOW_VERSION=11.3.0          # a second opinion on repaired photos, in the tests alone
CARGO_DENY_VERSION=0.20.2
CARGO_MACHETE_VERSION=0.9.2
