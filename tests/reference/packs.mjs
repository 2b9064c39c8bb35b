// The four packs: levels and conditions as published, each a function to the first day on which it holds in a world.

import { BEFORE, NEVER } from "./calendar.mjs";
import * as amounts from "./amounts.mjs";
import { ASSISTANT_RANK, afterGrant, possession } from "./facts.mjs";
import { PACK_IDS } from "./marks.mjs";
import { INTERMEDIATE, JUNIOR, MISSING, SENIOR } from "./words.mjs";

// A requirement is (facts, world) => the first day on which the world has it; BEFORE: always, NEVER: not at all.

const always = (holds) => (holds ? BEFORE : NEVER);

function all(...parts) {
  if (parts.length === 1) return parts[0];
  return (facts, world) => {
    let day = BEFORE;
    for (let i = 0; i < parts.length && day < NEVER; i++) day = Math.max(day, parts[i](facts, world));
    return day;
  };
}

const age16 = (facts, world) => facts.adult ?? always(world === MISSING);
const intends = (facts, world) => always(facts.intends >= world);
const ongoing = (facts, world) => always(facts.ongoing >= world);
const training = (facts, world) => always(facts.training >= world);
const school = (kind) => (facts, world) => always(facts.school[kind] >= world);

const cumulative = (years) => (facts, world) => amounts.cumulative(facts.runs[world], BEFORE, years);
const continuous = (years) => (facts, world) => amounts.continuous(facts.runs[world], BEFORE, years);

// Certificates rank by their negative level, so that more is higher as with titles.
const certificate = (level) => (facts, world) => always(possession(facts.certificates, -level) >= world);
const certificateHeld = (level, years) => (facts, world) =>
  afterGrant(facts.certificates, -level, false, world, amounts.held, facts.runs[world], years);
const afterCertificate = (level, years) => (facts, world) =>
  afterGrant(facts.certificates, -level, false, world, amounts.cumulative, facts.runs[world], years);
const afterTitle =
  (rank, years, titlesOnly = false) =>
  (facts, world) =>
    afterGrant(facts.titles, rank, titlesOnly, world, amounts.cumulative, facts.runs[world], years);
const assistant = (years) => (facts, world) =>
  afterGrant(facts.certificates, ASSISTANT_RANK, false, world, amounts.continuous, facts.runs[world], years);

const LEVEL_5 = { "5.1": all(age16, intends), "5.2": all(age16, ongoing) };
const LEVEL_4 = { "4.1": cumulative(5), "4.2": afterCertificate(5, 3), "4.3": school("any") };
const LEVEL_3 = {
  "3.1": cumulative(10),
  "3.2": afterCertificate(4, 4),
  "3.3": afterTitle(JUNIOR, 1),
  "3.4": school("senior"),
  "3.5": all(certificate(4), school("higher")),
  "3.6": school("assessed"),
};
const LEVEL_2 = {
  "2.1": afterCertificate(3, 5),
  "2.2": all(afterTitle(JUNIOR, 5), afterCertificate(3, 1)),
  "2.3": afterTitle(INTERMEDIATE, 1),
  "2.4": all(certificate(3), school("alumnus"), cumulative(2)),
  "2.5": all(certificateHeld(3, 2), school("student")),
};
const LEVEL_1 = {
  "1.1": afterCertificate(2, 5),
  "1.2": all(afterTitle(INTERMEDIATE, 5, true), afterCertificate(2, 1)),
  "1.3": afterTitle(SENIOR, 1),
};
const SPECIALIST = {
  "specialist.1": continuous(13),
  "specialist.2": assistant(5),
  "specialist.3": all(assistant(4), training),
  "specialist.4": all(school("own"), assistant(4)),
  "specialist.5": all(school("own"), assistant(3), training),
  "specialist.6": all(school("other"), assistant(4), training),
  "specialist.7": all(school("master"), continuous(2)),
};

const OCCUPATION_LEVELS = [
  ["5", LEVEL_5],
  ["4", LEVEL_4],
  ["3", LEVEL_3],
  ["2", LEVEL_2],
];
const TRAINER_LEVELS = [
  ["4", LEVEL_4],
  ["3", LEVEL_3],
  ["2", LEVEL_2],
  ["1", LEVEL_1],
];

const level = ([id, conditions]) => ({
  id,
  conditions: Object.entries(conditions).map(([condition, first]) => ({ id: condition, first })),
});

export const PACKS = [OCCUPATION_LEVELS, OCCUPATION_LEVELS, TRAINER_LEVELS, [["specialist", SPECIALIST]]].map(
  (levels, pack) => ({ pack, id: PACK_IDS[pack], levels: levels.map(level) }),
);
