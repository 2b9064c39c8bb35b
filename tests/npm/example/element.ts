// What somebody writes who embeds the app by its element, in strict TypeScript. The test compiles it.

import "baokao/checker";
import type { Applicant } from "baokao";
import type { BaokaoCheckerElement, BaokaoErrorEvent, BaokaoResultEvent } from "baokao/checker";

const element: BaokaoCheckerElement = document.createElement("baokao-checker");
element.src = "https://check.example.edu.cn/";
element.packs = ["ecommerce", "ai-trainer"];
element.packs = "ecommerce ai-trainer";
element.lang = "en";
element.theme = "auto";
element.accent = "#a00";
element.page = "photo";
element.stateKey = null;
const attributes: string[] = [element.src, element.packs, element.theme, element.accent, element.page, element.stateKey];

const applicant: Applicant = { birthDate: "1990-05-06", intends: true };
element.addEventListener("baokao-ready", ({ detail }) => {
  const version: string = detail.version.packs.ecommerce;
  console.log(version, attributes);
  element.prefill(applicant);
});
const refused = ({ detail }: BaokaoErrorEvent) => {
  if (detail.code === "InvalidApplicant") for (const { path, code } of detail.faults ?? []) console.log(path, code);
};
element.addEventListener("baokao-error", refused);
document.addEventListener("baokao-result", (event: BaokaoResultEvent) => {
  const { report, chosen } = event.detail;
  console.log(report.packs[0]?.verdict, chosen?.pack, chosen?.level, chosen?.condition);
  document.querySelector("baokao-checker")?.reset();
});

// @ts-expect-error There is no such page.
element.page = "guide";
// @ts-expect-error There is no such plan.
element.packs = ["cooking"];
// @ts-expect-error A day is a text.
element.prefill({ birthDate: 1990 });
// @ts-expect-error It exports types alone.
export { BaokaoCheckerElement } from "baokao/checker";
