# shellcheck shell=bash
# WebKit for tests/webkit: its driver, which knows its browser, and the display that the browser draws on; those on PATH, or
# Debian's packages. They are installed: WebKit looks for its processes in one compiled-in folder, so a copy in the cache would
# need a mount over /usr. Sourced by ./dev.

# install_webkit LOG: Debian's packages, in a subshell: apt_install ends what it cannot do, and the run goes on without them.
install_webkit() {
  local log=$1
  mkdir -p "$CACHE"
  say "installing Debian's WebKit with its driver, for the tests in a second engine"
  (apt_install webkit2gtk-driver xvfb fonts-noto-cjk) >"$log" 2>&1 </dev/null
}

# Exports what the tests start, and BAOKAO_WEBKIT_WHY: why it is not there. A machine without it skips its tests, which say so.
webkit() {
  local log="$CACHE/webkit.log" why=''
  BAOKAO_WEBKIT_DRIVER=${BAOKAO_WEBKIT_DRIVER:-$(first_program WebKitWebDriver)}
  BAOKAO_XVFB=${BAOKAO_XVFB:-$(first_program Xvfb)}
  if [ -z "$BAOKAO_WEBKIT_DRIVER" ] || [ -z "$BAOKAO_XVFB" ]; then
    why="WebKitWebDriver or Xvfb is not on PATH"
    if ! is_debian; then
      why="$why, and this is not Debian, whose packages would be taken"
    elif [ "$(id -u)" != 0 ]; then
      why="$why; as root, run: apt-get install --no-install-recommends webkit2gtk-driver xvfb fonts-noto-cjk"
    elif install_webkit "$log"; then
      BAOKAO_WEBKIT_DRIVER=$(first_program WebKitWebDriver) BAOKAO_XVFB=$(first_program Xvfb) why=''
    else
      why="$why, and Debian's packages cannot be installed (log: $log): $(grep -m 1 '^E: ' "$log" || true)"
    fi
  fi
  # What cannot run here, for want of a library, counts as missing.
  if [ -z "$why" ] && ! "$BAOKAO_WEBKIT_DRIVER" --help >/dev/null 2>&1; then why="$BAOKAO_WEBKIT_DRIVER does not run here"; fi
  if [ -z "$why" ] && ! "$BAOKAO_XVFB" -help >/dev/null 2>&1; then why="$BAOKAO_XVFB does not run here"; fi
  if [ -n "$why" ]; then
    note "NOT TESTED as a whole: the page in WebKit; $why"
    BAOKAO_WEBKIT_DRIVER=''
  fi
  export BAOKAO_WEBKIT_DRIVER BAOKAO_XVFB BAOKAO_WEBKIT_WHY="$why"
}
