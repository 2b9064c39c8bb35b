// What a browser asks for and what its pages complain of, seen by a proxy: it is asked for everything, other origins and
// secure ones too. Servers of this machine are asked in turn; whatever else is wanted is noted and refused. WebKit's driver
// tells nothing of the console, so every page that is opened gets a script before all others that tells us.

import { createServer, request } from "node:http";

const SCRIPT = "/.watched.js";
const OWN = new Set(["127.0.0.1", "localhost"]);

/** Runs in the page. What it has to say is there when it returns: nothing is in flight when the page goes on, or goes away. */
const WATCHED = `(function () {
  var tell = function (text) {
    var request = new XMLHttpRequest();
    request.open("POST", "${SCRIPT}", false);
    request.send(text);
  };
  ["error", "warn"].forEach(function (kind) {
    var say = console[kind];
    console[kind] = function () {
      tell("console." + kind + ": " + [].map.call(arguments, String).join(" "));
      say.apply(console, arguments);
    };
  });
  addEventListener("error", function (event) {
    var place = event.target && event.target.tagName;
    tell(place ? place + " does not load: " + (event.target.src || event.target.href) : "thrown: " + event.message);
  }, true);
  addEventListener("unhandledrejection", function (event) { tell("unhandled: " + event.reason); });
  document.addEventListener("securitypolicyviolation", function (event) {
    tell("refused by " + event.effectiveDirective + ": " + event.blockedURI);
  });
})();`;

/** The page with our script before all that is in it. */
const watched = (page) => page.replace(/<html[^>]*>|<!doctype[^>]*>(?!\s*<html)/i, `$&<script src="${SCRIPT}"></script>`);

const read = async (stream) => {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** Headers without some of them. */
const without = (headers, ...names) => Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

/** Asks the server itself, and hands on what it says. */
async function handOn(asked, answer, url, log) {
  // A packed page could not be added to.
  const headers = without(asked.headers, "accept-encoding", "proxy-connection");
  const body = await read(asked);
  const got = await new Promise((done, failed) => {
    request(url, { method: asked.method, headers, agent: false }).on("response", done).on("error", failed).end(body);
  });
  if (got.statusCode >= 400) log.wrong.push(`${got.statusCode}: ${url.href}`);
  const opened = ["document", "iframe"].includes(headers["sec-fetch-dest"]) && /^text\/html/.test(got.headers["content-type"]);
  const bytes = await read(got);
  const page = opened ? Buffer.from(watched(bytes.toString())) : bytes;
  answer.writeHead(got.statusCode, without(got.headers, "transfer-encoding", "content-length", "connection")).end(page);
}

/** Starts the proxy; `log` has `requests` and what is `wrong`, until it is told to `forget`. */
export async function watch() {
  const log = { requests: [], wrong: [] };
  const server = createServer(async (asked, answer) => {
    const url = new URL(asked.url, "http://the-proxy-itself");
    if (url.pathname === SCRIPT) {
      if (asked.method === "POST") log.wrong.push(String(await read(asked)));
      return answer.writeHead(200, { "content-type": "text/javascript", "cache-control": "no-store" }).end(WATCHED);
    }
    log.requests.push(url.href);
    if (!OWN.has(url.hostname)) return answer.writeHead(403).end();
    await handOn(asked, answer, url, log).catch(() => answer.destroy());
  });
  server.on("connect", (asked, socket) => {
    log.requests.push(`https://${asked.url}`);
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  const forget = () => [log.requests, log.wrong].forEach((list) => (list.length = 0));
  return { url: `http://127.0.0.1:${server.address().port}`, log, forget, close };
}
