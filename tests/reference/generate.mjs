// Random cases for the evaluation, the same for the same seed: valid applicants on its edges, and spoilt ones.
//
//   generate(seed)   { name, asOf, packs, applicant }, as the public cases without what is expected
//   typical(seed)    the same for an ordinary applicant: data for benchmarks

import { formatDay } from "./calendar.mjs";
import { PACK_IDS } from "./marks.mjs";
import { Random } from "./random.mjs";
import * as scenarios from "./scenarios.mjs";
import { spoil, spoilOptions } from "./spoil.mjs";
import { evaluationDay } from "./vocabulary.mjs";

export { typical } from "./typical.mjs";

const KINDS = [
  ...Array(7).fill(scenarios.target),
  ...Array(4).fill(scenarios.jumble),
  ...Array(3).fill(scenarios.leap),
  ...Array(2).fill(scenarios.school),
  ...Array(2).fill(scenarios.life),
  scenarios.century,
  ...Array(2).fill(scenarios.unanswered),
];
const NO_APPLICANTS = [[], null, "x", 3, true, [{}]];

function packs(random) {
  if (random.chance(0.7)) return null;
  const some = random.shuffle(PACK_IDS).slice(0, random.int(0, 4));
  return random.chance(0.2) ? [...some, ...some.slice(0, 1)] : some;
}

export function generate(seed) {
  return generateWithFaults(seed).case;
}

/** A case with the faults it must be refused for, null if it is valid. */
export function generateWithFaults(seed) {
  const random = new Random(seed);
  const { name, asOf, applicant } = random.pick(KINDS)(random, evaluationDay(random));
  const made = { name: `g${seed} ${name}`, asOf: formatDay(asOf), packs: packs(random), applicant };
  const fate = random.next();
  if (fate < 0.75) return { case: made, faults: null };
  if (fate < 0.76) {
    made.name = `g${seed} invalid`;
    made.applicant = random.pick(NO_APPLICANTS);
    return { case: made, faults: [{ path: "", code: "invalidValue" }] };
  }
  const faults = fate < 0.98 || random.chance(0.5) ? spoil(random, applicant, asOf) : [];
  made.name = `g${seed} invalid`;
  if (fate < 0.96) return { case: made, faults };
  made.name = `g${seed} options`;
  const wrong = spoilOptions(random, made);
  const unread = wrong.some(({ path }) => path === "asOf"); // then nothing is checked for the future
  return { case: made, faults: [...wrong, ...faults.filter(({ code }) => !unread || code !== "inFuture")] };
}
