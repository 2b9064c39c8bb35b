// Photos on the page in WebKit: chosen by the file input, judged in the worker, repaired. Checks and bytes are those that the
// program in Node gives of the same file.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { bytesOf, made, statuses } from "../e2e/support/photos.mjs";
import { assertQuiet, open, start } from "./support/app.mjs";
import { WITHOUT } from "./support/webkit.mjs";

const pathOf = (name) => fileURLToPath(new URL(`../photos/${name}`, import.meta.url));

/** Keeps every file that the page gives an address: its policy lets nobody fetch them. */
const keepFiles = () => {
  window.files = new Map();
  const { createObjectURL } = URL;
  URL.createObjectURL = (file) => {
    const address = createObjectURL.call(URL, file);
    window.files.set(address, file);
    return address;
  };
};

/** The bytes behind the link that saves the one photo. */
const saved = async (session) =>
  Buffer.from(
    await session.run(async () => {
      const bytes = await window.files.get(document.querySelector("a[id^=photo-save-]").href).arrayBuffer();
      return btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(""));
    }),
    "base64",
  );

/** `{ id: status }` of what the page shows. */
const shown = (session) =>
  session.run(() => {
    const lines = [...document.querySelectorAll(".bk-photo__checks li[data-check]")];
    return Object.fromEntries(lines.map((line) => [line.dataset.check, /bk-judged--(\w+)/.exec(line.className)[1]]));
  });

describe("photos in WebKit", { skip: WITHOUT }, () => {
  let host;
  before(async () => (host = await start()));
  after(() => host?.close());

  /** The page of the photos. */
  async function at() {
    const { session } = await open(host, "#/photo");
    await session.find("#photo-file");
    await session.run(keepFiles);
    return session;
  }

  /** Chooses a photo and gives what the page says of it in the end. */
  async function judge(session, name) {
    await (await session.find("#photo-file")).type(pathOf(name));
    return session.until((name) => {
      const [whose, said] = [".bk-photo__name", "#photo-verdict"].map((part) => document.querySelector(part)?.innerText.trim());
      return whose?.includes(name) && said;
    }, name);
  }

  test("checks and repaired bytes are those of checkPhoto and fixPhoto in Node", async () => {
    const session = await at();
    // One that needs nothing, one to be made white and cut, one that lies on its side, and the other formats.
    for (const name of ["ready.jpg", "a-offwhite.jpg", "orientation-6.jpg", "two.jpg", "palette.png", "lossy.webp"]) {
      await judge(session, name);
      const { fixed, last } = await made(bytesOf(name));
      assert.deepEqual(await shown(session), statuses(last), name);
      assert.equal(Buffer.compare(await saved(session), fixed?.bytes ?? bytesOf(name)), 0, `${name}: other bytes`);
    }
    assert.ok(host.webkit.log.requests.some((url) => /worker-[0-9a-f]{16}\.js$/.test(url)), "they are judged in the worker");
    assertQuiet(host);
  });

  test("the verdict follows the answers", async () => {
    const session = await at();
    assert.equal(await judge(session, "a-white.jpg"), "照片合格，还要您确认三点");
    for (const place of [0, 1, 2]) await (await session.find(`#photo-ask-${place}-no`)).click();
    await session.until(() => document.querySelector("#photo-verdict").innerText.trim() === "这张照片可以用");
    assertQuiet(host);
  });

  test("what the browser decodes and we do not becomes a JPEG that we find no fault with", async () => {
    const session = await at();
    for (const name of ["other.gif", "other.bmp"]) {
      assert.equal(await judge(session, name), "照片合格，还要您确认三点", name);
      const bytes = await saved(session);
      const { report } = await made(bytes);
      assert.deepEqual([bytes.toString("hex", 0, 3), report.verdict], ["ffd8ff", "pass"], name);
    }
    assertQuiet(host);
  });
});
