// Breaks valid applicants: every fault in every place, each spoiler telling the faults it makes.

import * as records from "./records.mjs";
import { SPOILERS, TOP, unknown } from "./spoilers.mjs";
import * as words from "./vocabulary.mjs";
import * as wrong from "./wrong-values.mjs";

const FRESH = {
  work: (random, asOf) => records.job(random, asOf, words.pastDay(random, asOf), null),
  certificates: records.certificate,
  titles: records.title,
  education: records.education,
  training: (random) => records.training(random),
};

/** Spoils one record that is still whole, or a new one. */
function spoilRecord(random, applicant, asOf, spoilt) {
  const section = random.pick(Object.keys(SPOILERS));
  if (spoilt.has(section)) return [];
  applicant[section] ??= [];
  let index = applicant[section].findIndex((_, i) => !spoilt.has(`${section}[${i}]`));
  if (index < 0 || random.chance(0.3)) index = applicant[section].push(FRESH[section](random, asOf)) - 1;
  const path = `${section}[${index}]`;
  spoilt.add(path);
  if (random.chance(0.06)) {
    applicant[section][index] = random.pick(wrong.NOT_RECORDS);
    return [{ path, code: "invalidValue" }];
  }
  const spoiler = random.pick(SPOILERS[section]);
  const faults = spoiler(random, applicant[section][index], asOf);
  if (spoiler !== unknown && random.chance(0.15)) faults.push(...unknown(random, applicant[section][index]));
  return faults.map(({ key, code }) => ({ path: `${path}.${key}`, code }));
}

/** Spoils a whole section, or what stands beside the sections. */
function spoilTop(random, applicant, asOf, spoilt) {
  const section = random.pick(Object.keys(SPOILERS));
  if (random.chance(0.3) && ![...spoilt].some((path) => path.startsWith(section))) {
    spoilt.add(section);
    applicant[section] = random.pick(wrong.NOT_SECTIONS);
    return [{ path: section, code: "invalidValue" }];
  }
  const key = random.pick(Object.keys(TOP));
  if (spoilt.has(key)) return [];
  spoilt.add(key);
  const faults = random.pick(TOP[key])(random, applicant, asOf);
  return faults.map(({ key: path, code }) => ({ path, code }));
}

/** Spoils an applicant in place, in several ways; the faults that this makes. */
export function spoil(random, applicant, asOf) {
  const spoilt = new Set();
  const faults = [];
  const wanted = random.pick([1, 1, 1, 2, 3, 5]);
  for (let i = 0; i < 40 && (faults.length === 0 || i < wanted); i++) {
    const spoilOne = random.chance(0.2) ? spoilTop : spoilRecord;
    faults.push(...spoilOne(random, applicant, asOf, spoilt));
  }
  return faults;
}

/** Options that are refused, with their faults. */
export function spoilOptions(random, options) {
  const faults = [];
  const which = random.int(1, 3);
  if (which & 1) {
    const [values, code] = random.chance(0.3)
      ? [wrong.NOT_TEXT, "invalidValue"]
      : [[...wrong.NO_DATES, "2026-11"], "invalidDate"];
    options.asOf = random.pick(values);
    faults.push({ path: "asOf", code });
  }
  if (which & 2 && random.chance(0.3)) {
    options.packs = random.pick(["ecommerce", {}, 3, true, ""]);
    faults.push({ path: "packs", code: "invalidValue" });
  } else if (which & 2) {
    const bad = random.times(2, () => random.pick(wrong.NO_PACKS));
    options.packs = random.shuffle(["ecommerce", "ai-trainer", ...bad]);
    options.packs.forEach((id, i) => {
      if (id !== "ecommerce" && id !== "ai-trainer") faults.push({ path: `packs[${i}]`, code: "invalidValue" });
    });
  }
  return faults;
}
