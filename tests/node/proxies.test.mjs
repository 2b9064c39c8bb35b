// Proxies that throw or lie, and objects that are endless by referring to themselves or to each other.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { OPTIONS, assertSound, evaluate, refused, survives, whole } from "./support/sound.mjs";
import { UNREADABLE, leaves, put } from "./support/strange.mjs";

after(assertSound);

const plain = JSON.stringify(evaluate(whole(), OPTIONS));

test("what cannot be read is refused in its place", () => {
  for (const path of leaves(whole())) {
    for (const [name, value] of UNREADABLE) {
      const { faults } = survives(put(whole(), path, value));
      const text = path.map((step, i) => (typeof step === "number" ? `[${step}]` : i ? `.${step}` : step)).join("");
      assert.ok(faults.every((fault) => fault.path.startsWith(text)), `${text} ${name} ${JSON.stringify(faults)}`);
    }
  }
  for (const [, value] of UNREADABLE) {
    for (const options of [value, { asOf: value }, { ...OPTIONS, packs: value }, { ...OPTIONS, packs: [value] }]) {
      assert.ok(survives(whole(), options).faults);
    }
  }
});

test("an honest proxy is what it stands for", () => {
  const wrap = (value) =>
    typeof value === "object" && value !== null
      ? new Proxy(value, { get: (target, key, receiver) => wrap(Reflect.get(target, key, receiver)) })
      : value;
  assert.equal(JSON.stringify(survives(wrap(whole()))), plain);
});

/** An array that says another length than it has. */
const lying = (length, items = [{}]) =>
  new Proxy(items, { get: (target, key) => (key === "length" ? length : target[key]) });

const LENGTHS = [-1, -0.5, 0.5, 1.5, NaN, -Infinity, 1e4, "1", "x", "", null, undefined, true, 1n, {}, { valueOf: () => 2 }, Symbol("x")];

test("an array may lie about its length", () => {
  for (const length of LENGTHS) {
    survives({ ...whole(), work: lying(length) });
    survives({ ...whole(), training: lying(length, whole().training) });
    survives({ ...whole(), titles: put(whole(), ["titles"], lying(length)).titles, education: lying(length) });
    survives(whole(), { ...OPTIONS, packs: lying(length, ["ecommerce"]) });
  }
});

test("an array may say another length each time", () => {
  for (const lengths of [[3, 0], [0, 3], [1, 2, 3], [2, 1, 0]]) {
    let asked = 0;
    const jobs = new Proxy(whole().work, {
      get: (target, key) => (key === "length" ? lengths[asked++ % lengths.length] : target[key]),
    });
    const applicant = { ...whole(), work: jobs };
    assert.ok(evaluate({ ...whole(), work: [] }, OPTIONS).packs);
    try {
      assert.ok(evaluate(applicant, OPTIONS).packs);
    } catch ({ name, faults }) {
      assert.equal(name, "InvalidApplicant");
      assert.notEqual(faults.length, 0);
    }
    assertSound();
  }
});

test("a record may say other keys each time", () => {
  let asked = 0;
  const turning = new Proxy(whole().work[0], { ownKeys: (target) => Reflect.ownKeys(target).slice(asked++ % 5) });
  for (let i = 0; i < 10; i++) {
    try {
      evaluate({ ...whole(), work: [turning] }, OPTIONS);
    } catch ({ name, faults }) {
      assert.equal(name, "InvalidApplicant");
      assert.notEqual(faults.length, 0);
    }
  }
  assertSound();
});

test("what contains itself is refused", () => {
  for (const path of leaves(whole())) {
    const applicant = whole();
    put(applicant, path.length ? path : ["self"], applicant);
    assert.ok(survives(applicant).faults, path.join("."));
  }
  const list = [];
  list.push(list);
  refused({ ...whole(), work: list }, ["work[0] invalidValue"]);
  const record = {};
  record.relations = record;
  refused({ ...whole(), relations: record }, ["relations unknownKey"]);
  assert.ok(survives({ ...whole(), work: [record] }).faults);
});

test("nesting a hundred thousand deep is refused", () => {
  let list = [];
  let record = {};
  for (let i = 0; i < 100_000; i++) {
    list = [list];
    record = { relations: record, work: record };
  }
  for (const deep of [list, record]) {
    for (const path of leaves(whole())) assert.ok(survives(put(whole(), path, deep)).faults, path.join("."));
    refused({ ...whole(), deep }, ["deep unknownKey"]);
    assert.ok(survives(whole(), { ...OPTIONS, packs: deep }).faults);
  }
});

test("one object many times", () => {
  const [job] = whole().work;
  assert.ok(!survives({ ...whole(), work: Array(1000).fill(job) }).faults);
  const wide = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`key${i}`, job]));
  const { faults } = survives({ ...whole(), work: Array(100).fill(wide) });
  assert.equal(faults.filter(({ code }) => code === "unknownKey").length, 10_000);
});
