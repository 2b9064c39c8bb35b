// Breaks single fields of valid records: each spoiler takes a record and tells the faults that it makes of its keys.

import { addYears, formatDay, lastDayOf, parseDate } from "./calendar.mjs";
import * as words from "./vocabulary.mjs";
import { INSTITUTIONS, PROGRAMS, offers } from "./words.mjs";
import * as wrong from "./wrong-values.mjs";

/** Sets a key as JSON.parse would, "__proto__" too. */
const put = (record, key, value) =>
  Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });

const one = (key, code) => [{ key, code }];

const typed =
  (key, values, code = "invalidValue") =>
  (random, record) => {
    put(record, key, random.pick(values));
    return one(key, code);
  };
const needed = (key) => (random, record) => {
  if (key !== "end" && random.chance(0.5)) record[key] = null;
  else delete record[key];
  return one(key, "required");
};
export const unknown = (random, record) => {
  const key = random.pick(wrong.STRANGE_KEYS);
  put(record, key, random.pick([null, 1, "x", []]));
  return one(key, "unknownKey");
};
const date = (key) => (random, record) => {
  if (random.chance(0.25)) return typed(key, wrong.NOT_TEXT)(random, record);
  return typed(key, wrong.NO_DATES, "invalidDate")(random, record);
};
const future = (key) => (random, record, asOf) => {
  const day = laterDay(random, asOf);
  if (day === null) return [];
  record[key] = day;
  if (key === "graduated") record.status = "graduated";
  if (key === "employerFounded") delete record.employerDissolved;
  if (key === "start") record.end = null;
  return one(key, "inFuture");
};
const perPack = (key, bad) => (random, record) => {
  if (random.chance(0.25)) return typed(key, wrong.NOT_MAPS)(random, record);
  if (random.chance(0.5)) {
    const pack = random.pick(wrong.NOT_PACKS);
    record[key] = put({ ecommerce: null }, pack, random.pick([null, "own", "yes", 1]));
    return one(`${key}.${pack}`, "invalidValue");
  }
  record[key] = { ecommerce: random.pick(bad), "ai-trainer": null };
  return one(`${key}.ecommerce`, "invalidValue");
};

/** A day or a month that begins after asOf, if the calendar still has one. */
function laterDay(random, asOf) {
  const day = asOf + random.pick([1, 1, 2, 40, 4000]);
  if (day > parseDate("2200-12-31")) return null;
  const text = formatDay(day);
  const month = text.slice(0, 7);
  return parseDate(month) > asOf && random.chance(0.5) ? month : text;
}

/** `last` one day, or one month, before `first`. */
function turnedRound(random, record, first, last) {
  const day = parseDate(record[first]) - 1;
  if (day < 0) return [];
  const text = formatDay(day);
  const month = text.slice(0, 7);
  const monthToo = lastDayOf(month, parseDate(month)) < parseDate(record[first]);
  record[last] = monthToo && random.chance(0.5) ? month : text;
  return one(last, "endBeforeStart");
}
const endFirst = (random, record) => turnedRound(random, record, "start", "end");
function closedFirst(random, record, asOf) {
  record.employerFounded = words.dayText(random, words.pastDay(random, asOf), 0.4);
  return turnedRound(random, record, "employerFounded", "employerDissolved");
}
function allInFuture(random, record, asOf) {
  if (addYears(asOf, 1) > parseDate("2200-12-31")) return [];
  record.start = formatDay(asOf + random.int(3, 9));
  record.end = formatDay(asOf + random.int(1, 2));
  return [...one("start", "inFuture"), ...one("end", "inFuture"), ...one("end", "endBeforeStart")];
}
function wrongProgram(random, record) {
  const institution = random.pick([...INSTITUTIONS.keys()]);
  const refused = [...PROGRAMS].filter(([, program]) => !offers(INSTITUTIONS.get(institution), program));
  Object.assign(record, { institution, program: random.pick(refused)[0] });
  return one("program", "invalidValue");
}
function bornLater(random, record, asOf) {
  if (asOf > parseDate("2200-12-01")) return [];
  record.birthDate = formatDay(asOf + random.int(1, 20));
  return one("birthDate", "inFuture");
}
const emptyName = typed("occupation", wrong.EMPTY_NAMES, "required");

/** All that can be wrong in a record of each section. */
export const SPOILERS = {
  work: [
    ...["occupation", "start", "end"].map(needed),
    ...["occupation", "employer", "position"].map((key) => typed(key, wrong.NOT_TEXT)),
    ...["start", "end", "employerFounded", "employerDissolved"].map(date),
    ...["start", "end", "employerFounded"].map(future),
    ...[emptyName, typed("partTime", wrong.NOT_FLAGS), endFirst, endFirst, closedFirst, closedFirst, allInFuture],
    ...[perPack("relations", ["yes", "Own", "", true, 1, []]), unknown],
  ],
  certificates: [
    ...["occupation", "level", "scheme"].map(needed),
    typed("occupation", wrong.NOT_TEXT),
    typed("level", wrong.NOT_LEVELS),
    typed("scheme", wrong.NOT_WORDS),
    perPack("relations", ["no", "maybe", "OWN", false, {}]),
    ...[emptyName, date("obtained"), future("obtained"), unknown],
  ],
  titles: [
    ...["rank", "kind"].map((key) => typed(key, wrong.NOT_WORDS)),
    perPack("matches", ["own", "Yes", "", true, 0]),
    ...[needed("rank"), date("obtained"), future("obtained"), unknown],
  ],
  education: [
    ...["institution", "program", "status"].map(needed),
    ...["institution", "program", "status"].map((key) => typed(key, wrong.NOT_WORDS)),
    ...["major", "majorCategory"].map((key) => typed(key, wrong.NOT_TEXT)),
    ...[wrongProgram, wrongProgram, date("graduated"), future("graduated"), unknown],
    ...[perPack("relations", ["yes", "", true]), perPack("assessed", ["own", "maybe", false, 2])],
  ],
  training: [
    ...[needed("occupation"), emptyName, typed("occupation", wrong.NOT_TEXT), unknown],
    ...["hoursMet", "certificate"].map((key) => typed(key, wrong.NOT_FLAGS)),
  ],
};

/** The same of the applicant itself, by the key that breaks. */
export const TOP = {
  intends: [typed("intends", wrong.NOT_FLAGS)],
  birthDate: [date("birthDate"), typed("birthDate", ["2001-05", "1990-12"], "invalidDate"), bornLater],
  unknown: [unknown],
};
