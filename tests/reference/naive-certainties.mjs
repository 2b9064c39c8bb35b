// Days, names and certainties for the naive evaluation, straight from the words of the specification and sharing
// nothing but the published lists with the other files here.

import * as lists from "./lists.mjs";

export const UNMET = 0;
export const MISSING = 1;
export const CONFIRM = 2;
export const MET = 3;

// Days, with the language's own calendar

export const dayOf = (text) => Date.UTC(+text.slice(0, 4), +text.slice(5, 7) - 1, +(text.slice(8) || 1)) / 86_400_000;
export const endOf = (text) =>
  text.length > 7 ? dayOf(text) : Date.UTC(+text.slice(0, 4), +text.slice(5), 0) / 86_400_000;
export const textOf = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10);
export function later(day, years) {
  const [year, month, date] = textOf(day).split("-").map(Number);
  const there = new Date(Date.UTC(year + years, month - 1, date));
  return (there.getUTCMonth() === month - 1 ? there.getTime() : Date.UTC(year + years, month, 0)) / 86_400_000;
}

// Names, by taking one character or suffix after another

export function clean(text) {
  let name = [...(text ?? "").normalize("NFKC")].filter((c) => !/\p{White_Space}/u.test(c)).join("");
  for (let old = null; old !== name;) {
    old = name;
    name = name.replace(/专业$/, "");
    const open = [];
    let begin = -1;
    for (let i = 0; i < name.length; i++) {
      if (name[i] === "(") open.push(i);
      if (name[i] === ")") begin = open.pop() ?? -1;
    }
    if (name.endsWith(")") && begin >= 0) name = name.slice(0, begin);
  }
  return name;
}

const RELATED = {
  ecommerce: lists.ECOMMERCE_OCCUPATIONS,
  "internet-marketing": [...lists.MARKETING_OCCUPATIONS, "经纪与代理专业人员"],
  "ai-trainer": lists.TRAINER_OCCUPATIONS,
};
const HIGHER_SCHOOLS = ["higherVocational", "university"];
const TECHNICAL = ["skilled", "seniorSkilled", "technicianCollege"];

// Certainties, as section 5 says them

function occupation(pack, name, relation) {
  if (name === lists.OWN_OCCUPATION[pack] || RELATED[pack].includes(name)) return MET;
  return { own: MET, related: MET, unrelated: UNMET }[relation] ?? CONFIRM;
}

export function jobCertainty(pack, job) {
  const relation = job.relations?.[pack];
  if (pack !== "ecommerce-zjcx") return occupation(pack, clean(job.occupation), relation);
  if (clean(job.occupation) === "电子商务师" || lists.PLAN_POSTS.includes(clean(job.position))) return MET;
  if (relation) return relation === "own" ? MET : UNMET;
  return job.partTime ? UNMET : CONFIRM;
}

/** Of a job of some certainty, that of a single day. */
export function dayCertainty(pack, job, certainty, day) {
  if (pack !== "ecommerce-zjcx") return certainty;
  const early = job.employerFounded && day < dayOf(job.employerFounded);
  const late = job.employerDissolved && day > endOf(job.employerDissolved);
  return early || late ? Math.min(certainty, CONFIRM) : certainty;
}

export function certificateCertainty(pack, { occupation: name, level, scheme, relations }, asked) {
  const cleaned = clean(name) === "助理电子商务师" ? "电子商务师" : clean(name);
  if (pack === "ecommerce-zjcx") {
    if (cleaned !== "电子商务师" && relations?.[pack] !== "own") return UNMET;
    return level === 3 ? (scheme === "qualification" ? MET : CONFIRM) : level < 3 ? CONFIRM : UNMET;
  }
  if (level > asked) return UNMET;
  return Math.min(occupation(pack, cleaned, relations?.[pack]), level < asked ? CONFIRM : MET);
}

const RANKS = ["junior", "intermediate", "senior"];
export function titleCertainty(pack, { rank, kind, matches }, asked, titleOnly) {
  if (RANKS.indexOf(rank) < RANKS.indexOf(asked)) return UNMET;
  const capped = rank !== asked || (titleOnly && kind === "qualification");
  return Math.min({ yes: MET, no: UNMET }[matches?.[pack]] ?? CONFIRM, capped ? CONFIRM : MET);
}

function schoolLists({ institution, program }) {
  if (TECHNICAL.includes(institution)) return lists.ECOMMERCE_MAJORS_SKILLED;
  if (program === "secondary") return lists.ECOMMERCE_MAJORS_SECONDARY;
  const high = lists.ECOMMERCE_MAJORS_HIGHER;
  if (institution !== "higherVocational") return program === "associate" ? high : lists.ECOMMERCE_MAJORS_BACHELOR;
  return [
    ...lists.ECOMMERCE_MAJORS_SECONDARY,
    ...high,
    ...(program === "bachelor" ? lists.ECOMMERCE_MAJORS_BACHELOR : []),
  ];
}

function majorCertainty(pack, record, footnote) {
  const major = clean(record.major) || null;
  const category = clean(record.majorCategory) || null;
  const relation = record.relations?.[pack];
  const answered =
    relation && (relation === "unrelated" || (pack === "ecommerce-zjcx" && relation === "related") ? UNMET : MET);
  if (pack === "ecommerce-zjcx") {
    if (major === "电子商务") return MET;
    if (relation) return answered;
    if (major === null) return MISSING;
    const any = Object.entries(lists)
      .filter(([key]) => key.startsWith("ECOMMERCE_MAJORS"))
      .flatMap(([, names]) => names);
    return any.includes(major) ? CONFIRM : UNMET;
  }
  if (pack !== "ai-trainer") {
    if ((pack === "ecommerce" ? schoolLists(record) : lists.MARKETING_MAJORS).includes(major)) return MET;
    return relation ? answered : major === null ? MISSING : CONFIRM;
  }
  const listed = footnote === 2 ? lists.TRAINER_CATEGORIES_TWO : lists.TRAINER_CATEGORIES_THREE;
  if (lists.TRAINER_OWN_MAJORS.includes(major) || listed.includes(category)) return MET;
  if (relation) return answered;
  if (category === null) return MISSING;
  if (footnote === 3 || lists.TRAINER_CATEGORIES_NEAR_TWO.includes(category)) return CONFIRM;
  return major === null ? MISSING : UNMET;
}

/** The certainty that one record is what a condition asks of a school. */
export function schoolCertainty(pack, id, record) {
  const { institution, program, status } = record;
  const diploma = status === "graduated" || status === "finalYear";
  const yes = (holds) => (holds ? MET : UNMET);
  const higher = HIGHER_SCHOOLS.includes(institution)
    ? MET
    : institution === "continuing" && program !== "secondary"
      ? CONFIRM
      : UNMET;
  const assessed = { yes: MET, no: UNMET }[record.assessed?.[pack]] ?? CONFIRM;
  const own = majorCertainty(pack, record, id === "4.3" ? 2 : 3);
  const bachelor = yes(program === "bachelor" && status === "graduated");
  const needs = {
    4.3: () => [yes(diploma), own, institution === "continuing" ? CONFIRM : MET],
    3.4: () => [yes(diploma && TECHNICAL.includes(institution) && /^(senior|technician)Class$/.test(program)), own],
    3.5: () => [yes(diploma), higher, own],
    3.6: () => [yes(diploma), higher, own, assessed],
    2.4: () => [yes(status === "graduated" && ["seniorSkilled", "technicianCollege"].includes(institution))],
    2.5: () => [
      yes(
        institution === "technicianCollege" && program === "technicianClass" && /^(enrolled|finalYear)$/.test(status),
      ),
    ],
    "specialist.4": () => [bachelor, own],
    "specialist.5": () => [bachelor, own],
    "specialist.6": () => [bachelor, { 0: MET, 1: MISSING, 2: CONFIRM, 3: UNMET }[own]],
    "specialist.7": () => [yes(status === "graduated" && /^(master|doctor)$/.test(program))],
  };
  return Math.min(...needs[id]());
}
