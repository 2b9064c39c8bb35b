# shellcheck shell=bash
# Tools written in Rust, compiled once per version into the cache and put on PATH. Sourced by ./dev.

# cargo_tool NAME PROGRAM VERSION OPT-LEVEL OPTION...: a program of that very version, from PATH or from crates.io.
cargo_tool() {
  local name=$1 program=$2 version=$3 found
  local root="$CACHE/tools/$name-$version"
  if [ ! -x "$root/bin/$program" ]; then
    found=$("$program" --version 2>/dev/null) || found=''
    [[ " $found " != *" $version "* ]] || return 0
    with_lock "tool-$name" compile_tool "$root" "$@"
  fi
  export PATH="$root/bin:$PATH"
}

compile_tool() {
  local root=$1 name=$2 program=$3 version=$4 level=$5
  shift 5
  # Another run may have compiled it while this one waited for the lock.
  [ ! -x "$root/bin/$program" ] || return 0
  say "compiling $name $version (once per machine, a few minutes)"
  local log="$CACHE/$name.log" build="$CACHE/build-$name" locked
  # A quick build matters more than the tool's speed; the tools' own profiles ask for fat LTO.
  local settings=(CARGO_PROFILE_RELEASE_OPT_LEVEL="$level" CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_DEBUG=0
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_TARGET_DIR="$build" CARGO_NET_RETRY=2)
  # Debian's compiler takes half as long again as rustup's, which may be there without the wasm target.
  if [ -z "${RUSTUP_TOOLCHAIN:-}" ] && rustup_has_pinned; then
    settings+=(PATH="$ORIGINAL_PATH" RUSTUP_TOOLCHAIN="$RUST_VERSION")
  fi
  mkdir -p "$CACHE/tools"
  # A registry mirror that lags may miss a locked dependency: then the newest that fits.
  for locked in --locked ""; do
    rm -rf "$root.part"
    if (cd "$CACHE" && env "${settings[@]}" cargo install ${locked:+"$locked"} --root "$root.part" \
      "$name@$version" "$@") >"$log" 2>&1 </dev/null; then
      rm -rf "$root" "$build"
      mv "$root.part" "$root"
      return
    fi
    if [ -n "$locked" ]; then note "not with its own lockfile, trying without: $(grep -m1 '^error' "$log" || true)"; fi
  done
  tail -n 15 "$log" >&2
  rm -rf "$root.part" "$build"
  die "$name $version could not be installed (log: $log)" "check that crates.io can be reached, run ./dev again" \
    "or put $program $version on PATH by your own means"
}

# What a build of the site needs. wasm-bindgen works hard at every build, the other tools hardly at all.
# Trunk goes without TLS: it then cannot download tools of its own choosing.
site_tools() {
  cargo_tool wasm-bindgen-cli wasm-bindgen "$WASM_BINDGEN_VERSION" 1 --no-default-features
  cargo_tool trunk trunk "$TRUNK_VERSION" 0 --no-default-features
  check_wasm_bindgen_version
}

# What ./dev check needs besides.
check_tools() {
  cargo_tool cargo-deny cargo-deny "$CARGO_DENY_VERSION" 0
  cargo_tool cargo-machete cargo-machete "$CARGO_MACHETE_VERSION" 0
}

# wasm-bindgen refuses a program that another version of its crate compiled; say so before a long build.
check_wasm_bindgen_version() {
  local lockfile="$ROOT/Cargo.lock" locked
  [ -r "$lockfile" ] || return 0
  locked=$(grep -A1 '^name = "wasm-bindgen"$' "$lockfile" | sed -n 's/^version = "\(.*\)"$/\1/p')
  [ -z "$locked" ] || [ "$locked" = "$WASM_BINDGEN_VERSION" ] ||
    die "Cargo.lock has wasm-bindgen $locked, tools/versions.sh has $WASM_BINDGEN_VERSION" \
      "cargo update -p wasm-bindgen --precise $WASM_BINDGEN_VERSION" \
      "or set WASM_BINDGEN_VERSION=$locked in tools/versions.sh"
}
