# shellcheck shell=bash
# ./dev check: format, lints, licences, unused dependencies, the scripts and the sizes. Sourced by ./dev.

check_format() { cargo fmt --check; }

# Natively (the core alone, then everything), then each program for wasm with what it is built of.
check_lint() {
  cargo clippy --locked --all-targets -- -D warnings
  cargo clippy --locked --all-targets --all-features -- -D warnings
  cargo clippy --locked --target "$WASM_TARGET" --bin photo --features photo-api -- -D warnings
  cargo clippy --locked --target "$WASM_TARGET" --bin app --features app -- -D warnings
  cargo clippy --locked --target "$WASM_TARGET" --bin baokao --features api -- -D warnings
  cargo clippy --locked --target "$WASM_TARGET" --bin finder --features finder-module -- -D warnings
  cargo clippy --locked --target "$WASM_TARGET" --bin archive --features archive-module -- -D warnings
}

check_licences() {
  cargo deny --locked --all-features check --hide-inclusion-graph licenses bans sources
  # The advisories come from a git repository, which not every network reaches.
  if reachable https://github.com/rustsec/advisory-db; then
    bounded 300 cargo deny --locked --all-features check --hide-inclusion-graph advisories
  else
    note "NOT CHECKED: security advisories; https://github.com/rustsec/advisory-db cannot be reached from here"
  fi
}

check_unused() { cargo machete --with-metadata; }

check_shell() {
  if ! have shellcheck && is_debian && [ "$(id -u)" = 0 ]; then apt_install shellcheck; fi
  if have shellcheck; then
    shellcheck -ax dev .ci/run
  else
    note "NOT CHECKED: the shell scripts; there is no shellcheck on PATH"
  fi
}

check_sizes() {
  build
  node tools/sizes.mjs
}

run_checks() {
  local all=(format lint licences unused shell sizes) part status failed=()
  [ $# -gt 0 ] || set -- "${all[@]}"
  for part in "$@"; do
    [[ " ${all[*]} " == *" $part "* ]] || die "./dev check has no part '$part'" "use: ${all[*]}"
  done
  prepare toolchain
  # A check of one thing does not wait for the tools of the others.
  case " $* " in *" licences "* | *" unused "*) prepare check ;; esac
  case " $* " in *" sizes "*) prepare node site ;; esac
  say "Rust is $TOOLCHAIN"
  for part in "$@"; do
    say "check: $part"
    # A subshell with its own errexit: called as a condition, a function would run on past its first failure.
    set +e
    (
      set -e
      "check_$part"
    )
    status=$?
    set -e
    [ "$status" -eq 0 ] || failed+=("$part")
  done
  [ ${#failed[@]} -eq 0 ] || die "checks failed: ${failed[*]}" "the messages are above, under 'check: NAME'" \
    "one alone: ./dev check ${failed[0]}"
  say "all checks passed: $*"
}
