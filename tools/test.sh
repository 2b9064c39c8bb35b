# shellcheck shell=bash
# ./dev test and ./dev bench: Rust, then Node, servers and two browsers over the release build. Sourced by ./dev.

core_tests() {
  say "Rust tests of the core"
  cargo test --locked --features finder "$@"
  photo_tests "$@"
}

photo_tests() {
  say "Rust tests of the photos"
  cargo test --locked --features photo-more --profile photo-test --test photo --test photo_memory "$@"
}

# All of Rust's tests. Core and web code are one build here; that the core needs nothing of the web is the compiler's to say.
rust_tests() {
  say "the core alone, without the web's crates"
  cargo check --locked --lib
  cargo check --locked --lib --features finder,photo-more
  say "Rust tests of core and web code, on this machine"
  cargo test --locked --features finder,page "$@"
  photo_tests "$@"
}

# How many things can be done at once.
processors() { node -p 'require("node:os").availableParallelism()'; }

# node_tests PART [OPTION|FILE...]: Node's own runner over the browser's tests (e2e), those of servers (hosting) or of a
# second engine (webkit), or all others (node), each a file tests/**/*.test.mjs.
node_tests() {
  local part=$1 argument file options=() files=() only=(-path "tests/$1/*")
  shift
  [ "$part" != node ] || only=(! -path 'tests/e2e/*' ! -path 'tests/hosting/*' ! -path 'tests/webkit/*')
  for argument in "$@"; do
    if [ -f "$argument" ]; then files+=("$argument"); else options+=("$argument"); fi
  done
  if [ ${#files[@]} -eq 0 ]; then
    while IFS= read -r file; do files+=("$file"); done < <(find tests -name '*.test.mjs' "${only[@]}" | sort)
  fi
  if [ ${#files[@]} -eq 0 ]; then
    # Elsewhere an unfinished tree may do without; CI must not pass over tests that have gone.
    [ -z "${CI:-}" ] || die "there is no $part test (tests/**/*.test.mjs)" "restore it, or its name"
    note "there is no $part test (tests/**/*.test.mjs) yet: nothing to run"
    return
  fi
  say "node --test: $part"
  # Node would leave one processor to itself, and with two run one file after the other.
  node --test --test-concurrency="$(processors)" --test-reporter=spec ${options[@]+"${options[@]}"} "${files[@]}"
}

# What the named browser tests run over: the gallery those of the components, the release all others.
build_for() {
  local file files=()
  for file in "$@"; do [ ! -f "$file" ] || files+=("$file"); done
  if [[ ${#files[@]} -eq 0 || " ${files[*]} " == *gallery* || " ${files[*]} " == */form/* ]]; then build_gallery; fi
  for file in ${files[@]+"${files[@]}"}; do
    [[ $file == *gallery* || $file == */form/* ]] || {
      build
      return
    }
  done
  [ ${#files[@]} -gt 0 ] || build
}

run_tests() {
  local part=${1:-all}
  case $part in
    -*) die "'$part' is an option, but of which part?" "name it first: ./dev test core $part" ;;
  esac
  [ $# -eq 0 ] || shift
  case $part in
    core)
      choose_native_toolchain
      find_pillow || note "no Pillow yet: its test is left out (./dev test rust installs it)"
      core_tests "$@"
      ;;
    rust)
      choose_native_toolchain
      prepare pillow
      rust_tests "$@"
      ;;
    node)
      prepare node toolchain site
      build
      node_tests node "$@"
      ;;
    e2e)
      prepare node toolchain site browser
      build_for "$@"
      node_tests e2e "$@"
      ;;
    hosting)
      prepare node toolchain site browser servers
      build
      node_tests hosting "$@"
      ;;
    webkit)
      prepare node toolchain site webkit
      build
      node_tests webkit "$@"
      ;;
    all)
      prepare node toolchain site browser pillow servers webkit
      rust_tests
      build
      build_gallery
      node_tests node
      node_tests hosting
      node_tests webkit
      node_tests e2e
      say "all tests passed"
      ;;
    *) die "./dev test has no part '$part'" "use core, rust, node, hosting, webkit, e2e, or none for all of them" ;;
  esac
}

# The core alone for wasm, made like the portals' module.
wasm_core() {
  cargo build --quiet --locked --target "$WASM_TARGET" --profile speed --features api --bin core-bench
  wasm-bindgen --target web --no-typescript --out-dir target/bench "target/$WASM_TARGET/speed/core-bench.wasm"
  wasm-opt -O3 target/bench/core-bench_bg.wasm -o target/bench/core-bench_bg.wasm
}

run_benches() {
  prepare node toolchain site
  say "native benchmarks"
  node benches/applicants.mjs target/applicants.jsonl
  cargo bench --locked "$@"
  cargo bench --locked --features photo-more --bench photo
  build
  wasm_core
  say "benchmarks of the release build in Node $(node --version)"
  if find_browser; then note "and how soon it starts in $CHROMIUM"; fi
  node benches/bench.mjs
  if [ -n "${CHROMIUM:-}" ]; then
    node benches/photos.mjs
    node benches/keys.mjs
    node benches/lighthouse.mjs
  fi
  say "sizes"
  node tools/sizes.mjs
}
