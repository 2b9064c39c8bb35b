// Education against a pack: how certain a major fits, and how certain one record has all that a condition asks.

import { ANY_ECOMMERCE, BACHELOR as BACHELOR_LIST, HIGHER, MARKETING, NEAR_TWO, PLAN_OWN } from "./marks.mjs";
import { SECONDARY as SECONDARY_LIST, SKILLED, THREE, TRAINER_OWN, TWO } from "./marks.mjs";
import * as words from "./words.mjs";
import { CONFIRM, MET, MISSING, UNMET } from "./words.mjs";

/** The lists of ecommerce that serve a school and program. */
function ecommerceLists({ institution, program }) {
  if (institution <= words.IN_TECHNICIAN) return SKILLED;
  if (institution === words.IN_SECONDARY || program === words.SECONDARY) return SECONDARY_LIST;
  if (institution === words.IN_HIGHER) {
    return SECONDARY_LIST | HIGHER | (program === words.BACHELOR ? BACHELOR_LIST : 0);
  }
  return program === words.ASSOCIATE ? HIGHER : BACHELOR_LIST;
}

const fromLists = (relation, otherwise) =>
  relation === words.NO_RELATIONS ? otherwise : relation === words.UNRELATED ? UNMET : MET;

function listedMajor(education, lists, relation) {
  if ((education.major & lists) !== 0) return MET;
  return fromLists(relation, education.major === null ? MISSING : CONFIRM);
}

/** By the categories of footnote ② (closed) or ③ (open). */
function trainerMajor({ major, category }, footnote, relation) {
  if ((major & TRAINER_OWN) !== 0 || (category & footnote) !== 0) return MET;
  if (relation !== words.NO_RELATIONS) return fromLists(relation);
  if (category === null) return MISSING;
  if (footnote === THREE || (category & NEAR_TWO) !== 0) return CONFIRM;
  return major === null ? MISSING : UNMET;
}

/** 本专业 in the plan of 中教畅享, which knows no related majors. */
export function planMajor({ major }, relation) {
  if ((major & PLAN_OWN) !== 0) return MET;
  if (relation !== words.NO_RELATIONS) return relation === words.OWN ? MET : UNMET;
  if (major === null) return MISSING;
  return (major & ANY_ECOMMERCE) !== 0 ? CONFIRM : UNMET;
}

/** How the major fits, for conditions of level 4 (footnote ②) or of level 3 (③). */
function majorFit(pack, education, footnote) {
  const relation = words.ofPack(education.relations, pack);
  if (pack === 2) return trainerMajor(education, footnote, relation);
  return listedMajor(education, pack === 0 ? ecommerceLists(education) : MARKETING, relation);
}

const isDiploma = ({ status }) => status === words.GRADUATED || status === words.FINAL_YEAR;

/** 高等职业学校、专科及以上普通高等学校; what continuing education gives is for the body to judge. */
function higherDiploma({ institution, program }) {
  if (institution === words.IN_HIGHER || institution === words.IN_UNIVERSITY) return MET;
  return institution === words.IN_CONTINUING && program !== words.SECONDARY ? CONFIRM : UNMET;
}

const NOT_ANSWERED = {
  any: MISSING,
  senior: MISSING,
  higher: MISSING,
  assessed: MISSING,
  alumnus: MISSING,
  student: MISSING,
};

/** The best certainty that one record gives for each thing asked of education, for the three occupations. */
export function schooling(pack, records) {
  if (records === null) return NOT_ANSWERED;
  const best = { any: UNMET, senior: UNMET, higher: UNMET, assessed: UNMET, alumnus: UNMET, student: UNMET };
  for (const record of records) {
    const { institution, program, status } = record;
    if (isDiploma(record)) {
      const fits = majorFit(pack, record, TWO);
      best.any = Math.max(best.any, institution === words.IN_CONTINUING ? Math.min(fits, CONFIRM) : fits);
      const fitsThree = pack === 2 ? majorFit(pack, record, THREE) : fits;
      if (program === words.SENIOR_CLASS || program === words.TECHNICIAN_CLASS) {
        best.senior = Math.max(best.senior, fitsThree);
      }
      const higher = Math.min(fitsThree, higherDiploma(record));
      best.higher = Math.max(best.higher, higher);
      best.assessed = Math.max(best.assessed, Math.min(higher, words.ofPack(record.assessed, pack)));
    }
    const senior = institution === words.IN_SENIOR_SKILLED || institution === words.IN_TECHNICIAN;
    if (senior && status === words.GRADUATED) best.alumnus = MET;
    const studies = status === words.ENROLLED || status === words.FINAL_YEAR;
    if (institution === words.IN_TECHNICIAN && program === words.TECHNICIAN_CLASS && studies) best.student = MET;
  }
  return best;
}

const PLAN_NOT_ANSWERED = { own: MISSING, other: MISSING, master: MISSING };
const OPPOSITE = [MET, MISSING, CONFIRM, UNMET];

/** The same for the plan: a bachelor of the own major, one of another, a master or doctor. */
export function planSchooling(pack, records) {
  if (records === null) return PLAN_NOT_ANSWERED;
  const best = { own: UNMET, other: UNMET, master: UNMET };
  for (const record of records) {
    if (record.status !== words.GRADUATED) continue;
    if (record.program === words.BACHELOR) {
      const own = planMajor(record, words.ofPack(record.relations, pack));
      best.own = Math.max(best.own, own);
      best.other = Math.max(best.other, OPPOSITE[own]);
    }
    if (record.program === words.MASTER || record.program === words.DOCTOR) best.master = MET;
  }
  return best;
}
