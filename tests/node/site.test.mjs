// What search engines are given: robots.txt and sitemap.xml, of a site whose address is known or not.

import assert from "node:assert/strict";
import { test } from "node:test";
import { robots, site, sitemap } from "../../tools/pages.mjs";

test("an address is whole, and a folder", () => {
  assert.equal(site("https://example.org"), "https://example.org/");
  assert.equal(site("https://example.org/check/"), "https://example.org/check/");
  assert.equal(site(""), "");
  for (const wrong of ["example.org", "ftp://example.org/", "https://example.org/check", "https://example.org/?a", "https://example.org/#a"]) {
    assert.throws(() => site(wrong), wrong);
  }
});

test("the map names the page of each language, and its other one", () => {
  const map = sitemap("https://example.org/check/");
  assert.deepEqual([...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url), [
    "https://example.org/check/",
    "https://example.org/check/en.html",
  ]);
  for (const entry of map.match(/<url>.*?<\/url>/g)) {
    assert.match(entry, /hreflang="zh-CN" href="https:\/\/example\.org\/check\/"/);
    assert.match(entry, /hreflang="en" href="https:\/\/example\.org\/check\/en\.html"/);
  }
});

test("robots.txt leads to the map where there is one", () => {
  assert.match(robots("https://example.org/"), /^User-agent: \*\nAllow: \/\nSitemap: https:\/\/example\.org\/sitemap\.xml\n$/);
  assert.doesNotMatch(robots(""), /Sitemap/);
});
