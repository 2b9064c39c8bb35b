// Random records of each section, always valid on the day of the evaluation.

import { formatDay, parseDate } from "./calendar.mjs";
import * as words from "./vocabulary.mjs";
import { KINDS, RANKS, RELATIONS, SCHEMES, STATUSES } from "./words.mjs";

const RELATION_WORDS = [...RELATIONS.keys()];
const JUDGEMENT_WORDS = ["yes", "yes", "unsure", "no"];
const LAST_DAY = parseDate("2200-12-31");
const FLAGS = [true, true, false, null];

/** Leaves a key out, sets it to null, or gives it its value. */
function maybe(random, record, key, value, share = 0.6) {
  if (random.chance(share)) record[key] = value;
  else if (random.chance(0.2)) record[key] = null;
}

/** Keys in another order now and then: nothing may hang on it. */
const jumbled = (random, record) =>
  random.chance(0.2) ? Object.fromEntries(random.shuffle(Object.entries(record))) : record;

function answers(random, record, key, list, share) {
  const value = words.perPack(random, list, share);
  if (Object.keys(value).length > 0 || random.chance(0.3)) record[key] = value;
  else if (random.chance(0.2)) record[key] = null;
}

/** A job from day `start` to `last` (null: ongoing). `fixed` keys win over what chance gives. */
export function job(random, asOf, start, last, fixed = {}) {
  const record = { occupation: words.occupation(random) };
  maybe(random, record, "employer", random.pick(["", "张三网络科技", "示例职业学院"]), 0.3);
  maybe(random, record, "position", words.position(random), 0.35);
  maybe(random, record, "partTime", random.chance(0.6), 0.4);
  if (random.chance(0.5)) answers(random, record, "relations", RELATION_WORDS, 0.25);
  record.start = words.dayText(random, start);
  record.end = last === null ? null : words.dayText(random, last);
  if (random.chance(0.15)) employerLife(random, record, asOf, start, last ?? asOf);
  return jumbled(random, { ...record, ...fixed });
}

/** Founding and closing about the days of the job. */
export function employerLife(random, record, asOf, start, last) {
  const near = () => random.pick([-400, -31, -2, -1, 0, 0, 1, 2, 31, 200, 400]);
  const founded = words.clamp(start + near(), 0, asOf);
  const dissolved = words.clamp(random.pick([start, last, last, asOf]) + near(), founded, LAST_DAY);
  const which = random.int(1, 3);
  delete record.employerFounded;
  delete record.employerDissolved;
  if (which & 1) record.employerFounded = words.dayText(random, founded);
  if (which & 2) record.employerDissolved = words.dayText(random, dissolved);
}

/** Jobs one after another: touching, a day apart, overlapping, within one month; the last often ongoing. */
export function career(random, asOf, from, count, fixed = () => ({})) {
  const jobs = [];
  let start = words.clamp(from, 0, asOf);
  for (let i = 0; i < count; i++) {
    const goesOn = i === count - 1 ? random.chance(0.65) : random.chance(0.06);
    const left = asOf - start;
    const length = i === count - 1 && random.chance(0.5) ? left : random.int(0, Math.max(0, left));
    const last = goesOn ? null : words.clamp(start + length - random.int(0, 2), start, asOf);
    jobs.push(job(random, asOf, start, last, fixed(i)));
    const after = (last ?? start) + random.pick([1, 1, 1, 1, 0, 2, 3, -31, 30, -400, 100]);
    start = words.clamp(after, 0, asOf);
  }
  return random.chance(0.25) ? random.shuffle(jobs) : jobs;
}

export function certificate(random, asOf, fixed = {}) {
  const record = {
    occupation: words.certificateOccupation(random),
    level: random.int(1, 5),
    scheme: random.pick([...SCHEMES.keys()]),
  };
  maybe(random, record, "obtained", words.dayText(random, words.pastDay(random, asOf)), 0.9);
  if (random.chance(0.5)) answers(random, record, "relations", RELATION_WORDS, 0.25);
  return jumbled(random, { ...record, ...fixed });
}

export function title(random, asOf, fixed = {}) {
  const record = { rank: random.pick([...RANKS.keys()]) };
  maybe(random, record, "kind", random.pick([...KINDS.keys()]), 0.5);
  answers(random, record, "matches", JUDGEMENT_WORDS, 0.5);
  maybe(random, record, "obtained", words.dayText(random, words.pastDay(random, asOf)), 0.9);
  return jumbled(random, { ...record, ...fixed });
}

export function education(random, asOf, fixed = {}) {
  const status = random.pick(["graduated", "graduated", "graduated", ...STATUSES.keys()]);
  const record = { ...random.pick(words.SCHOOLS), status };
  maybe(random, record, "major", words.major(random), 0.85);
  maybe(random, record, "majorCategory", words.category(random), 0.6);
  const graduated =
    status === "graduated" ? words.pastDay(random, asOf) : words.clamp(asOf + random.int(-900, 900), 0, LAST_DAY);
  maybe(random, record, "graduated", words.dayText(random, graduated), 0.6);
  if (random.chance(0.6)) answers(random, record, "assessed", JUDGEMENT_WORDS, 0.5);
  if (random.chance(0.5)) answers(random, record, "relations", RELATION_WORDS, 0.3);
  return jumbled(random, { ...record, ...fixed });
}

export function training(random, fixed = {}) {
  const record = {
    occupation: random.chance(0.75) ? words.written(random, "电子商务师") : words.certificateOccupation(random),
  };
  maybe(random, record, "hoursMet", random.pick(FLAGS), 0.85);
  maybe(random, record, "certificate", random.pick(FLAGS), 0.85);
  return jumbled(random, { ...record, ...fixed });
}

/** A birth date, often sixteen years before. */
export function birthDate(random, asOf) {
  if (random.chance(0.08)) return null;
  const day = random.chance(0.5) ? words.yearsBefore(random, asOf, 16) : asOf - random.int(0, 60 * 365);
  return formatDay(words.clamp(day, 0, asOf));
}
