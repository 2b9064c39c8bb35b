// What the script of an embed makes of its address, of colours, of a configuration and of messages: embed/frame/*.js.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { bytes, contrast, readable } from "../../embed/frame/colour.js";
import { originsOf } from "../../embed/frame/hosts.js";
import { firstPage, options } from "../../embed/frame/options.js";
import { hearing, isSmall, meter } from "../../embed/frame/talk.js";
import { groundsOf } from "../../tools/frame-module.mjs";

const PLANS = ["ecommerce", "internet-marketing", "ai-trainer", "ecommerce-zjcx"];
const GROUNDS = groundsOf(readFileSync(new URL("../../styles/tokens.css", import.meta.url), "utf8"));

test("an address says what is known, and names what is not", () => {
  const { found, wrong } = options("?embed=1&packs=ai-trainer,%20ecommerce+x&lang=EN&theme=dark&accent=%23a00&page=photo&state-key=a.b-c_1&reserve=720", PLANS);
  assert.deepEqual(found, {
    packs: ["ecommerce", "ai-trainer"],
    lang: "en",
    theme: "dark",
    accent: "#a00",
    page: "photo",
    "state-key": "a.b-c_1",
    reserve: 720,
  });
  assert.deepEqual(wrong, [["packs", "x"]]);
});

test("what is broken falls back and is named", () => {
  const broken = { lang: "fr", theme: "blue", page: "x", "state-key": "a b", reserve: "-1", accent: "", other: "1", constructor: "1", __proto__: undefined };
  for (const [name, text] of Object.entries(broken)) {
    const { found, wrong } = options(`?embed=1&${name}=${encodeURIComponent(text)}`, PLANS);
    assert.deepEqual(found, { packs: [] }, name);
    assert.deepEqual(wrong, [[name, text]]);
  }
  assert.deepEqual(options("?embed", PLANS), { found: { packs: [] }, wrong: [] });
  assert.deepEqual(options(`?state-key=${"a".repeat(65)}`, PLANS).found, { packs: [] });
});

test("the first page is that of the one plan, or the choice", () => {
  const page = (page, ...packs) => firstPage({ page, packs });
  assert.equal(page(undefined), "");
  assert.equal(page("check", "ecommerce"), "#/guide/ecommerce");
  assert.equal(page("check", "ecommerce", "ai-trainer"), "");
  assert.equal(page("photo", "ecommerce"), "#/photo");
  assert.equal(page("conditions"), "#/conditions");
  assert.equal(page("conditions", "ai-trainer"), "#/conditions/ai-trainer");
});

test("contrast is that of WCAG", () => {
  assert.equal(contrast([0, 0, 0], [255, 255, 255]).toFixed(2), "21.00");
  assert.equal(contrast(bytes("#777777"), bytes("#ffffff")).toFixed(2), "4.48");
  assert.equal(contrast(bytes("#1f4b73"), bytes("#1f4b73")), 1);
});

test("every colour can be read on every ground, and one that can is left alone", () => {
  assert.deepEqual(GROUNDS.light.length + GROUNDS.dark.length, 6);
  for (const grounds of Object.values(GROUNDS)) {
    for (let red = 0; red <= 255; red += 51) {
      for (let green = 0; green <= 255; green += 51) {
        for (let blue = 0; blue <= 255; blue += 51) {
          const hex = readable([red, green, blue], grounds);
          const least = Math.min(...grounds.map((ground) => contrast(bytes(hex), bytes(ground))));
          assert.ok(least >= 4.5, `${red} ${green} ${blue}: ${hex} has ${least}`);
        }
      }
    }
  }
  assert.equal(readable(bytes("#1f4b73"), GROUNDS.light), "#1f4b73");
  assert.equal(readable(bytes("#8fc1f0"), GROUNDS.dark), "#8fc1f0");
});

test("a configuration names origins and nothing else", () => {
  const { origins, wrong } = originsOf({ hosts: ["https://a.example", "http://localhost:8080", "https://a.example/", "a.example", "https://*.example", "*", "null", "data:x", 7, null] });
  assert.deepEqual(origins, ["https://a.example", "http://localhost:8080", "https://*.example"].slice(0, 2).concat(origins.slice(2)));
  assert.ok(!origins.includes("*") && !origins.includes("null") && !origins.includes("https://a.example/"));
  assert.ok(wrong.length >= 7);
  for (const none of [undefined, null, [], "x", { hosts: "https://a.example" }, { hosts: { 0: "https://a.example" } }]) {
    assert.deepEqual(originsOf(none), { origins: [], wrong: [] });
  }
});

test("what is endless is not small", () => {
  assert.ok(isSmall({ applicant: { work: Array.from({ length: 500 }, () => ({ occupation: "a", start: "2015-03" })) } }));
  assert.ok(!isSmall({ applicant: "x".repeat(1_000_001) }));
  assert.ok(!isSmall(new Array(30_000).fill(0)));
  assert.ok(!isSmall({ ["x".repeat(2_000_000)]: 1 }));
  const round = {};
  round.round = round;
  assert.ok(!isSmall(round));
});

test("so many messages a second, and again after it", () => {
  let now = 0;
  const heard = meter(() => now, 3);
  assert.deepEqual([heard(), heard(), heard(), heard()], [true, true, true, false]);
  now = 1000;
  assert.ok(heard());
});

/** A host that speaks, and what is answered and done. */
function conversation(listed = ["https://good.example"]) {
  const host = {};
  const [answers, done] = [[], []];
  const does = {
    prefill: async ({ applicant }) => void done.push(applicant),
    reset: () => ({ code: "declined", message: "no" }),
  };
  const hear = hearing({ host, does, answer: (origin, error) => answers.push([origin, error.code]), isListed: async (origin) => listed.includes(origin) });
  const say = (data, origin = "https://good.example", source = host) => hear({ data, origin, source });
  return { host, hear, say, answers, done };
}

test("the right window with the right message is heard", async () => {
  const { say, answers, done } = conversation();
  await say({ baokao: 1, type: "prefill", applicant: 7 });
  assert.deepEqual([done, answers], [[7], []]);
  await say({ baokao: 1, type: "reset" });
  assert.deepEqual(answers, [["https://good.example", "declined"]]);
});

test("another window, or somebody else's message, is not even answered", async () => {
  const { say, answers, done } = conversation();
  await say({ baokao: 1, type: "prefill", applicant: 7 }, "https://good.example", {});
  await say({ baokao: 1, type: "prefill", applicant: 7 }, "https://good.example", null);
  for (const data of [null, undefined, "prefill", 7, [], { type: "prefill" }, { baokao: 2, type: "prefill" }, { baokao: "1", type: "prefill" }]) await say(data);
  assert.deepEqual([done, answers], [[], []]);
});

test("an origin that is not listed fills nothing in", async () => {
  const { say, answers, done } = conversation();
  for (const origin of ["https://evil.example", "https://good.example.evil.example", "http://good.example", "null", ""]) {
    await say({ baokao: 1, type: "prefill", applicant: 7 }, origin);
  }
  assert.deepEqual(done, []);
  assert.deepEqual(answers.map(([, code]) => code), Array(5).fill("unlistedOrigin"));
});

test("types that are none are refused, those of every object too", async () => {
  for (const type of ["x", "toString", "__proto__", "constructor", "", 7, null, undefined, {}]) {
    const { say, answers } = conversation();
    await say({ baokao: 1, type });
    assert.deepEqual(answers, [["https://good.example", "unknownType"]], String(type));
  }
});

test("a flood is not looked at, and not answered one by one", async () => {
  const { hear, host, answers, done } = conversation();
  let read = 0;
  const event = { source: host, origin: "https://good.example", get data() { return read++, { baokao: 1, type: "prefill", applicant: 7 }; } };
  for (let i = 0; i < 10_000; i++) await hear(event);
  assert.ok(done.length <= 20 && read <= 20, `${done.length} done, ${read} read`);
  assert.ok(answers.length <= 5 && answers.every(([, code]) => code === "tooMany"));
});

test("what is too large is refused before it is checked", async () => {
  const { say, answers, done } = conversation();
  await say({ baokao: 1, type: "prefill", applicant: { work: new Array(100_000).fill({}) } });
  assert.deepEqual([done, answers], [[], [["https://good.example", "tooLarge"]]]);
});
