// Reports from numbers, as src/api/output.rs writes them.
//
// What is the same in many reports is made once, frozen, and shared: a report then costs a few
// hundred small objects, not thousands.

const NONE = -2147483648;
const NOTHING = Object.freeze([]);
const QUESTIONS = [
  ["birthDate"], ["intends"], ["work"], ["certificates"], ["titles"], ["education"], ["training"],
  ["certificates", "obtained"], ["titles", "obtained"], ["education", "major"], ["education", "majorCategory"],
  ["training", "hoursMet"], ["training", "certificate"],
];

/** What numbers stand for; see src/api/shape.rs. */
let words = null;
/** Dates by day, from 1899; reasons and facts by their numbers; the usual pairs of dates. */
const FIRST_DAY = -26_000;
const dates = new Array(130_000).fill(null);
const reasonLists = new Map();
const knownFacts = new Map();
const NEVER = Object.freeze({ met: null, confirm: null });

let numbers = null;
let at = 0;
let lastMet = NONE;
let lastConfirm = NONE;
let lastDates = NEVER;

/** Takes what numbers stand for; once, before any batch is read. */
export function learn(shape) {
  for (const pack of shape.packs) {
    pack.requirements = pack.requirements.map(({ kind, ...asked }) => ({ kind, asked: freeze(asked) }));
    for (const { conditions } of pack.levels) {
      for (const condition of conditions) condition.source = freeze({ document: pack.document, clause: condition.clause });
    }
  }
  words = shape;
}

/** Freezes data all the way down. */
export function freeze(value) {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

function date(day) {
  if (day === NONE) return null;
  return (dates[day - FIRST_DAY] ??= new Date(day * 86_400_000).toISOString().slice(0, 10));
}

/** Both dates of a verdict. Neighbours often have the same, and then share the object. */
function earliest(met, confirm) {
  if (met === NONE && confirm === NONE) return NEVER;
  if (met !== lastMet || confirm !== lastConfirm) {
    lastMet = met;
    lastConfirm = confirm;
    lastDates = Object.freeze({ met: date(met), confirm: date(confirm) });
  }
  return lastDates;
}

/** Reads whole reports, or `{ faults }`, in plain data. */
export function readWhole(batch, count) {
  return readBatch(batch, count, report);
}

/**
 * Reads reports whose reasons are worked out when they are first read: `explain(i)` gives the
 * whole report of the i-th of the batch.
 */
export function readVerdicts(batch, count, explain) {
  return readBatch(batch, count, (i) => verdicts(new Whole(explain, i)));
}

function readBatch(batch, count, read) {
  numbers = batch;
  at = 0;
  const results = [];
  for (let i = 0; i < count; i++) results.push(numbers[at++] === 0 ? read(i) : { faults: many(fault) });
  numbers = null;
  return results;
}

/** The whole report behind a verdict, made when it is first asked for. */
class Whole {
  #explain;
  #place;
  #conditions = null;

  constructor(explain, place) {
    this.#explain = explain;
    this.#place = place;
  }

  /** By its place among all conditions of the report. */
  condition(place) {
    this.#conditions ??= this.#explain(this.#place).packs.flatMap(({ levels }) => levels.flatMap((one) => one.conditions));
    return this.#conditions[place];
  }
}

const WHOLE = Symbol("whole");
const PLACE = Symbol("place");

/** A condition as in a whole report, but for `requirements` and `missing`, which wait. */
class Condition {
  constructor(id, verdict, earliest, source, whole, place) {
    this.id = id;
    this.verdict = verdict;
    this.earliest = earliest;
    this.source = source;
    this[WHOLE] = whole;
    this[PLACE] = place;
  }

  get requirements() {
    return this.toJSON().requirements;
  }

  get missing() {
    return this.toJSON().missing;
  }

  toJSON() {
    return this[WHOLE].condition(this[PLACE]);
  }
}

function verdicts(whole) {
  const asOf = date(numbers[at++]);
  const packs = [];
  let place = 0;
  for (let count = numbers[at++]; count > 0; count--) {
    const { id, levels } = words.packs[numbers[at++]];
    const verdict = words.verdicts[numbers[at++]];
    const list = [];
    for (const one of levels) {
      list.push(levelVerdicts(one, whole, place));
      place += one.conditions.length;
    }
    packs.push({ id, verdict, levels: list });
  }
  return { asOf, packs, issues: many(issue) };
}

function levelVerdicts({ id, conditions }, whole, first) {
  const verdict = words.verdicts[numbers[at++]];
  const list = [];
  for (let i = 0; i < conditions.length; i++) {
    const { id, source } = conditions[i];
    const own = words.verdicts[numbers[at++]];
    list.push(new Condition(id, own, earliest(numbers[at++], numbers[at++]), source, whole, first + i));
  }
  return { id, verdict, conditions: list };
}

function many(read) {
  const count = numbers[at++];
  if (count === 0) return NOTHING;
  const list = [];
  for (let i = 0; i < count; i++) list.push(read());
  return list;
}

function text() {
  const length = numbers[at++];
  let written = "";
  for (const end = at + length; at < end; at++) written += String.fromCharCode(numbers[at]);
  return written;
}

function fault() {
  const code = words.faults[numbers[at++]];
  return { path: text(), code, message: text() };
}

function report() {
  const asOf = date(numbers[at++]);
  const packs = [];
  for (let count = numbers[at++]; count > 0; count--) packs.push(pack());
  return { asOf, packs, issues: many(issue) };
}

function issue() {
  return { path: `work[${numbers[at++]}]`, code: words.issues[numbers[at++]] };
}

function pack() {
  const { id, requirements, levels } = words.packs[numbers[at++]];
  const verdict = words.verdicts[numbers[at++]];
  const required = [];
  for (const one of requirements) required.push(requirement(one));
  const list = [];
  for (const one of levels) list.push(level(one, required));
  return { id, verdict, levels: list };
}

function level({ id, conditions }, required) {
  const verdict = words.verdicts[numbers[at++]];
  const list = [];
  for (const one of conditions) list.push(condition(one, required));
  return { id, verdict, conditions: list };
}

function condition({ id, source, requirements }, required) {
  const verdict = words.verdicts[numbers[at++]];
  const dates = earliest(numbers[at++], numbers[at++]);
  const list = [];
  for (const place of requirements) list.push(required[place]);
  return { id, verdict, earliest: dates, source, requirements: list, missing: many(missing) };
}

function requirement({ kind, asked }) {
  const verdict = words.verdicts[numbers[at++]];
  const dates = earliest(numbers[at++], numbers[at++]);
  const facts = many(fact);
  const amounts = numbers[at++];
  const counted = amounts > 0 ? amount(asked.after) : null;
  const ifConfirmed = amounts > 1 ? amount(asked.after) : null;
  return { kind, asked, verdict, earliest: dates, counted, ifConfirmed, facts };
}

function amount(after) {
  const since = date(numbers[at++]);
  const anchor = numbers[at++];
  const from = anchor === NONE ? null : `${after === "title" ? "titles" : "certificates"}[${anchor}]`;
  const had = span();
  const short = span();
  return { since, from, had, short: short.totalDays > 0 ? short : null };
}

function span() {
  return { years: numbers[at++], months: numbers[at++], days: numbers[at++], totalDays: numbers[at++] };
}

function fact() {
  const head = numbers[at++];
  const why = numbers[at++];
  // Few records and few reasons make few facts; those of long lists are not kept.
  const key = head < 4096 ? why * 4096 + head : -1;
  const known = key < 0 ? undefined : knownFacts.get(key);
  if (known !== undefined) return known;
  const path = `${words.sections[(head >> 2) & 7]}[${head >>> 5}]`;
  const made = Object.freeze({ path, counts: words.verdicts[head & 3], reasons: reasons(why) });
  if (key >= 0) knownFacts.set(key, made);
  return made;
}

function reasons(packed) {
  let list = reasonLists.get(packed);
  if (list === undefined) {
    list = [];
    for (let rest = packed; rest > 0; rest >>>= 6) list.unshift(words.reasons[(rest & 63) - 1]);
    reasonLists.set(packed, Object.freeze(list));
  }
  return list;
}

function missing() {
  const [section, field] = QUESTIONS[numbers[at++]];
  const index = numbers[at++];
  const path = field === undefined ? section : `${section}[${index}].${field}`;
  return { path, atBest: words.verdicts[numbers[at++]], atWorst: words.verdicts[numbers[at++]] };
}
