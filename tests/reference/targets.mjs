// Applicants made for one condition of one pack, just before, on and after its edge.

import * as lists from "./lists.mjs";
import { PACK_IDS } from "./marks.mjs";
import * as records from "./records.mjs";
import * as words from "./vocabulary.mjs";

const RELATED = {
  ecommerce: lists.ECOMMERCE_OCCUPATIONS,
  "internet-marketing": lists.MARKETING_OCCUPATIONS,
  "ai-trainer": lists.TRAINER_OCCUPATIONS,
  "ecommerce-zjcx": ["电子商务师"],
};

/** What a condition asks, so that applicants can be put just before, on and after its edge. */
const TARGETS = [
  { id: "5.1" },
  { id: "5.2", work: 1 },
  { id: "4.1", work: 5 },
  { id: "4.2", work: 3, certificate: 5 },
  { id: "4.3", school: true },
  { id: "3.1", work: 10 },
  { id: "3.2", work: 4, certificate: 4 },
  { id: "3.3", work: 1, title: "junior" },
  { id: "3.4", school: true },
  { id: "3.5", certificate: 4, school: true },
  { id: "3.6", school: true },
  { id: "2.1", work: 5, certificate: 3 },
  { id: "2.2", work: 5, title: "junior", second: 3 },
  { id: "2.3", work: 1, title: "intermediate" },
  { id: "2.4", work: 2, possessed: 3, school: "technicianCollege" },
  { id: "2.5", held: 2, certificate: 3, school: "technicianCollege" },
  { id: "1.1", work: 5, certificate: 2 },
  { id: "1.2", work: 5, title: "intermediate", second: 2 },
  { id: "1.3", work: 1, title: "senior" },
];
const PLAN_TARGETS = [
  { id: "specialist.1", work: 13 },
  { id: "specialist.2", work: 5, certificate: 3 },
  { id: "specialist.3", work: 4, certificate: 3, training: true },
  { id: "specialist.4", work: 4, certificate: 3, degree: "bachelor" },
  { id: "specialist.5", work: 3, certificate: 3, degree: "bachelor", training: true },
  { id: "specialist.6", work: 4, certificate: 3, degree: "bachelor", training: true },
  { id: "specialist.7", work: 2, degree: "master" },
];

/** An occupation that fits the pack: its own, a listed one, or one that the body has accepted. */
export function fitting(random, pack) {
  if (random.chance(0.15)) {
    const answer = random.pick(["own", "own", "own", "related", "unrelated"]);
    return { occupation: words.occupation(random), relations: { [pack]: answer } };
  }
  const names = random.chance(0.6) ? [lists.OWN_OCCUPATION[pack]] : RELATED[pack];
  return { occupation: words.written(random, random.pick(names)) };
}

/** Several of a kind a few days apart: which of them is the better anchor hangs on leap years. */
function apart(random, day, make) {
  const count = random.pick([1, 1, 1, 2, 2, 3]);
  return random.times(count, (i) => make(Math.max(0, day - (i === 0 ? 0 : random.pick([1, 1, 2, 3, 365, 366])))));
}

const obtainedOn = (random, day) => (random.chance(0.04) ? null : words.dayText(random, day, 0.06));

export function target(random, asOf) {
  const pack = random.pick(PACK_IDS);
  const aim = random.pick(pack === "ecommerce-zjcx" ? PLAN_TARGETS : TARGETS);
  const start = words.yearsBefore(random, asOf, aim.work ?? aim.held ?? 1);
  const grant = (level, day) =>
    apart(random, day, (obtained) =>
      records.certificate(random, asOf, {
        ...fitting(random, pack),
        level: Math.max(1, level - (random.chance(0.15) ? 1 : 0)),
        scheme: random.chance(0.7) ? "qualification" : "skillLevel",
        obtained: obtainedOn(random, obtained),
      }),
    );
  const certificates = [];
  if (aim.certificate) certificates.push(...grant(aim.certificate, start));
  if (aim.possessed) certificates.push(...grant(aim.possessed, words.pastDay(random, asOf)));
  if (aim.second) certificates.push(...grant(aim.second, words.yearsBefore(random, asOf, 1)));
  const titles = aim.title
    ? apart(random, start, (day) =>
        records.title(random, asOf, {
          rank: random.chance(0.15) ? "senior" : aim.title,
          matches: { [pack]: random.pick(["yes", "yes", "yes", "unsure", "no"]) },
          obtained: obtainedOn(random, day),
        }),
      )
    : [];
  const from = words.clamp(start - random.pick([0, 0, 0, 0, 1, 2, 30, 366]), 0, asOf);
  const work = aim.work
    ? records.career(random, asOf, from, random.pick([1, 1, 2, 3]), () => fitting(random, pack))
    : [];
  const education = aim.school || aim.degree ? [schooling(random, asOf, aim)] : [];
  const trainings = aim.training
    ? [records.training(random, random.chance(0.8) ? { hoursMet: true, certificate: true } : {})]
    : [];
  return {
    name: `target-${pack}-${aim.id}`,
    ...applicant(random, asOf, { work, certificates, titles, education, training: trainings }),
  };
}

function schooling(random, asOf, aim) {
  if (aim.degree) {
    const program = aim.degree === "master" ? random.pick(["master", "doctor"]) : "bachelor";
    return records.education(random, asOf, {
      institution: "university",
      program,
      status: "graduated",
      graduated: null,
    });
  }
  if (aim.school === true) return records.education(random, asOf);
  const program = random.chance(0.8) ? "technicianClass" : "seniorClass";
  return records.education(random, asOf, { institution: aim.school, program, graduated: null });
}

/** The sections with a birth date and an intention; now and then one of them is not answered. */
export function applicant(random, asOf, sections) {
  const all = {
    birthDate: records.birthDate(random, asOf),
    intends: random.pick([true, true, true, false, null]),
    ...sections,
  };
  for (const key of Object.keys(all)) {
    const fate = random.next();
    if (fate < 0.03) all[key] = null;
    else if (fate < 0.06) delete all[key];
  }
  return { asOf, applicant: all };
}
