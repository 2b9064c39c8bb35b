// Divides the page's program in five: what the first page needs, what is first needed on the pages of the form, what is
// first needed once there is a result, and, both after that, what is first needed on the page of the photos, and what is
// needed where the page is embedded and spoken to.
//
// A part has roots, and comes after another part. What can be reached only through the roots of a part and of those after
// it goes into that part; what two parts need that come after the same one, into that one. Whoever calls a root of a later part imports it (module "rest", "late", …); a later part is given memory, table,
// globals and functions of the parts before it (module "main", …). They are one program still: a later part is one
// that has not come yet. Done on the text of the program (WAT), in which every definition stands for itself.

import binaryen from "binaryen";

/** The parts besides the first: the one that each comes after, which stands before it, and the functions that lead to it. */
export const PARTS = [
  { name: "rest", after: "main", roots: /\bui::app::App>?::(?:whole_view|more)\b/ },
  { name: "late", after: "rest", roots: /\bui::late::(?:<impl [^>]*>::)?\w+_late\b/ },
  { name: "photo", after: "late", roots: /\bui::fourth::(?:<impl [^>]*>::)?\w+_photo\b/ },
  { name: "host", after: "late", roots: /\bui::fifth::(?:<impl [^>]*>::)?\w+_host\b/ },
];

/** What the texts stand between that a part alone shows (build/catalogue.rs). */
const marks = (part) => [`\u0002${part}\u0002`, `\u0003${part}\u0003`].map((mark) => Buffer.from(mark));

// Rust's names of closures have quotes in them.
const QUOTED = '"(?:[^"\\\\]|\\\\.)*"';
const NAME = `(?:${QUOTED}|[^\\s()"]+)`;

/** The definitions of a program's text, one string each. */
function definitions(text) {
  const lines = text.split("\n");
  const found = [];
  for (let at = 1; at < lines.length - 1 && lines[at] !== ")"; at++) {
    let definition = lines[at];
    // A function's code is indented, and ends with a parenthesis on a line of its own.
    if (/^ \(func /.test(definition)) {
      do definition += `\n${lines[++at]}`;
      while (lines[at] !== " )");
    }
    if (definition.startsWith(" (")) found.push(definition);
  }
  return found;
}

const kindOf = (definition) => /^ \((\w+)/.exec(definition)[1];
const nameOf = (definition) => new RegExp(`^ \\(\\w+ (\\$${NAME})`).exec(definition)?.[1];
const all = (definition, pattern) => [...definition.matchAll(new RegExp(pattern.replaceAll("NAME", `(\\$${NAME})`), "g"))].map(([, name]) => name);
const calls = (definition) => all(definition, "\\((?:return_)?call NAME");
const globals = (definition) => all(definition, "\\(global\\.(?:get|set) NAME");
const typeOf = (func) => new RegExp(`^ \\(func \\$(?:${QUOTED}|\\S+) (\\(type \\$[^)]+\\))`).exec(func)?.[1];

/** Names of all functions that are reached without going through one of these roots. */
function reached(functions, others, roots) {
  const seen = new Set();
  const go = (name) => {
    if (seen.has(name) || !functions.has(name) || roots.some((root) => root.test(name))) return;
    seen.add(name);
    calls(functions.get(name)).forEach(go);
    all(functions.get(name), "\\(ref\\.func NAME").forEach(go);
  };
  // Exports, the table, and what starts the program.
  others.flatMap((definition) => all(definition, "NAME")).forEach(go);
  return seen;
}

/** The functions of each part. */
function divided(functions, others, parts) {
  const line = (name) => (name === "main" ? ["main"] : [...line(parts.find((part) => part.name === name).after), name]);
  const lines = ["main", ...parts.map(({ name }) => name)].map(line);
  const owner = new Map();
  for (const own of lines) {
    const roots = parts.filter(({ name }) => !own.includes(name)).map((part) => part.roots);
    for (const name of reached(functions, others, roots)) {
      // The last that both lines have: what an earlier part has, those after it find there.
      const shared = (owner.get(name) ?? own).filter((part) => own.includes(part));
      owner.set(name, shared);
    }
  }
  const lost = [...functions.keys()].filter((name) => !owner.has(name));
  if (lost.length > 0) throw new Error(`parts that do not come after each other lead to ${lost.slice(0, 5).join(", ")}`);
  return lines.map((own) => ({ name: own.at(-1), own: new Set([...functions.keys()].filter((one) => owner.get(one).at(-1) === own.at(-1))) }));
}

/** The bytes of a data definition's string. */
const bytesOf = (text) =>
  Buffer.concat(
    [...text.matchAll(/\\([0-9a-fA-F]{2})|\\(.)|([^\\]+)/g)].map(([, hex, escaped, plain]) =>
      hex ? Buffer.from(hex, "hex") : Buffer.from(escaped ? { t: "\t", n: "\n", r: "\r" }[escaped] ?? escaped : plain),
    ),
  );
const dataOf = (at, bytes) => ` (data (i32.const ${at}) "${bytes.toString("hex").replace(/../g, "\\$&")}")`;

/** The data of the first part, and by part the texts that come with it: put where they belong when it comes. */
export function dataOfParts(definitions, parts = PARTS) {
  const later = Object.fromEntries(parts.map(({ name }) => [name, []]));
  /** The data without the texts of later parts; they may come in any order. */
  const kept = (at, bytes) => {
    for (const { name } of parts) {
      const [start, stop] = marks(name);
      const [from, to] = [bytes.indexOf(start), bytes.indexOf(stop)];
      if (from < 0 || to < from) continue;
      const end = to + stop.length;
      later[name].push(dataOf(at + from, bytes.subarray(from, end)));
      return [...kept(at, bytes.subarray(0, from)), ...kept(at + end, bytes.subarray(end))];
    }
    return [dataOf(at, bytes)];
  };
  const first = definitions.flatMap((definition) => {
    const [, at, text] = /^ \(data (?:\$\S+ )?\(i32\.const (\d+)\) "(.*)"\)$/s.exec(definition) ?? [];
    const divided = text === undefined ? [] : kept(Number(at), bytesOf(text));
    return divided.length > 1 ? divided : [definition];
  });
  return { first, later };
}

/**
 * The parts as binaries with names, the first one first; of each also `imported`, what the parts before it import of
 * it, and the part that it comes `after`.
 * Every later part has at least so many functions.
 */
export function split(program, least = 50, parts = PARTS) {
  const module = binaryen.readBinary(program);
  const [defined, features] = [definitions(module.emitText()), module.getFeatures()];
  module.dispose();
  const of = (kind) => defined.filter((one) => kindOf(one) === kind);
  const functions = new Map(of("func").map((func) => [nameOf(func), func]));
  const found = divided(functions, [...of("export"), ...of("elem"), ...of("start")], parts);
  for (const { name, own } of found.slice(1)) {
    if (own.size < least) throw new Error(`the part "${name}" has ${own.size} functions: have the names in src/ui/app.rs, src/ui/late.rs, src/ui/fourth.rs or src/ui/fifth.rs changed?`);
  }
  const data = dataOfParts(of("data"), parts);
  const short = new Map([...functions.keys()].map((name, i) => [name, `f${i}`]));
  const called = found.map(({ own }) => new Set([...own].flatMap((name) => calls(functions.get(name)))));
  /** What a part imports of another. */
  const between = (importer, exporter) => [...called[importer]].filter((name) => found[exporter].own.has(name));
  const others = (i) => found.map((_, other) => other).filter((other) => other !== i);
  const importing = (from) => (name) => ` (import "${from}" "${short.get(name)}" (func ${name} ${signature(functions.get(name))}))`;
  const exporting = (i) => {
    const names = new Set(others(i).flatMap((other) => between(other, i)));
    return [...names].map((name) => ` (export "${short.get(name)}" (func ${name}))`);
  };
  const states = [...new Set(found.slice(1).flatMap(({ own }) => [...own].flatMap((name) => globals(functions.get(name)))))];
  const state = (name) => `g${states.indexOf(name)}`;
  const text = found.map(({ own }, i) => {
    const code = [...own].map((name) => functions.get(name));
    const parts = others(i).flatMap((other) => between(i, other).map(importing(found[other].name)));
    if (i === 0) {
      return [
        ...of("type"),
        ...of("import"),
        ...parts,
        ...["global", "memory"].flatMap(of),
        ...data.first,
        ...["table", "elem", "export"].flatMap(of),
        ...of("table").map((table, i) => ` (export "t${i}" (table ${nameOf(table)}))`),
        ...states.map((name) => ` (export "${state(name)}" (global ${name}))`),
        ...exporting(i),
        ...code,
      ];
    }
    const used = new Set(code.flatMap(globals));
    return [
      ...of("type"),
      ...of("import").filter((one) => called[i].has(new RegExp(`\\(func (\\$${NAME})`).exec(one)?.[1])),
      ` (import "main" "memory" ${of("memory")[0].trim()})`,
      ...of("table").map((table, i) => ` (import "main" "t${i}" ${table.trim()})`),
      ...[...used].map((name) => ` (import "main" "${state(name)}" (global ${name} ${globalType(of("global"), name)}))`),
      ...parts,
      ...data.later[found[i].name],
      ...exporting(i),
      ...code,
    ];
  });
  return found.map(({ name }, i) => {
    const imported = [...new Set(found.slice(0, i).flatMap((_, before) => between(before, i)))].map((one) => short.get(one));
    return { name, after: parts[i - 1]?.after, program: binary(text[i], features), imported };
  });
}

/** A global's type, as an import says it. */
function globalType(definitions, name) {
  const definition = definitions.find((one) => nameOf(one) === name).slice(` (global ${name}`.length);
  return /^ \(mut \w+\)|^ \w+/.exec(definition)[0].trim();
}

/** A function's type, or its parameters and results where it is not named. */
const signature = (func) => typeOf(func) ?? [...func.split("\n")[0].matchAll(/\((?:param|result) [^)]*\)/g)].map(([part]) => part.replace(/\$\S+ /, "")).join(" ");

/** The program of a text, with the features of the whole. */
function binary(parts, features) {
  const module = binaryen.parseText(["(module", ...parts, ")"].join("\n"));
  // The parts share what can change, whatever the whole had need of.
  module.setFeatures(features | binaryen.Features.MutableGlobals);
  if (!module.validate()) throw new Error("a part of the program is not valid");
  binaryen.setDebugInfo(true);
  const bytes = module.emitBinary();
  module.dispose();
  return Buffer.from(bytes);
}
