// A client of the W3C WebDriver protocol (https://www.w3.org/TR/webdriver2/), as far as the tests need it: a session, its
// windows and frames, elements, keys, scripts, pictures. Whatever waits says what it waited for.

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
/** So long, in milliseconds, what is waited for may take, and the driver's answer to anything. */
const PATIENCE = 30_000;
const SILENCE = 60_000;

/** Keys that write nothing, as the protocol codes them. */
export const KEYS = {
  Backspace: "\ue003",
  Tab: "\ue004",
  Enter: "\ue007",
  Escape: "\ue00c",
  End: "\ue010",
  ArrowUp: "\ue013",
  ArrowDown: "\ue015",
};

/** What the driver refuses; `code` is the protocol's word for it, such as "no such element". */
export class WebDriverError extends Error {
  constructor({ error, message }, asked) {
    super(`${asked}: ${error}${message ? `, ${message}` : ""}`);
    this.code = error;
  }
}

/** Asks a driver; gives the value of its answer. */
export async function ask(driver, method, path, body) {
  const sent = method === "POST" ? { body: JSON.stringify(body ?? {}), headers: { "content-type": "application/json" } } : {};
  const asked = `${method} ${path.replace(/^\/session\/[^/]+/, "")} ${sent.body ?? ""}`;
  const response = await fetch(driver + path, { method, ...sent, signal: AbortSignal.timeout(SILENCE) }).catch((error) => {
    throw new WebDriverError({ error: "no answer", message: String(error.cause ?? error) }, asked);
  });
  const { value } = await response.json();
  if (!response.ok) throw new WebDriverError(value, asked);
  return value;
}

/** The first answer that is not `false`, null or undefined, asked for again and again; `what` says what is waited for. */
export async function eventually(what, question, patience = PATIENCE) {
  for (const end = Date.now() + patience; ; ) {
    const answer = await question();
    if (answer !== false && answer !== null && answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`waited ${patience / 1000} s for ${typeof what === "function" ? await what() : what}`);
    await new Promise((later) => setTimeout(later, 30));
  }
}

/** CSS, or XPath where it begins as a path does. */
const strategy = (selector) => ({ using: /^\.?\//.test(selector) ? "xpath" : "css selector", value: selector });

/** What stands for an element is made an Element, in lists and objects too. */
function revived(session, value) {
  if (value === null || typeof value !== "object") return value;
  if (value[ELEMENT]) return new Element(session, value[ELEMENT]);
  if (Array.isArray(value)) return value.map((one) => revived(session, one));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, revived(session, one)]));
}

/** What can be searched: a document, or an element and what is in it. */
class Searched {
  /** The first element for a selector, waited for. */
  find(selector) {
    return eventually(`"${selector}" to be there`, async () => (await this.all(selector))[0]);
  }

  /** All elements for a selector that are there now. */
  async all(selector) {
    return revived(this.session, await this.ask("POST", "/elements", strategy(selector)));
  }

  /** The first element for a selector that can be seen, waited for. */
  see(selector) {
    return eventually(`"${selector}" to be seen`, async () => {
      for (const one of await this.all(selector)) if (await one.shown()) return one;
    });
  }
}

/** Milliseconds, longer than something new takes no press. */
const SETTLES = 600;

/** A session of a browser, until its driver ends. It looks into one document at a time: a window's, or a frame's. */
export class Session extends Searched {
  /** Begins a session at the driver with this address. */
  static async begin(driver, capabilities) {
    const { sessionId } = await ask(driver, "POST", "/session", { capabilities: { alwaysMatch: capabilities } });
    return new Session(driver, sessionId);
  }

  constructor(driver, id) {
    super();
    this.session = this;
    this.ask = (method, path, body) => ask(driver, method, `/session/${id}${path}`, body);
  }

  go = (url) => this.ask("POST", "/url", { url });
  back = () => this.ask("POST", "/back");
  forward = () => this.ask("POST", "/forward");
  reload = () => this.ask("POST", "/refresh");
  /** The address of the window, whatever frame is looked into. */
  url = () => this.ask("GET", "/url");
  title = () => this.ask("GET", "/title");

  /** Runs a function in the document, which may promise its value; arguments and value are plain data or elements. */
  async run(code, ...args) {
    const script = `
      const done = arguments[arguments.length - 1];
      Promise.resolve([].slice.call(arguments, 0, -1))
        .then((args) => (${code}).apply(null, args))
        .then((value) => done([true, value]), (error) => done([false, String(error)]));`;
    const [fine, value] = await this.ask("POST", "/execute/async", { script, args });
    if (!fine) throw new Error(`in the page: ${value}`);
    return revived(this, value);
  }

  /** Runs a function until it gives something. */
  until(code, ...args) {
    const what = async () => `${code}\nwith ${JSON.stringify(args)} at ${await this.url()}`;
    return eventually(what, async () => (await this.run(code, ...args)) || null);
  }

  /** Looks into a frame, of any origin, by its element; into the whole window without one. */
  frame = (element = null) => this.ask("POST", "/frame", { id: element });
  /** Looks into the document that has the frame. */
  parent = () => this.ask("POST", "/frame/parent");

  window = () => this.ask("GET", "/window");
  windows = () => this.ask("GET", "/window/handles");
  look = (handle) => this.ask("POST", "/window", { handle });
  /** Opens a window, or a tab, and gives its handle; what is looked into stays. */
  open = async (type = "tab") => (await this.ask("POST", "/window/new", { type })).handle;
  /** Closes the window; another one has to be looked into then. */
  close = () => this.ask("DELETE", "/window");
  /** The window's outer size, as near as the browser can. */
  resize = (width, height) => this.ask("POST", "/window/rect", { width, height });

  /** Presses keys, one after the other, whatever has the focus: characters, or KEYS. */
  async press(...keys) {
    const each = keys.flatMap((key) => [...(KEYS[key] ?? key)]);
    const actions = each.flatMap((value) => ["keyDown", "keyUp"].map((type) => ({ type, value })));
    await this.ask("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  /** A picture of the window, as a PNG, of all that has been done to it: the driver takes what was painted last. */
  async picture() {
    await this.run(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
    return Buffer.from(await this.ask("GET", "/screenshot"), "base64");
  }
}

/** An element of the document that was looked into when it was found. */
export class Element extends Searched {
  constructor(session, id) {
    super();
    this.session = session;
    this[ELEMENT] = id;
    this.ask = (method, path, body) => session.ask(method, `/element/${id}${path}`, body);
  }

  clear = () => this.ask("POST", "/clear");
  text = () => this.ask("GET", "/text");
  shown = () => this.ask("GET", "/displayed");
  selected = () => this.ask("GET", "/selected");
  attribute = (name) => this.ask("GET", `/attribute/${name}`);
  property = (name) => this.ask("GET", `/property/${name}`);
  /** What it is called by those who cannot see it. */
  label = () => this.ask("GET", "/computedlabel");
  role = () => this.ask("GET", "/computedrole");

  /** Presses it in its middle, where a visitor would. */
  async click() {
    const clicked = () => this.ask("POST", "/click");
    await clicked().catch(async (error) => {
      if (!["element not interactable", "element click intercepted"].includes(error.code)) throw error;
      // The driver scrolls no further than to the window's edge, where it may see nothing or another element before this one.
      await this.session.run((one) => one.scrollIntoView({ block: "center", behavior: "instant" }), this);
      // What has just come takes no press for a moment (styles/utilities.css): nobody is as fast as that.
      await new Promise((done) => setTimeout(done, SETTLES));
      await clicked();
    });
  }

  /** Types behind what is there; a file input takes a file's path. */
  async type(text) {
    const typed = () => this.ask("POST", "/value", { text });
    await typed().catch(async (error) => {
      if (error.code !== "element not interactable") throw error;
      // A frame of another origin may not give itself the focus: a visitor's press does.
      await this.click();
      await typed();
    });
  }

  /** As an argument of `run` or `frame`. */
  toJSON() {
    return { [ELEMENT]: this[ELEMENT] };
  }
}
