// The npm package: what is in it, that it says the truth of itself, and that it can be installed, typed against and run.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { pack, productVersion } from "../../tools/pack.mjs";
import { DIST, ROOT, baokao, inDist } from "../node/support/dist.mjs";

const EXAMPLE = fileURLToPath(new URL("example/", import.meta.url));
const photo = new URL("../photos/deep.png", import.meta.url);
const STRICT = "--strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --verbatimModuleSyntax --pretty false";

let folder;
let installed;
/** Packed, and unpacked as npm would install it, in a folder that knows nothing of this project. */
before(() => {
  folder = mkdtempSync(join(tmpdir(), "baokao-npm-"));
  const packed = pack(DIST, join(folder, "packed"));
  mkdirSync(join(folder, "node_modules"));
  execFileSync("tar", ["-xzf", packed, "-C", join(folder, "node_modules")]);
  installed = join(folder, "node_modules/baokao");
  renameSync(join(folder, "node_modules/package"), installed);
  for (const name of readdirSync(EXAMPLE)) copyFileSync(join(EXAMPLE, name), join(folder, name));
});
after(() => rmSync(folder, { recursive: true }));

const about = () => JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
const WANTED = [
  "LICENSE-APACHE", "LICENSE-MIT", "README.md", "baokao-checker.d.ts", "baokao-checker.js", "baokao.d.ts", "baokao.js", "baokao_bg.js",
  "baokao_bg.wasm", "baokao_face.tflite", "baokao_photo.js", "baokao_photo_all.js", "baokao_photo_all_bg.wasm", "baokao_photo_jpeg.js",
  "baokao_photo_jpeg_bg.wasm", "package.json",
];

test("it has what it needs and nothing else, as the release has it", () => {
  assert.deepEqual(readdirSync(installed).sort(), WANTED);
  for (const name of WANTED.filter((one) => one.startsWith("baokao"))) {
    assert.equal(Buffer.compare(readFileSync(join(installed, name)), readFileSync(inDist(name))), 0, name);
  }
});

test("whatever its modules import or fetch from beside them is in it", () => {
  for (const name of WANTED.filter((one) => one.endsWith(".js"))) {
    const code = readFileSync(join(installed, name), "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
    const named = [...code.matchAll(/(?:\bfrom|\bimport\s*\(?)\s*["']\.\/([^"']+)["']|["']([\w-]+\.(?:wasm|tflite))["']/g)];
    for (const [, module, file] of named) assert.ok(WANTED.includes(module ?? file), `${name}: ${module ?? file}`);
  }
});

test("it has the product's version, and depends on nothing", async () => {
  const { name, version, dependencies, scripts, exports } = about();
  const module = await baokao();
  assert.deepEqual([name, version, dependencies, scripts], ["baokao", productVersion(), undefined, undefined]);
  assert.equal(version, module.version.product);
  for (const target of Object.values(exports).flatMap((one) => (typeof one === "string" ? one : Object.values(one)))) {
    assert.ok(WANTED.includes(target.slice(2)), target);
  }
});

test("a strict TypeScript program is accepted, and does in Node what it says", () => {
  const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
  const place = "--target es2022 --module nodenext --moduleResolution nodenext --lib es2023,dom --types".split(" ");
  const options = [...STRICT.split(" "), ...place, "", "--outDir", "out", "example.ts", "element.ts", "node.d.ts"];
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const compiled = spawnSync(process.execPath, [tsc, ...options], { cwd: folder, encoding: "utf8" });
  assert.equal(compiled.stdout + compiled.stderr, "");
  const { stdout, stderr } = spawnSync(process.execPath, ["out/example.js", photo.href], { cwd: folder, encoding: "utf8" });
  assert.equal(stderr, "");
  assert.deepEqual(JSON.parse(stdout), {
    verdicts: { 5: "met", 4: "met", 3: "missing", 2: "missing" },
    faults: ["birthDate: invalidDate"],
    many: ["met", "refused"],
    plans: 4,
    product: productVersion(),
    photo: JSON.parse(readFileSync(new URL("../photos/reports.json", import.meta.url)))["deep.png"].verdict,
    size: [295, 413],
  });
});

function bundled(contents) {
  const options = { bundle: true, minify: true, format: "esm", write: false, logLevel: "silent" };
  return buildSync({ stdin: { contents, resolveDir: folder }, ...options }).outputFiles[0].text;
}

test("a bundle has the element where it is imported for nothing but that, and of the module what it uses", () => {
  const element = bundled('import "baokao/checker";');
  assert.match(element, /customElements\.define/);
  assert.ok(element.length < 8000, `${element.length} characters`);
  assert.equal(bundled('import { evaluate } from "baokao";'), "");
});

test("where pages are made on a server, importing the element does nothing", () => {
  const program = 'import * as checker from "baokao/checker"; console.log(Object.keys(checker), typeof customElements);';
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], { cwd: folder, encoding: "utf8" });
  assert.equal(stderr + stdout, "[] undefined\n");
});

test("its README's example is the one that is run, and it names what there is", () => {
  const readme = readFileSync(join(installed, "README.md"), "utf8");
  const types = readFileSync(join(installed, "baokao-checker.d.ts"), "utf8");
  const words = [...types.matchAll(/^ {2}(?:set )?(\w+)\(|"(baokao-(?:ready|result|error))":/gm)].map(([, name, event]) => name ?? event);
  assert.ok(words.length >= 11, `${words}`);
  for (const word of words) assert.ok(readme.includes(word.replace("stateKey", "state-key")), word);
  for (const name of ["baokao_bg.wasm", "baokao_photo_all_bg.wasm", "baokao_face.tflite"]) {
    assert.ok(readme.includes(`file("${name}")`) && about().exports[`./${name}`], name);
  }
  for (const name of ["evaluate", "evaluateMany", "packs", "version", "checkPhoto", "fixPhoto", "checkDocument", "initPhoto"]) assert.ok(readme.includes(name), name);
});
