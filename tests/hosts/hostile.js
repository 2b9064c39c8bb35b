// Of hostile.html: floods the page and the app with messages that look like those of the other side, forges events, and sends
// again whatever comes by. `hostile.flood(perSecond)` begins, `hostile.stop()` ends.

const forged = [
  { baokao: 1, type: "ready", version: "forged" },
  { baokao: 1, type: "resize", height: 7777 },
  { baokao: 1, type: "scroll", top: 0 },
  { baokao: 1, type: "result", report: "forged", chosen: null },
  { baokao: 1, type: "error", code: "forged", message: "forged" },
  { baokao: 1, type: "prefill", applicant: { birthDate: "1990-05-06" } },
  { baokao: 1, type: "reset" },
  { baokao: 1 },
  { baokao: 2, type: "resize", height: 7777 },
  { baokao: "1", type: { toString: null } },
  { type: "constructor", __proto__: null },
  null,
  "baokao",
  new Array(1000).fill({ baokao: 1 }),
];

const hostile = {
  sent: 0,
  replayed: 0,
  timer: 0,
  frame: () => document.querySelector("baokao-checker").shadowRoot.querySelector("iframe"),

  /** To this page, and, where there is a frame, to the app. */
  send(message) {
    postMessage(message, "*");
    hostile.frame()?.contentWindow.postMessage(message, "*");
    hostile.sent += 1;
  },

  /** An event as the browser would make it, from the very window and origin. */
  forge(message) {
    const { contentWindow, src } = hostile.frame();
    dispatchEvent(new MessageEvent("message", { data: message, source: contentWindow, origin: new URL(src).origin }));
  },

  flood(perSecond) {
    const started = performance.now();
    const before = hostile.sent;
    hostile.timer = setInterval(() => {
      const due = (perSecond * (performance.now() - started)) / 1000;
      while (hostile.sent - before < due) hostile.send(forged[hostile.sent % forged.length]);
    }, 5);
  },

  stop: () => clearInterval(hostile.timer),
};

addEventListener("message", ({ data, source }) => {
  if (source === window || !data || hostile.replayed >= 100) return;
  hostile.replayed += 1;
  hostile.send(data);
  hostile.send({ ...data, height: 7777 });
});
