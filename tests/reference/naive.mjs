// A third, deliberately naive evaluation of valid applicants: it marks single days in an array, counts them one by one,
// and looks ahead by trying day after day. The quick one must agree with it.

import { CONFIRM, MET, MISSING, UNMET, clean, dayOf, endOf, later, textOf } from "./naive-certainties.mjs";
import {
  certificateCertainty,
  dayCertainty,
  jobCertainty,
  schoolCertainty,
  titleCertainty,
} from "./naive-certainties.mjs";

const WORD = ["unmet", "missing", "confirm", "met"];

/** Whether each part of a condition is there on day d, given the days from which they are. */
function holds(days, d) {
  for (let i = 0; i < days.length; i++) if (days[i] > d) return false;
  return true;
}

/** All conditions of a pack on asOf and ahead: { id: { verdict, earliest: { met, confirm } } }. */
export function naive(applicant, asOfText, pack) {
  const asOf = dayOf(asOfText);
  const named = [...JSON.stringify(applicant).matchAll(/"(\d{4}-\d\d(?:-\d\d)?)"/g)].map(([, text]) => dayOf(text));
  const begin = Math.min(asOf, ...named) - 21 * 366; // "before any other date"
  const until = asOf + 17 * 366;

  const workedIn = (world) => {
    const days = new Uint8Array(until - begin).fill(applicant.work || world > MISSING ? 0 : 1);
    for (const job of applicant.work ?? []) {
      const certainty = jobCertainty(pack, job);
      const end = job.end ? endOf(job.end) : until - 1;
      for (let day = dayOf(job.start); day <= end && day < until; day++) {
        if (dayCertainty(pack, job, certainty, day) >= world) days[day - begin] = 1;
      }
    }
    return days;
  };
  const worked = [null, workedIn(MISSING), workedIn(CONFIRM), workedIn(MET)];

  /** Walks the days until enough are counted; the first d on which they are. */
  function enough(world, anchor, years, oneRun) {
    let first = null;
    let count = 0;
    let asked = 0;
    for (let day = Math.max(anchor, begin); day < until; day++) {
      if (worked[world][day - begin] === 1) {
        if (first === null) asked = later((first = day), years) - day;
        count++;
        if (count >= asked) return day + 1;
      } else if (oneRun) {
        first = null;
        count = 0;
      }
    }
    return Infinity;
  }

  /** The days of obtaining, as the world has them, of what fits. */
  const anchors = (records, world, certainty) =>
    (records ?? [{ obtained: null, any: true }])
      .filter((record) => (record.any ? MISSING : certainty(record)) >= world && (record.obtained || world === MISSING))
      .map((record) => (record.obtained ? dayOf(record.obtained) : begin));
  const after = (days, world, years, oneRun) =>
    Math.min(Infinity, ...days.map((day) => enough(world, day, years, oneRun)));

  const holders = (world) => {
    const certificate = (level) => anchors(applicant.certificates, world, (c) => certificateCertainty(pack, c, level));
    const title = (rank, only) => anchors(applicant.titles, world, (t) => titleCertainty(pack, t, rank, only));
    const best = (records, certainty) => (records ? Math.max(UNMET, ...records.map(certainty)) : MISSING);
    const now = (certainty) => (certainty >= world ? -Infinity : Infinity);
    const possessed = (level) => now(best(applicant.certificates, (c) => certificateCertainty(pack, c, level)));
    const school = (id) => now(best(applicant.education, (record) => schoolCertainty(pack, id, record)));
    const flag = (value) => ({ true: MET, false: UNMET })[value] ?? MISSING;
    const training = now(
      best(applicant.training, (t) =>
        clean(t.occupation) === "电子商务师" ? Math.min(flag(t.hoursMet), flag(t.certificate)) : UNMET,
      ),
    );
    const age = applicant.birthDate ? later(dayOf(applicant.birthDate), 16) : now(MISSING);
    const going = best(applicant.work, (job) => (job.end === null ? jobCertainty(pack, job) : UNMET));
    const assistant = (years) => after(certificate(3), world, years, true);
    if (pack === "ecommerce-zjcx") {
      return {
        "specialist.1": [enough(world, begin, 13, true)],
        "specialist.2": [assistant(5)],
        "specialist.3": [assistant(4), training],
        "specialist.4": [school("specialist.4"), assistant(4)],
        "specialist.5": [school("specialist.5"), assistant(3), training],
        "specialist.6": [school("specialist.6"), assistant(4), training],
        "specialist.7": [school("specialist.7"), enough(world, begin, 2, true)],
      };
    }
    const afterTitle = (rank, years, only) => after(title(rank, only), world, years);
    const afterCertificate = (level, years) => after(certificate(level), world, years);
    const five = { 5.1: [age, now(flag(applicant.intends))], 5.2: [age, now(going)] };
    const one = {
      1.1: [afterCertificate(2, 5)],
      1.2: [afterTitle("intermediate", 5, true), afterCertificate(2, 1)],
      1.3: [afterTitle("senior", 1)],
    };
    return {
      ...(pack === "ai-trainer" ? one : five),
      4.1: [enough(world, begin, 5)],
      4.2: [afterCertificate(5, 3)],
      4.3: [school("4.3")],
      3.1: [enough(world, begin, 10)],
      3.2: [afterCertificate(4, 4)],
      3.3: [afterTitle("junior", 1)],
      3.4: [school("3.4")],
      3.5: [possessed(4), school("3.5")],
      3.6: [school("3.6")],
      2.1: [afterCertificate(3, 5)],
      2.2: [afterTitle("junior", 5), afterCertificate(3, 1)],
      2.3: [afterTitle("intermediate", 1)],
      2.4: [possessed(3), school("2.4"), enough(world, begin, 2)],
      2.5: [Math.min(Infinity, ...certificate(3).map((day) => later(day, 2))), school("2.5")],
    };
  };

  const worlds = [null, holders(MISSING), holders(CONFIRM), holders(MET)];
  const ahead = (id, ...some) => {
    const ways = some.map((world) => worlds[world][id]);
    for (let d = asOf; d < until; d++) {
      for (const days of ways) if (holds(days, d)) return textOf(d);
    }
    return null;
  };
  const verdict = (id) => WORD[[MET, CONFIRM, MISSING].find((world) => holds(worlds[world][id], asOf)) ?? UNMET];
  return Object.fromEntries(
    Object.keys(worlds[MET]).map((id) => [
      id,
      { verdict: verdict(id), earliest: { met: ahead(id, MET), confirm: ahead(id, MET, CONFIRM) } },
    ]),
  );
}
