// Every name with the lists it stands on, as bits: one look-up per name tells all that the packs ask of it.

import * as lists from "./lists.mjs";

export const PACK_IDS = ["ecommerce", "internet-marketing", "ai-trainer", "ecommerce-zjcx"];
export const PLAN_PACK = 3;

/** Bit of an occupation that is a pack's own or, but for ecommerce-zjcx, on its related list. */
export const OCCUPATION_BITS = [1, 2, 4, 8];

export const SKILLED = 1;
export const SECONDARY = 2;
export const HIGHER = 4;
export const BACHELOR = 8;
export const ANY_ECOMMERCE = 15;
export const MARKETING = 16;
export const TRAINER_OWN = 32;
export const PLAN_OWN = 64;

export const TWO = 1;
export const NEAR_TWO = 2;
export const THREE = 4;

function mark(...groups) {
  const marks = new Map();
  for (const [bit, names] of groups) {
    for (const name of names) marks.set(name, (marks.get(name) ?? 0) | bit);
  }
  return marks;
}

export const OCCUPATIONS = mark(
  [OCCUPATION_BITS[0], [lists.OWN_OCCUPATION["ecommerce"], ...lists.ECOMMERCE_OCCUPATIONS]],
  [
    OCCUPATION_BITS[1],
    [lists.OWN_OCCUPATION["internet-marketing"], ...lists.MARKETING_OCCUPATIONS, lists.MARKETING_MISPRINT_CORRECTED],
  ],
  [OCCUPATION_BITS[2], [lists.OWN_OCCUPATION["ai-trainer"], ...lists.TRAINER_OCCUPATIONS]],
  [OCCUPATION_BITS[3], [lists.OWN_OCCUPATION["ecommerce-zjcx"]]],
);

/** In certificates 助理电子商务师 is the same name as 电子商务师. */
export const CERTIFICATE_OCCUPATIONS = new Map(OCCUPATIONS).set(
  lists.ASSISTANT,
  OCCUPATIONS.get(lists.OWN_OCCUPATION["ecommerce-zjcx"]),
);

/** A listed post gives the bit that the plan's own occupation gives. */
export const POSTS = mark([OCCUPATION_BITS[PLAN_PACK], lists.PLAN_POSTS]);

export const MAJORS = mark(
  [SKILLED, lists.ECOMMERCE_MAJORS_SKILLED],
  [SECONDARY, lists.ECOMMERCE_MAJORS_SECONDARY],
  [HIGHER, lists.ECOMMERCE_MAJORS_HIGHER],
  [BACHELOR, lists.ECOMMERCE_MAJORS_BACHELOR],
  [MARKETING, lists.MARKETING_MAJORS],
  [TRAINER_OWN, lists.TRAINER_OWN_MAJORS],
  [PLAN_OWN, [lists.PLAN_OWN_MAJOR]],
);

export const CATEGORIES = mark(
  [TWO, lists.TRAINER_CATEGORIES_TWO],
  [NEAR_TWO, lists.TRAINER_CATEGORIES_NEAR_TWO],
  [THREE, lists.TRAINER_CATEGORIES_THREE],
);
