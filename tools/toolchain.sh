# shellcheck shell=bash
# Chooses the one Rust toolchain for everything, native and wasm, and exports what cargo needs to use it.
# rustup's pinned release comes first, then a rustc that has the wasm target already, then Debian's own.
# BAOKAO_TOOLCHAIN=rustup|system|debian forces one of them. Sourced by ./dev.

# shellcheck source=tools/debian-toolchain.sh
. "$ROOT/tools/debian-toolchain.sh"

WASM_TARGET=wasm32-unknown-unknown

# Whether the rustc on PATH (in the present environment) has the wasm target's standard library.
rustc_has_wasm() {
  local libs
  libs=$(rustc --print target-libdir --target "$WASM_TARGET" 2>/dev/null) || return 1
  compgen -G "$libs/libstd-*.rlib" >/dev/null
}

# The pinned toolchain, with or without the wasm target?
rustup_has_pinned() { have rustup && RUSTUP_AUTO_INSTALL=0 rustup run "$RUST_VERSION" rustc -V >/dev/null 2>&1; }

# The pinned toolchain, its wasm target, clippy and rustfmt, all there already?
rustup_ready() {
  have rustup || return 1
  local RUSTUP_TOOLCHAIN=$RUST_VERSION RUSTUP_AUTO_INSTALL=0
  export RUSTUP_TOOLCHAIN RUSTUP_AUTO_INSTALL
  rustc_has_wasm && rustup which cargo-clippy >/dev/null 2>&1 && rustup which rustfmt >/dev/null 2>&1
}

# Fetches what is missing of it. Fails, without ending the run, where the network does not let it.
rustup_fetch() {
  have rustup || return 1
  with_lock rustup rustup_fetch_unlocked
}

rustup_fetch_unlocked() {
  rustup_ready && return 0
  say "setting up Rust $RUST_VERSION with $WASM_TARGET by rustup"
  if ! reachable "$DIST_HOST/dist/channel-rust-$RUST_VERSION.toml.sha256"; then
    note "$DIST_HOST cannot be reached from here"
    return 1
  fi
  local log="$CACHE/rustup.log"
  # `target add` first: it leaves an installed toolchain as it is, and needs far less than a whole install.
  if rustup_has_pinned; then
    bounded 600 rustup target add --toolchain "$RUST_VERSION" "$WASM_TARGET" >"$log" 2>&1 &&
      bounded 600 rustup component add --toolchain "$RUST_VERSION" clippy rustfmt >>"$log" 2>&1
  else
    bounded 1200 rustup toolchain install "$RUST_VERSION" --profile minimal --no-self-update \
      --component clippy --component rustfmt --target "$WASM_TARGET" >"$log" 2>&1
  fi && rustup_ready && return 0
  tail -n 5 "$log" >&2
  note "rustup could not fetch it (log: $log)"
  return 1
}

use_rustup() {
  export RUSTUP_TOOLCHAIN=$RUST_VERSION
  TOOLCHAIN="rustup, Rust $RUST_VERSION"
}

# What a panic in the browser names: paths from the crate on, the same on every machine, and shorter. Paths of the
# standard library are in it as Rust's own builders wrote them.
shorten_paths() {
  local crates="${CARGO_HOME:-$HOME/.cargo}/registry/src" from flags=${CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS:-}
  # cargo splits the flags at every space; and an environment of ./dev env has them already.
  [[ $crates != *[[:space:]]* && $flags != *"=$crates"* ]] || return 0
  # The last one that fits holds; the longer one is the folder of crates.io itself, not of a mirror.
  for from in "$crates" "$crates/index.crates.io-1949cf8c6b5b557f"; do
    flags="${flags:+$flags }--remap-path-prefix=$from="
  done
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=$flags
}

# Decides once per machine and pinned version; later runs read the decision and use no network.
choose_toolchain() {
  local memory="$CACHE/toolchain-$RUST_VERSION" choice=${BAOKAO_TOOLCHAIN:-}
  if [ -z "$choice" ] && [ -r "$memory" ]; then choice=$(<"$memory"); fi
  if [ -z "$choice" ]; then
    if rustup_ready || rustup_fetch; then
      choice=rustup
    elif ! have rustup && have cargo && rustc_has_wasm && have cargo-clippy && have rustfmt; then
      choice=system
    elif is_debian; then
      choice=debian
    elif have rustup; then
      die "Rust $RUST_VERSION with $WASM_TARGET is not here and rustup cannot fetch it (log: $CACHE/rustup.log)" \
        "check the network (a mirror: export RUSTUP_DIST_SERVER=...) and run ./dev again"
    else
      die "there is no rustup, and this is not Debian, whose packages would do instead" \
        "install rustup from https://rustup.rs (it asks nothing with -y), open a new shell, run ./dev again"
    fi
  fi
  case $choice in
    rustup)
      rustup_ready || rustup_fetch || {
        rm -f "$memory"
        die "rustup has no Rust $RUST_VERSION with $WASM_TARGET, clippy and rustfmt" \
          "rustup toolchain install $RUST_VERSION -c clippy -c rustfmt -t $WASM_TARGET" \
          "or use Debian's compiler: BAOKAO_TOOLCHAIN=debian ./dev setup"
      }
      use_rustup
      ;;
    system) TOOLCHAIN="the system's, $(rustc -V)" ;;
    debian) use_debian_toolchain ;;
    *) die "BAOKAO_TOOLCHAIN is '$choice'" "set it to rustup, system or debian, or unset it" ;;
  esac
  shorten_paths
  [ -n "${BAOKAO_TOOLCHAIN:-}" ] || printf '%s\n' "$choice" >"$memory"
}

# Native work only (tests of the core) needs no wasm target: any toolchain chosen before, or the one on PATH.
choose_native_toolchain() {
  if [ -n "${BAOKAO_TOOLCHAIN:-}" ] || [ -r "$CACHE/toolchain-$RUST_VERSION" ] || ! have cargo; then
    choose_toolchain
  elif rustup_has_pinned; then
    use_rustup
  else
    TOOLCHAIN="the one on PATH, $(rustc -V)"
  fi
}
