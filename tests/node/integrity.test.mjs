// What the pages load before anything else they know by its content: a file that was changed on the server is not run.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { DIST, inDist } from "./support/dist.mjs";

const digest = (algorithm, name, encoding) => createHash(algorithm).update(readFileSync(inDist(name))).digest(encoding);

for (const page of ["index.html", "en.html"]) {
  test(`every script and stylesheet of ${page} has the checksum of its file`, () => {
    const html = readFileSync(inDist(page), "utf8");
    const tags = [...html.matchAll(/<(?:script\b[^>]*\bsrc|link\b[^>]*\brel="?stylesheet)[^>]*>/g)].map(([tag]) => tag);
    assert.ok(tags.length >= 3, `${tags.length} of them`);
    for (const tag of tags) {
      const [, name] = /(?:src|href)="?\.\/([^"\s>]+)/.exec(tag);
      const [, stated] = /integrity="?sha384-([^"\s>]+)/.exec(tag) ?? [];
      assert.equal(stated, digest("sha384", name, "base64"), name);
    }
  });
}

test("the script of an embed, and the stylesheet that it loads, have theirs", () => {
  const html = readFileSync(inDist("index.html"), "utf8");
  const [, name, stated] = /data-frame="src='\.\/([^']+)' integrity='sha384-([^']+)'"/.exec(html);
  assert.equal(stated, digest("sha384", name, "base64"));
  const script = readFileSync(inDist(name), "utf8");
  const [sheet] = /embed-[0-9a-f]{16}\.css/.exec(script);
  assert.ok(script.includes(digest("sha384", sheet, "base64")), sheet);
});

test("a hashed name is that of its content", () => {
  const named = readdirSync(DIST).map((name) => /-([0-9a-f]{16})\.\w+$/.exec(name)).filter(Boolean);
  assert.ok(named.length >= 8);
  for (const { 1: hash, input } of named) assert.equal(hash, digest("sha256", input, "hex").slice(0, 16), input);
});
