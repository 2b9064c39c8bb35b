// The page in a browser, under the headers of the shipped snippets: it works whole, the photos' worker among it, and
// nothing is refused or complained of; and a portal of another origin imports the module and frames the page, or may not.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { CHROMIUM, launchChromium } from "../../tools/chromium.mjs";
import { open } from "../e2e/support/app.mjs";
import { SERVERS, serve } from "./support/servers.mjs";

const photo = fileURLToPath(new URL("../photos/a-white.jpg", import.meta.url));
const without = !existsSync(CHROMIUM) && `there is no browser at ${CHROMIUM}`;

/** The portal's pages, one that frames the app and one that imports the module. */
const pages = (site) => ({
  "/": `<!DOCTYPE html><title>Portal</title><iframe src="${site}index.html" width="400" height="600"></iframe>`,
  "/module": `<!DOCTYPE html><title>Portal</title><script type="module">
    import init, { checkPhoto, evaluate } from "${site}baokao.js";
    await init();
    const white = await (await fetch("/photo")).arrayBuffer();
    document.title = evaluate({ intends: true }, { asOf: "2026-11-22" }).asOf + " " + (await checkPhoto(white)).checks.length;
  </script>`,
});

/** Serves the portal's pages at two origins, of which the snippet is given one: 127.0.0.1, not localhost. */
async function portal() {
  let site;
  const server = createServer((request, response) => {
    if (request.url === "/photo") return response.end(readFileSync(photo));
    const page = pages(site)[request.url];
    response.writeHead(page ? 200 : 204, { "content-type": "text/html" }).end(page);
  });
  await new Promise((done) => server.listen(0, done));
  const { port } = server.address();
  return { listed: `http://127.0.0.1:${port}`, unlisted: `http://localhost:${port}`, of: (url) => (site = url), close: () => server.close() };
}

for (const server of SERVERS.slice(1)) {
  describe(server.name, { skip: server.skip || without }, () => {
    let [host, browser, other] = [];
    before(async () => {
      other = await portal();
      [host, browser] = await Promise.all([serve(server, other.listed), launchChromium()]);
      other.of(host.url);
    });
    after(async () => {
      await browser?.close();
      other?.close();
      await host?.close();
    });

    /** A page of the portal, and all that the browser says of it. */
    async function at(address) {
      const page = await browser.newPage();
      const said = [];
      page.on("console", (message) => said.push(message.text()));
      page.on("pageerror", (error) => said.push(String(error)));
      await page.goto(address);
      return { page, said };
    }

    test("the app works, a photo is judged in its worker, and nothing is complained of", async () => {
      const app = await open({ browser, url: host.url }, { hash: "#/photo" });
      await app.page.locator("input[type=file]").first().setInputFiles(photo);
      await app.page.locator(".bk-photo__verdict").first().waitFor();
      assert.ok(app.log.requests.some((url) => /worker-[0-9a-f]{16}\.js$/.test(url)));
      assert.deepEqual(app.log.wrong, []);
      await app.close();
    });

    test("a portal's page imports the module from here, photos among it", async () => {
      const { page, said } = await at(`${other.unlisted}/module`);
      await page.waitForFunction(() => document.title !== "Portal");
      assert.match(await page.title(), /^2026-11-22 \d+$/);
      assert.deepEqual(said, []);
      await page.close();
    });

    test("the portal that the snippet names frames the app", async () => {
      const { page, said } = await at(`${other.listed}/`);
      await page.frameLocator("iframe").locator("[data-app=on] #title").waitFor();
      assert.deepEqual(said, []);
      await page.close();
    });

    test("a page that it does not name cannot", async () => {
      const { page, said } = await at(`${other.unlisted}/`);
      await page.waitForLoadState("networkidle");
      assert.ok(said.some((text) => /frame-ancestors/.test(text)), said.join("\n"));
      assert.equal(await page.frameLocator("iframe").locator("#app").count(), 0);
      await page.close();
    });
  });
}
