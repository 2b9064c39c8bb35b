// Days as whole numbers, by the calendar of JavaScript.

const DAY = 86_400_000;

/** The number of a day, or of a month's first. */
export const parseDate = (text) => Date.parse(text) / DAY;

export const formatDay = (day) => new Date(day * DAY).toISOString().slice(0, 10);

/** The same date so many years later; 28 February where there is no 29th. */
export function yearsLater(day, years) {
  const date = new Date(day * DAY);
  const month = date.getUTCMonth();
  date.setUTCFullYear(date.getUTCFullYear() + years);
  if (date.getUTCMonth() !== month) date.setUTCDate(0);
  return date.getTime() / DAY;
}
