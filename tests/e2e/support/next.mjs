// The pages of the next steps: ways to them, what they give away, and what the browser has of them.

import { readFile } from "node:fs/promises";
import { extractText, getDocumentProxy } from "unpdf";
import { Visitor, open } from "./app.mjs";

export const EMPLOYER = "杭州云集电子商务有限公司";

/** The app at a page of the next steps, with the requests of its every page written down. */
export async function at(host, hash, options = {}) {
  const app = await open(host, { hash, acceptDownloads: true, ...options });
  app.visitor = new Visitor(app.page);
  return app;
}

/** Fills in a person who can apply by the seventh condition of 中教畅享, on the page of the form. */
export async function graduate(visitor, employer = EMPLOYER) {
  const job = await visitor.first("工作经历");
  await job.getByLabel("从事的职业").fill("电子商务师");
  await job.getByLabel("职务或岗位").fill("电子商务运营");
  await job.getByLabel("工作单位（可不填）").fill(employer);
  await visitor.date("从哪天开始", ["2023", "1"], job);
  await job.getByLabel("现在仍在职").check();
  await visitor.choose("职业证书", "没有");
  const school = await visitor.first("学历");
  await school.getByLabel("学校类别").selectOption("普通高等学校");
  await school.getByLabel("学历或班级").selectOption("硕士");
  await school.getByLabel("毕业情况").selectOption("已毕业");
  await visitor.choose("培训", "没有");
}

/** Goes to the next steps of a condition without loading the page anew. */
export async function go(page, hash) {
  await page.evaluate((hash) => (location.hash = hash), hash);
  await page.getByRole("heading", { name: /^报名准备：|^保存与清除$|^Next steps: |^Keep and clear$/, level: 1 }).waitFor();
}

/** Goes to the form of a plan without loading the page anew. */
export async function form(page, hash) {
  await page.evaluate((hash) => (location.hash = hash), hash);
  await page.getByRole("heading", { name: /能报哪一级$/, level: 1 }).waitFor();
}

/** What a press lets the browser save: name and text. */
export async function saved(page, press) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** The page as printed on A4, as text without white space, and how many sheets it takes. */
export async function printed(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text, totalPages } = await extractText(document, { mergePages: true });
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
  // Fonts of the PDF may write a character by its compatible form, as ⼯ for 工.
  return { text: text.normalize("NFKC").replaceAll(/\s+/g, ""), sheets: totalPages, size: [Math.round(width), Math.round(height)] };
}

/** All that a browser keeps of the site. */
export const keeps = (page) =>
  page.evaluate(async () => ({
    tab: { ...sessionStorage },
    device: { ...localStorage },
    cookies: document.cookie,
    databases: (await indexedDB.databases?.()) ?? [],
    caches: "caches" in window ? await caches.keys() : [],
  }));

export const NOTHING = { tab: {}, device: {}, cookies: "", databases: [], caches: [] };

/** What the page says of the last thing done. */
export const said = (page) => page.locator(".bk-next__said");
