// Answers to whatever an applicant leaves open: for each question the best and the worst there are, and some between.

import * as lists from "../../reference/lists.mjs";
import { PACK_IDS } from "../../reference/marks.mjs";
import { normaliseName } from "../../reference/names.mjs";
import { SCHOOLS } from "../../reference/vocabulary.mjs";

const LONG_AGO = "1900-01-01";
const forAll = (word) => Object.fromEntries(PACK_IDS.map((id) => [id, word]));
const relations = forAll("own");

/** Records that leave nothing to be wished for. */
const WHOLE = {
  work: [{ occupation: "电工", start: LONG_AGO, end: null, relations }],
  certificates: [1, 2, 3, 4, 5].map((level) => {
    return { occupation: "电工", level, scheme: "qualification", obtained: LONG_AGO, relations };
  }),
  titles: ["junior", "intermediate", "senior"].map((rank) => ({ rank, matches: forAll("yes"), obtained: LONG_AGO })),
  education: SCHOOLS.flatMap((school) =>
    ["graduated", "finalYear", "enrolled"].flatMap((status) => [
      { ...school, status, major: "电子商务", majorCategory: "信息类", assessed: forAll("yes"), relations },
      { ...school, status, major: "护理", relations: forAll("unrelated") },
    ]),
  ),
  training: [{ occupation: "电子商务师", hoursMet: true, certificate: true }],
};

/** One of every list, one of none. */
const MAJORS = [
  lists.ECOMMERCE_MAJORS_SKILLED,
  lists.ECOMMERCE_MAJORS_SECONDARY,
  lists.ECOMMERCE_MAJORS_HIGHER,
  lists.ECOMMERCE_MAJORS_BACHELOR,
  lists.MARKETING_MAJORS,
  lists.TRAINER_OWN_MAJORS,
  ["电子商务"],
  ["护理"],
].map(([major]) => major);
const CATEGORIES = ["信息类", "电子信息类", "电子与信息大类", "医学卫生大类", "文化艺术大类"];

const FIELDS = {
  certificates: { obtained: (asOf) => [LONG_AGO, asOf] },
  titles: { obtained: (asOf) => [LONG_AGO, asOf] },
  education: { major: () => MAJORS, majorCategory: () => CATEGORIES },
  training: { hoursMet: () => [true, false], certificate: () => [true, false] },
};

/** Whether an answer is left open; a name of which nothing is left is none. */
const open = (value) => value === null || value === undefined || (typeof value === "string" && normaliseName(value) === "");

/** Every open question of an applicant: its path and possible answers. */
export function openQuestions(applicant, asOf) {
  const found = [];
  const ask = (path, value, answers) => open(value) && found.push({ path, answers });
  ask("birthDate", applicant.birthDate, [LONG_AGO, asOf]);
  ask("intends", applicant.intends, [true, false]);
  for (const [section, records] of Object.entries(WHOLE)) {
    ask(section, applicant[section], [records, []]);
    for (const [i, record] of (applicant[section] ?? []).entries()) {
      for (const [field, answers] of Object.entries(FIELDS[section] ?? {})) {
        ask(`${section}[${i}].${field}`, record[field], answers(asOf));
      }
    }
  }
  return found;
}
