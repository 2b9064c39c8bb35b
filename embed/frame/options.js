// What the address of an embed says: `embed=1` and the options of the contract. What is not known falls back and is named.

const LANGUAGE = { zh: "zh-CN", "zh-cn": "zh-CN", en: "en", "en-us": "en", "en-gb": "en" };

/** Each option's value as it counts, or nothing where it is broken. */
const READ = {
  lang: (text) => LANGUAGE[text.toLowerCase()],
  theme: (text) => (["light", "dark", "auto"].includes(text) ? text : undefined),
  page: (text) => (["check", "photo", "conditions"].includes(text) ? text : undefined),
  accent: (text) => text || undefined,
  "state-key": (text) => (/^[\w.-]{1,64}$/.test(text) ? text : undefined),
  reserve: (text) => (/^\d{1,5}$/.test(text) ? Number(text) : undefined),
};

/** The options of a query; `wrong` are those that are not known or broken, and `plans` all there are. */
export function options(search, plans) {
  const found = { packs: [] };
  const wrong = [];
  for (const [name, text] of new URLSearchParams(search)) {
    if (name === "embed") continue;
    if (name === "packs") {
      const ids = text.split(/[\s,]+/).filter(Boolean);
      found.packs = plans.filter((plan) => ids.includes(plan));
      wrong.push(...ids.filter((id) => !plans.includes(id)).map((id) => ["packs", id]));
      continue;
    }
    const value = Object.hasOwn(READ, name) ? READ[name](text) : undefined;
    if (value === undefined) wrong.push([name, text]);
    else found[name] = value;
  }
  return { found, wrong };
}

/** The hash of the page that is to be opened first; none for the first page. */
export function firstPage({ page = "check", packs }) {
  const plan = packs.length === 1 ? packs[0] : "";
  if (page === "photo") return "#/photo";
  if (page === "conditions") return plan ? `#/conditions/${plan}` : "#/conditions";
  return plan ? `#/guide/${plan}` : "";
}
