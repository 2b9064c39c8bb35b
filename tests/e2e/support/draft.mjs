// An applicant as the form holds it: what a visitor would have typed and chosen, in the form of the tab's own keeping.

import { normaliseName } from "../../reference/names.mjs";

const SECTIONS = ["work", "certificates", "titles", "education", "training"];
/** Their parts are one for each plan. */
const PACKS = ["ecommerce", "internet-marketing", "ai-trainer", "ecommerce-zjcx"];
const DATES = ["start", "end", "obtained", "employerFounded", "employerDissolved"];
const yes = (flag) => (flag ? "yes" : "no");

/**
 * A valid applicant as the form can say it: nobody is asked when a school was finished, which decides nothing, nor what a
 * body has answered about a major that is not entered.
 */
export const typed = (applicant) => ({
  ...applicant,
  education: applicant.education?.map(({ graduated, relations, ...school }) => (normaliseName(school.major ?? "") ? { ...school, relations } : school)),
});

function* fieldLines(name, field, value, record) {
  if (field === "end" && value === null) yield [`${name}/3`, "yes"];
  else if (value === null || value === undefined) return;
  else if (DATES.includes(field)) {
    yield* value.split("-").map((part, i) => [`${name}/${i}`, part]);
  } else if (["relations", "matches", "assessed"].includes(field)) {
    for (const [pack, word] of Object.entries(value)) if (word) yield [`${name}/${PACKS.indexOf(pack)}`, word];
  } else if (typeof value === "boolean") {
    if (field !== "partTime" || value) yield [`${name}/0`, yes(value)];
  } else if (field !== "kind" || record.kind) yield [`${name}/0`, String(value)];
}

/** The lines that the page keeps for the tab: when, the rules' day, then a line for each text. */
export function kept({ asOf, applicant }) {
  const lines = [];
  const put = (name, text) => lines.push(`${name}\t${text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n")}`);
  const date = (name, text) => text.split("-").forEach((part, i) => put(`${name}/${i}`, part));
  if (asOf) date("asOf", asOf);
  if (applicant.birthDate) date("birthDate", applicant.birthDate);
  if (typeof applicant.intends === "boolean") put("intends/0", yes(applicant.intends));
  for (const section of SECTIONS) {
    const records = applicant[section];
    if (!records) continue;
    put(`${section}/0`, yes(records.length > 0));
    records.forEach((record, i) => {
      for (const [field, value] of Object.entries(record)) {
        for (const [name, text] of fieldLines(`${section}[${i}].${field}`, field, value, record)) put(name, text);
      }
    });
  }
  return ["2026-11-22 10:00", "2026-01-01", ...lines].join("\n");
}

/** Opens an address with this entered, as after a reload. */
export async function entered(page, url, hash, person) {
  await page.goto(url);
  await page.evaluate(([text]) => sessionStorage.setItem("baokao", text), [kept(person)]);
  await page.goto(`${url}${hash}`);
  await page.reload();
  await page.getByRole("button", { name: /^(?:接着填|Go on)/ }).click();
}
