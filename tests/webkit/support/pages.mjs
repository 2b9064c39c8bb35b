// A server of pages that a test writes itself, with the release's files beside them, as a portal may have them.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { basename, extname } from "node:path";
import { inDist } from "../../node/support/dist.mjs";

const TYPES = {
  "": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/** Starts serving `{ "/path": body }`, and under /baokao/ the release; one server is two origins, `url` and `other`. */
export async function pages(bodies, headers = {}) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://host").pathname;
    // Browsers ask for one by themselves.
    if (path === "/favicon.ico") return response.writeHead(204).end();
    try {
      const body = bodies[path] ?? (path.startsWith("/baokao/") && (await readFile(inDist(basename(path)))));
      if (body === false) throw new Error("no such page");
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream", ...headers }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, done));
  const { port } = server.address();
  return { url: `http://127.0.0.1:${port}/`, other: `http://localhost:${port}/`, close: () => server.close() };
}
