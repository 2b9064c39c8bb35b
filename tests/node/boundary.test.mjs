// The module before, while and after it is made ready, and what it hands out.

import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { outcome } from "./support/cases.mjs";
import { baokao, inDist, untouched, wasm } from "./support/dist.mjs";
import { OPTIONS, assertSound, evaluate, evaluateMany, whole } from "./support/sound.mjs";

after(assertSound);

/** A module of its own, WebAssembly part included, before `init`. */
async function fresh(t) {
  const folder = mkdtempSync(join(tmpdir(), "baokao-"));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const name of ["baokao.js", "baokao_bg.js"]) copyFileSync(inDist(name), join(folder, name));
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  return import(pathToFileURL(join(folder, "baokao.js")));
}

test("before init every call throws a plain error", async () => {
  const { version, evaluate, evaluateMany, packs } = await untouched("before");
  assert.equal(version, null);
  for (const call of [() => evaluate({}), () => evaluateMany([]), () => packs()]) {
    assert.throws(call, (error) => error.constructor === Error && /init/.test(error.message));
  }
});

test("an init that fails can be tried again, and twice is as good as once", async (t) => {
  const module = await fresh(t);
  const failing = [() => new Uint8Array(0), () => new Uint8Array([1, 2, 3]), () => Promise.reject(new Error("no network"))];
  for (const bytes of failing) {
    await assert.rejects(module.default({ module_or_path: bytes() }));
    assert.equal(module.version, null);
    assert.throws(() => module.evaluate({}), /init/);
  }
  const calls = [wasm(), wasm(), WebAssembly.compile(wasm())].map((part) => module.default({ module_or_path: part }));
  assert.deepEqual(await Promise.all(calls), [undefined, undefined, undefined]);
  const { version } = module;
  await module.default({ module_or_path: wasm() });
  await module.default();
  assert.equal(module.version, version);
  assert.equal(JSON.stringify(module.evaluate(whole(), OPTIONS)), JSON.stringify(evaluate(whole(), OPTIONS)));
});

test("a response is loaded as well as bytes", async (t) => {
  const module = await fresh(t);
  const response = new Response(wasm(), { headers: { "content-type": "application/wasm" } });
  await module.default({ module_or_path: Promise.resolve(response) });
  assert.ok(module.evaluate(whole(), OPTIONS).packs);
});

test("a refusal is an Error with its name, its faults and a message for developers", () => {
  const refusal = () => evaluate({ birthDate: "2000-13", extra: 1 }, { asOf: "2026-11-22", packs: ["x"] });
  assert.throws(refusal, (error) => {
    assert.ok(error instanceof Error);
    assert.equal(error.name, "InvalidApplicant");
    assert.deepEqual(error.faults.map(({ path, code }) => [path, code]), [
      ["packs[0]", "invalidValue"],
      ["extra", "unknownKey"],
      ["birthDate", "invalidDate"],
    ]);
    for (const { path } of error.faults) assert.ok(error.message.includes(path));
    return true;
  });
  assert.deepEqual(evaluateMany([{ extra: 1 }], OPTIONS)[0].faults.map(({ path }) => path), ["extra"]);
});

test("the evaluation is for today where no day is named, by the clock on the wall", () => {
  const local = () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  };
  for (const options of [undefined, null, {}, { asOf: null }, { asOf: undefined }]) {
    const before = local();
    const told = [evaluate({}, options).asOf, evaluateMany([{}], options)[0].asOf];
    assert.ok(told.every((day) => day === before || day === local()), `${told}`);
  }
});

test("which plans: order and repetition do not matter, none is possible", () => {
  const ids = (packs) => evaluate({}, { ...OPTIONS, packs }).packs.map(({ id }) => id);
  const all = ["ecommerce", "internet-marketing", "ai-trainer", "ecommerce-zjcx"];
  assert.deepEqual(ids(undefined), all);
  assert.deepEqual(ids(null), all);
  assert.deepEqual(ids([]), []);
  assert.deepEqual(ids(["ecommerce-zjcx", "ecommerce", "ecommerce-zjcx"]), ["ecommerce", "ecommerce-zjcx"]);
});

test("reports are plain data, and one does not depend on another", () => {
  const one = evaluate(whole(), OPTIONS);
  assert.deepEqual(structuredClone(one), one);
  assert.deepEqual(JSON.parse(JSON.stringify(one)), one);
  const [many] = evaluateMany([whole()], OPTIONS);
  assert.deepEqual(JSON.parse(JSON.stringify(many)), one);
  // What portals do to a report stays with that report.
  const spoilt = evaluate(whole(), OPTIONS);
  const spoil = (value) => {
    for (const key of Object.keys(value ?? {})) {
      if (typeof value[key] === "object") spoil(value[key]);
      try {
        value[key] = "spoilt";
      } catch {
        // Frozen: shared between reports.
      }
    }
  };
  spoil(spoilt);
  spoil(evaluateMany([whole()], OPTIONS));
  assert.deepEqual(evaluate(whole(), OPTIONS), one);
  assert.equal(JSON.stringify(evaluateMany([whole()], OPTIONS)[0]), JSON.stringify(one));
});

test("the applicant and the options are left as they are", () => {
  const freeze = (value) => {
    Object.values(value ?? {}).forEach((inner) => typeof inner === "object" && freeze(inner));
    return Object.freeze(value);
  };
  const applicant = freeze(whole());
  const options = freeze({ ...OPTIONS, packs: ["ecommerce"] });
  assert.ok(!outcome(evaluate, applicant, options).faults);
  assert.ok(evaluateMany(freeze([applicant, applicant]), options)[1].packs);
});

test("the clock and the network are left alone where the day is named", async () => {
  const module = await baokao();
  const names = ["fetch", "XMLHttpRequest", "WebSocket", "setTimeout", "queueMicrotask"];
  const originals = names.map((name) => globalThis[name]);
  try {
    for (const name of names) globalThis[name] = () => assert.fail(`${name} was called`);
    module.evaluate(whole(), OPTIONS);
    module.evaluateMany([whole()], OPTIONS)[0].packs[0].levels[0].conditions[0].missing;
    module.packs();
  } finally {
    names.forEach((name, i) => (globalThis[name] = originals[i]));
  }
});
