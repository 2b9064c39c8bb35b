// Makes the npm package of baokao.js out of the release build: `./dev pack`. It stands in target/npm/package as it is
// published, and beside it packed by npm. Nothing is asked of the network, and nothing is published.

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");

/** The product's version, which Cargo.toml has. */
export function productVersion(source = ROOT) {
  const [, version] = /^\[package\][^[]*?^version = "([^"]+)"$/ms.exec(readFileSync(join(source, "Cargo.toml"), "utf8")) ?? [];
  if (!version) throw new Error("Cargo.toml names no version of the package");
  return version;
}

/** Assembles the package in `folder`/package, packs it beside, and gives the packed file. */
export function pack(dist = join(ROOT, "dist"), folder = join(ROOT, "target/npm")) {
  const place = join(folder, "package");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  const { name, ...rest } = JSON.parse(readFileSync(join(ROOT, "embed/package.json"), "utf8"));
  writeFileSync(join(place, "package.json"), `${JSON.stringify({ name, version: productVersion(), ...rest }, null, 2)}\n`);
  copyFileSync(join(ROOT, "embed/README.md"), join(place, "README.md"));
  for (const file of rest.files) copyFileSync(join(file.startsWith("LICENSE") ? ROOT : dist, file), join(place, file));
  const options = ["pack", "--json", "--offline", "--ignore-scripts", "--no-update-notifier", "--pack-destination", ".."];
  const [{ filename }] = JSON.parse(execFileSync("npm", options, { cwd: place, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }));
  return join(folder, filename);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = pack();
  console.error(`    the npm package: ${file} (${readFileSync(file).length.toLocaleString("en")} bytes)`);
}
