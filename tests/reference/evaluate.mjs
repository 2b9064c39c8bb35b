// A second implementation of the evaluation, by hand and in plain JavaScript, to hold the product's engine against.
//
//   evaluate(applicant, options)   the report, or an Error named InvalidApplicant with all faults
//   parse(applicant, asOf)         the first half: checked facts, to be evaluated as often as one likes
//   assess(parsed, packs)          the second half: the report
//   tally(parsed, packs)           the second half without keeping a report: one number

import { formatDay } from "./calendar.mjs";
import { factsFor } from "./facts.mjs";
import { issuesOf } from "./issues.mjs";
import { PACK_IDS } from "./marks.mjs";
import { PACKS } from "./packs.mjs";
import { readApplicant, readOptions } from "./validate.mjs";
import { CONFIRM, MET, MISSING, UNMET, VERDICT_TEXT } from "./words.mjs";

export { PACK_IDS };

export class InvalidApplicant extends Error {
  constructor(faults) {
    super(`the applicant is refused: ${faults.map(({ path, code }) => `${path} ${code}`).join(", ")}`);
    this.name = "InvalidApplicant";
    this.faults = faults;
  }
}

export function evaluate(applicant, options) {
  const faults = [];
  const { asOf, packs } = readOptions(options, faults);
  const parsed = readApplicant(applicant, asOf, faults);
  if (faults.length > 0) throw new InvalidApplicant(faults);
  return assess(parsed, packs ?? PACK_IDS);
}

export function parse(applicant, asOf) {
  const faults = [];
  const parsed = readApplicant(applicant, readOptions({ asOf }, faults).asOf, faults);
  if (faults.length > 0) throw new InvalidApplicant(faults);
  return parsed;
}

export function assess(parsed, packs = PACK_IDS) {
  const day = dayText(parsed.asOf);
  const chosen = PACKS.filter(({ id }) => packs.includes(id));
  return {
    asOf: day(parsed.asOf),
    packs: chosen.map((pack) => packReport(pack, factsFor(pack.pack, parsed), parsed.asOf, day)),
    issues: issuesOf(parsed),
  };
}

export function tally(parsed, packs = PACK_IDS) {
  let sum = 0;
  for (const { pack, id, levels } of PACKS) {
    if (!packs.includes(id)) continue;
    const facts = factsFor(pack, parsed);
    for (const { conditions } of levels) {
      for (const { first } of conditions) {
        const { verdict, met, confirm } = decide(first, facts, parsed.asOf);
        sum = (Math.imul(sum, 31) + verdict + met + confirm) | 0;
      }
    }
  }
  return (sum + issuesOf(parsed).length) | 0;
}

/** The verdict of a condition on `asOf` and the first days, from then on, of W(met) and of it or W(confirm). */
function decide(first, facts, asOf) {
  const met = Math.max(asOf, first(facts, MET));
  if (met === asOf) return { verdict: MET, met, confirm: met };
  const confirm = Math.max(asOf, Math.min(met, first(facts, CONFIRM)));
  if (confirm === asOf) return { verdict: CONFIRM, met, confirm };
  const verdict = facts.open && first(facts, MISSING) <= asOf ? MISSING : UNMET;
  return { verdict, met, confirm };
}

function packReport({ id, levels }, facts, asOf, day) {
  const reports = [];
  let best = UNMET;
  for (const { id: levelId, conditions } of levels) {
    let levelBest = UNMET;
    const decided = [];
    for (const { id: conditionId, first } of conditions) {
      const { verdict, met, confirm } = decide(first, facts, asOf);
      levelBest = Math.max(levelBest, verdict);
      decided.push({
        id: conditionId,
        verdict: VERDICT_TEXT[verdict],
        earliest: { met: day(met), confirm: day(confirm) },
      });
    }
    best = Math.max(best, levelBest);
    reports.push({ id: levelId, verdict: VERDICT_TEXT[levelBest], conditions: decided });
  }
  return { id, verdict: VERDICT_TEXT[best], levels: reports };
}

/** Formats days; asOf, which most of them are, only once. */
function dayText(asOf) {
  const text = formatDay(asOf);
  return (day) => (day === asOf ? text : formatDay(day));
}
