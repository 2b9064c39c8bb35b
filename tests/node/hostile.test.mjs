// Values that no portal should send, in every place: refused, or taken for what they are; nothing else happens.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { evaluate as reference } from "../reference/evaluate.mjs";
import { comparable, outcome } from "./support/cases.mjs";
import { OPTIONS, assertSound, evaluate, evaluateMany, refused, survives, whole } from "./support/sound.mjs";
import { STRANGE, leaves, put } from "./support/strange.mjs";

after(assertSound);

const plain = JSON.stringify(evaluate(whole(), OPTIONS));
const accepted = (applicant) => assert.equal(JSON.stringify(survives(applicant)), plain);

test("a strange value in any place is judged as the reference judges it", () => {
  for (const path of leaves(whole())) {
    for (const [name, value] of STRANGE) {
      const applicant = put(whole(), path, value);
      const ours = comparable(survives(applicant));
      assert.deepEqual(ours, comparable(outcome(reference, applicant, OPTIONS)), `${path.join(".")} = ${name}`);
    }
  }
  assertSound();
});

test("a strange value as the applicant, as the options or in them", () => {
  for (const [name, value] of STRANGE) {
    const judged = (applicant, options) => {
      const ours = comparable(survives(applicant, options));
      const theirs = comparable(outcome(reference, applicant, options));
      assert.deepEqual(ours.errors, theirs.errors, name);
      return ours;
    };
    assert.deepEqual(judged(value, OPTIONS), comparable(outcome(reference, value, OPTIONS)), name);
    judged(whole(), value);
    judged(whole(), { asOf: value });
    judged(whole(), { ...OPTIONS, packs: value });
    judged(whole(), { ...OPTIONS, packs: [value, "ecommerce", value] });
    judged(whole(), { ...OPTIONS, [name]: value });
  }
  assertSound();
});

test("undefined is left out", () => {
  for (const path of leaves(whole()).filter(({ length }) => length > 0)) {
    const missing = put(whole(), path, undefined);
    const removed = put(whole(), path, undefined, (holder, key) => delete holder[key]);
    assert.equal(JSON.stringify(survives(missing)), JSON.stringify(survives(removed)), path.join("."));
  }
  refused(put(whole(), ["work", 0, "end"], undefined), ["work[0].end required"]);
  accepted({ ...whole(), nonsense: undefined });
});

test("only a record's own keys count, whatever their names", () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "then", "length", "0", "", "a.b", "[0]", "\0", "🙂", "中 文", "\u202e"];
  for (const name of names) {
    const own = (record) => Object.defineProperty(record, name, { value: 1, enumerable: true });
    refused(own(whole()), [`${name} unknownKey`]);
    refused(put(whole(), ["work", 0], own(whole().work[0])), [`work[0].${name} unknownKey`]);
    refused(put(whole(), ["titles", 0, "matches"], own({})), [`titles[0].matches.${name} invalidValue`]);
    refused(whole(), [`${name} unknownKey`], own({ ...OPTIONS }));
  }
  const { end, ...job } = whole().work[0];
  refused(put(whole(), ["work", 0], Object.assign(Object.create({ end, note: 1 }), job)), ["work[0].end required"]);
  accepted(Object.assign(Object.create({ note: 1 }), whole()));
  accepted(Object.assign(Object.create(null), whole()));
  accepted(Object.assign(new (class Person {})(), whole()));
  accepted(Object.defineProperty({ ...whole(), [Symbol("note")]: 1 }, "hidden", { value: 1, enumerable: false }));
  accepted(Object.freeze(put(whole(), ["work"], Object.freeze([Object.freeze(whole().work[0])]))));
});

test("arrays: holes, further properties, own kinds", () => {
  const [job] = whole().work;
  refused({ ...whole(), work: [, job] }, ["work[0] invalidValue"]);
  refused({ ...whole(), titles: new Array(2) }, ["titles[0] invalidValue", "titles[1] invalidValue"]);
  accepted({ ...whole(), work: Object.assign([job], { note: 1 }) });
  accepted({ ...whole(), work: new (class Jobs extends Array {})(job).fill(job) });
  refused({ ...whole(), work: { 0: job, length: 1 } }, ["work invalidValue"]);
  refused([whole()], [" invalidValue"]);
});

test("half a surrogate pair is no name that a list has, and no reason to fail", () => {
  for (const half of ["\ud800", "\udfff", "电\ud83d", "\udc00子"]) {
    const job = { ...whole().work[0], occupation: half, employer: half, position: half };
    assert.ok(!survives(put(whole(), ["work", 0], job)).faults);
    refused(put(whole(), ["birthDate"], half), ["birthDate invalidDate"]);
    refused(put(whole(), ["titles", 0, "rank"], half), ["titles[0].rank invalidValue"]);
    assert.deepEqual(survives({ ...whole(), [half]: 1 }).faults.map(({ path }) => path), [half.toWellFormed()]);
  }
});

test("getters: read once, and refused where they throw", () => {
  for (const path of leaves(whole()).filter(({ length }) => length > 0)) {
    const failing = put(whole(), path, undefined, (holder, key) =>
      Object.defineProperty(holder, key, {
        enumerable: true,
        get() {
          throw new Error("no");
        },
      }),
    );
    const named = path.map((step, i) => (typeof step === "number" ? `[${step}]` : i ? `.${step}` : step)).join("");
    refused(failing, [`${named} invalidValue`]);

    let reads = 0;
    const counting = put(whole(), path, undefined, (holder, key) => {
      const value = holder[key];
      Object.defineProperty(holder, key, { enumerable: true, get: () => (reads++, value) });
    });
    assert.equal(JSON.stringify(evaluate(counting, OPTIONS)), plain);
    assert.equal(reads, 1, named);
  }
  assertSound();
});

test("a getter may call the module", () => {
  const nosy = () => ({
    ...whole(),
    get birthDate() {
      assert.equal(JSON.stringify(evaluate(whole(), OPTIONS)), plain);
      assert.equal(JSON.stringify(evaluateMany([whole(), {}], OPTIONS)[0]), plain);
      assert.throws(() => evaluate({ x: 1 }, OPTIONS), { name: "InvalidApplicant" });
      return whole().birthDate;
    },
  });
  accepted(nosy());
  const many = evaluateMany(Array.from({ length: 50 }, nosy), OPTIONS);
  assert.ok(many.every((one) => JSON.stringify(one) === plain));
  const list = [whole(), whole(), whole()];
  Object.defineProperty(list[0], "intends", { enumerable: true, get: () => (list.push(whole()), list.length < 100) });
  Object.defineProperty(list[1], "intends", { enumerable: true, get: () => (list.length = 2) && true });
  assert.ok(evaluateMany(list, OPTIONS).length <= 4, "the list as it was, or as it became");
});

test("bad ones among many cost the others nothing", () => {
  const bad = [null, undefined, 3, "x", [], { x: 1 }, new Proxy({}, { ownKeys: () => assert.fail() }), () => {}, { work: [1] }];
  const list = Array.from({ length: 3000 }, (_, i) => (i % 3 === 1 ? bad[i % bad.length] : whole()));
  delete list[4];
  const results = evaluateMany(list, OPTIONS);
  assert.equal(results.length, list.length);
  for (const [i, result] of results.entries()) {
    if (i % 3 === 1) assert.ok(result.faults.length > 0, `${i}`);
    else assert.equal(JSON.stringify(result), plain, `${i}`);
  }
  assert.deepEqual(evaluateMany([], { asOf: 3 }), []);
  const refusals = evaluateMany([whole(), {}], { asOf: 3 });
  for (const { faults } of refusals) assert.deepEqual(faults.map(({ path }) => path), ["asOf"]);
  for (const none of [undefined, null, {}, "ab", 3, new Set(), { length: 1, 0: {} }]) {
    assert.throws(() => evaluateMany(none, OPTIONS), TypeError);
  }
  assertSound();
});
