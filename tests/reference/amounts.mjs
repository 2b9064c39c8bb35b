// Amounts of work: intervals of days, united into runs, and the first day on which a run of them is enough.

import { BEFORE, NEVER, addYears } from "./calendar.mjs";

/** Sorted, disjoint, not touching: run i is [starts[i], ends[i]). */
export class Runs {
  constructor() {
    this.starts = [];
    this.ends = [];
  }

  /** Adds an interval that starts no earlier than those before it. */
  add(start, end) {
    if (start >= end) return;
    const last = this.ends.length - 1;
    if (last < 0 || start > this.ends[last]) {
      this.starts.push(start);
      this.ends.push(end);
    } else if (end > this.ends[last]) {
      this.ends[last] = end;
    }
  }
}

/** What not yet answered work counts as: without beginning or end. */
export const ALWAYS = new Runs();
ALWAYS.add(BEFORE, NEVER);

/** The first day d on which the days of [anchor, d) are as many as from the first of them to `years` later. */
export function cumulative(runs, anchor, years) {
  const { starts, ends } = runs;
  let i = 0;
  while (i < ends.length && ends[i] <= anchor) i++;
  if (i === ends.length) return NEVER;
  let from = Math.max(starts[i], anchor);
  if (from === BEFORE) return BEFORE;
  let short = addYears(from, years) - from;
  while (short > ends[i] - from) {
    short -= ends[i] - from;
    if (++i === ends.length) return NEVER;
    from = starts[i];
  }
  return from + short;
}

/** The same asked of a single run. Runs lie in order, so the first that is long enough is the first in time. */
export function continuous(runs, anchor, years) {
  const { starts, ends } = runs;
  for (let i = 0; i < ends.length; i++) {
    if (ends[i] <= anchor) continue;
    const from = Math.max(starts[i], anchor);
    if (from === BEFORE) return BEFORE;
    const enough = addYears(from, years);
    if (enough <= ends[i]) return enough;
  }
  return NEVER;
}

/** Time gone by since a day, worked or not. */
export const held = (runs, anchor, years) => (anchor === BEFORE ? BEFORE : addYears(anchor, years));
