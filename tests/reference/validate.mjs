// From the JSON of a caller to the facts of an applicant, or to the full list of faults.

import { BEFORE, INVALID, NEVER, lastDayOf, parseFullDate, today } from "./calendar.mjs";
import { CATEGORIES, CERTIFICATE_OCCUPATIONS, MAJORS, OCCUPATIONS, POSTS } from "./marks.mjs";
import { Reader, isRecord } from "./reader.mjs";
import * as words from "./words.mjs";

const keys = (text) => new Set(text.split(" "));
const APPLICANT = keys("birthDate intends work certificates titles education training");
const WORK = keys("employer position occupation start end partTime employerFounded employerDissolved relations");
const CERTIFICATE = keys("occupation level scheme obtained relations");
const TITLE = keys("rank kind matches obtained");
const EDUCATION = keys("institution program major majorCategory status graduated assessed relations");
const TRAINING = keys("occupation hoursMet certificate");

/** Faults of the options, with the day and the pack ids they name (null: all). */
export function readOptions(options, faults) {
  const fault = (path, code) => {
    faults.push({ path, code, message: `the option ${path} is refused: ${code}` });
    return null;
  };
  if (options === undefined || options === null) options = {};
  if (!isRecord(options)) {
    fault("options", "invalidValue");
    return { asOf: null, packs: null };
  }
  let asOf = null;
  let packs = null;
  for (const key of Object.keys(options)) {
    const value = options[key];
    if (value === undefined) continue;
    if (key === "asOf") asOf = value;
    else if (key === "packs") packs = value;
    else fault(key, "unknownKey");
  }
  return { asOf: readAsOf(asOf ?? today(), fault), packs: packs === null ? null : readPacks(packs, fault) };
}

function readAsOf(text, fault) {
  if (typeof text !== "string") return fault("asOf", "invalidValue");
  const day = parseFullDate(text);
  return day === INVALID ? fault("asOf", "invalidDate") : day;
}

function readPacks(packs, fault) {
  if (!Array.isArray(packs)) return fault("packs", "invalidValue");
  for (let i = 0; i < packs.length; i++) {
    if (!words.PACKS.has(packs[i])) fault(`packs[${i}]`, "invalidValue");
  }
  return packs;
}

/** The facts of an applicant on day `asOf` (null: a day that could not be read). Meaningless if there were faults. */
export function readApplicant(applicant, asOf, faults) {
  const reader = new Reader(faults, asOf ?? NEVER);
  if (!reader.open("", -1, applicant, APPLICANT)) return null;
  const birth = reader.fullPastDate("birthDate");
  const intends = reader.flag("intends");
  return {
    asOf,
    birth,
    intends,
    work: readSection(reader, applicant, "work", WORK, readWork),
    certificates: readSection(reader, applicant, "certificates", CERTIFICATE, readCertificate),
    titles: readSection(reader, applicant, "titles", TITLE, readTitle),
    education: readSection(reader, applicant, "education", EDUCATION, readEducation),
    training: readSection(reader, applicant, "training", TRAINING, readTraining),
  };
}

function readSection(reader, applicant, section, known, read) {
  const records = Object.hasOwn(applicant, section) ? applicant[section] : null;
  if (records === null || records === undefined) return null;
  if (!Array.isArray(records)) {
    return reader.faultAt(section, "invalidValue");
  }
  const facts = [];
  for (let i = 0; i < records.length; i++) {
    if (reader.open(section, i, records[i], known)) facts.push(read(reader));
  }
  return facts;
}

/** A date that ends something: its last day, checked against the day of the beginning. */
function endDate(reader, key, first, start) {
  if (first === null) return null;
  const last = lastDayOf(reader.record[key], first);
  if (start !== null && last < start) reader.fault(key, "endBeforeStart");
  return last;
}

function readWork(reader) {
  reader.text("employer");
  const occupation = reader.requiredName("occupation", OCCUPATIONS);
  const position = reader.name("position", POSTS);
  const started = reader.required("start") === null ? null : reader.pastDate("start");
  if (reader.record.end === undefined || !Object.hasOwn(reader.record, "end")) reader.fault("end", "required");
  const ended = endDate(reader, "end", reader.pastDate("end"), started);
  const founded = reader.pastDate("employerFounded");
  const dissolved = endDate(reader, "employerDissolved", reader.date("employerDissolved"), founded);
  return {
    marks: occupation | position,
    partTime: reader.flag("partTime") === true,
    start: started,
    end: ended === null ? NEVER : ended + 1, // the first day after
    ongoing: ended === null,
    founded: founded === null ? BEFORE : founded,
    dissolved: dissolved === null ? NEVER : dissolved + 1,
    relations: reader.perPack("relations", words.RELATIONS, words.NO_RELATIONS),
  };
}

function readCertificate(reader) {
  const level = reader.required("level");
  if (level !== null && !(Number.isInteger(level) && level >= 1 && level <= 5)) reader.fault("level", "invalidValue");
  return {
    marks: reader.requiredName("occupation", CERTIFICATE_OCCUPATIONS),
    level,
    scheme: reader.word("scheme", words.SCHEMES),
    obtained: reader.pastDate("obtained"),
    relations: reader.perPack("relations", words.RELATIONS, words.NO_RELATIONS),
  };
}

function readTitle(reader) {
  return {
    rank: reader.word("rank", words.RANKS),
    kind: reader.value("kind") === null ? words.TITLE_KIND : reader.word("kind", words.KINDS),
    matches: reader.perPack("matches", words.JUDGEMENTS, words.ALL_UNSURE),
    obtained: reader.pastDate("obtained"),
  };
}

function readEducation(reader) {
  const institution = reader.word("institution", words.INSTITUTIONS);
  const program = reader.word("program", words.PROGRAMS);
  if (institution !== null && program !== null && !words.offers(institution, program)) {
    reader.fault("program", "invalidValue");
  }
  const status = reader.word("status", words.STATUSES);
  if (status === words.GRADUATED) reader.pastDate("graduated");
  else reader.date("graduated");
  return {
    institution,
    program,
    status,
    major: reader.name("major", MAJORS),
    category: reader.name("majorCategory", CATEGORIES),
    assessed: reader.perPack("assessed", words.JUDGEMENTS, words.ALL_UNSURE),
    relations: reader.perPack("relations", words.RELATIONS, words.NO_RELATIONS),
  };
}

function readTraining(reader) {
  const occupation = reader.requiredName("occupation", OCCUPATIONS);
  return { marks: occupation, hoursMet: reader.flag("hoursMet"), certificate: reader.flag("certificate") };
}
