# shellcheck shell=bash
# Node.js and the npm packages of package.json (wasm-opt, esbuild, playwright-core, axe-core, typescript), and a browser
# for the end-to-end tests. Sourced by ./dev.

need_node() {
  local hint="install Node.js $NODE_MAJOR or newer with npm, from https://nodejs.org or your system's packages"
  have node || die "there is no node on PATH" "$hint"
  have npm || die "there is no npm on PATH" "$hint"
  local version
  version=$(node --version)
  version=${version#v}
  [ "${version%%.*}" -ge "$NODE_MAJOR" ] || die "Node.js $version is too old" "$hint"
}

npm_done() {
  local stamp="$ROOT/node_modules/.baokao-stamp"
  [ -r "$stamp" ] && [ "$(<"$stamp")" = "$1" ]
}

npm_fetch() {
  ! npm_done "$1" || return 0
  say "installing npm packages"
  local log="$CACHE/npm.log"
  # No package here needs its install script, and none of them may fetch a browser.
  (cd "$ROOT" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --ignore-scripts --no-audit --no-fund \
    --fetch-retries=2 --fetch-timeout=60000) >"$log" 2>&1 </dev/null || {
    tail -n 15 "$log" >&2
    die "npm could not install the packages of package-lock.json (log: $log)" \
      "check that the npm registry can be reached (npm ping), then run ./dev again"
  }
  printf '%s\n' "$1" >"$ROOT/node_modules/.baokao-stamp"
}

# Installs exactly what package-lock.json says, again only when that file changes.
node_tools() {
  need_node
  local wanted
  wanted="$(content_hash <"$ROOT/package-lock.json")-$(uname -sm | tr ' ' -)"
  npm_done "$wanted" || with_lock "npm-$(printf '%s' "$ROOT" | content_hash)" npm_fetch "$wanted"
  export PATH="$ROOT/node_modules/.bin:$PATH"
  # Trunk takes tools from PATH only in the very version asked for.
  TRUNK_TOOLS_WASM_OPT="version_$(node -p 'require(process.argv[1]).version.split(".")[0]' \
    "$ROOT/node_modules/binaryen/package.json")"
  export TRUNK_TOOLS_WASM_OPT TRUNK_TOOLS_WASM_BINDGEN=$WASM_BINDGEN_VERSION
}

find_browser() {
  local program
  for program in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if [ -n "$program" ] && have "$program"; then
      CHROMIUM=$(command -v "$program")
      export CHROMIUM
      return
    fi
  done
  return 1
}

# Exports CHROMIUM, the browser that the end-to-end tests start.
browser() {
  if is_debian && { [ "$(id -u)" = 0 ] || ! find_browser; }; then apt_install chromium fonts-noto-cjk; fi
  find_browser || die "no Chromium or Chrome for the end-to-end tests" \
    "install one, with a Chinese font, and put it on PATH" "or name it: export CHROMIUM=/path/to/chrome"
}
