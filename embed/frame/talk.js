// The messages between an embed and its host, `{ baokao: 1, type, … }`: who may say what, and what is answered.

/** So many messages a second are heard; of more, not even the contents are looked at. */
const MOST = 20;
/** An applicant with more values, or more letters in them, is none. */
const MOST_VALUES = 20_000;
const MOST_LETTERS = 1_000_000;

/** Is a value so small that it can be checked at once? What is sent by message has no getters, but may be endless. */
export function isSmall(value) {
  let values = 0;
  let letters = 0;
  const left = [value];
  while (left.length > 0) {
    const one = left.pop();
    if (++values > MOST_VALUES) return false;
    if (typeof one === "string" && (letters += one.length) > MOST_LETTERS) return false;
    if (one && typeof one === "object") {
      const keys = Object.keys(one);
      if (keys.length > MOST_VALUES) return false;
      for (const key of keys) {
        letters += key.length;
        left.push(one[key]);
      }
    }
  }
  return letters <= MOST_LETTERS;
}

/** Counts messages: true for as many as are heard in a second. */
export function meter(now = () => performance.now(), most = MOST) {
  let [since, count] = [-Infinity, 0];
  return () => {
    if (now() - since >= 1000) [since, count] = [now(), 0];
    return ++count <= most;
  };
}

/**
 * Hears the host. `does` has a function for each type, which gives the code of an error or nothing; `answer(origin, error)`
 * sends one back; `isListed(origin)` says, in time, who may fill something in.
 */
export function hearing({ host, does, answer, isListed }) {
  const heard = meter();
  const answered = meter(undefined, 5);
  const refuse = (origin, code, message, faults) => {
    if (answered()) answer(origin, { code, message, ...(faults && { faults }) });
  };
  return async (event) => {
    if (event.source !== host) return;
    if (!heard()) return refuse(event.origin, "tooMany", `more than ${MOST} messages a second are not heard`);
    const { data, origin } = event;
    // Others talk to their own.
    if (typeof data !== "object" || data === null || data.baokao !== 1) return;
    if (typeof data.type !== "string" || !Object.hasOwn(does, data.type)) return refuse(origin, "unknownType", "this type of message is not known");
    if (data.type === "prefill" && !(await isListed(origin))) {
      return refuse(origin, "unlistedOrigin", "this origin is not in baokao.config.json");
    }
    if (!isSmall(data)) return refuse(origin, "tooLarge", "the message is too large");
    const error = await does[data.type](data, origin);
    if (error) refuse(origin, error.code, error.message, error.faults);
  };
}
