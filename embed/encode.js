// Applicants as bytes, as src/api/input.rs reads them. Nothing here trusts what it is given:
// getters may throw, proxies may lie, objects may be huge or contain themselves.

/** Applicants are written until a chunk is about this long, in bytes; then they are evaluated. */
export const CHUNK = 32_768;
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

/** Writes values as bytes. Getters may throw, proxies may lie: what cannot be read is "other". */
export class Writer {
  bytes = new Uint8Array(2 * CHUNK);
  view = new DataView(this.bytes.buffer);
  at = 0;
  values = 0;

  /** Begins a batch with its options. */
  start(options) {
    this.at = 0;
    this.values = 0;
    this.value(options, OPTIONS);
  }

  /** What is written from one place to another, without a copy. */
  written(from, to) {
    return this.bytes.subarray(from, to);
  }

  /** Adds one applicant; too large a one is written as unreadable and so refused. */
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

  /** Says whether there was a value. */
  property(holder, key, shape) {
    let value;
    try {
      value = holder[key];
    } catch {
      this.tag(TAG.other);
      return true;
    }
    this.value(value, shape);
    return value !== undefined;
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
    const length = items ? lengthOf(list) : 0;
    this.tag(TAG.list);
    this.length(length);
    for (let i = 0; i < length; i++) this.property(list, i, items);
  }

  /** What is undefined counts as left out. */
  record(record, known) {
    this.tag(TAG.record);
    const start = this.at;
    this.length(0);
    let count = 0;
    for (const key of known ? Object.keys(record) : []) {
      const before = this.at;
      this.text(key, null);
      if (this.property(record, key, known.get(key))) count++;
      else this.at = before;
    }
    this.view.setUint32(start, count, true);
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

/** An array's length, asked once; a proxy may give anything. */
export function lengthOf(list) {
  const { length } = list;
  if (length >>> 0 !== length) throw new TypeError("an array with no length of an array");
  return length;
}

class OutOfRoom extends RangeError {}
