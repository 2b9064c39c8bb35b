// The one Chromium of tests, benchmarks and pictures: where it is, and how it starts on a machine without a network.

import { chromium } from "playwright-core";

export const CHROMIUM = process.env.CHROMIUM || "/usr/bin/chromium";

export const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts it. */
export const launchChromium = () => chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
