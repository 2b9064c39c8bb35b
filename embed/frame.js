// The script of an embed: loaded by early.js where the address has `embed`, before anything is painted. It sets what the
// address says, tells the host how high the page is, and carries messages between host and app: from the host by an event
// of the window, `baokao-host`, which the app hears (src/ui/app.rs); from the app by `baokaoHost`. Built by
// tools/frame-module.mjs, which knows the constants in capitals.

import { readHosts } from "./frame/hosts.js";
import { setAccent, setTheme } from "./frame/look.js";
import { firstPage, options } from "./frame/options.js";
import { keepReserve, watchHeight, watchSteps } from "./frame/size.js";
import { hearing } from "./frame/talk.js";

const root = document.documentElement;
const own = location.origin;
const host = parent === window ? null : parent;
const { found, wrong } = options(location.search, PLANS);

/** The origin of the page around this one, as far as the browser says it. */
function originOfHost() {
  const [first] = location.ancestorOrigins ?? [];
  if (first) return first;
  try {
    return new URL(document.referrer).origin;
  } catch {
    return "";
  }
}

/** Which of the frames in its page this is: two embeds must not keep what is entered under one name. */
function placeOfFrame() {
  for (let place = 0; host && place < Math.min(host.length, 1000); place++) if (host[place] === window) return place;
  return 0;
}

/** The page in the language that is wanted, if this is not it: before anything of this one is seen. */
function changeLanguage() {
  if (!found.lang || found.lang === root.lang) return false;
  root.setAttribute("data-app", "wait");
  location.replace((found.lang === "en" ? "en.html" : "index.html") + location.search + location.hash);
  return true;
}

/** Plans that are not wanted are not shown where they stand in the HTML. */
function hidePlans() {
  root.setAttribute("data-packs", found.packs.join(" "));
  const others = (name) => found.packs.map((plan) => `:not([${name}="${plan}"])`).join("");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`[data-plan]${others("data-plan")}, #published > article${others("id")} { display: none !important; }`);
  document.adoptedStyleSheets = [sheet];
}

function begin() {
  root.setAttribute("data-embed", "");
  root.setAttribute("data-key", found["state-key"] ?? `frame-${placeOfFrame()}`);
  document.write(`<link rel="stylesheet" href="${STYLES}" integrity="${STYLES_INTEGRITY}">`);
  setTheme(found.theme ?? "auto");
  if (found.accent && !setAccent(found.accent, GROUNDS)) wrong.push(["accent", found.accent]);
  for (const [name, value] of wrong) console.warn(`baokao: ${name}: ${JSON.stringify(value.slice(0, 100))} is not known and left out`);
  if (found.packs.length > 0) hidePlans();
  if (found.reserve && host) keepReserve(found.reserve);
  const first = firstPage(found);
  if (first && !/^#\/./.test(location.hash)) {
    history.replaceState(null, "", first);
    root.setAttribute("data-app", "wait");
  }
}

/** Does it once the app is here. */
function whenOn(act) {
  const on = () => root.getAttribute("data-app") === "on";
  if (on()) return act();
  const watch = new MutationObserver(() => {
    if (!on()) return;
    watch.disconnect();
    act();
  });
  watch.observe(root, { attributeFilter: ["data-app"] });
}

/** Personal data go to one origin by its name; heights and places to anybody. */
const post = (message, to = "*") => host.postMessage({ baokao: 1, ...message }, to);
const answer = (origin, error) => {
  // A page without an origin has no name.
  if (origin !== "null") post({ type: "error", ...error }, origin);
};
/** To the app: what, of which page, and a text. */
function say(what, ...lines) {
  whenOn(() => dispatchEvent(new MessageEvent("baokao-host", { data: [what, ...lines].join("\n") })));
}

let api;
/** What portals import, with which an applicant is checked and a result made: the same code, so the same answers. */
function functions() {
  api ??= import("./baokao.js").then(async (module) => (await module.default(), module));
  // What has not come is asked for again the next time.
  api.catch(() => (api = undefined));
  return api;
}

let hosts;
async function isListed(origin) {
  if (origin === own) return true;
  const { origins, read } = await (hosts ??= readHosts());
  if (!read) hosts = undefined;
  return origins.includes(origin);
}
let linked = "";
/** The host may be sent a result, if the visitor wants it. */
async function link(origin) {
  if (linked || !origin || !(await isListed(origin))) return;
  linked = origin;
  say("linked", origin);
}

const invalid = (message) => ({ code: "invalidMessage", message });

const does = {
  async prefill({ applicant }, origin) {
    try {
      (await functions()).evaluate(applicant, { packs: [] });
    } catch (error) {
      return { code: error.name === "InvalidApplicant" ? error.name : "failed", message: error.message, faults: error.faults };
    }
    say("prefill", origin, JSON.stringify(applicant));
  },
  setTheme({ theme, accent }) {
    if (theme !== undefined && options(`theme=${encodeURIComponent(theme)}`, []).wrong.length > 0) return invalid("the theme is light, dark or auto");
    if (accent !== undefined && !setAccent(accent, GROUNDS)) return invalid("the accent is no opaque colour");
    if (theme !== undefined) setTheme(theme);
  },
  setLang({ lang }) {
    const language = typeof lang === "string" ? options(`lang=${encodeURIComponent(lang)}`, []).found.lang : undefined;
    if (!language) return invalid("the language is zh-CN or en");
    say("lang", language);
  },
  reset: (_, origin) => say("reset", origin),
};

/** What the app asks for. */
const asked = {
  async report(text) {
    const { applicant, options, chosen } = JSON.parse(text);
    const report = (await functions()).evaluate(applicant, options);
    say("report", "", JSON.stringify({ report, chosen }, null, 1));
  },
  send: (text) => post({ type: "result", ...JSON.parse(text) }, linked),
  declined: (origin) => answer(origin, { code: "declined", message: "the visitor did not want that" }),
};

/** For the app. It knows nothing of windows and origins but the one that it is told to name. */
globalThis.baokaoHost = (what, text) => {
  const done = asked[what](text);
  done?.catch(() => say("failed"));
};

if (!changeLanguage()) {
  begin();
  addEventListener("DOMContentLoaded", () => {
    if (!host) return;
    watchHeight((height) => post({ type: "resize", height }));
    watchSteps((top) => post({ type: "scroll", top }));
    const hear = hearing({ host, does, answer, isListed });
    whenOn(() => {
      addEventListener("message", (event) => {
        hear(event);
        if (event.source === host) link(event.origin);
      });
      post({ type: "ready", version: VERSION });
      link(originOfHost());
    });
  });
}
