// WebKit as the tests start it: a display of its own, the driver, and a proxy that sees what is asked for. All of it ends
// with `close`, and with the process, however that ends.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Session, ask, eventually } from "./webdriver.mjs";
import { watch } from "./watch.mjs";

const DRIVER = process.env.BAOKAO_WEBKIT_DRIVER;
const XVFB = process.env.BAOKAO_XVFB;

/** Why there is no WebKit here, or nothing. tools/webkit.sh finds or installs it, and says why not. */
export const WITHOUT = (!DRIVER || !XVFB) && (process.env.BAOKAO_WEBKIT_WHY || "there is no WebKit here that ./dev test webkit has found");

/** What has to end with this process, the last begun first. */
const running = new Set();
process.on("exit", () => [...running].toReversed().forEach((end) => end()));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(1));

/** Starts a program in a group of its own, so that what it starts ends with it. */
function start(program, options, { env, stdio }) {
  const child = spawn(program, options, { env, stdio, detached: true });
  let gone = false;
  const end = () => {
    running.delete(end);
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch (error) {
      if (error.code !== "ESRCH") throw error;
    }
  };
  running.add(end);
  child.on("exit", () => (gone = true)).on("error", () => (gone = true));
  return { child, end, gone: () => gone };
}

/** A display that nobody sees, under the first number that is free. */
async function display(env) {
  // It would begin anew when its last browser is gone, and lose the next one if that comes meanwhile: never, then.
  const options = ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp", "-noreset"];
  const server = start(XVFB, options, { env, stdio: ["ignore", "ignore", "ignore", "pipe"] });
  let number = "";
  server.child.stdio[3].on("data", (text) => (number += text));
  await eventually("Xvfb to name its display", () => server.gone() || number.endsWith("\n"));
  if (server.gone()) throw new Error(`${XVFB} did not start`);
  return { ...server, name: `:${number.trim()}` };
}

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** The driver, when it answers. */
async function driver(env) {
  const port = await freePort();
  const program = start(DRIVER, [`--port=${port}`], { env, stdio: "ignore" });
  const url = `http://127.0.0.1:${port}`;
  await eventually("WebKitWebDriver to answer", () => program.gone() || ask(url, "GET", "/status").catch(() => null));
  if (program.gone()) throw new Error(`${DRIVER} did not start`);
  return { ...program, url };
}

/** A visitor in Shanghai, who has no desktop: neither its bus nor its assistive programs are looked for. */
const environment = (home) => ({
  ...process.env,
  HOME: home,
  XDG_CACHE_HOME: join(home, "cache"),
  XDG_CONFIG_HOME: join(home, "config"),
  XDG_DATA_HOME: join(home, "data"),
  XDG_RUNTIME_DIR: home,
  TZ: "Asia/Shanghai",
  LANG: "zh_CN.UTF-8",
  GDK_BACKEND: "x11",
  NO_AT_BRIDGE: "1",
  DBUS_SESSION_BUS_ADDRESS: "disabled:",
});

/**
 * Starts WebKit. `session` begins a new one, with nothing kept of an earlier one, which it ends; `log` has what was asked for
 * and all that the pages complained of since.
 */
export async function launchWebKit() {
  const home = mkdtempSync(join(tmpdir(), "baokao-webkit-"));
  const forget = () => {
    running.delete(forget);
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  };
  running.add(forget);
  const ends = [forget];
  const close = () => ends.toReversed().forEach((end) => end());
  try {
    const env = environment(home);
    const watcher = await watch();
    ends.push(watcher.close);
    const screen = await display(env);
    ends.push(screen.end);
    const options = { args: ["--automation", `--proxy=${watcher.url}`] };
    let automation;
    ends.push(() => automation?.end());
    const session = async () => {
      // With a driver of its own: an earlier one, in whatever state a test left it, is in nobody's way.
      automation?.end();
      automation = await driver({ ...env, DISPLAY: screen.name });
      watcher.forget();
      return Session.begin(automation.url, { "webkitgtk:browserOptions": options });
    };
    return { session, log: watcher.log, close };
  } catch (error) {
    close();
    throw error;
  }
}
