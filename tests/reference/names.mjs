// How names of occupations, posts, majors and categories are made comparable.

const SUFFIX = "专业";
const WHITE_SPACE = /\p{White_Space}+/gu; // not \s, which takes U+FEFF and leaves U+0085

/** NFKC, no white space, and no trailing "专业" or balanced parenthesised part, however many there are. */
export function normaliseName(text) {
  let name = isPlain(text) ? text : text.normalize("NFKC").replace(WHITE_SPACE, "");
  for (;;) {
    const shorter = dropParentheses(name.endsWith(SUFFIX) ? name.slice(0, -SUFFIX.length) : name);
    if (shorter.length === name.length) return name;
    name = shorter;
  }
}

/** Only ideographs of the basic block and visible ASCII: NFKC and white space have nothing to do. */
function isPlain(text) {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!((code >= 0x4e00 && code <= 0x9fff) || (code > 0x20 && code < 0x7f))) return false;
  }
  return true;
}

/** Without the part from the parenthesis that the last character closes; unchanged if it closes none. */
function dropParentheses(name) {
  if (name.charCodeAt(name.length - 1) !== 41) return name;
  let depth = 0;
  for (let i = name.length - 1; i >= 0; i--) {
    const code = name.charCodeAt(i);
    if (code === 41) depth++;
    else if (code === 40 && --depth === 0) return name.slice(0, i);
  }
  return name;
}
