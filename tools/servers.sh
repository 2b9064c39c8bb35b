# shellcheck shell=bash
# nginx and Caddy for tests/hosting: those on PATH, or Debian's packages, unpacked into the cache. They are not installed: apt
# would start them as services, on the machine's own ports. Sourced by ./dev.

# fetch_servers FOLDER: Debian's packages, unpacked; the folder appears only when it is complete.
fetch_servers() {
  local folder=$1 log="$CACHE/servers.log" package part
  local packages=(nginx libnginx-mod-http-brotli-static caddy)
  [ ! -d "$folder" ] || return 0
  say "fetching Debian's nginx and Caddy, for the tests of the hosting snippets"
  rm -rf "$folder.part"
  mkdir -p "$folder.part/packages" "$folder.part/lists/partial" "$folder.part/archives/partial"
  # The machine's own lists of packages may be missing or old, and only root may renew them: then lists of our own.
  local own=(-o "Dir::State::lists=$folder.part/lists" -o "Dir::Cache=$folder.part/archives")
  local apt=(apt-get -o Acquire::Retries=2 -o Acquire::http::Timeout=20 -o "APT::Sandbox::User=$(id -un)")
  (
    cd "$folder.part/packages"
    bounded 120 "${apt[@]}" download "${packages[@]}" ||
      { bounded 180 "${apt[@]}" "${own[@]}" update && bounded 120 "${apt[@]}" "${own[@]}" download "${packages[@]}"; }
  ) >"$log" 2>&1 </dev/null || return 1
  for package in "$folder.part/packages"/*.deb; do
    dpkg-deb -x "$package" "$folder.part" >>"$log" 2>&1 || return 1
  done
  for part in packages lists archives; do rm -rf "${folder:?}.part/$part"; done
  mv "$folder.part" "$folder"
}

# Exports what the tests start, as far as it is there, and BAOKAO_SERVERS_WHY: why something is not. A machine without
# these servers skips their tests, which say so.
servers() {
  local folder="$CACHE/servers" modules=/usr/lib/nginx/modules why=''
  BAOKAO_NGINX=${BAOKAO_NGINX:-$(first_program nginx /usr/sbin/nginx)}
  BAOKAO_CADDY=${BAOKAO_CADDY:-$(first_program caddy)}
  if [ -z "$BAOKAO_NGINX" ] || [ -z "$BAOKAO_CADDY" ]; then
    if ! is_debian; then
      why="nginx or Caddy is not on PATH, and this is not Debian, whose packages would be taken"
    elif with_lock servers fetch_servers "$folder"; then
      [ -n "$BAOKAO_CADDY" ] || BAOKAO_CADDY=$folder/usr/bin/caddy
      if [ -z "$BAOKAO_NGINX" ]; then BAOKAO_NGINX=$folder/usr/sbin/nginx modules=$folder/usr/lib/nginx/modules; fi
    else
      why="nginx or Caddy is not on PATH, and Debian's packages cannot be fetched: $(tail -n 1 "$CACHE/servers.log")"
    fi
  fi
  # What cannot run here, for want of a library, counts as missing.
  if [ -n "$BAOKAO_NGINX" ] && ! "$BAOKAO_NGINX" -v >/dev/null 2>&1; then why="$BAOKAO_NGINX does not run here" BAOKAO_NGINX=''; fi
  if [ -n "$BAOKAO_CADDY" ] && ! "$BAOKAO_CADDY" version >/dev/null 2>&1; then why="$BAOKAO_CADDY does not run here" BAOKAO_CADDY=''; fi
  BAOKAO_NGINX_BROTLI=$modules/ngx_http_brotli_static_module.so
  [ -r "$BAOKAO_NGINX_BROTLI" ] || BAOKAO_NGINX_BROTLI=''
  [ -z "$why" ] || note "NOT TESTED as a whole: the hosting snippets; $why"
  export BAOKAO_NGINX BAOKAO_CADDY BAOKAO_NGINX_BROTLI BAOKAO_SERVERS_WHY="$why"
}
