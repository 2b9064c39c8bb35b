// The development build loads the finder as the release does.

import assert from "node:assert/strict";
import { test } from "node:test";
import { found } from "../node/support/finder.mjs";
import { open, start } from "./support/app.mjs";
import { GALLERY } from "./support/server.mjs";

test("the development build has the finder", async () => {
  const gallery = await start(GALLERY);
  const { page, log, close } = await open(gallery);
  const names = await page.evaluate(async () => (await globalThis.baokaoFinder()).find("position", "dzswyy", ""));
  assert.equal(found(names)[0].name, "电子商务运营");
  assert.deepEqual(log.wrong, []);
  await close();
  await gallery.close();
});
