// A host's colour in the place of ours: made darker or lighter until it can be read on our grounds (WCAG 2.2, 1.4.3).

/** What a text and its ground need between them, with something to spare for what is rounded. */
const ENOUGH = 4.55;

/** Red, green and blue of `#rrggbb`, from 0 to 255. */
export const bytes = (hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

const hexOf = (colour) => `#${colour.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

function luminance(colour) {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How far two colours stand apart, from 1 to 21. */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour as it can be read on all grounds: as it is, or as little towards black or white as is enough. */
export function readable(colour, grounds) {
  const pages = grounds.map(bytes);
  const towards = luminance(pages[0]) > 0.18 ? 0 : 255;
  for (let share = 0; share <= 100; share++) {
    const mixed = colour.map((part) => Math.round(part + ((towards - part) * share) / 100));
    if (pages.every((page) => contrast(mixed, page) >= ENOUGH)) return hexOf(mixed);
  }
  return hexOf(colour.map(() => towards));
}
