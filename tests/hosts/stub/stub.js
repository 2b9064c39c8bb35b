// The app's side of the contract with hosts. By itself it says `ready` and its height, as the app does, unless its `state-key`
// begins with "silent"; everything else is said by a test: `stub.say(type, data)`.

const query = new URLSearchParams(location.search);

const stub = {
  query: Object.fromEntries(query),
  referrer: document.referrer,
  /** What the host has said. */
  heard: [],
  say: (type, data, target = "*") => parent.postMessage({ baokao: 1, type, ...data }, target),
  ready: () => stub.say("ready", { version: { product: "0.0.0", packs: { ecommerce: "1" } } }),
  /** The contents' height; gives the time, which is the same in every frame. */
  grow(height) {
    document.getElementById("content").style.height = `${height}px`;
    return Date.now();
  },
};

addEventListener("message", ({ data, origin, source }) => {
  if (source === parent) stub.heard.push({ origin, ...data });
});

if (!/^silent/.test(stub.query["state-key"])) {
  document.documentElement.style.minHeight = `${stub.query.reserve ?? 0}px`;
  addEventListener("pointerdown", () => document.documentElement.style.removeProperty("min-height"), { once: true });
  let told = 0;
  // An observer alone would begin late where the frame is out of view.
  const tell = () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height !== told) stub.say("resize", { height: (told = height) });
  };
  tell();
  new ResizeObserver(tell).observe(document.documentElement);
  stub.ready();
}
