// Makes one module of embed/baokao.js and what it imports from beside it, so that portals load
// one file and never parts of two versions; and ties it to the script and the program that it is built on.

import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { tied, tiedTo } from "./tie.mjs";

const OWN_IMPORT = /^import \{[^}]*\} from "\.\/([a-z]+\.js)";\n/gm;

/** The text of a module with its own imports put in their place; others are left as they are. */
function bundle(file) {
  const seen = new Set();
  const place = (path) => {
    if (seen.has(path)) return "";
    seen.add(path);
    return readFileSync(path, "utf8").replace(OWN_IMPORT, (_, name) => unexported(place(join(dirname(path), name))));
  };
  return place(file);
}

const unexported = (text) => `${text.replace(/^export (?=(?:const|class|function) )/gm, "")}\n`;

/** Places the module and its types beside what it is built on, which wasm-bindgen wrote under the module's name. */
export function placeEmbeddedModule(stage, embed) {
  for (const name of ["baokao.js", "baokao_bg.wasm"]) {
    if (!existsSync(join(stage, name))) {
      throw new Error(
        `Trunk wrote no ${name}: index.html needs <link data-trunk rel="rust" data-bin="baokao" data-type="worker" ...>`,
      );
    }
  }
  for (const name of ["baokao.js", "baokao.d.ts"]) {
    if (!existsSync(join(embed, name))) throw new Error(`there is no embed/${name}, part of the module that portals import`);
  }
  const program = join(stage, "baokao_bg.wasm");
  const { wasm, script, knot } = tied({ wasm: readFileSync(program), script: readFileSync(join(stage, "baokao.js"), "utf8") });
  writeFileSync(program, wasm);
  writeFileSync(join(stage, "baokao_bg.js"), script);
  rmSync(join(stage, "baokao.d.ts"), { force: true });
  writeFileSync(join(stage, "baokao.js"), tiedTo(bundle(join(embed, "baokao.js")), "baokao_bg.js", knot));
  copyFileSync(join(embed, "baokao.d.ts"), join(stage, "baokao.d.ts"));
}
