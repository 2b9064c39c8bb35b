// The two ends of the finder's way into the page: what the app's script says to load it, and the script that is loaded.

/** What wasm-bindgen and Trunk write of it. */
export const FINDER = { glue: "finder.js", program: "finder_bg.wasm", types: "finder.d.ts" };

/**
 * `baokaoFinder()`, for the app: gives the finder, which is loaded when it is first asked for. A load that has failed is
 * tried again, under another address: browsers keep the failure of a module by its address.
 */
export const loadFinder = (name) => `
  let finder, address = "./${name}";
  globalThis.baokaoFinder = () => finder ??= import(address).then((it) => it.default()).catch((error) => {
    finder = undefined;
    address += "?";
    throw error;
  });
`;

/** The finder's own script: what it exports gives the functions once the program, beside it, is there. */
export const finderScript = (program) => `
  import init, { find, recognise } from "./${FINDER.glue}";
  export default async (bytes) => {
    await init({ module_or_path: bytes ?? new URL("./${program}", import.meta.url) });
    return { find, recognise };
  };
`;
