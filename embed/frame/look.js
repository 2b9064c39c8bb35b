// How an embed looks: light or dark, and the host's colour. Set before anything is painted, and again when the host says so.

import { readable } from "./colour.js";

const root = document.documentElement;

/** Light, dark, or as the visitor's device. */
export function setTheme(theme) {
  if (theme === "auto") root.removeAttribute("data-theme");
  else root.setAttribute("data-theme", theme);
}

/** Red, green and blue of whatever CSS takes for an opaque colour; nothing of anything else. */
function read(text) {
  if (typeof text !== "string" || text.length > 100 || !CSS.supports("color", text)) return undefined;
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  // Words that need an element around them leave this, which no visitor chooses.
  pen.fillStyle = "rgba(1, 2, 3, 0)";
  pen.fillStyle = text;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
  return alpha === 255 ? [red, green, blue] : undefined;
}

/** Takes a colour for links and buttons; says whether it is one. `grounds` are our light and dark ones. */
export function setAccent(text, grounds) {
  const colour = read(text);
  if (!colour) return false;
  for (const [mode, pages] of Object.entries(grounds)) root.style.setProperty(`--bk-accent-${mode}`, readable(colour, pages));
  return true;
}
