// Ties files with stable names that belong together. After an update somebody may get one file of the old version and one of
// the new; a script and a program of two versions could then misread each other and give a wrong verdict. Tied, they do
// not start: a program imports from a name that only its own script gives, and a module imports a name that only its own exports.

import { createHash } from "node:crypto";

import { IMPORTS, Reader, number, sections } from "./wasm.mjs";

const name = (text) => Buffer.concat([number(Buffer.byteLength(text)), Buffer.from(text)]);

/** The import section with another name in the place of the one that all is imported from. */
function importing(section, from, to) {
  const reader = new Reader(section);
  const count = reader.number();
  const parts = [number(count)];
  for (let index = 0; index < count; index++) {
    const [module, field, kind] = [reader.name(), reader.name(), reader.number()];
    if (module !== from || kind !== 0) throw new Error(`the program imports ${field} from ${module}, not a function from ${from}`);
    parts.push(name(to), name(field), number(kind), number(reader.number()));
  }
  if (reader.at !== section.length) throw new Error("the imports end too late");
  return Buffer.concat(parts);
}

/**
 * What wasm-bindgen wrote of a program, `wasm` and `script`, tied to each other; and the `knot`, a name made of both that
 * the script exports.
 */
export function tied({ wasm, script }) {
  const [entry, from, ...more] = [...script.matchAll(/^\s*"(\.\/\w+\.js)": import0,$/gm)].flat();
  if (!entry || more.length > 0) throw new Error("the script gives the program no one object of imports; has wasm-bindgen changed?");
  const hash = createHash("sha256").update(wasm).update(script).digest("hex").slice(0, 16);
  const knot = `files_${hash}`;
  return {
    wasm: sections(wasm, (id, section) => (id === IMPORTS ? importing(section, from, knot) : section)),
    script: `${script.replace(`"${from}": import0,`, `"${knot}": import0,`).trimEnd()}\nexport const ${knot} = true;\n`,
    knot,
  };
}

/** A module with the import of a script, `from`, that asks for the script's knot, too. */
export function tiedTo(module, from, knot) {
  const ends = `} from "./${from}";`;
  if (module.split(ends).length !== 2) throw new Error(`the module imports ${from} ${module.split(ends).length - 1} times`);
  return module.replace(` ${ends}`, `, ${knot} ${ends}`);
}
