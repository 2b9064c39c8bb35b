// nginx and Caddy with the snippets that the project ships, each on a port of its own, over a copy of the release under a
// sub-path. What is replaced in a snippet are its places for changes, nothing else.

import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DIST, ROOT } from "../../node/support/dist.mjs";
import { ask } from "./ask.mjs";

export const PORTAL = "https://portal.example.edu.cn";
const NGINX = process.env.BAOKAO_NGINX;
const CADDY = process.env.BAOKAO_CADDY;
const BROTLI = process.env.BAOKAO_NGINX_BROTLI;

/** Why a server cannot be asked, or nothing. tools/servers.sh finds or fetches them, and says why not. */
const missing = (name, found) => !found && (process.env.BAOKAO_SERVERS_WHY || `there is no ${name} here that ./dev test hosting has found`);

/** Every server to be asked, and what it can send. */
export const SERVERS = [
  { name: "nginx", encodings: ["gzip"], skip: missing("nginx", NGINX), begin: (place) => nginx(place) },
  { name: "nginx with brotli", encodings: ["br", "gzip"], skip: missing("nginx", NGINX) || missing("libnginx-mod-http-brotli-static", BROTLI), begin: (place) => nginx(place, BROTLI) },
  { name: "Caddy", encodings: ["br", "gzip"], skip: missing("Caddy", CADDY), begin: caddy },
];

export const snippet = (name) => readFileSync(join(ROOT, "hosting", name), "utf8");

/** The text with each part replaced, which has to be there once. */
function changed(text, changes) {
  for (const [part, by] of changes) {
    if (text.split(part).length !== 2) throw new Error(`the snippet has "${part}" ${text.split(part).length - 1} times`);
    text = text.replace(part, () => by);
  }
  return text;
}

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

function nginx({ folder, port, portal }, module) {
  const brotli = module ? [["# brotli_static on;", "brotli_static on;"]] : [];
  const site = changed(snippet("nginx.conf"), [
    ["listen      80;", `listen 127.0.0.1:${port};`],
    ["root        /srv/www;", `root ${folder}/www;`],
    [PORTAL, portal],
    ...brotli,
  ]);
  const scratch = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/${kind};`);
  const whole = `${module ? `load_module ${module};\n` : ""}daemon off; pid ${folder}/pid; error_log stderr warn; worker_processes 1;
${process.getuid() === 0 ? "user root;\n" : ""}events {}
http { access_log off; ${scratch.join(" ")}
${site}}`;
  writeFileSync(join(folder, "nginx.conf"), whole);
  return [NGINX, ["-e", "stderr", "-p", folder, "-c", join(folder, "nginx.conf")]];
}

function caddy({ folder, port, portal }) {
  const site = changed(snippet("Caddyfile"), [
    ["\ncheck.example.edu.cn {", `\nhttp://127.0.0.1:${port} {`],
    ["root * /srv/www #", `root * ${folder}/www #`],
    [PORTAL, portal],
  ]);
  writeFileSync(join(folder, "Caddyfile"), `{\n\tadmin off\n}\n${site}`);
  return [CADDY, ["run", "--config", join(folder, "Caddyfile"), "--adapter", "caddyfile"]];
}

/** The release under /baokao/, and what no visitor is to be given. */
function site(folder) {
  const www = join(folder, "www/baokao");
  cpSync(DIST, www, { recursive: true });
  mkdirSync(join(www, "folder"));
  mkdirSync(join(www, ".git"));
  for (const name of [".env", ".git/config", "folder/.secret"]) writeFileSync(join(www, name), "secret");
  writeFileSync(join(folder, "www/beside.txt"), "not of the site");
}

/** Starts a server whose site a portal may frame; `ask` asks it, `close` ends it and removes what it had. */
export async function serve({ begin }, portal = PORTAL) {
  const [folder, port] = [mkdtempSync(join(tmpdir(), "baokao-hosting-")), await freePort()];
  site(folder);
  const [program, options] = begin({ folder, port, portal });
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const child = spawn(program, options, { env, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (text) => (said += text));
  const ended = new Promise((done) => child.on("exit", done).on("error", (error) => done((said += error.message))));
  const close = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true });
  };
  for (let tries = 0; ; tries++) {
    const up = await ask(port, "/").catch(() => null);
    if (up) break;
    if (child.exitCode !== null || tries > 300) {
      await close();
      throw new Error(`${program} did not start: ${said}`);
    }
    await new Promise((later) => setTimeout(later, 50));
  }
  const base = "/baokao/";
  return { url: `http://127.0.0.1:${port}${base}`, folder, close, ask: (path, headers, method) => ask(port, path.startsWith("/") ? path : base + path, headers, method) };
}

/** What a server's own checker says of a snippet's form; empty where all is well. */
export function formatted() {
  const { stdout } = spawnSync(CADDY, ["fmt", join(ROOT, "hosting/Caddyfile")], { encoding: "utf8" });
  return stdout;
}
