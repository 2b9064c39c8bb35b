// The servers that HOSTING.md gives snippets for, with these snippets, asked as browsers ask.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { DIST, ROOT, inDist } from "../node/support/dist.mjs";
import { PORTAL, SERVERS, formatted, serve, snippet } from "./support/servers.mjs";

const names = readdirSync(DIST).filter((name) => !/\.(?:br|gz)$/.test(name));
const HASHED = /-[0-9a-f]{16}\./;
const hashed = names.filter((name) => HASHED.test(name));
const SHARED = /^baokao.*\.(?:js|wasm|tflite|d\.ts)$/;
const YEAR = "public, max-age=31536000, immutable";
const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync };
const END = { br: ".br", gzip: ".gz" };
const TYPES = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json",
  svg: "image/svg+xml",
  png: "image/png",
  txt: "text/plain; charset=utf-8",
  ts: "text/plain; charset=utf-8",
  tflite: "application/octet-stream",
};

/** The policy that a page states itself. */
function stated(html) {
  const tags = [...html.matchAll(/<meta\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => /Content-Security-Policy/.test(tag));
  assert.equal(tags.length, 1);
  return /content="([^"]*)"/.exec(tags[0])[1];
}
const policy = stated(readFileSync(`${ROOT}index.html`, "utf8"));

test("every page states one policy, and the snippets have it", () => {
  for (const page of ["index.html", "en.html"]) assert.equal(stated(readFileSync(inDist(page), "utf8")), policy, page);
  for (const name of ["nginx.conf", "Caddyfile"]) assert.equal(snippet(name).split(policy).length, 2, name);
});

test("the Caddyfile is as Caddy writes it", { skip: SERVERS[2].skip }, () => assert.equal(formatted(), snippet("Caddyfile")));

for (const server of SERVERS) {
  describe(server.name, { skip: server.skip }, () => {
    let host;
    before(async () => (host = await serve(server)));
    after(() => host?.close());

    test("every file of the release is there, as it is, of its kind", async () => {
      assert.ok(hashed.length >= 8 && names.length >= 25, `${hashed.length} of ${names.length}`);
      for (const name of names) {
        const { status, headers, body } = await host.ask(name);
        assert.equal(status, 200, name);
        assert.equal(headers["content-encoding"], undefined, name);
        assert.equal(Buffer.compare(body, readFileSync(inDist(name))), 0, name);
        const wanted = TYPES[name.split(".").at(-1)];
        if (wanted) assert.equal(headers["content-type"].toLowerCase(), wanted, name);
      }
      const page = await host.ask("");
      assert.equal(Buffer.compare(page.body, readFileSync(inDist("index.html"))), 0);
      assert.equal(page.headers["content-type"], TYPES.html);
    });

    test("what is packed is sent packed to whoever takes it", async () => {
      for (const encoding of server.encodings) {
        for (const name of ["index.html", "baokao.js", "baokao_bg.wasm", "baokao_face.tflite", "baokao.d.ts", ...hashed]) {
          const packed = `${inDist(name)}${END[encoding]}`;
          if (!readdirSync(DIST).includes(name + END[encoding])) continue;
          const { headers, body } = await host.ask(name, { "accept-encoding": encoding });
          assert.equal(headers["content-encoding"], encoding, name);
          assert.match(headers.vary ?? "", /accept-encoding/i, name);
          assert.equal(Buffer.compare(body, readFileSync(packed)), 0, `${name}: packed by the server, not by the build`);
          assert.equal(Buffer.compare(UNPACK[encoding](body), readFileSync(inDist(name))), 0, name);
          const kind = TYPES[name.split(".").at(-1)];
          assert.equal(headers["content-type"].toLowerCase(), kind, name);
        }
      }
      const best = await host.ask("index.html", { "accept-encoding": "gzip, deflate, br, zstd" });
      assert.equal(best.headers["content-encoding"], server.encodings[0]);
      const start = await host.ask("", { "accept-encoding": "gzip, deflate, br" });
      assert.equal(start.headers["content-encoding"], server.encodings[0]);
      const none = await host.ask("index.html", { "accept-encoding": "identity" });
      assert.equal(none.headers["content-encoding"], undefined);
      assert.match(none.headers.vary ?? "", /accept-encoding/i, "or a cache gives the plain file to all, or the packed one");
    });

    test("hashed names are kept for a year, all others are asked for again", async () => {
      for (const name of names) {
        for (const accepted of ["identity", "gzip, br"]) {
          const { headers } = await host.ask(name, { "accept-encoding": accepted });
          assert.equal(headers["cache-control"], HASHED.test(name) ? YEAR : "no-cache", name);
        }
      }
      assert.equal((await host.ask("")).headers["cache-control"], "no-cache");
    });

    test("what is asked for again and is the same is not sent again", async () => {
      for (const accepted of ["identity", ...server.encodings]) {
        const asked = { "accept-encoding": accepted };
        const { headers } = await host.ask("index.html", asked);
        assert.ok(headers.etag, "an ETag");
        const again = await host.ask("index.html", { ...asked, "if-none-match": headers.etag });
        assert.deepEqual([again.status, again.body.length], [304, 0], accepted);
        const other = await host.ask("index.html", { ...asked, "if-none-match": '"another"' });
        assert.equal(other.status, 200);
      }
    });

    test("the page's own policy comes as a header, and says who may frame it", async () => {
      const worker = names.find((name) => /^worker-/.test(name));
      for (const name of ["", "index.html", "en.html", worker, "baokao.js", "missing.html"]) {
        const { headers } = await host.ask(name);
        assert.equal(headers["content-security-policy"], `${policy}; frame-ancestors 'self' ${PORTAL}`, name);
        assert.equal(headers["x-content-type-options"], "nosniff", name);
        assert.equal(headers["referrer-policy"], "no-referrer", name);
        assert.match(headers["permissions-policy"], /^camera=\(self\), clipboard-write=\(self\), /, name);
        assert.match(headers["permissions-policy"], /microphone=\(\).*geolocation=\(\)|geolocation=\(\).*microphone=\(\)/, name);
      }
    });

    test("what portals import may be imported from anywhere, and nothing else", async () => {
      const shared = names.filter((name) => SHARED.test(name));
      for (const name of ["baokao.js", "baokao_bg.js", "baokao_bg.wasm", "baokao_photo.js", "baokao_face.tflite", "baokao.d.ts"]) assert.ok(shared.includes(name));
      for (const name of ["", ...names]) {
        const { headers } = await host.ask(name, { origin: "https://elsewhere.example" });
        const given = [headers["access-control-allow-origin"], headers["cross-origin-resource-policy"]];
        assert.deepEqual(given, shared.includes(name) ? ["*", "cross-origin"] : [undefined, undefined], name);
        assert.equal(headers["access-control-allow-credentials"], undefined);
      }
    });

    test("what is missing is a 404 that nobody keeps", async () => {
      for (const name of ["missing.html", "check", "app-0000000000000000.wasm", "baokao_missing.js", "index.html/", "folder/missing"]) {
        const { status, headers, body } = await host.ask(name);
        assert.equal(status, 404, name);
        assert.ok(["no-cache", undefined].includes(headers["cache-control"]), `${name}: ${headers["cache-control"]}`);
        assert.ok(!body.includes("baokao"), name);
      }
    });

    test("no folder is listed, nothing hidden is given, nothing from outside", async () => {
      const folder = await host.ask("folder/");
      assert.ok([403, 404].includes(folder.status), `${folder.status}`);
      const secret = [".env", ".git/config", ".git/", "folder/.secret", "%2eenv", "./.env", "folder/../.env", "//.env"];
      const outside = ["../beside.txt", "..%2fbeside.txt", "%2e%2e/beside.txt", "folder/../../beside.txt"];
      for (const path of secret) {
        const { status, body } = await host.ask(path.startsWith("//") ? `/baokao${path}` : path);
        assert.ok(status >= 400 || (status >= 300 && status < 400), `${path}: ${status}`);
        assert.ok(!body.includes("secret"), path);
      }
      for (const path of outside) {
        const { status, body } = await host.ask(path);
        // Resolved it is a file of the server's own folder, which is no part of this site.
        assert.ok(status === 200 ? body.toString() === "not of the site" : status >= 300, `${path}: ${status}`);
      }
    });

    test("HEAD answers as GET, without the file; nothing can be written", async () => {
      for (const name of ["index.html", "baokao.js", hashed[0]]) {
        const [head, get] = [await host.ask(name, {}, "HEAD"), await host.ask(name)];
        assert.deepEqual([head.status, head.body.length], [200, 0]);
        for (const header of ["content-type", "content-length", "cache-control", "content-security-policy", "etag"]) {
          assert.equal(head.headers[header], get.headers[header], `${name}: ${header}`);
        }
      }
      for (const method of ["POST", "PUT", "DELETE"]) assert.ok((await host.ask("index.html", {}, method)).status >= 400, method);
    });

    test("the address without its slash leads to the one with it", async () => {
      const { status, headers } = await host.ask("/baokao");
      assert.deepEqual([status, headers.location], [301, "/baokao/"]);
    });
  });
}
