// Applicants as they really come, as data for benchmarks: ordinary careers, written without oddities.

import { formatDay, parseDate } from "./calendar.mjs";
import { PACK_IDS } from "./marks.mjs";
import { Random } from "./random.mjs";
import { LISTED_MAJORS, LISTED_OCCUPATIONS, clamp } from "./vocabulary.mjs";

const OWN = ["电子商务师", "互联网营销师", "人工智能训练师"];
const ELSEWHERE = ["软件测试员", "行政办事员", "保育师", "电工"];
const POSTS = ["", "运营专员", "客服主管", "电子商务运营", "电子商务推广", "电子商务专业教师", "主播"];
const EMPLOYERS = ["义乌某某贸易商行", "杭州某某电子商务有限公司", "深圳某某供应链有限公司", "示例职业学院"];
const SCHOOLS = [
  ["technicianCollege", "seniorClass", "信息类"],
  ["technicianCollege", "technicianClass", "电工电子类"],
  ["secondaryVocational", "secondary", "信息技术类"],
  ["higherVocational", "associate", "财经商贸大类"],
  ["higherVocational", "associate", "电子与信息大类"],
  ["university", "bachelor", null],
  ["university", "master", null],
  ["continuing", "bachelor", null],
];

const month = (random, day) => (random.chance(0.4) ? formatDay(day).slice(0, 7) : formatDay(day));

const occupation = (random) => random.pick(random.pick([OWN, OWN, LISTED_OCCUPATIONS, ELSEWHERE]));

function jobs(random, asOf, from) {
  const count = random.int(1, 4);
  const each = Math.floor((asOf - from) / count);
  return random.times(count, (i) => {
    const start = from + i * each + random.int(0, 40);
    const last = i === count - 1 && random.chance(0.75) ? null : clamp(from + (i + 1) * each - 1, start, asOf);
    return {
      employer: random.pick(EMPLOYERS),
      position: random.pick(POSTS),
      occupation: occupation(random),
      start: month(random, start),
      end: last === null ? null : month(random, last),
      partTime: random.chance(0.1),
      employerFounded: random.chance(0.3) ? formatDay(clamp(start - random.int(-100, 3000), 0, asOf)) : null,
      employerDissolved: null,
      relations: random.chance(0.1) ? { [random.pick(PACK_IDS)]: "related" } : {},
    };
  });
}

function certificates(random, asOf, from) {
  const name = random.pick(["电子商务师", "助理电子商务师", ...OWN]);
  const count = random.int(0, 3);
  return random.times(count, (i) => ({
    occupation: name,
    level: 5 - i - (count === 1 ? random.int(0, 2) : 0),
    scheme: random.chance(0.6) ? "skillLevel" : "qualification",
    obtained: month(random, from + Math.floor(((asOf - from) * (i + 1)) / (count + 1))),
    relations: {},
  }));
}

function titles(random, asOf) {
  return random.times(random.chance(0.25) ? 1 : 0, () => ({
    rank: random.pick(["junior", "junior", "intermediate", "senior"]),
    kind: random.chance(0.7) ? "title" : "qualification",
    matches: Object.fromEntries(PACK_IDS.map((id) => [id, random.pick(["yes", "unsure", "no"])])),
    obtained: month(random, asOf - random.int(100, 3000)),
  }));
}

function education(random, from) {
  return random.times(random.pick([0, 1, 1, 1, 2]), () => {
    const [institution, program, majorCategory] = random.pick(SCHOOLS);
    const major = random.chance(0.7) ? random.pick(LISTED_MAJORS) : "软件工程";
    const assessed = random.chance(0.1) ? { ecommerce: "yes" } : {};
    const graduated = month(random, from);
    return { institution, program, major, majorCategory, status: "graduated", graduated, assessed, relations: {} };
  });
}

/** The same applicant for the same seed, on a day in 2026. */
export function typical(seed) {
  const random = new Random(seed);
  const asOf = parseDate("2026-11-22") - random.int(0, 250);
  const from = asOf - random.int(200, 16 * 365);
  const age = random.int(18, 23);
  const applicant = {
    birthDate: formatDay(from - age * 365 + random.int(0, 300)),
    intends: true,
    work: jobs(random, asOf, from),
    certificates: certificates(random, asOf, from),
    titles: titles(random, asOf),
    education: education(random, from),
    training: random.times(random.chance(0.3) ? 1 : 0, () => ({
      occupation: "电子商务师",
      hoursMet: true,
      certificate: true,
    })),
  };
  return { name: `typical ${seed}`, asOf: formatDay(asOf), packs: null, applicant };
}
