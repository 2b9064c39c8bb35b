// The rule engine for a portal's own pages: an ES module for browsers and Node 20.
//
//   import init, { evaluate, evaluateMany, packs, version } from "./baokao.js";
//   await init();                                  // in Node: await init({ module_or_path: bytes })
//
// Everything runs on this machine and no request is made but the one for baokao_bg.wasm.
// Objects cross to WebAssembly as bytes and come back as numbers (src/api says how): making
// every object from the other side would take many times longer than the evaluation.

import load, { evaluateBatch, packs as packData, versions, words as wordData } from "./baokao_bg.js";

/** Versions of the product and of its plans; null until `init` is done. */
export let version = null;

let words = null;
let shapes = null;

/** Loads the WebAssembly part. Call it once, before anything else; again, it does nothing. */
export default async function init(options) {
  await load(options);
  words ??= wordData();
  shapes ??= packData().map(shapeOf);
  version = freeze(versions());
}

/** The plans as data: ids, titles, levels, conditions with text, source and clause, lists, materials. */
export function packs() {
  ready();
  return packData();
}

/** The report on one applicant. Throws an `InvalidApplicant` error with `faults`. */
export function evaluate(applicant, options) {
  const [result] = evaluateMany([applicant], options);
  if (!result.faults) return result;
  const error = new Error(result.faults.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join("; "));
  error.name = "InvalidApplicant";
  error.faults = result.faults;
  throw error;
}

/** The same for many, in their order: each entry is a report, or `{ faults }`. */
export function evaluateMany(applicants, options) {
  ready();
  if (!Array.isArray(applicants)) throw new TypeError("evaluateMany takes an array of applicants");
  const results = [];
  const writer = writers.pop() ?? new Writer();
  const today = localToday();
  for (let next = 0; next < applicants.length; ) {
    writer.start(options);
    const first = next;
    while (next < applicants.length && (next === first || writer.at < CHUNK)) writer.applicant(applicants, next++);
    const reader = new Reader(evaluateBatch(writer.bytes.subarray(0, writer.at), today));
    for (let i = first; i < next; i++) results.push(reader.result());
  }
  writer.release();
  return results;
}

function ready() {
  if (!version) throw new Error("call and await init() first");
}

/** Today's local date, in days from 1970-01-01. */
function localToday() {
  const now = new Date();
  return Math.round(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000);
}

// ---- Applicants as bytes -------------------------------------------------------------------

/** Applicants are written until a chunk is about this long, in bytes; then they are evaluated. */
const CHUNK = 32_768;
/** More values than any applicant has: beyond them the rest is not looked at. */
const MOST_VALUES = 4_000_000;
const TAG = { nothing: 0, no: 1, yes: 2, number: 3, text: 4, list: 5, record: 6, other: 7 };
/** What may hold further values, level by level; everything else is written by its kind alone. */
const MAP = { keys: new Map() };
const RECORD = { keys: new Map([["relations", MAP], ["matches", MAP], ["assessed", MAP]]) };
const SECTION = { items: RECORD };
const APPLICANT = { keys: new Map(["work", "certificates", "titles", "education", "training"].map((key) => [key, SECTION])) };
const OPTIONS = { keys: new Map([["packs", { items: {} }]]) };

const encoder = new TextEncoder();
const writers = [];

/** Writes values as bytes. Getters may throw, proxies may lie: what cannot be read is "other". */
class Writer {
  bytes = new Uint8Array(2 * CHUNK);
  view = new DataView(this.bytes.buffer);
  at = 0;
  values = 0;

  start(options) {
    this.at = 0;
    this.values = 0;
    this.value(options, OPTIONS);
  }

  /** A writer goes back only if nothing threw through it, and only at a modest size. */
  release() {
    if (this.bytes.length <= 64 * CHUNK) writers.push(this);
  }

  applicant(applicants, place) {
    this.values = 0;
    const start = this.at;
    try {
      this.property(applicants, place, APPLICANT);
    } catch (error) {
      if (!(error instanceof OutOfRoom)) throw error;
      this.at = start;
      this.tag(TAG.other);
    }
  }

  property(holder, key, shape) {
    let value;
    try {
      value = holder[key];
    } catch {
      return this.tag(TAG.other);
    }
    this.value(value, shape);
  }

  value(value, shape) {
    if (typeof value === "string") return this.text(value, TAG.text);
    if (value === null || value === undefined) return this.tag(TAG.nothing);
    if (typeof value === "boolean") return this.tag(value ? TAG.yes : TAG.no);
    if (typeof value === "number") return this.number(value);
    if (typeof value !== "object" || this.values > MOST_VALUES) return this.tag(TAG.other);
    const start = this.at;
    try {
      if (Array.isArray(value)) this.list(value, shape?.items);
      else this.record(value, shape?.keys);
    } catch (error) {
      if (error instanceof OutOfRoom) throw error;
      this.at = start;
      this.tag(TAG.other);
    }
  }

  list(list, items) {
    const length = items ? list.length : 0;
    this.tag(TAG.list);
    this.length(length);
    for (let i = 0; i < length; i++) this.property(list, i, items);
  }

  record(record, known) {
    const keys = known ? Object.keys(record) : [];
    this.tag(TAG.record);
    this.length(keys.length);
    for (const key of keys) {
      this.text(key, null);
      this.property(record, key, known.get(key));
    }
  }

  room(count) {
    if (this.at + count <= this.bytes.length) return;
    const size = Math.max(2 * this.bytes.length, this.at + count);
    if (size > 1 << 29) throw new OutOfRoom("these applicants are too large to evaluate");
    const bytes = new Uint8Array(size);
    bytes.set(this.bytes);
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer);
  }

  tag(tag) {
    this.values++;
    this.room(1);
    this.bytes[this.at++] = tag;
  }

  number(number) {
    this.tag(TAG.number);
    this.room(8);
    this.view.setFloat64(this.at, number, true);
    this.at += 8;
  }

  length(length) {
    this.room(4);
    this.view.setUint32(this.at, length, true);
    this.at += 4;
  }

  /** A text, after its tag where it has one. Half a surrogate pair becomes U+FFFD. */
  text(text, tag) {
    if (tag !== null) this.tag(tag);
    this.room(4 + 3 * text.length);
    const start = this.at + 4;
    const length = text.length < 48 ? this.short(text, start) : encoder.encodeInto(text, this.bytes.subarray(start)).written;
    this.view.setUint32(this.at, length, true);
    this.at = start + length;
  }

  /** Short texts are quicker by hand than by a call to the encoder. */
  short(text, start) {
    const bytes = this.bytes;
    let at = start;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0x80) {
        bytes[at++] = unit;
      } else if (unit < 0x800) {
        bytes[at++] = 0xc0 | (unit >> 6);
        bytes[at++] = 0x80 | (unit & 0x3f);
      } else if (unit >= 0xd800 && unit < 0xe000) {
        return encoder.encodeInto(text, bytes.subarray(start)).written;
      } else {
        bytes[at++] = 0xe0 | (unit >> 12);
        bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[at++] = 0x80 | (unit & 0x3f);
      }
    }
    return at - start;
  }
}

class OutOfRoom extends RangeError {}

// ---- Numbers as reports --------------------------------------------------------------------

const NONE = -2147483648;
const QUESTIONS = [
  "birthDate", "intends", "work", "certificates", "titles", "education", "training",
  ["certificates", "obtained"], ["titles", "obtained"], ["education", "major"], ["education", "majorCategory"],
  ["training", "hoursMet"], ["training", "certificate"],
];

const dates = new Map();
const paths = new Map();
const reasonLists = new Map();

/** What never changes in the reports of a plan; shared by all of them, so it is frozen. */
function shapeOf(pack) {
  const source = (condition) => freeze({ document: pack.document.id, clause: condition.clause });
  const asked = ({ kind, text, ...rest }) => ({ kind, asked: freeze(rest) });
  const condition = (one) => ({ id: one.id, source: source(one), requirements: one.requirements.map(asked) });
  const level = ({ id, conditions }) => ({ id, conditions: conditions.map(condition) });
  return { id: pack.id, body: pack.body ? "publisher" : "certifyingBody", levels: pack.levels.map(level) };
}

function freeze(value) {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

function date(day) {
  if (day === NONE) return null;
  let text = dates.get(day);
  if (text === undefined) {
    const written = new Date(day * 86_400_000);
    text = written.toISOString().slice(0, 10);
    if (dates.size > 20_000) dates.clear();
    dates.set(day, text);
  }
  return text;
}

function path(section, index) {
  const key = index * 8 + section;
  let text = paths.get(key);
  if (text === undefined) {
    text = `${words.sections[section]}[${index}]`;
    if (paths.size > 20_000) paths.clear();
    paths.set(key, text);
  }
  return text;
}

function reasons(low, high) {
  const key = (high >>> 0) * 4294967296 + (low >>> 0);
  let list = reasonLists.get(key);
  if (list === undefined) {
    list = freeze(words.reasons.filter((_, bit) => ((bit < 32 ? low >>> bit : high >>> (bit - 32)) & 1) === 1));
    reasonLists.set(key, list);
  }
  return list;
}

/** Reads the results of a batch from its numbers. */
class Reader {
  constructor(numbers) {
    this.numbers = numbers;
    this.at = 0;
  }

  next() {
    return this.numbers[this.at++];
  }

  many(read) {
    const count = this.next();
    const list = new Array(count);
    for (let i = 0; i < count; i++) list[i] = read.call(this);
    return list;
  }

  text() {
    const length = this.next();
    let text = "";
    for (let i = 0; i < length; i++) text += String.fromCharCode(this.next());
    return text;
  }

  result() {
    return this.next() === 0 ? this.report() : { faults: this.many(this.fault) };
  }

  fault() {
    return { code: words.faults[this.next()], path: this.text(), message: this.text() };
  }

  report() {
    return { asOf: date(this.next()), packs: this.many(this.pack), issues: this.many(this.issue) };
  }

  issue() {
    return { path: path(0, this.next()), code: words.issues[this.next()] };
  }

  pack() {
    const { id, levels } = shapes[this.next()];
    const verdict = words.verdicts[this.next()];
    const list = new Array(levels.length);
    for (let i = 0; i < levels.length; i++) list[i] = this.level(levels[i]);
    return { id, verdict, levels: list };
  }

  level({ id, conditions }) {
    const verdict = words.verdicts[this.next()];
    const list = new Array(conditions.length);
    for (let i = 0; i < conditions.length; i++) list[i] = this.condition(conditions[i]);
    return { id, verdict, conditions: list };
  }

  condition({ id, source, requirements }) {
    const verdict = words.verdicts[this.next()];
    const earliest = { met: date(this.next()), confirm: date(this.next()) };
    const list = new Array(requirements.length);
    for (let i = 0; i < requirements.length; i++) list[i] = this.requirement(requirements[i]);
    return { id, verdict, earliest, source, requirements: list, missing: this.many(this.missing) };
  }

  requirement({ kind, asked }) {
    const verdict = words.verdicts[this.next()];
    const earliest = { met: date(this.next()), confirm: date(this.next()) };
    const facts = this.many(this.fact);
    const amounts = this.next();
    const counted = amounts > 0 ? this.amount(asked.after) : null;
    const ifConfirmed = amounts > 1 ? this.amount(asked.after) : null;
    return { kind, asked, verdict, earliest, counted, ifConfirmed, facts };
  }

  amount(after) {
    const since = date(this.next());
    const anchor = this.next();
    const from = anchor === NONE ? null : path(after === "title" ? 2 : 1, anchor);
    const had = this.span();
    const short = this.span();
    return { since, from, had, short: short.totalDays > 0 ? short : null };
  }

  span() {
    return { years: this.next(), months: this.next(), days: this.next(), totalDays: this.next() };
  }

  fact() {
    const head = this.next();
    const counts = words.verdicts[head & 3];
    return { path: path((head >> 2) & 7, head >>> 5), counts, reasons: reasons(this.next(), this.next()) };
  }

  missing() {
    const question = QUESTIONS[this.next()];
    const index = this.next();
    const where = typeof question === "string" ? question : `${question[0]}[${index}].${question[1]}`;
    return { path: where, atBest: words.verdicts[this.next()], atWorst: words.verdicts[this.next()] };
  }
}
