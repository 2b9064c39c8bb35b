// What the fields of an applicant and the options must not hold.

export const NOT_TEXT = [{}, [], 0, 3.5, 20240506, true, false, ["电子商务师"]];
export const NOT_FLAGS = ["true", "", 0, 1, 3.5, [], {}];
export const NOT_LEVELS = [0, 6, -1, 2.5, 1e9, "3", "", true, false, [4], {}];
export const NOT_WORDS = ["", "Yes", "own ", "5", "技师", 0, 1, true, [], {}, "toString", "__proto__"];
export const NOT_RECORDS = [null, "x", "", 3, true, [], [{}]];
export const NOT_SECTIONS = [{}, "none", "", 0, 3, true, false, { 0: {}, length: 1 }];
export const NOT_MAPS = ["own", "", 1, true, false, [], ["own"]];
export const NOT_PACKS = [
  "x",
  "Ecommerce",
  "ecommerce ",
  "e-commerce",
  "ecommerce_zjcx",
  "",
  "toString",
  "__proto__",
  "constructor",
];
export const NO_DATES = [
  ...["", " ", "2024", "2024-13", "2024-00", "2024-00-10", "2024-05-00", "2024-04-31", "2023-02-29", "2100-02-29"],
  ...[
    "1900-02-29",
    "2024-1-1",
    "2024-1",
    "2024/05/06",
    "20240506",
    "2024-05-06 ",
    " 2024-05",
    "2024-05-6x",
    "2024-05-06T00:00:00",
  ],
  ...[
    "1899-12-31",
    "1899-12",
    "2201-01-01",
    "2201-01",
    "+024-05-06",
    "-024-05-06",
    "２０２４-05",
    "2024-05-",
    "2024‑05‑06",
    "yyyy-mm",
  ],
];
const TYPOS = [
  "Occupation",
  "occupation ",
  "startDate",
  "start_date",
  "part_time",
  "parttime",
  "note",
  "备注",
  "id",
  "hours",
];
export const STRANGE_KEYS = [
  ...TYPOS,
  "level1",
  "match",
  "till",
  "",
  "0",
  "a.b",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
];
export const EMPTY_NAMES = ["", " ", "专业", " 专 业 ", "（a）", "(专业)专业", "\u3000", "（网店(含直播)）"];
export const NO_PACKS = ["Ecommerce", "e-commerce", "", null, 3, [], {}, "toString", true];
