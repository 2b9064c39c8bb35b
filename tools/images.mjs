// Draws the icons and the share image from their SVG: `node tools/images.mjs`. Run by hand after changing one of
// assets/*.svg; what it writes is committed, because text comes out differently with other fonts.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launchChromium } from "./chromium.mjs";

const assets = new URL("../assets/", import.meta.url);
const browser = await launchChromium();

/** An SVG as PNG; `ground` fills what it leaves open, as systems that cut icons into shapes want it. */
async function draw(name, width, height, ground = "transparent") {
  const page = await browser.newPage({ viewport: { width, height } });
  const svg = readFileSync(new URL(name, assets), "utf8");
  await page.setContent(`<style>body{margin:0;background:${ground}}svg{display:block;width:${width}px;height:${height}px}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

/** An .ico file of one PNG. */
function ico(png, size) {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

const paper = "#faf8f3";
const images = {
  "favicon.ico": ico(await draw("icon.svg", 32, 32), 32),
  "icon-180.png": await draw("icon.svg", 180, 180, paper),
  "icon-512.png": await draw("icon.svg", 512, 512, paper),
  "share.png": await draw("share.svg", 1200, 630, paper),
};
await browser.close();
for (const [name, bytes] of Object.entries(images)) {
  writeFileSync(new URL(name, assets), bytes);
  console.log(`${fileURLToPath(new URL(name, assets))}  ${bytes.length} bytes`);
}
