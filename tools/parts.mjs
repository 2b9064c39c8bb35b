// How the two parts of the page's program (tools/split.mjs) come together in the page.

/** The script that wasm-bindgen wrote, with what the first part calls in the second, and `loadRest`, which brings that. */
export function joined(script, roots) {
  const own = "function __wbg_get_imports() {";
  if (!script.includes(own)) throw new Error("wasm-bindgen's script has no __wbg_get_imports: has it changed?");
  return `${script.replace(own, "function __wbg_own_imports() {")}
let parts, given, asked, coming;
const into = (name) => [name, (...values) => parts[name](...values)];
function __wbg_get_imports() {
  return given = { ...__wbg_own_imports(), rest: Object.fromEntries(${JSON.stringify(roots)}.map(into)) };
}
export const askRest = (address) => asked ??= fetch(address);
// One that did not come is asked for again when it is needed again.
export const loadRest = (address) => coming ??= askRest(address)
  .then((response) => __wbg_load(response, { ...given, main: wasm }))
  .then(({ instance }) => { parts = instance.exports; })
  .catch((error) => { asked = coming = undefined; throw error; });
`;
}

/**
 * `baokaoRest()`, for the app: brings the second part. Whoever is about to press a link to its pages will want it: it
 * is on its way before the finger is up again.
 */
export const bringRest = (address) =>
  address
    ? `
  globalThis.baokaoRest = () => loadRest(${JSON.stringify(address)});
  const soon = ({ target }) => {
    if (document.documentElement.dataset.app === "on" && target.closest?.("[href^='#/guide'], [href^='#/check']")) baokaoRest().catch(() => {});
  };
  for (const kind of ["pointerover", "pointerdown", "focusin"]) addEventListener(kind, soon, { passive: true });
`
    : "globalThis.baokaoRest = async () => {};";
