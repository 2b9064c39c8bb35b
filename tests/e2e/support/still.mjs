// The page before the app has come: its program is held back until a test lets it go.

export const LANGUAGES = { "zh-CN": "", en: "en.html" };

/** Opens a page; `come` lets the app come and waits for it. `frame` is evaluated in every frame, its results kept. */
export async function hold({ browser, url }, { file = "", hash = "", frame = "null", ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(/\/app-[0-9a-f]+\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.addInitScript(`
    window.shifts = [];
    window.seen = [];
    const unasked = (list) => list.getEntries().filter((one) => !one.hadRecentInput);
    new PerformanceObserver((list) => window.shifts.push(...unasked(list).map((one) => one.value)))
      .observe({ type: "layout-shift", buffered: true });
    (function each() { if (document.body) window.seen.push(${frame}); requestAnimationFrame(each); })();
  `);
  await page.goto(url + file + hash);
  await page.locator("[data-app] body").waitFor({ state: "attached" });
  await settled(page);
  const come = async () => {
    release();
    await page.locator("[data-app=on]").waitFor({ state: "attached" });
    await settled(page);
  };
  return { page, come, close: () => context.close() };
}

/** Two frames later: what has changed is laid out and seen. */
export const settled = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))));

/** Opens a page without JavaScript. */
export async function without({ browser, url }, file = "") {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url + file);
  return { page, close: () => context.close() };
}
