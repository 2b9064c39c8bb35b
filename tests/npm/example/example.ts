// What somebody writes who uses the npm package in Node, in strict TypeScript. The test compiles it, runs it and reads what it
// prints.

import init, { checkPhoto, evaluate, evaluateMany, fixPhoto, initPhoto, packs, version } from "baokao";
import type { Applicant, InvalidApplicant, PackId, PhotoReport, Report, Verdict } from "baokao";
import { readFile } from "node:fs/promises";

const file = (name: string) => readFile(new URL(import.meta.resolve(`baokao/${name}`)));
await init({ module_or_path: await file("baokao_bg.wasm") });

const plan: PackId = "ecommerce";
const options = { asOf: "2026-11-22", packs: [plan] };
const applicant: Applicant = { birthDate: "1990-05-06", intends: true, work: [{ occupation: "电子商务师", start: "2019-03", end: null }] };
const report: Report = evaluate(applicant, options);
const verdicts: Record<string, Verdict> = {};
for (const level of report.packs[0]?.levels ?? []) verdicts[level.id] = level.verdict;

const faults: string[] = [];
try {
  evaluate({ ...applicant, birthDate: "1990-02-30" }, options);
} catch (error) {
  const refused = error as InvalidApplicant;
  if (refused.name === "InvalidApplicant") for (const { path, code } of refused.faults) faults.push(`${path}: ${code}`);
}
const many = evaluateMany([applicant, { birthDate: "soon" }], options).map((one) => ("faults" in one ? "refused" : one.packs[0]?.verdict));

await initPhoto({ module_or_path: await file("baokao_photo_all_bg.wasm"), face_model_or_path: await file("baokao_face.tflite") });
const bytes = await readFile(new URL(process.argv[2] ?? ""));
const photo: PhotoReport = await checkPhoto(bytes);
const fixed = await fixPhoto(bytes);
const size = [fixed.report.width, fixed.report.height];

console.log(JSON.stringify({ verdicts, faults, many, plans: packs().length, product: version?.product, photo: photo.verdict, size }));
