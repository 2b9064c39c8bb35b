// The element <baokao-checker> for portals: the app in an iframe that is always as high as its contents. A script of its own,
// classic or module, that imports nothing of the app; tools/checker-module.mjs makes baokao-checker.js of it. Types: checker.d.ts.
//
//   <script src="https://…/baokao-checker.js" defer></script>
//   <baokao-checker packs="ecommerce" lang="zh-CN"></baokao-checker>

import { NAME, OPTIONS } from "./checker/address.js";
import { Embed, TOLD } from "./checker/embed.js";

/**
 * What the host's page says of all elements must cut off no part of the app. Whether the element is shown and how wide it is
 * stays the host's. There is no element <style>: strict pages allow none.
 */
const STYLES = ":host{display:block;height:auto!important;max-height:none!important}:host([hidden]){display:none!important}";

function styles() {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    return [sheet];
  } catch {
    // A browser without sheets of this kind (Safari before 16.4) shows the iframe all the same.
    return [];
  }
}

/** Attributes as properties; the browser has `lang` already. */
function reflect(prototype, name) {
  Object.defineProperty(prototype, name.replace("-k", "K"), {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(name) ?? "";
    },
    set(value) {
      if (value == null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}

function define() {
  const sheets = styles();
  const embeds = new WeakMap();
  const of = (element) => embeds.get(element);

  class BaokaoChecker extends HTMLElement {
    static get observedAttributes() {
      return ["src", "sandbox", ...OPTIONS];
    }

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      if (sheets.length) root.adoptedStyleSheets = sheets;
      embeds.set(this, new Embed(this, root));
      // What was set before this script came hides the accessors.
      for (const name of Object.keys(this)) {
        const value = this[name];
        if (name in BaokaoChecker.prototype && delete this[name]) this[name] = value;
      }
    }

    connectedCallback() {
      of(this).enter();
    }

    disconnectedCallback() {
      of(this).leave();
    }

    /** Moved by `moveBefore`, the app goes on as it is. */
    connectedMoveCallback() {}

    attributeChangedCallback(name, old, value) {
      if (value === old) return;
      // Without a theme, it is the visitor's.
      if (name === "theme") value ??= "auto";
      if (TOLD[name] && value !== null) of(this).tell(name, value);
      else of(this).renew();
    }

    /** Fills the form for the visitor, who can change everything. Throws a DataCloneError for what cannot be sent. */
    prefill(applicant) {
      of(this).send("prefill", { applicant });
    }

    /** Empties the form; the app asks the visitor. */
    reset() {
      of(this).send("reset");
    }
  }

  for (const name of ["src", ...OPTIONS]) if (name !== "lang") reflect(BaokaoChecker.prototype, name);
  customElements.define(NAME, BaokaoChecker);
}

// Where pages are made on a server, importing it does nothing; and loaded again it does nothing, either.
if (globalThis.customElements && !customElements.get(NAME)) define();
