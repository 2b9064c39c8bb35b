// Gives what a wasm-bindgen program imports short names. Each name ends in a hash that does not compress, and
// stands both in the program and in the script that starts it.

import { IMPORTS, Reader, number, sections } from "./wasm.mjs";

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
  const program = sections(wasm, (id, section) => (id === IMPORTS ? renamed(section, rename) : section));
  // What the program no longer imports: nothing calls it.
  script = script.replace(/^( {8})(__wb\w+): function\(.*\n(?: {12}.*\n|\n)*? {8}\},\n/gm, (entry, _, long) =>
    names.has(long) ? entry : "",
  );
  const short = (key, space, long) => (names.has(long) ? `${space}${names.get(long)}:` : key);
  return { wasm: program, script: script.replace(/^(\s*)([\w$]+):/gm, short) };
}
