# shellcheck shell=bash
# Building and serving the site with Trunk, whose post-build hook is tools/finish-dist.mjs. Sourced by ./dev.

# Everything that a release build can depend on, as one stamp; nothing where there is no git to list it.
build_stamp() {
  have git && git -C "$ROOT" rev-parse --git-dir >/dev/null 2>&1 || return 0
  git -C "$ROOT" ls-files -z --cached --others --exclude-standard -- . \
    ':!tests' ':!benches' ':!docs' ':!hosting' ':!*.md' ':!.ci' ':!tools/check.sh' ':!tools/test.sh' ':!tools/sizes.mjs' \
    ':!tools/pack.mjs' ':!tools/servers.sh' ':!embed/package.json' |
    sort -z | {
    # A file that git knows and that has been removed makes cksum fail, and is itself a change.
    xargs -0 cksum 2>&1 || true
    rustc -vV
    printf '%s\n' "$TRUNK_VERSION $WASM_BINDGEN_VERSION $TRUNK_TOOLS_WASM_OPT ${BAOKAO_SITE:-}"
  } | content_hash
}

# build [OPTION...]: the release build. Without options, dist/ is built anew only when what it is made of changed.
build() { with_lock "build-$(printf '%s' "$ROOT" | content_hash)" build_unlocked "$@"; }

build_unlocked() {
  local wanted=''
  [ $# -gt 0 ] || wanted=$(build_stamp)
  if is_built dist "$wanted"; then
    say "dist/ is up to date"
    return
  fi
  rm -f "$ROOT/target/dist.stamp"
  say "building the release"
  trunk_build --release "$@"
  node tools/compress.mjs "$(dist_of "$@")"
  mkdir -p "$ROOT/target"
  printf '%s\n' "$wanted" >"$ROOT/target/dist.stamp"
  say "the release is ready in dist/ (or where --dist says): put it on any static host, under any path"
}

# dist_of [OPTION...]: the folder into which Trunk builds with these options.
dist_of() {
  local dist=dist previous='' argument
  for argument in "$@"; do
    case $argument in --dist=*) dist=${argument#--dist=} ;; esac
    case $previous in --dist | -d) dist=$argument ;; esac
    previous=$argument
  done
  printf '%s' "$dist"
}

# is_built FOLDER STAMP: whether the folder was built from what the stamp says.
is_built() {
  local stamp="$ROOT/target/${1##*/}.stamp"
  [ -n "$2" ] && [ -r "$stamp" ] && [ "$(<"$stamp")" = "$2" ] && [ -r "$ROOT/$1/index.html" ]
}

# A backtrace of Trunk's own would bury the compiler's message.
trunk_build() {
  RUST_LIB_BACKTRACE=0 trunk build --skip-version-check "$@" ||
    die "the build failed (Trunk's and cargo's messages are above)" "mend it and run ./dev again"
}

# build_gallery: the development build in target/gallery, whose page #/gallery the tests of the components run
# over. Built anew only when what it is made of changed, and quietly.
build_gallery() { with_lock "build-$(printf '%s' "$ROOT" | content_hash)" build_gallery_unlocked; }

build_gallery_unlocked() {
  local wanted
  wanted=$(build_stamp)
  ! is_built target/gallery "$wanted" || return 0
  say "building the gallery, for the tests of the components"
  mkdir -p "$ROOT/target"
  rm -f "$ROOT/target/gallery.stamp"
  trunk_build --quiet --dist "$ROOT/target/gallery"
  printf '%s\n' "$wanted" >"$ROOT/target/gallery.stamp"
}

# The development build lives apart from dist/, so that serving does not undo a release build.
serve() {
  local port=8080 previous='' argument
  for argument in "$@"; do
    case $argument in --port=*) port=${argument#--port=} ;; esac
    case $previous in --port | -p) port=$argument ;; esac
    previous=$argument
  done
  [ $# -gt 0 ] || set -- --port "$port"
  say "serving at http://127.0.0.1:$port/ as soon as the first build is done (the first takes a few minutes)"
  # Trunk wants every folder that it is told not to watch to be there (Trunk.toml).
  mkdir -p "$ROOT/target/serve" "$ROOT/dist"
  export RUST_LIB_BACKTRACE=0
  exec trunk serve --skip-version-check --dist "$ROOT/target/serve" "$@"
}

# The environment of ./dev, for a shell or an editor: cargo and trunk by hand then do what ./dev does.
print_environment() {
  local name
  for name in PATH RUSTUP_TOOLCHAIN CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER \
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS TRUNK_TOOLS_WASM_BINDGEN TRUNK_TOOLS_WASM_OPT; do
    if [ -n "${!name:-}" ]; then printf 'export %s=%q\n' "$name" "${!name}"; fi
  done
}
