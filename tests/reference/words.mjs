// The words that an applicant's fields may hold, as small numbers, and which institution offers which program.

import { PACK_IDS } from "./marks.mjs";

export const UNMET = 0;
export const MISSING = 1;
export const CONFIRM = 2;
export const MET = 3;
export const VERDICT_TEXT = ["unmet", "missing", "confirm", "met"];

const numbered = (...words) => new Map(words.map((word, i) => [word, i]));

export const PACKS = numbered(...PACK_IDS);

export const SCHEMES = numbered("qualification", "skillLevel");
export const QUALIFICATION_SCHEME = 0;

export const RANKS = numbered("junior", "intermediate", "senior");
export const JUNIOR = 0;
export const INTERMEDIATE = 1;
export const SENIOR = 2;

export const KINDS = numbered("title", "qualification");
export const TITLE_KIND = 0;

export const INSTITUTIONS = numbered(
  "skilled",
  "seniorSkilled",
  "technicianCollege",
  "secondaryVocational",
  "higherVocational",
  "university",
  "continuing",
);
export const [IN_SKILLED, IN_SENIOR_SKILLED, IN_TECHNICIAN, IN_SECONDARY, IN_HIGHER, IN_UNIVERSITY, IN_CONTINUING] =
  INSTITUTIONS.values();

export const PROGRAMS = numbered(
  "intermediateClass",
  "seniorClass",
  "technicianClass",
  "secondary",
  "associate",
  "bachelor",
  "master",
  "doctor",
);
export const [INTERMEDIATE_CLASS, SENIOR_CLASS, TECHNICIAN_CLASS, SECONDARY, ASSOCIATE, BACHELOR, MASTER, DOCTOR] =
  PROGRAMS.values();

const bits = (...programs) => programs.reduce((all, program) => all | (1 << program), 0);
const CLASSES = bits(INTERMEDIATE_CLASS, SENIOR_CLASS, TECHNICIAN_CLASS);
const OFFERED = [
  CLASSES,
  CLASSES,
  CLASSES,
  bits(SECONDARY),
  bits(ASSOCIATE, BACHELOR),
  bits(ASSOCIATE, BACHELOR, MASTER, DOCTOR),
  bits(SECONDARY, ASSOCIATE, BACHELOR),
];
export const offers = (institution, program) => ((OFFERED[institution] >> program) & 1) === 1;

export const STATUSES = numbered("graduated", "finalYear", "enrolled", "incomplete");
export const [GRADUATED, FINAL_YEAR, ENROLLED] = STATUSES.values();

// Answers per pack are kept in one number, two bits a pack.
export const RELATIONS = new Map([
  ["own", 1],
  ["related", 2],
  ["unrelated", 3],
]);
export const NO_RELATIONS = 0;
export const OWN = 1;
export const RELATED = 2;
export const UNRELATED = 3;

/** "yes", "unsure" and "no" as the certainty they give; left out is unsure. */
export const JUDGEMENTS = new Map([
  ["yes", MET],
  ["unsure", CONFIRM],
  ["no", UNMET],
]);
export const ALL_UNSURE = 0b10101010;

export const ofPack = (answers, pack) => (answers >> (2 * pack)) & 3;
export const withPack = (answers, pack, value) => (answers & ~(3 << (2 * pack))) | (value << (2 * pack));
