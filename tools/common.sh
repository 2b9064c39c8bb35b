# shellcheck shell=bash
# What every part of ./dev needs: messages, the cache folder and its lock, bounded commands, Debian packages.
# Sourced by ./dev, which has set ROOT and runs with `set -euo pipefail`.

# shellcheck source=tools/versions.sh
. "$ROOT/tools/versions.sh"

CACHE="${BAOKAO_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/baokao}"
ORIGINAL_PATH=$PATH
DIST_HOST="${RUSTUP_DIST_SERVER:-https://static.rust-lang.org}"

say() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }
note() { printf '    %s\n' "$*" >&2; }

# die WHAT-HAPPENED WHAT-TO-DO-NEXT...
die() {
  printf '\033[1;31merror:\033[0m %s\n' "$1" >&2
  shift
  local line
  for line in "$@"; do printf '  next: %s\n' "$line" >&2; done
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# first_program NAME...: the first that is there, as a path.
first_program() {
  local program
  for program in "$@"; do
    if have "$program"; then
      command -v "$program"
      return
    fi
  done
}

# bounded SECONDS COMMAND...: a closed network must not hang a run (macOS may lack `timeout`).
bounded() {
  local seconds=$1
  shift
  if have timeout; then timeout --kill-after=5 "$seconds" "$@"; else "$@"; fi
}

# reachable URL: whether the address answers at all, within ten seconds.
reachable() {
  if have curl; then
    curl --silent --head --output /dev/null --max-time 10 "$1"
  elif have wget; then
    wget --quiet --spider --timeout=10 --tries=1 "$1"
  else
    return 0
  fi
}

# with_lock NAME COMMAND...: one process at a time. The lock is a file that outlives the run; where there is
# no flock (macOS without util-linux) the command runs unlocked.
with_lock() {
  local file="$CACHE/$1.lock"
  shift
  mkdir -p "$CACHE" || die "cannot write to the cache folder $CACHE" "set BAOKAO_CACHE to a folder you own"
  if ! have flock; then
    "$@"
    return
  fi
  local fd
  exec {fd}>"$file"
  if ! flock --nonblock "$fd"; then
    say "another ./dev run holds $file, waiting for it"
    flock "$fd"
  fi
  "$@"
  local status=$?
  exec {fd}>&-
  return "$status"
}

# content_hash: a stamp for what comes in on stdin.
content_hash() { cksum | tr -d ' \n'; }

# Debian itself: its relatives lack rustc-web, and have Chromium in other ways.
is_debian() { grep -qs '^ID=debian' /etc/os-release && have apt-get; }

# need_root COMMAND: sets AS_ROOT to what makes a command run as root, or says the command to run by hand.
need_root() {
  AS_ROOT=()
  [ "$(id -u)" != 0 ] || return 0
  if have sudo && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
    say "needs root, by sudo: $1"
    sudo -v
    AS_ROOT=(sudo)
  else
    die "this step needs root, and there is no sudo that works without a terminal" "as root, run: $1" \
      "then start ./dev again"
  fi
}

# apt_install PACKAGE...: installs what is missing. It never removes a package that is already there.
apt_install() {
  local package missing=()
  for package in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  with_lock apt apt_fetch "${missing[@]}"
}

apt_fetch() {
  need_root "apt-get update && apt-get install -y --no-install-recommends $*"
  say "installing Debian packages: $*"
  local log="$CACHE/apt.log"
  local apt=(${AS_ROOT[@]+"${AS_ROOT[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get
    -o Acquire::Retries=2 -o Acquire::http::Timeout=20 -o DPkg::Lock::Timeout=600)
  "${apt[@]}" update >"$log" 2>&1 ||
    note "apt-get update was not wholly successful (log: $log); going on"
  "${apt[@]}" install -y --no-install-recommends --no-remove "$@" >>"$log" 2>&1 </dev/null || {
    tail -n 15 "$log" >&2
    die "apt could not install: $* (log: $log)" \
      "check the network and /etc/apt/sources.list, then run ./dev again" \
      "if apt wants to remove packages for it, install them by hand: apt-get install $*"
  }
}
