// The iframe of an element, and the messages between them.

import { address } from "./address.js";
import { show } from "./show.js";

const TITLES = { "zh-CN": "职业技能等级报考自查", en: "Vocational certificate eligibility check" };

/** What the app can be told of while it is there, by which message; for every other attribute it is loaded anew. */
export const TOLD = { lang: "setLang", theme: "setTheme", accent: "setTheme" };

/** What the host hears of, as events. */
const EVENTS = ["ready", "result", "error"];

const isLength = (number) => Number.isFinite(number) && number >= 0 && number <= 1e5;

export class Embed {
  constructor(element, root) {
    this.element = element;
    this.root = root;
    /** What is to be said when the app listens: the last message of each type. */
    this.queue = new Map();
  }

  enter() {
    addEventListener("message", this);
    this.renew();
  }

  leave() {
    removeEventListener("message", this);
    this.part();
    this.root.replaceChildren();
  }

  /** From now on this frame is neither heard nor told anything. */
  part() {
    this.frame = null;
    this.ready = false;
  }

  /** Loads the app anew: once, however much changes together. An old frame keeps the height until then. */
  renew() {
    this.part();
    if (this.due) return;
    this.due = true;
    queueMicrotask(() => {
      this.due = false;
      if (this.element.isConnected) this.load();
    });
  }

  /** In a new frame each time: another address in the old one would be a step of the host's history. */
  load() {
    // A page that is prepared before it is shown may have no height yet.
    const reserve = innerHeight || 600;
    const url = address(this.element, reserve);
    this.root.replaceChildren();
    if (!url) return;
    const place = document.createElement("div");
    place.style.position = "relative";
    const frame = document.createElement("iframe");
    // As wide as there is room, also where the host lets an element be only as wide as its contents.
    frame.style.cssText = `display:block;border:0;width:100vw;min-width:100%;max-width:100%;height:${reserve}px`;
    // The camera always: every page of the app leads to the photos', and what a frame may do is settled when it is loaded.
    frame.allow = "clipboard-write; camera";
    // By it the app knows whose page this is.
    frame.referrerPolicy = "origin";
    if (this.element.hasAttribute("sandbox")) frame.sandbox = "allow-scripts allow-same-origin allow-forms allow-downloads";
    frame.src = url;
    this.frame = frame;
    this.origin = url.origin;
    this.entitle();
    // These are in the address now.
    for (const name in TOLD) this.queue.delete(TOLD[name]);
    place.append(frame);
    this.root.append(place);
  }

  entitle() {
    const { frame, element } = this;
    frame.lang = /^en\b/i.test(element.lang) ? "en" : "zh-CN";
    frame.title = TITLES[frame.lang];
  }

  /** An attribute's new value. Without a frame there is nothing to tell: it will be in the address. */
  tell(name, value) {
    if (!this.frame) return;
    this.entitle();
    this.send(TOLD[name], { [name]: value });
  }

  send(type, data) {
    const message = { baokao: 1, type, ...data };
    if (this.ready) return this.post(message);
    // A copy: what cannot be sent throws now, to who sends it, and what is changed later changes nothing.
    this.queue.set(type, structuredClone({ ...this.queue.get(type), ...message }));
    // A form that will be emptied is not filled before.
    if (type === "reset") this.queue.delete("prefill");
  }

  post(message) {
    this.frame.contentWindow.postMessage(message, this.origin);
  }

  /** Anybody may send a page messages, as many as they like; so what is in them is looked at last. */
  handleEvent(event) {
    const { frame, origin } = this;
    if (!frame || event.source !== frame.contentWindow || event.origin !== origin || !event.isTrusted) return;
    if (event.data?.baokao === 1) this.hear(event.data);
  }

  hear({ baokao, type, ...detail }) {
    const { height, top } = detail;
    if (type === "resize" && isLength(height) && height > 0) this.frame.style.height = `${Math.ceil(height)}px`;
    if (type === "scroll" && isLength(top)) show(this.element, this.frame, top);
    if (type === "ready") {
      this.ready = true;
      // Before the host hears of it, or what it says then would come first.
      this.queue.forEach((message) => this.post(message));
      this.queue.clear();
    }
    if (EVENTS.includes(type)) this.element.dispatchEvent(new CustomEvent(`baokao-${type}`, { bubbles: true, composed: true, detail }));
  }
}
