// Reading and writing a program's sections.

export const IMPORTS = 2;
export const DATA = 11;

/** Reads a program section by section and number by number. */
export class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  take(length) {
    if (this.at + length > this.bytes.length) throw new Error("the program ends too soon");
    return this.bytes.subarray(this.at, (this.at += length));
  }

  name() {
    return Buffer.from(this.take(this.number())).toString("utf8");
  }
}

/** A number as programs write it. */
export function number(value) {
  const bytes = [];
  for (; value >= 0x80; value = Math.floor(value / 0x80)) bytes.push((value & 0x7f) | 0x80);
  return Buffer.from([...bytes, value]);
}

/** The program with each section as `change(id, section)` gives it. */
export function sections(program, change) {
  const reader = new Reader(program);
  const parts = [reader.take(8)];
  while (reader.at < program.length) {
    const id = reader.number();
    const body = change(id, reader.take(reader.number()));
    parts.push(number(id), number(body.length), body);
  }
  return Buffer.concat(parts);
}
