# shellcheck shell=bash
# The way for a Debian machine that cannot fetch rustup's wasm target: Debian's rustc-web packages, with the
# target's standard library compiled from Debian's sources, once per compiler. Nothing is written outside apt's
# packages and the cache: cargo is pointed at a sysroot of our own. Sourced by tools/toolchain.sh.

# Puts Debian's cargo and rustc in front of rustup's shims, for this process and its children.
debian_path() {
  local bin="$CACHE/debian/bin" program
  mkdir -p "$bin"
  for program in cargo rustc rustdoc rustfmt cargo-fmt cargo-clippy clippy-driver; do
    [ -e "$bin/$program" ] || ln -sf "/usr/bin/$program" "$bin/$program"
  done
  export PATH="$bin:$PATH"
  unset RUSTUP_TOOLCHAIN
  # cargo also takes these from the environment, where a shim's name would lead back to rustup.
  unset RUSTC RUSTDOC CARGO
}

debian_packages() {
  apt_install rustc-web cargo-web rust-web-src rust-web-clippy rustfmt-web "lld-$DEBIAN_LLD" gcc libc6-dev
}

# Compiles std for wasm into the folder $1, which appears only when it is complete.
build_wasm_std() {
  local sysroot=$1 work lib
  # Another run may have built it while this one waited for the lock.
  [ ! -d "$sysroot" ] || return 0
  say "compiling Rust's standard library for wasm32 (once per compiler, about a minute)"
  work=$(mktemp -d "$CACHE/wasm-std.XXXXXX")
  mkdir -p "$work/crate/src" "$work/sysroot/lib/rustlib"
  # Debian's sources bring the crates that std depends on: nothing is downloaded.
  mkdir -p "$work/crate/.cargo"
  printf '%s\n' '[source.crates-io]' 'replace-with = "debian"' '[source.debian]' \
    "directory = \"$(rustc --print sysroot)/lib/rustlib/src/rust/library/vendor\"" >"$work/crate/.cargo/config.toml"
  # An empty crate: only its dependencies, the standard library's own crates, are wanted.
  printf '#![no_std]\n' >"$work/crate/src/lib.rs"
  printf '%s\n' '[package]' 'name = "scratch"' 'version = "0.0.0"' 'edition = "2021"' \
    '[profile.release]' 'panic = "abort"' 'opt-level = "s"' 'codegen-units = 1' '[workspace]' \
    >"$work/crate/Cargo.toml"
  # embed-bitcode: link-time optimisation reads it from the library.
  (cd "$work/crate" && env -u CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS -u CARGO_BUILD_TARGET \
    -u CARGO_ENCODED_RUSTFLAGS CARGO_TARGET_DIR="$work/target" RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes \
    cargo build --offline --release --target wasm32-unknown-unknown -Zbuild-std=std,panic_abort,test) \
    >"$CACHE/wasm-std.log" 2>&1 || {
    tail -n 15 "$CACHE/wasm-std.log" >&2
    rm -rf "$work"
    die "Debian's compiler could not build the wasm standard library (log: $CACHE/wasm-std.log)" \
      "see whether 'apt-get install --reinstall rustc-web rust-web-src' helps, then run ./dev again"
  }
  lib="$work/sysroot/lib/rustlib/wasm32-unknown-unknown/lib"
  mkdir -p "$lib"
  # Beside rlibs for the target, `deps` may hold the scratch crate's own.
  find "$work/target/wasm32-unknown-unknown/release/deps" -name 'lib*.rlib' ! -name 'libscratch-*' \
    -exec cp {} "$lib/" \;
  ln -s "$(rustc --print sysroot)/lib/rustlib/$(rustc --print host-tuple)" "$work/sysroot/lib/rustlib/"
  mkdir -p "$(dirname "$sysroot")"
  mv -T "$work/sysroot" "$sysroot"
  rm -rf "$work"
}

use_debian_toolchain() {
  is_debian || die "BAOKAO_TOOLCHAIN is debian, but this is no Debian system with apt-get" "unset BAOKAO_TOOLCHAIN"
  debian_packages
  debian_path
  # Debian updates this compiler within a release: a library built by another one is of no use (E0514).
  local sysroot
  sysroot="$CACHE/debian/sysroot-$(rustc -vV | content_hash)"
  [ -d "$sysroot" ] || with_lock wasm-std build_wasm_std "$sysroot"
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="wasm-ld-$DEBIAN_LLD"
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--sysroot=$sysroot"
  TOOLCHAIN="Debian's, $(rustc -V)"
}
