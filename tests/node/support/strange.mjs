// Strange values, and every place of an applicant to put them.

const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

/** By name: some cannot be printed. */
export const STRANGE = Object.entries({
  undefined: undefined,
  null: null,
  true: true,
  false: false,
  NaN,
  Infinity,
  "-Infinity": -Infinity,
  "-0": -0,
  3: 3,
  1e21: 1e21,
  bigint: 10n ** 30n,
  symbol: Symbol("strange"),
  "": "",
  x: "x",
  NUL: "\0",
  half: "\ud83d",
  function: () => ({}),
  class: class {},
  Date: new Date(0),
  "no Date": new Date(NaN),
  Map: new Map([["birthDate", "2000-01-01"]]),
  Set: new Set([1]),
  RegExp: /x/g,
  Error: new Error("x"),
  Promise: Promise.resolve({}),
  String: new String("x"),
  Number: new Number(3),
  Boolean: new Boolean(true),
  BigInt: Object(1n),
  bytes: new Uint8Array(3),
  buffer: new ArrayBuffer(3),
  "[]": [],
  "[[]]": [[]],
  "[{}]": [{}],
  "{}": {},
  "null prototype": Object.create(null),
  "{ x }": { x: 1 },
  instance: new (class Strange {
    x = 1;
  })(),
  frozen: Object.freeze({ occupation: 1 }),
  arguments: (function () {
    return arguments;
  })(1),
});

/** What cannot be read at all; the reference does not stand these. */
export const UNREADABLE = Object.entries({
  revoked: revoked(),
  "no keys": new Proxy({}, { ownKeys: thrower }),
  "no descriptors": new Proxy({ x: 1 }, { getOwnPropertyDescriptor: thrower }),
  "no values": new Proxy([1], { get: thrower }),
  "keys that lie": new Proxy({}, { ownKeys: () => ["x", "x"] }),
});

function thrower() {
  throw new TypeError("no");
}

/** The ways to every value within, the whole included. */
export function leaves(value, path = []) {
  const inner = typeof value === "object" && value !== null ? Object.keys(value) : [];
  const step = (key) => (Array.isArray(value) ? Number(key) : key);
  return [path, ...inner.flatMap((key) => leaves(value[key], [...path, step(key)]))];
}

/** Changes what stands at a path; the whole is replaced. */
export function put(whole, path, value, change = (holder, key) => (holder[key] = value)) {
  if (path.length === 0) return value;
  const holder = path.slice(0, -1).reduce((inner, key) => inner[key], whole);
  change(holder, path.at(-1));
  return whole;
}
