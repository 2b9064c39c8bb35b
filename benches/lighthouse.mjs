// What Lighthouse says of the built site: `node benches/lighthouse.mjs [DIST]`. It reports; it never fails.

import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { audit, faults, points } from "../tools/lighthouse.mjs";

const PAGES = ["", "#/check/ecommerce-zjcx", "en.html"];
const TIMES = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"];
const AIMS = "aims: 99 performance, 100 the rest, LCP 1.2 s, TBT 50 ms, CLS 0.01";

const dist = resolve(process.argv[2] ?? fileURLToPath(new URL("../dist", import.meta.url)));
console.log(`Lighthouse, mobile: slow 4G and a quarter of the processor, simulated (${AIMS})`);
for (const [page, result] of Object.entries(await audit(dist, PAGES))) {
  const scores = Object.keys(result.categories).map((category) => `${category} ${points(result, category)}`);
  const times = TIMES.map((id) => `${result.audits[id].title} ${result.audits[id].displayValue}`);
  console.log(`  ${page || "index.html"}\n    ${scores.join(", ")}\n    ${times.join(", ")}`);
  for (const fault of Object.keys(result.categories).flatMap((category) => faults(result, category))) console.log(`    - ${fault}`);
}
