// Gives what a wasm-bindgen program imports short names. Each name ends in a hash that does not compress, and
// stands both in the program and in the script that starts it.

const IMPORTS = 2;

/** Reads a program section by section and number by number. */
class Reader {
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

function number(value) {
  const bytes = [];
  for (; value >= 0x80; value = Math.floor(value / 0x80)) bytes.push((value & 0x7f) | 0x80);
  return Buffer.from([...bytes, value]);
}

const name = (text) => Buffer.concat([number(Buffer.byteLength(text)), Buffer.from(text)]);

/** The import section with every name given to `rename`. wasm-bindgen imports functions and nothing else. */
function renamed(section, rename) {
  const reader = new Reader(section);
  const count = reader.number();
  const parts = [number(count)];
  for (let index = 0; index < count; index++) {
    const [from, field, kind] = [reader.name(), reader.name(), reader.number()];
    if (kind !== 0) throw new Error(`${field} is no function`);
    parts.push(name(from), name(rename(field)), number(kind), number(reader.number()));
  }
  if (reader.at !== section.length) throw new Error("the imports end too late");
  return Buffer.concat(parts);
}

/** The program and its script, with each import named by a letter or two in both. */
export function shortNames({ wasm, script }) {
  const names = new Map();
  const rename = (long) => {
    // No key of the script's import object may be missing: then a name would be short on one side only.
    if (!new RegExp(`^\\s*${long}:`, "m").test(script)) throw new Error(`the script has no ${long}`);
    if (!names.has(long)) names.set(long, `$${names.size.toString(36)}`);
    return names.get(long);
  };
  const reader = new Reader(wasm);
  const parts = [reader.take(8)];
  while (reader.at < wasm.length) {
    const id = reader.number();
    const section = reader.take(reader.number());
    const body = id === IMPORTS ? renamed(section, rename) : section;
    parts.push(number(id), number(body.length), body);
  }
  // What the program no longer imports: nothing calls it.
  script = script.replace(/^( {8})(__wb\w+): function\(.*\n(?: {12}.*\n|\n)*? {8}\},\n/gm, (entry, _, long) =>
    names.has(long) ? entry : "",
  );
  const short = (key, space, long) => (names.has(long) ? `${space}${names.get(long)}:` : key);
  return { wasm: Buffer.concat(parts), script: script.replace(/^(\s*)([\w$]+):/gm, short) };
}
