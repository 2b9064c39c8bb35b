// What Lighthouse asks of a page beside its speed, which is for ./dev bench to report.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { audit, faults, points } from "../../tools/lighthouse.mjs";

const dist = process.env.BAOKAO_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));

test("accessibility, best practices and search engines: 100 each", async () => {
  for (const [page, result] of Object.entries(await audit(dist, ["", "en.html"]))) {
    for (const category of ["accessibility", "best-practices", "seo"]) {
      assert.equal(points(result, category), 100, `${page || "index.html"}: ${category}: ${faults(result, category)}`);
    }
    assert.ok(result.audits["cumulative-layout-shift"].numericValue <= 0.01, "nothing moves while the page loads");
  }
});
