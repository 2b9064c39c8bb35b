// Civil days without Date: a day is a whole number, 0 is 1900-01-01. Tables hold the years; nothing steps by days.

export const BEFORE = -1_000_000; // before any date an applicant can name
export const NEVER = 1_000_000_000; // after any day that can be reached
export const INVALID = -1;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200; // the last an applicant may name; the tables go on for looking ahead
const TABLE_YEARS = 420;

const isLeap = (year) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const LEAP = new Uint8Array(TABLE_YEARS);
const YEAR_START = new Int32Array(TABLE_YEARS + 1);
for (let i = 0; i < TABLE_YEARS; i++) {
  LEAP[i] = isLeap(FIRST_YEAR + i) ? 1 : 0;
  YEAR_START[i + 1] = YEAR_START[i] + 365 + LEAP[i];
}

// Days of the year before each month, for common and leap years.
const MONTH_START = [
  [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365],
  [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335, 366],
];

/** The year of a day, as an index of the tables. */
function yearIndex(day) {
  let i = (day / 365.2425) | 0;
  while (YEAR_START[i] > day) i--;
  while (YEAR_START[i + 1] <= day) i++;
  return i;
}

function digits(text, from, to) {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return INVALID;
    value = value * 10 + digit;
  }
  return value;
}

/** The first day of "YYYY-MM-DD" or "YYYY-MM"; INVALID if it is neither or outside 1900–2200. */
export function parseDate(text) {
  const full = text.length === 10;
  if (!full && text.length !== 7) return INVALID;
  if (text.charCodeAt(4) !== 45 || (full && text.charCodeAt(7) !== 45)) return INVALID;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const dayOfMonth = full ? digits(text, 8, 10) : 1;
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || dayOfMonth < 1) return INVALID;
  const starts = MONTH_START[LEAP[year - FIRST_YEAR]];
  if (dayOfMonth > starts[month] - starts[month - 1]) return INVALID;
  return YEAR_START[year - FIRST_YEAR] + starts[month - 1] + dayOfMonth - 1;
}

/** A month where a full date is asked is no date. */
export const parseFullDate = (text) => (text.length === 10 ? parseDate(text) : INVALID);

/** The last day of a text of which `first` is the first day: the same day, or the end of the month. */
export function lastDayOf(text, first) {
  if (text.length === 10) return first;
  const i = yearIndex(first);
  const starts = MONTH_START[LEAP[i]];
  const inYear = first - YEAR_START[i];
  let month = inYear >> 5;
  if (starts[month + 1] <= inYear) month++;
  return YEAR_START[i] + starts[month + 1] - 1;
}

/** The same date `years` later; 29 February becomes 28 February where there is none. */
export function addYears(day, years) {
  const i = yearIndex(day);
  const j = i + years;
  const inYear = day - YEAR_START[i];
  if (inYear < 59) return YEAR_START[j] + inYear;
  if (inYear === 59 && LEAP[i] === 1) return YEAR_START[j] + 58 + LEAP[j];
  return YEAR_START[j] + inYear - LEAP[i] + LEAP[j];
}

const two = (n) => String(n).padStart(2, "0");
const YEAR_TEXT = Array.from({ length: TABLE_YEARS }, (_, i) => `${FIRST_YEAR + i}-`);

/** "MM-DD" of each day of the year, for common and leap years. */
const MONTH_DAY_TEXT = MONTH_START.map((starts) =>
  starts
    .slice(0, 12)
    .flatMap((start, month) =>
      Array.from({ length: starts[month + 1] - start }, (_, i) => `${two(month + 1)}-${two(i + 1)}`),
    ),
);

/** "YYYY-MM-DD" of a day, or null for NEVER. */
export function formatDay(day) {
  if (day >= NEVER) return null;
  const i = yearIndex(day);
  return YEAR_TEXT[i] + MONTH_DAY_TEXT[LEAP[i]][day - YEAR_START[i]];
}

/** Today's local date as text: the only clock, read when the caller names no date. */
export function today() {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
