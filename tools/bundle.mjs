// Makes one module of embed/baokao.js and what it imports from beside it, so that portals load
// one file and never parts of two versions.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const OWN_IMPORT = /^import \{[^}]*\} from "\.\/([a-z]+\.js)";\n/gm;

/** The text of a module with its own imports put in their place; others are left as they are. */
export function bundle(file) {
  const seen = new Set();
  const place = (path) => {
    if (seen.has(path)) return "";
    seen.add(path);
    return readFileSync(path, "utf8").replace(OWN_IMPORT, (_, name) => unexported(place(join(dirname(path), name))));
  };
  return place(file);
}

const unexported = (text) => `${text.replace(/^export (?=(?:const|class|function) )/gm, "")}\n`;
