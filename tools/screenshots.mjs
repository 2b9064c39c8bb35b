// Pictures of the main views and of the gallery for README and review: `node tools/screenshots.mjs [PART-OF-A-NAME]`,
// over the built site and the development build that `./dev test e2e` leaves in target/gallery. Run by hand when the
// look has changed; what it writes is looked at and committed, reduced to 128 colours to stay small.

import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Visitor, open, start } from "../tests/e2e/support/app.mjs";
import { entered } from "../tests/e2e/support/draft.mjs";
import { TYPICAL } from "../tests/e2e/support/people.mjs";

const folder = fileURLToPath(new URL("../docs/screenshots/", import.meta.url));
const only = process.argv[2] ?? "";

const SCREENS = {
  phone: { viewport: { width: 360, height: 740 } },
  desktop: { viewport: { width: 1280, height: 900 } },
};

async function answer(page) {
  const visitor = new Visitor(page);
  await visitor.date("出生日期", ["1996", "5", "6"]);
  const job = await visitor.first("工作经历");
  await job.getByLabel("从事的职业").fill("电子商务师");
  await visitor.date("从哪天开始", ["2019.3"], job);
  await job.getByLabel("现在仍在职").check();
  const certificate = await visitor.first("职业证书");
  await certificate.getByLabel("证书上的职业").fill("跨境电商运营师");
  await certificate.getByLabel("级别").selectOption("四级/中级工");
  await certificate.getByLabel("证书种类").selectOption("职业技能等级证书");
  await visitor.date("取得日期", ["2023", "4"], certificate);
  return visitor;
}

async function result(page) {
  const visitor = await answer(page);
  await page.locator("form").getByRole("button", { name: "看结果" }).click();
  await visitor.level("三级/高级工").locator(`[id="ecommerce/3.2"] > summary`).click();
  await page.locator("#result").scrollIntoViewIfNeeded();
  await page.locator("#result").evaluate((title) => title.scrollIntoView());
}

async function wrong(page) {
  const visitor = new Visitor(page);
  await visitor.date("出生日期", ["1990", "13"]);
  await visitor.first("职业证书");
  await page.locator("form").getByRole("button", { name: "看结果" }).click();
}

/** Photos of the tests on the page of the photos. */
const photos = (...names) => async (page) => {
  await page.clock.resume();
  await page.locator("#photo-file").setInputFiles(names.map((name) => fileURLToPath(new URL(`../tests/photos/${name}`, import.meta.url))));
  await page.locator(names.length > 1 ? "#photo-many ~ .bk-photo__working progress[hidden]" : "h2#photo-verdict").waitFor({ state: "attached", timeout: 60_000 });
};

/** A view's address, and what is done there. */
const VIEWS = {
  start: ["#/", async () => {}],
  form: ["#/check/ecommerce", answer],
  result: ["#/check/ecommerce", result],
  wrong: ["#/check/ecommerce", wrong],
  conditions: ["#/conditions/ecommerce-zjcx", async () => {}],
  about: ["#/about", async () => {}],
  photo: ["#/photo", photos("a-offwhite.jpg")],
  photos: ["#/photo", photos("a-white.jpg", "a-blue.jpg", "far.jpg", "other.gif", "two.jpg", "unknown.jpg")],
};

/** The gallery, in a build of its own and as long as it is. */
const GALLERY = { gallery: ["#/gallery", async () => {}] };

async function take(host, views, fullPage) {
  for (const [screen, options] of Object.entries(SCREENS)) {
    for (const colorScheme of ["light", "dark"]) {
      for (const [view, [hash, prepare]] of Object.entries(views)) {
        const name = `${view}-${screen}-${colorScheme}.png`;
        if (!name.includes(only)) continue;
        const app = await open(host, { hash, colorScheme, ...options });
        await prepare(app.page);
        // The pointer hovers over nothing, and the seal has been pressed.
        await app.page.mouse.move(0, 0);
        await app.page.waitForTimeout(300);
        await app.page.screenshot({ path: folder + name, fullPage });
        await app.close();
      }
    }
  }
}

/** Ten typical results from head to foot, as JPEG: they are long. */
async function results(host) {
  for (const [screen, options] of Object.entries(SCREENS)) {
    for (const colorScheme of ["light", "dark"]) {
      for (const [who, [plan, person]] of Object.entries(TYPICAL)) {
        const name = `results/${who}-${screen}-${colorScheme}.jpg`;
        if (!name.includes(only)) continue;
        const app = await open(host, { colorScheme, idle: false, ...options });
        await entered(app.page, host.url, `#/check/${plan}`, person);
        await app.page.locator(".bk-picture").waitFor();
        // What lies over the foot of the screen would lie over every part of a long picture.
        await app.page.locator(".bk-bar").evaluate((bar) => bar.remove());
        await app.page.mouse.move(0, 0);
        await app.page.waitForTimeout(300);
        await app.page.locator(".bk-result").screenshot({ path: folder + name, type: "jpeg", quality: 35 });
        await app.close();
      }
    }
  }
}

mkdirSync(`${folder}results`, { recursive: true });
const site = await start();
await results(site);
await take(site, VIEWS, false);
const gallery = await start(fileURLToPath(new URL("../target/gallery", import.meta.url)));
await take(gallery, GALLERY, true);
await gallery.close();
await site.close();
