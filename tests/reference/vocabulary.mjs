// Names and days for random applicants: all that the lists have, what is nearly on them, and odd ways to write it.

import { formatDay, parseDate } from "./calendar.mjs";
import * as lists from "./lists.mjs";
import { PACK_IDS } from "./marks.mjs";
import { INSTITUTIONS, PROGRAMS, offers } from "./words.mjs";

const OWN = Object.values(lists.OWN_OCCUPATION);

export const LISTED_OCCUPATIONS = [
  ...lists.ECOMMERCE_OCCUPATIONS,
  ...lists.MARKETING_OCCUPATIONS,
  lists.MARKETING_MISPRINT_CORRECTED,
  ...lists.TRAINER_OCCUPATIONS,
];
const split = (text) => text.split(" ");
const OTHER_OCCUPATIONS = [
  ...split(
    "助理电子商务师 电子商务员 电子商务师学 电子商务师、 营销师 互联网营销 人工智能训练 人工智能标注员 等 易货师等",
  ),
  ...split("保育师 电工 行政办事员 软件测试员 网约车司机 电子商务运营 电子商务专员 直播销售员 经济与代理专业"),
];

export const LISTED_MAJORS = [
  ...lists.ECOMMERCE_MAJORS_SKILLED,
  ...lists.ECOMMERCE_MAJORS_SECONDARY,
  ...lists.ECOMMERCE_MAJORS_HIGHER,
  ...lists.ECOMMERCE_MAJORS_BACHELOR,
  ...lists.MARKETING_MAJORS,
  ...lists.TRAINER_OWN_MAJORS,
];
const OTHER_MAJORS = split(
  "法学 护理 会计 软件工程 数控技术 电子商务物流 市场营销管理 人工智能技术 等 学前教育 旅游管理等",
);

const CATEGORIES = [
  ...lists.TRAINER_CATEGORIES_TWO,
  ...lists.TRAINER_CATEGORIES_NEAR_TWO,
  ...lists.TRAINER_CATEGORIES_THREE,
  ...split("财经商贸类 财经商贸大类 文化艺术大类 交通运输大类 信息大类 工商管理类 信息类等"),
];

const POSTS = [...lists.PLAN_POSTS, ...split("教师 运营 主管 客服 网店美工 电子商务专业 电子商务师 电子商务运营、")];

const SPACES = [" ", "  ", "\u3000", "\u00a0", "\u0085", "\u2009", "\t", "\n"];
const TAILS = [
  "专业",
  "专 业",
  "专业专业",
  "（中外合作）",
  "(a)",
  "（网店(含直播)）",
  "⑴",
  "（一）专业（二）专业",
  " （专业） ",
  "()",
];
const NEAR_TAILS = ["(a", "（a））", ")", "[方向]", "【a】", "学", "、", "\ufeff", "方向(a)b", "业", "专"];

/** Mostly the name itself, sometimes written so that it stays the same, sometimes so that it does not. */
export function written(random, name) {
  if (random.chance(0.75)) return name;
  const at = random.int(0, name.length);
  return random.pick([
    () => name.slice(0, at) + random.pick(SPACES) + name.slice(at),
    () => random.pick(SPACES) + name + random.pick(SPACES),
    () => name + random.pick(TAILS),
    () => name + random.pick(TAILS) + random.pick(TAILS),
    () => name.replace("子", "\u2f26").replace("人", "\u2f08"), // radicals that NFKC turns into the characters
    () => name + random.pick(NEAR_TAILS),
    () => random.pick(["(a)", "专业", "（", "x"]) + name,
  ])();
}

export const occupation = (random) =>
  written(random, random.pick(random.pick([OWN, OWN, LISTED_OCCUPATIONS, OTHER_OCCUPATIONS])));
export const certificateOccupation = (random) =>
  random.chance(0.2) ? written(random, lists.ASSISTANT) : occupation(random);
export const position = (random) => written(random, random.pick(POSTS));
export const major = (random) =>
  random.chance(0.05)
    ? random.pick(["", " ", "专业", "（暂无）", "（a）专业"])
    : written(random, random.pick(random.pick([LISTED_MAJORS, LISTED_MAJORS, OTHER_MAJORS, ["电子商务"]])));
export const category = (random) =>
  random.chance(0.04) ? random.pick(["", "（无）"]) : written(random, random.pick(CATEGORIES));

/** Every school with a program that it has. */
export const SCHOOLS = [...INSTITUTIONS].flatMap(([institution, i]) =>
  [...PROGRAMS].filter(([, p]) => offers(i, p)).map(([program]) => ({ institution, program })),
);

/** An answer for some of the packs. */
export function perPack(random, words, share = 0.35) {
  const chosen = PACK_IDS.filter(() => random.chance(share));
  return Object.fromEntries(random.shuffle(chosen).map((id) => [id, random.chance(0.05) ? null : random.pick(words)]));
}

// Days

const EVALUATION_DAYS = [
  ...["2024-02-28", "2024-02-29", "2024-03-01", "2025-02-27", "2025-02-28", "2025-03-01", "2026-01-01", "2026-02-28"],
  ...["2026-03-31", "2026-11-22", "2026-11-30", "2026-12-31", "2027-01-01", "2028-02-29", "2028-03-01", "2030-06-30"],
];
const RARE_DAYS = [
  ...["1900-01-01", "1900-02-28", "1900-03-01", "1904-02-29", "1905-03-01", "1916-01-01", "2000-02-29", "2001-03-01"],
  ...["2100-02-28", "2100-03-01", "2101-02-28", "2104-02-29", "2104-03-01", "2105-02-28", "2200-02-28", "2200-12-31"],
];
const LAST = parseDate("2200-12-31");

export function evaluationDay(random) {
  if (random.chance(0.12)) return parseDate(random.pick(RARE_DAYS));
  if (random.chance(0.03)) return random.int(0, LAST);
  if (random.chance(0.6)) return parseDate(random.pick(EVALUATION_DAYS));
  return random.int(parseDate("2022-01-01"), parseDate("2031-12-31"));
}

export const clamp = (day, low, high) => Math.max(low, Math.min(high, day));

/** `years` before a day: the last day whose anniversary is not after it, and days about it. */
export function yearsBefore(random, day, years) {
  const year = Number(formatDay(day).slice(0, 4)) - years;
  if (year < 1900) return 0;
  const text = `${year}${formatDay(day).slice(4)}`;
  const parsed = parseDate(text);
  const same = parsed < 0 ? parseDate(`${year}-02-28`) : parsed;
  return Math.max(0, same + random.pick([-2, -1, -1, 0, 0, 0, 1, 1, 2]));
}

const YEARS_ASKED = [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 10, 13, 16];

/** A day not after `asOf`, often where an amount of years ends on it, or where months or leap years turn. */
export function pastDay(random, asOf) {
  const day = random.pick([
    () => yearsBefore(random, asOf, random.pick(YEARS_ASKED)),
    () => yearsBefore(random, asOf, random.pick(YEARS_ASKED)),
    () => asOf - random.int(0, 16 * 366),
    () => asOf - random.int(0, 40),
    () => turningDay(random, asOf),
  ])();
  return clamp(day, 0, asOf);
}

function turningDay(random, asOf) {
  const year = clamp(Number(formatDay(asOf).slice(0, 4)) - random.int(0, 16), 1900, 2200);
  const marchFirst = parseDate(`${year}-03-01`);
  return random.pick([
    marchFirst - random.int(0, 3),
    parseDate(`${year}-${random.pick(["01", "06", "12"])}-01`) - 1,
    marchFirst,
  ]);
}

/** As written: mostly the day, sometimes only its month. */
export const dayText = (random, day, months = 0.12) =>
  random.chance(months) ? formatDay(day).slice(0, 7) : formatDay(day);
