# shellcheck shell=bash
# Python with Pillow, which the photos' tests ask for a second opinion. Sourced by ./dev.

# Exports BAOKAO_PYTHON, a Python that knows Pillow: of the cache, or the system's own.
find_pillow() {
  local own="$CACHE/tools/pillow-$PILLOW_VERSION"
  have python3 || return 1
  if [ -d "$own" ] && [[ ":${PYTHONPATH:-}:" != *":$own:"* ]]; then export PYTHONPATH="$own${PYTHONPATH:+:$PYTHONPATH}"; fi
  python3 -c 'import PIL.Image' 2>/dev/null || return 1
  BAOKAO_PYTHON=$(command -v python3)
  export BAOKAO_PYTHON
}

install_pillow() {
  local own="$CACHE/tools/pillow-$PILLOW_VERSION" log="$CACHE/pillow.log"
  [ ! -d "$own" ] || return 0
  say "installing Pillow $PILLOW_VERSION (once per machine)"
  rm -rf "$own.part"
  mkdir -p "$CACHE/tools"
  python3 -m pip install --quiet --disable-pip-version-check --only-binary :all: --no-deps \
    --target "$own.part" "pillow==$PILLOW_VERSION" >"$log" 2>&1 </dev/null || return 1
  mv "$own.part" "$own"
}

# What the photos' tests need besides Rust.
pillow() {
  ! find_pillow || return 0
  if have python3 && python3 -m pip --version >/dev/null 2>&1; then
    with_lock tool-pillow install_pillow || note "pip could not install Pillow (log: $CACHE/pillow.log)"
  fi
  if ! find_pillow && is_debian; then apt_install python3 python3-pil; fi
  find_pillow || die "no Python with Pillow, for the tests of repaired photos" \
    "install Python 3 with pip, or Pillow itself (pip install pillow), then run ./dev again"
}
