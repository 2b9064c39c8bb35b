// Where the app of an element is, and what its address tells it.

export const NAME = "baokao-checker";

/** The attributes that the app is loaded with. */
export const OPTIONS = ["packs", "lang", "theme", "accent", "page", "state-key"];

/** The folder of this script. In a module there is no `currentScript`; a bundle's script has another name: then `src` has to say it. */
function ownFolder() {
  const tag = document.querySelector(`script[src*="${NAME}.js"]`);
  const places = `${document.currentScript?.src} ${new Error().stack} ${tag?.src}`;
  return /[a-z-]+:\/\/\S+?\/(?=baokao-checker\.js)/.exec(places)?.[0];
}

const folder = globalThis.document && ownFolder();

/** The app's address for an element; nothing, and a word in the console, where that is no place of the web: `javascript:` is one. */
export function address(element, reserve) {
  const src = element.getAttribute("src") || folder;
  let url;
  try {
    url = new URL(src || "none:", document.baseURI);
  } catch {
    // As wrong as the next.
  }
  if (!/^https?:/.test(url?.protocol)) return console.error(`${NAME}: src must be the address of the app's folder, not`, src);
  if (!/\.html$/.test(url.pathname)) url.pathname = url.pathname.replace(/\/?$/, "/index.html");
  const query = new URLSearchParams({ embed: 1 });
  for (const name of OPTIONS) if (element.hasAttribute(name)) query.set(name, element.getAttribute(name));
  // A frame cannot see which of several it is; and what is entered in one must not come up in the other.
  const place = [...document.querySelectorAll(NAME)].indexOf(element);
  if (place > 0 && !query.has("state-key")) query.set("state-key", place);
  query.set("reserve", reserve);
  url.search = `${query}`.replace(/\+/g, "%20");
  url.hash = "";
  return url;
}
