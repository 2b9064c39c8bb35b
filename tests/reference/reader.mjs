// Reads the fields of one record after another and collects what is wrong with them, each fault with its path.

import { INVALID, NEVER, parseDate, parseFullDate } from "./calendar.mjs";
import { normaliseName } from "./names.mjs";
import { PACKS, withPack } from "./words.mjs";

const MESSAGES = {
  required: "is required",
  invalidValue: "is not a value that this field can have",
  unknownKey: "is not a known field",
  invalidDate: "is not a calendar date from 1900 to 2200",
  endBeforeStart: "lies before the beginning",
  inFuture: "lies after the day of the evaluation",
};

export const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** A field that a record itself has; undefined and inherited ones are left out. */
const has = (record, key) => Object.hasOwn(record, key) && record[key] !== undefined;

export class Reader {
  /** `asOf` is the day after which nothing may lie, NEVER where that is not checked. */
  constructor(faults, asOf = NEVER) {
    this.faults = faults;
    this.asOf = asOf;
    this.section = "";
    this.index = -1;
    this.record = {};
  }

  fault(key, code) {
    return this.faultAt(this.index < 0 ? key : `${this.section}[${this.index}].${key}`, code);
  }

  faultAt(path, code) {
    this.faults.push({ path, code, message: `${path || "the applicant"} ${MESSAGES[code]}` });
    return null;
  }

  /** Turns to a record; false if it is none. */
  open(section, index, record, keys) {
    this.section = section;
    this.index = index;
    if (!isRecord(record)) {
      this.faultAt(index < 0 ? "" : `${section}[${index}]`, "invalidValue");
      return false;
    }
    this.record = record;
    for (const key of Object.keys(record)) {
      if (!keys.has(key) && record[key] !== undefined) this.fault(key, "unknownKey");
    }
    return true;
  }

  value(key) {
    return has(this.record, key) ? this.record[key] : null;
  }

  required(key) {
    const value = this.value(key);
    return value === null ? this.fault(key, "required") : value;
  }

  flag(key) {
    const value = this.value(key);
    return value === null || typeof value === "boolean" ? value : this.fault(key, "invalidValue");
  }

  text(key) {
    const value = this.value(key);
    return value === null || typeof value === "string" ? value : this.fault(key, "invalidValue");
  }

  /** The number of a required word. */
  word(key, words) {
    const value = this.required(key);
    return value === null ? null : (words.get(value) ?? this.fault(key, "invalidValue"));
  }

  /** The marks of a name, 0 for one that no list has, null for no name. */
  name(key, marks) {
    const text = this.text(key);
    if (text === null) return null;
    const listed = marks.get(text);
    if (listed !== undefined) return listed;
    const name = normaliseName(text);
    return name === "" ? null : (marks.get(name) ?? 0);
  }

  requiredName(key, marks) {
    const before = this.faults.length;
    const found = this.name(key, marks);
    if (found === null && this.faults.length === before) this.fault(key, "required");
    return found;
  }

  /** The first day of a date, null where there is none or an invalid one. */
  date(key, parse = parseDate) {
    const text = this.text(key);
    if (text === null) return null;
    const day = parse(text);
    return day === INVALID ? this.fault(key, "invalidDate") : day;
  }

  /** A date that must not lie in the future. */
  pastDate(key, parse = parseDate) {
    const day = this.date(key, parse);
    if (day !== null && day > this.asOf) this.fault(key, "inFuture");
    return day;
  }

  fullPastDate(key) {
    return this.pastDate(key, parseFullDate);
  }

  /** An object with an answer per pack, packed onto `answers`. */
  perPack(key, words, answers) {
    const value = this.value(key);
    if (value === null) return answers;
    if (!isRecord(value)) return this.fault(key, "invalidValue") ?? answers;
    for (const id of Object.keys(value)) {
      const answer = value[id];
      if (answer === undefined) continue;
      const pack = PACKS.get(id);
      const known = answer === null ? 0 : words.get(answer);
      if (pack === undefined || known === undefined) this.fault(`${key}.${id}`, "invalidValue");
      else if (answer !== null) answers = withPack(answers, pack, known);
    }
    return answers;
  }
}
