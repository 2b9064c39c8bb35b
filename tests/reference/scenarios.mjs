// Applicants made for a purpose: each kind brings together facts that lie on an edge of the evaluation.

import { formatDay, parseDate } from "./calendar.mjs";
import * as lists from "./lists.mjs";
import { PACK_IDS } from "./marks.mjs";
import * as records from "./records.mjs";
import { applicant, fitting, target } from "./targets.mjs";
import * as words from "./vocabulary.mjs";

export { target };

/** Everything at random. */
export function jumble(random, asOf) {
  const from = words.pastDay(random, asOf);
  return {
    name: "jumble",
    ...applicant(random, asOf, {
      work: records.career(random, asOf, from, random.int(0, 4)),
      certificates: random.times(random.int(0, 3), () => records.certificate(random, asOf)),
      titles: random.times(random.int(0, 2), () => records.title(random, asOf)),
      education: random.times(random.int(0, 3), () => records.education(random, asOf)),
      training: random.times(random.int(0, 3), () => records.training(random)),
    }),
  };
}

/** All days about the end of February. */
export function leap(random) {
  const year = random.pick([
    2024, 2025, 2028, 2029, 2030, 2032, 2033, 2096, 2100, 2101, 2104, 2105, 1904, 1905, 1908, 2000, 2001,
  ]);
  const edge = (y) => parseDate(`${Math.max(1900, y)}-03-01`) - random.pick([0, 0, 1, 1, 2, 2, 3]);
  const asOf = edge(year);
  const before = (most) => words.clamp(edge(year - random.int(0, most)), 0, asOf);
  const pack = random.pick(PACK_IDS);
  const grantDays = random.times(random.int(1, 3), () => before(6));
  const work = random.times(random.int(1, 3), () => {
    const [start, last] = [before(14), before(6)].sort((a, b) => a - b);
    return records.job(random, asOf, start, random.chance(0.6) ? null : last, fitting(random, pack));
  });
  return {
    name: "leap",
    asOf,
    applicant: {
      birthDate: formatDay(words.clamp(edge(year - 16), 0, asOf)),
      intends: true,
      work,
      certificates: grantDays.map((day) =>
        records.certificate(random, asOf, { ...fitting(random, pack), obtained: words.dayText(random, day, 0.05) }),
      ),
      titles: [records.title(random, asOf, { obtained: formatDay(before(5)) })],
      education: random.chance(0.5) ? [] : [records.education(random, asOf)],
      training: [{ occupation: "电子商务师", hoursMet: true, certificate: true }],
    },
  };
}

/**
 * About 2100, where five (ten) years from one day can be two days longer than from another: a single day worked earlier
 * makes an amount fall short, so neither the earliest certificate nor the world with more facts is always better.
 */
export function century(random) {
  const [years, first, last, early, lessEarly] = random.chance(0.8)
    ? [5, "2101-03-01", "2104-02-28", "2091-03-01", "2092-02-29"]
    : [10, "2106-03-01", "2110-02-28", "2086-03-01", "2088-02-29"];
  const asOf = random.int(parseDate(first) - 1, parseDate(last) + 1);
  const pack = random.pick(PACK_IDS);
  const start = words.yearsBefore(random, asOf, years);
  const fragment = random.int(parseDate(early) - 1, parseDate(lessEarly) + 1);
  const sure = { occupation: lists.OWN_OCCUPATION[pack], relations: {}, partTime: false };
  const unsure = { occupation: "电工", relations: {}, partTime: false };
  const work = [
    records.job(random, asOf, fragment, fragment + random.pick([0, 0, 0, 1]), random.chance(0.6) ? unsure : sure),
    records.job(random, asOf, start, null, random.chance(0.85) ? sure : unsure),
  ];
  const around = (make) =>
    random.shuffle([fragment - random.int(-1, 40), start - random.int(0, 30)]).map((day) => make(formatDay(day)));
  const level = random.pick([2, 3, 3]);
  const certificate = (obtained) =>
    records.certificate(random, asOf, { occupation: sure.occupation, relations: {}, level, obtained });
  const title = (obtained) =>
    records.title(random, asOf, {
      rank: random.pick(["junior", "junior", "intermediate"]),
      matches: { [pack]: "yes" },
      obtained,
    });
  const sections = {
    work: random.shuffle(work),
    certificates: around(certificate),
    titles: around(title),
    education: [],
  };
  const training = [{ occupation: "电子商务师", hoursMet: true, certificate: true }];
  return { name: "century", asOf, applicant: { birthDate: "2080-02-29", intends: true, ...sections, training } };
}

/** One school after another with majors of its own and other lists, and what the bodies have answered. */
export function school(random, asOf) {
  const education = random.times(random.pick([1, 1, 2]), () => {
    const relations = words.perPack(random, ["own", "related", "unrelated", "unrelated"], 0.6);
    const fixed = { status: random.chance(0.8) ? "graduated" : "finalYear", graduated: null, relations };
    return records.education(random, asOf, {
      ...fixed,
      assessed: words.perPack(random, ["yes", "yes", "unsure", "no"], 0.8),
    });
  });
  const certificates = [records.certificate(random, asOf, { occupation: "电子商务师", level: random.pick([3, 4, 4]) })];
  const work = [records.job(random, asOf, words.pastDay(random, asOf), null, { occupation: "电子商务师" })];
  return {
    name: "school",
    ...applicant(random, asOf, { work, certificates, titles: [], education, training: [records.training(random)] }),
  };
}

/** Employers that open late and close early, in the plan that minds it. */
export function life(random, asOf) {
  const jobs = records.career(random, asOf, words.pastDay(random, asOf), random.int(1, 3), () => ({
    occupation: "电子商务师",
  }));
  for (const job of jobs) {
    const last = job.end === null ? asOf : parseDate(job.end);
    records.employerLife(random, job, asOf, parseDate(job.start), last);
  }
  const grant = () =>
    records.certificate(random, asOf, { occupation: "助理电子商务师", level: 3, scheme: "qualification" });
  const degree = records.education(random, asOf, {
    institution: "university",
    program: random.pick(["bachelor", "master"]),
    status: "graduated",
    graduated: null,
  });
  return {
    name: "life",
    ...applicant(random, asOf, {
      work: jobs,
      certificates: [grant()],
      titles: [],
      education: [degree],
      training: [records.training(random)],
    }),
  };
}

/** Little is answered. */
export function unanswered(random, asOf) {
  const { applicant: full } = random.chance(0.5) ? target(random, asOf) : jumble(random, asOf);
  for (const key of Object.keys(full)) {
    if (random.chance(0.5)) full[key] = null;
    else if (random.chance(0.2)) delete full[key];
    else if (random.chance(0.15) && Array.isArray(full[key])) full[key] = [];
  }
  return { name: "unanswered", asOf, applicant: full };
}
