// A static host for the tests: the built site under a sub-path, as it may stand anywhere.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const DIST = process.env.BAOKAO_DIST ?? fileURLToPath(new URL("../../../dist", import.meta.url));
const BASE = "/some/where/";
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

/** Where `./dev test e2e` puts the development build, which has the gallery. */
export const GALLERY = fileURLToPath(new URL("../../../target/gallery", import.meta.url));

/** Starts serving a built site; `url` is the address of the page. */
export async function serve(folder = DIST) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://host").pathname;
    const name = path.startsWith(BASE) ? normalize(path.slice(BASE.length) || "index.html") : "..";
    try {
      if (name.startsWith("..")) throw new Error("outside of the site");
      const body = await readFile(join(folder, name));
      response.writeHead(200, { "content-type": TYPES[extname(name)] ?? "application/octet-stream" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  return { url: `http://127.0.0.1:${port}${BASE}`, close: () => server.close() };
}
