// The page of the photos in every state: nothing is wrong for who reads it aloud, on the narrowest screen, in both languages.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { ARGUMENTS, CHROMIUM } from "../../tools/chromium.mjs";
import { start } from "./support/app.mjs";
import { assertAccessible } from "./support/axe.mjs";
import { assertNoSideways } from "./support/form.mjs";
import * as photos from "./support/photos.mjs";

let host;
let browser;
before(async () => {
  host = await start();
  const fake = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];
  browser = await chromium.launch({ executablePath: CHROMIUM, args: [...ARGUMENTS, ...fake] });
});
after(async () => {
  await browser.close();
  await host.close();
});

const WORDS = {
  zh: {
    many: "共 4 张，已检查 4 张。",
    verdicts: ["这张照片可以用", "照片已修好，可以用", "请重拍一张", "可以用，但审核时可能会问", "这个文件用不了", "请换一张照片", "照片合格，还要您确认三点"],
  },
  en: {
    many: "4 of 4 checked.",
    verdicts: [
      "This photo can be used",
      "Repaired: this photo can be used",
      "Please take the photo again",
      "Can be used, but may be questioned",
      "This file cannot be used",
      "Please take another photo",
      "The photo is right; three questions are left",
    ],
  },
};

for (const [language, file, colorScheme] of [["zh", "", "light"], ["en", "en.html", "dark"]]) {
  test(`every state of the page, 320 px wide, ${language}, ${colorScheme}`, async () => {
    const app = await photos.at({ browser, url: host.url }, { file, colorScheme, viewport: { width: 320, height: 640 } });
    const { page } = app;
    const words = WORDS[language];
    // Every state is looked at, whatever is wrong with one.
    const wrong = [];
    const right = async (state) => {
      await page.evaluate(() => document.querySelectorAll("main details").forEach((one) => (one.open = true)));
      for (const check of [assertAccessible, assertNoSideways]) {
        await check(page, state).catch(({ message, actual }) => wrong.push([state, actual?.[0] ?? message]));
      }
    };
    await right("empty");
    await page.locator("#photo-papers").check();
    await right("papers");
    await page.locator("#photo-person").check();
    await page.locator("#photo-camera-on").click();
    await page.waitForFunction(() => document.querySelector("#photo-camera")?.videoWidth > 0);
    await right("camera");
    // Held back, so that a photo, and many, are surely in work.
    let letGo;
    const free = new Promise((resolve) => (letGo = resolve));
    await page.context().route("**/baokao_face.tflite", (route) => free.then(() => route.continue()).catch(() => {}));
    await photos.choose(page, "ready.jpg");
    await page.locator("#photo-cancel").waitFor();
    await right("working");
    await page.locator("#photo-cancel").click();
    await page.locator("#photo-again").waitFor();
    await right("stopped");
    const four = ["ready.jpg", "very-blurred.jpg", "other.tiff", photos.file(`${"长".repeat(60)}.jpg`, photos.bytesOf("grey.jpg"))];
    await photos.choose(page, ...four);
    await page.locator("#photo-cancel").waitFor();
    await right("many in work");
    letGo();
    await page.getByText(words.many).waitFor();
    await right("many done");
    const seen = new Set();
    for (const name of ["ready.jpg", "a-white.jpg", "very-blurred.jpg", "grey.jpg", "other.tiff", "claims-256-megapixels.jpg", "other.gif"]) {
      seen.add(await photos.judge(page, name));
      await right(name);
      if ((await page.locator("#photo-ask-0-no").count()) === 0) continue;
      await photos.answer(page);
      seen.add(await page.locator("#photo-verdict").innerText());
    }
    await photos.answer(page, "yes");
    seen.add(await page.locator("#photo-verdict").innerText());
    await right("not what is asked for");
    assert.deepEqual([...seen].sort(), [...words.verdicts].sort());
    await photos.judge(page, "a-offwhite.jpg");
    const address = await photos.saving(page).getAttribute("href");
    await page.locator("#photo-cut").press("+");
    await photos.cutAnew(page, address);
    await right("cut");
    assert.deepEqual(wrong, [], language);
    photos.assertOwn(app, host.url);
    await app.close();
  });
}

test("a page that is read in the other language keeps its photo", async () => {
  const app = await photos.at(host);
  const { page } = app;
  await photos.judge(page, "ready.jpg");
  await page.getByRole("link", { name: "English" }).click();
  await page.locator('html[lang="en"]').waitFor({ state: "attached" });
  await page.locator("#photo-verdict", { hasText: "The photo is right; three questions are left" }).waitFor();
  photos.assertOwn(app, host.url);
  await app.close();
});
