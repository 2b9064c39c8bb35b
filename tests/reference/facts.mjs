// The facts of an applicant as one pack sees them, each with its certainty, prepared once for all its conditions.

import { BEFORE, NEVER, addYears } from "./calendar.mjs";
import { ALWAYS, Runs } from "./amounts.mjs";
import { OCCUPATION_BITS, PLAN_PACK } from "./marks.mjs";
import { planSchooling, schooling } from "./schools.mjs";
import * as words from "./words.mjs";
import { CONFIRM, MET, MISSING, UNMET } from "./words.mjs";

/** An occupation against one of the three occupations' packs: its lists end in "等". */
function occupationFit(pack, marks, relation) {
  if ((marks & OCCUPATION_BITS[pack]) !== 0) return MET;
  if (relation === words.NO_RELATIONS) return CONFIRM;
  return relation === words.UNRELATED ? UNMET : MET;
}

/** The plan judges the post held and knows own work only. */
function planWorkFit({ marks, partTime }, relation) {
  if ((marks & OCCUPATION_BITS[PLAN_PACK]) !== 0) return MET;
  if (relation !== words.NO_RELATIONS) return relation === words.OWN ? MET : UNMET;
  return partTime ? UNMET : CONFIRM;
}

/** 助理电子商务师职业资格证书. */
function assistantFit({ marks, level, scheme }, relation) {
  if (level > 3 || ((marks & OCCUPATION_BITS[PLAN_PACK]) === 0 && relation !== words.OWN)) return UNMET;
  return level === 3 && scheme === words.QUALIFICATION_SCHEME ? MET : CONFIRM;
}

export const ASSISTANT_RANK = 0;

function trainingFit(records) {
  if (records === null) return MISSING;
  let best = UNMET;
  for (const { marks, hoursMet, certificate } of records) {
    if ((marks & OCCUPATION_BITS[PLAN_PACK]) === 0 || hoursMet === false || certificate === false) continue;
    best = Math.max(best, hoursMet && certificate ? MET : MISSING);
  }
  return best;
}

const NONE = new Runs();

/** Work in W(met), W(confirm) and W(missing), by certainty; and whether a related job goes on. */
function workOf(pack, jobs) {
  if (jobs === null) return { runs: [null, ALWAYS, NONE, NONE], ongoing: MISSING };
  const sure = [];
  const likely = [];
  let ongoing = UNMET;
  for (const job of jobs) {
    const relation = words.ofPack(job.relations, pack);
    const fit = pack === PLAN_PACK ? planWorkFit(job, relation) : occupationFit(pack, job.marks, relation);
    if (fit === UNMET) continue;
    if (job.ongoing && fit > ongoing) ongoing = fit;
    likely.push(job);
    if (fit === MET) sure.push(job);
  }
  const confirm = united(likely, false);
  const plain = sure.length === likely.length && pack !== PLAN_PACK;
  const met = plain ? confirm : united(sure, pack === PLAN_PACK);
  return { runs: [null, confirm, confirm, met], ongoing };
}

/** Jobs as runs, cut to the employer's life where work outside it does not count. */
function united(jobs, cut) {
  const runs = new Runs();
  if (!cut) {
    sorted(jobs, (job) => job.start);
    for (const { start, end } of jobs) runs.add(start, end);
    return runs;
  }
  sorted(jobs, insideStart);
  for (const job of jobs) runs.add(insideStart(job), Math.min(job.end, job.dissolved));
  return runs;
}

const insideStart = ({ start, founded }) => Math.max(start, founded);

/** In place; jobs mostly come in order, so a few comparisons are all. */
function sorted(jobs, key) {
  for (let i = 1; i < jobs.length; i++) {
    if (key(jobs[i - 1]) > key(jobs[i])) return jobs.sort((a, b) => key(a) - key(b));
  }
  return jobs;
}

/** Certificates that fit at all. They rank by their negative level; for the plan its fit has judged the level too. */
function certificatesOf(pack, records) {
  if (records === null) return null;
  const fitting = [];
  for (const record of records) {
    const relation = words.ofPack(record.relations, pack);
    const fit = pack === PLAN_PACK ? assistantFit(record, relation) : occupationFit(pack, record.marks, relation);
    const rank = pack === PLAN_PACK ? ASSISTANT_RANK : -record.level;
    if (fit !== UNMET) fitting.push({ rank, fit, obtained: record.obtained, capped: false });
  }
  return fitting;
}

function titlesOf(pack, records) {
  if (records === null) return null;
  const fitting = [];
  for (const { rank, kind, matches, obtained } of records) {
    const fit = words.ofPack(matches, pack);
    if (fit !== UNMET) fitting.push({ rank, fit, obtained, capped: kind !== words.TITLE_KIND });
  }
  return fitting;
}

/** All that the conditions of a pack ask, as plain data. */
export function factsFor(pack, applicant) {
  const { birth, intends } = applicant;
  const isPlan = pack === PLAN_PACK;
  const { runs, ongoing } = workOf(pack, applicant.work);
  const facts = {
    adult: birth === null ? null : addYears(birth, 16),
    intends: intends === null ? MISSING : intends ? MET : UNMET,
    runs,
    ongoing,
    certificates: certificatesOf(pack, applicant.certificates),
    titles: isPlan ? [] : titlesOf(pack, applicant.titles),
    school: isPlan ? planSchooling(pack, applicant.education) : schooling(pack, applicant.education),
    training: isPlan ? trainingFit(applicant.training) : UNMET,
    open: false,
  };
  facts.open = isOpen(facts);
  return facts;
}

/** Whether anything is not answered; if not, W(missing) is W(confirm) and need not be looked at. */
function isOpen({ adult, intends, ongoing, runs, certificates, titles, school, training }) {
  if (adult === null || intends === MISSING || ongoing === MISSING || runs[MISSING] === ALWAYS) return true;
  if (training === MISSING || certificates === null || titles === null) return true;
  if (certificates.some(isUndated) || titles.some(isUndated)) return true;
  for (const kind in school) if (school[kind] === MISSING) return true;
  return false;
}

const isUndated = ({ obtained }) => obtained === null;

/** The certainty that `grant` fits where `rank` is asked: a higher one for the body to judge, a lower one not. */
function grantFit(grant, rank, titlesOnly) {
  if (grant.rank < rank) return UNMET;
  return grant.rank > rank || (titlesOnly && grant.capped) ? Math.min(grant.fit, CONFIRM) : grant.fit;
}

/** Whether a certificate is held, no matter since when. */
export function possession(grants, rank) {
  if (grants === null) return MISSING;
  let best = UNMET;
  for (const grant of grants) best = Math.max(best, grantFit(grant, rank, false));
  return best;
}

/** The first day on which an amount (`cumulative`, …) is reached after any grant that fits in a world. */
export function afterGrant(grants, rank, titlesOnly, world, amount, runs, years) {
  if (grants === null) return world === MISSING ? amount(runs, BEFORE, years) : NEVER;
  let best = NEVER;
  for (const grant of grants) {
    if (grantFit(grant, rank, titlesOnly) < world) continue;
    if (grant.obtained !== null) best = Math.min(best, amount(runs, grant.obtained, years));
    else if (world === MISSING) best = Math.min(best, amount(runs, BEFORE, years));
  }
  return best;
}
