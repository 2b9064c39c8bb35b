// Divides the page's program in two: what the first page needs, and what is first needed on the pages of the form.
//
// A function that can be reached only through the roots goes into the second program. The first one imports the roots
// from it (module "rest"), and gives it its memory, table, globals and functions (module "main"). They are one program
// still: the second is a part of the first that has not come yet. Done on the text of the program (WAT), in which every
// definition stands for itself.

import binaryen from "binaryen";

/** Of the app, what stands for the pages of the form: see src/ui/app.rs. */
const ROOTS = /\bui::app::App>?::(?:whole_view|more)\b/;

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

/** Names of all functions that are reached without going through a root. */
function reached(functions, others) {
  const seen = new Set();
  const go = (name) => {
    if (seen.has(name) || !functions.has(name) || ROOTS.test(name)) return;
    seen.add(name);
    calls(functions.get(name)).forEach(go);
    all(functions.get(name), "\\(ref\\.func NAME").forEach(go);
  };
  // Exports, the table, and what starts the program.
  others.flatMap((definition) => all(definition, "NAME")).forEach(go);
  return seen;
}

/** Both programs, as binaries with names; `roots` are what the first imports of the second. */
export function split(program, least = 50) {
  const module = binaryen.readBinary(program);
  const [parts, features] = [definitions(module.emitText()), module.getFeatures()];
  module.dispose();
  const of = (kind) => parts.filter((part) => kindOf(part) === kind);
  const functions = new Map(of("func").map((func) => [nameOf(func), func]));
  const first = reached(functions, [...of("export"), ...of("elem"), ...of("start")]);
  const second = [...functions.keys()].filter((name) => !first.has(name));
  const code = (names) => [...names].map((name) => functions.get(name));
  const wanted = (names) => new Set(code(names).flatMap(calls));
  const roots = [...wanted(first)].filter((name) => functions.has(name) && !first.has(name));
  const shared = [...wanted(second)].filter((name) => first.has(name));
  if (roots.length === 0 || second.length < least) {
    throw new Error(`the second part has ${roots.length} roots and ${second.length} functions: have the names in src/ui/app.rs changed?`);
  }
  const names = { roots: roots.map((_, i) => `r${i}`), shared: shared.map((_, i) => `f${i}`) };
  const importing = (from, as) => (name, i) => ` (import "${from}" "${names[as][i]}" (func ${name} ${signature(functions.get(name))}))`;
  const imports = of("import");
  const used = new Set([...wanted(second)]);
  const states = [...new Set(code(second).flatMap(globals))];
  const [memory, tables] = [of("memory")[0], of("table")];
  const main = [
    ...of("type"),
    ...imports,
    ...roots.map(importing("rest", "roots")),
    ...["global", "memory", "data", "table", "elem", "export"].flatMap(of),
    ...tables.map((table, i) => ` (export "t${i}" (table ${nameOf(table)}))`),
    ...states.map((name, i) => ` (export "g${i}" (global ${name}))`),
    ...shared.map((name, i) => ` (export "${names.shared[i]}" (func ${name}))`),
    ...code(first),
  ];
  const rest = [
    ...of("type"),
    ...imports.filter((one) => used.has(new RegExp(`\\(func (\\$${NAME})`).exec(one)?.[1])),
    ` (import "main" "memory" ${memory.trim()})`,
    ...tables.map((table, i) => ` (import "main" "t${i}" ${table.trim()})`),
    ...states.map((name, i) => ` (import "main" "g${i}" (global ${name} ${/ \(mut \w+\)| \w+(?= \()/.exec(of("global").find((one) => nameOf(one) === name).slice(9 + name.length))[0].trim()}))`),
    ...shared.map(importing("main", "shared")),
    ...roots.map((name, i) => ` (export "${names.roots[i]}" (func ${name}))`),
    ...code(second),
  ];
  return { main: binary(main, features), rest: binary(rest, features), roots: names.roots };
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
