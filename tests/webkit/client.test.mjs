// The client and the proxy that the other tests stand on, against two servers of pages made for it: what they claim to see,
// they see.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { pages } from "./support/pages.mjs";
import { WebDriverError } from "./support/webdriver.mjs";
import { WITHOUT, launchWebKit } from "./support/webkit.mjs";

const INNER = `<!DOCTYPE html><title>Inner</title><h1>Inner</h1><input id="name" aria-label="Name">
<iframe srcdoc="<p id=deep>Deep</p>"></iframe><script src="inner.js"></script>`;
const INNER_CODE = `
document.getElementById("name").addEventListener("input", (event) => parent.postMessage(event.target.value, "*"));
`;
const outer = (inner) => `<!DOCTYPE html><title>Outer</title><h1>Outer</h1><p id="heard"></p><p hidden>Hidden</p>
<button>Press</button><a href="/second">Second</a><iframe src="${inner}"></iframe><iframe src="/second"></iframe>
<script src="outer.js"></script>`;
const OUTER_CODE = `
addEventListener("message", ({ data, origin }) => (document.getElementById("heard").textContent = origin + " " + data));
document.querySelector("button").addEventListener("click", ({ isTrusted }) => (document.title = "Pressed " + isTrusted));
`;

/** A page that does all that it should not. */
const WRONG = `<!DOCTYPE html><meta http-equiv="content-security-policy" content="img-src 'self'"><title>Wrong</title>
<img src="missing.png"><img src="data:image/gif;base64,AAAA"><script src="wrong.js"></script>`;
const WRONG_CODE = `
console.warn("a warning", 1);
console.error("an error");
Promise.reject(new Error("a promise"));
setTimeout(() => {
  fetch("https://secure.example/").catch(() => fetch("http://plain.example/path")).catch(() => (document.title = "Done"));
  throw new Error("a fault");
});
`;

describe("the client", { skip: WITHOUT }, () => {
  let [webkit, near, far] = [];
  before(async () => {
    far = await pages({ "/": INNER, "/inner.js": INNER_CODE });
    near = await pages({
      "/": outer(far.other),
      "/outer.js": OUTER_CODE,
      "/second": "<!DOCTYPE html><title>Second</title><h1>Second</h1>",
      "/wrong": WRONG,
      "/wrong.js": WRONG_CODE,
    });
    webkit = await launchWebKit();
  });
  after(() => [webkit, near, far].forEach((one) => one?.close()));

  const at = async (path = "") => {
    const session = await webkit.session();
    await session.go(near.url + path);
    return session;
  };

  test("a frame of another origin is looked into, typed into, and left again", async () => {
    const session = await at();
    const [frame] = await session.all("iframe");
    await session.frame(frame);
    assert.equal(await session.run(() => location.origin), new URL(far.other).origin);
    assert.equal(await (await session.find("h1")).text(), "Inner");
    // The page around it is of another origin indeed.
    await assert.rejects(session.run(() => parent.document.title), /SecurityError/);
    const name = await session.find("#name");
    await name.type("abc 电子");
    assert.deepEqual([await name.property("value"), await name.label(), await name.role()], ["abc 电子", "Name", "textbox"]);
    await name.clear();
    await name.click();
    await session.press("x", "y", "Backspace", "z");
    assert.equal(await name.property("value"), "xz");
    // A frame in a frame, and one step back.
    await session.frame(await session.find("iframe"));
    assert.equal(await (await session.find("#deep")).text(), "Deep");
    await session.parent();
    assert.equal(await (await session.find("h1")).text(), "Inner");
    await session.frame();
    const heard = `${new URL(far.other).origin} xz`;
    await session.until((heard) => document.getElementById("heard").textContent === heard, heard);
    // And another one, from the whole window.
    await session.frame((await session.all("iframe"))[1]);
    assert.equal(await (await session.find("h1")).text(), "Second");
    assert.deepEqual(webkit.log.wrong, []);
  });

  test("a press is a visitor's; back and forward; titles and addresses", async () => {
    const session = await at();
    await (await session.see("button")).click();
    assert.equal(await session.title(), "Pressed true");
    await (await session.see("//a[.='Second']")).click();
    await session.until(() => document.title === "Second");
    assert.equal(await session.url(), `${near.url}second`);
    await session.back();
    await session.until(() => document.querySelector("h1").textContent === "Outer");
    await session.forward();
    await session.until(() => document.title === "Second");
    await session.reload();
    assert.equal(await session.title(), "Second");
  });

  test("what is there but cannot be seen is told apart", async () => {
    const session = await at();
    assert.equal(await (await session.find("p[hidden]")).shown(), false);
    assert.equal(await (await session.see("h1")).shown(), true);
    assert.deepEqual(await session.all("nothing"), []);
  });

  test("windows are opened, looked into and closed", async () => {
    const session = await at();
    const first = await session.window();
    const second = await session.open();
    assert.deepEqual((await session.windows()).toSorted(), [first, second].toSorted());
    await session.look(second);
    await session.go(`${near.url}second`);
    assert.equal(await session.title(), "Second");
    await session.close();
    await session.look(first);
    assert.equal(await session.title(), "Outer");
    assert.deepEqual(await session.windows(), [first]);
  });

  test("scripts take and give data, elements and promises; what they throw is thrown here", async () => {
    const session = await at();
    const [heading, sum] = await session.run(async (a, b) => [document.querySelector("h1"), { sum: a + b.c }], 1, { c: 2 });
    assert.equal(await heading.text(), "Outer");
    assert.deepEqual(sum, { sum: 3 });
    assert.equal(await session.run((one) => one.tagName, heading), "H1");
    await assert.rejects(session.run(() => missing.thing), /ReferenceError/);
    await assert.rejects(session.ask("POST", "/element", { using: "css selector", value: "nothing" }), (error) => {
      return error instanceof WebDriverError && error.code === "no such element";
    });
  });

  test("the window is made narrow, and a picture of it is a PNG", async () => {
    const session = await at();
    const wide = await session.run(() => innerWidth);
    await session.resize(500, 600);
    const narrow = await session.until((wide) => innerWidth < wide && innerWidth, wide);
    const picture = await session.picture();
    assert.equal(picture.toString("latin1", 1, 4), "PNG");
    assert.equal(picture.readUInt32BE(16), narrow);
    // What was done last is in it.
    await session.run(() => void (document.body.style.background = "red"));
    assert.notEqual(Buffer.compare(await session.picture(), picture), 0);
  });

  test("a session knows nothing of the one before, which has ended", async () => {
    const first = await at();
    await first.run(() => {
      localStorage.setItem("kept", "yes");
      sessionStorage.setItem("kept", "yes");
      document.cookie = "kept=yes; max-age=1000";
    });
    const second = await at();
    assert.deepEqual(await second.run(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, ""]);
    await assert.rejects(first.title(), /no answer/);
  });

  test("every complaint of a page and every request is seen, of whatever origin", async () => {
    const session = await at("wrong");
    await session.until(() => document.title === "Done");
    const { wrong, requests } = webkit.log;
    // WebKit may ask twice for what is not there.
    assert.deepEqual([...new Set(wrong)].toSorted(), [
      `404: ${near.url}missing.png`,
      "IMG does not load: data:image/gif;base64,AAAA",
      `IMG does not load: ${near.url}missing.png`,
      "console.error: an error",
      "console.warn: a warning 1",
      "refused by img-src: data",
      "thrown: Error: a fault",
      "unhandled: Error: a promise",
    ]);
    assert.ok(requests.includes("https://secure.example:443"), "a secure one is refused, and known by its host");
    assert.ok(requests.includes("http://plain.example/path"));
    assert.ok(requests.includes(`${near.url}wrong.js`));
  });
});
