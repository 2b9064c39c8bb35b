// The smallest parts of the reference: its calendar against the language's own, its amounts against sets of days.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Runs, continuous, cumulative } from "./amounts.mjs";
import { BEFORE, INVALID, NEVER, addYears, formatDay, lastDayOf, parseDate, parseFullDate } from "./calendar.mjs";
import { dayOf, endOf, later, textOf } from "./naive-certainties.mjs";
import { normaliseName } from "./names.mjs";
import { Random } from "./random.mjs";

test("amounts are those of a set of days", () => {
  for (const seed of Array(400).keys()) {
    const random = new Random(seed);
    const [anchor, years] = [random.int(-20, 1500), random.int(1, 5)];
    const century = parseDate(random.pick(["1900-01-01", "2023-01-01", "2091-06-01", "2095-06-01"]));
    const intervals = random
      .times(random.int(0, 5), () => ({
        start: century + random.int(0, 1800),
        length: random.pick([1, 2, 30, 365, 366, 1096, 2000]),
      }))
      .sort((a, b) => a.start - b.start);
    const runs = new Runs();
    const days = new Set();
    for (const { start, length } of intervals) {
      runs.add(start, start + length);
      for (let day = start; day < start + length; day++) days.add(day);
    }
    const name = JSON.stringify({ seed, anchor, years, intervals });
    assert.equal(cumulative(runs, century + anchor, years), walk(days, century, century + anchor, years, false), name);
    assert.equal(continuous(runs, century + anchor, years), walk(days, century, century + anchor, years, true), name);
  }
});

function walk(days, from, anchor, years, oneRun) {
  let [first, count] = [null, 0];
  for (let day = Math.max(from, anchor); day < from + 5000; day++) {
    if (days.has(day)) {
      first ??= day;
      if (++count === addYears(first, years) - first) return day + 1;
    } else if (oneRun) [first, count] = [null, 0];
  }
  return NEVER;
}

test("the calendar is the Gregorian one", () => {
  for (let day = 0; day <= parseDate("2200-12-31"); day++) {
    const text = formatDay(day);
    assert.equal(text, textOf(dayOf("1900-01-01") + day));
    assert.equal(parseDate(text), day);
  }
  for (const text of ["1900-02", "2000-02", "2023-02", "2024-02", "2100-02", "2200-12", "2024-04"]) {
    assert.equal(formatDay(lastDayOf(text, parseDate(text))), textOf(endOf(text)));
  }
  for (const text of ["2024-02-29", "2096-02-29", "2024-03-01", "2023-02-28", "2099-12-31"]) {
    for (const years of [1, 2, 3, 4, 5, 10, 13, 16]) {
      assert.equal(formatDay(addYears(parseDate(text), years)), textOf(later(dayOf(text), years)));
    }
  }
  for (const text of ["1900-02-29", "2100-02-29", "2023-02-29", "1899-12", "2201-01", "2024-1-01", "", "2024-13"]) {
    assert.equal(parseDate(text), INVALID, text);
  }
  assert.equal(parseFullDate("2024-02"), INVALID);
  assert.equal(formatDay(NEVER), null);
  assert.ok(BEFORE < 0);
});

test("names are compared without what does not matter", () => {
  const same = [
    "电子商务专业",
    "电子商务（网店(含直播)）",
    "电子 商务\u3000",
    "电⼦商务",
    "电子商务(a)（b）专 业",
    "电子商务⑴",
    "电子商务()",
    "电子商务\u0085",
  ];
  for (const text of same) assert.equal(normaliseName(text), "电子商务", text);
  for (const text of ["电子商务(a", "电子商务a)", "电子商务(a))", "电子商务[a]", "专业电子商务", "电子商务\ufeff"]) {
    assert.notEqual(normaliseName(text), "电子商务", text);
  }
  for (const text of ["", "专业", "（暂无）", "(专业)专业 "]) assert.equal(normaliseName(text), "");
});
