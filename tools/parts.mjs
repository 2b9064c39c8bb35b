// How the parts of the page's program (tools/split.mjs) come together in the page.

/**
 * The script that wasm-bindgen wrote, with what a part calls in later ones, and `askPart` and `loadPart`, which bring
 * these; `parts` as `split` gives them, but for the first, each with its `address`.
 */
export function joined(script, parts) {
  const own = "function __wbg_get_imports() {";
  if (!script.includes(own)) throw new Error("wasm-bindgen's script has no __wbg_get_imports: has it changed?");
  const known = Object.fromEntries(parts.map(({ name, after, imported, address }) => [name, { after, imported, address }]));
  return `${script.replace(own, "function __wbg_own_imports() {")}
const parts = ${JSON.stringify(known)}, exported = {}, asked = {}, coming = {};
let given;
const into = (part) => Object.fromEntries(parts[part].imported.map((name) => [name, (...values) => exported[part][name](...values)]));
function __wbg_get_imports() {
  return given = { ...__wbg_own_imports(), ...Object.fromEntries(Object.keys(parts).map((part) => [part, into(part)])) };
}
export const askPart = (part) => asked[part] ??= fetch(parts[part].address);
// A part uses those that it comes after. One that did not come is asked for again when it is needed again.
export const loadPart = (part) => coming[part] ??= Promise.all([askPart(part), parts[parts[part].after] && loadPart(parts[part].after)])
  .then(([response]) => __wbg_load(response, { ...given, ...exported, main: wasm }))
  .then(({ instance }) => { exported[part] = instance.exports; })
  .catch((error) => { delete asked[part]; delete coming[part]; throw error; });
`;
}

/**
 * `baokaoPart(name)`, for the app: brings a part, with its styles where it has any (`styles`, addresses by part). `baokaoWorker` is the name of
 * the worker's script. Whoever is about to press a link to the pages of the form will want the
 * second: it is on its way before the finger is up again.
 */
export const bringParts = (divided, { styles, worker }) => `
  const styles = ${JSON.stringify(styles)}, styled = {};
  const style = (part) => styled[part] ??= new Promise((done, failed) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: styles[part], onload: done });
    link.onerror = () => { delete styled[part]; link.remove(); failed(new Error(link.href)); };
    document.head.append(link);
  });
  globalThis.baokaoPart = async (part) => {
    if (styles[part]) await style(part);
    await ${divided ? "loadPart(part)" : "undefined"};
  };
  globalThis.baokaoWorker = "${worker}";
${
  divided
    ? `
  const soon = ({ target }) => {
    if (document.documentElement.dataset.app === "on" && target.closest?.("[href^='#/guide'], [href^='#/check'], [href^='#/photo']")) loadPart("rest").catch(() => {});
  };
  for (const kind of ["pointerover", "pointerdown", "focusin"]) addEventListener(kind, soon, { passive: true });
`
    : ""
}`;
