// People whose results are looked at in the tests and in the pictures.

const asOf = "2026-11-22";
const own = { occupation: "电子商务师" };
const nobody = { birthDate: "1996-05-06", intends: true, work: [], certificates: [], titles: [], education: [], training: [] };
const of = (applicant) => ({ asOf, applicant: { ...nobody, ...applicant } });

/** Three jobs with a gap and an overlap, a certificate, a title whose field is open, a school. */
export const WORKER = of({
  work: [
    { ...own, employer: "杭州示例网络科技有限公司", position: "电子商务运营", start: "2019-03-01", end: "2021-06-30" },
    { occupation: "保育师", start: "2021-01-01", end: "2022-03-31" },
    { ...own, start: "2022-09-01", end: null },
  ],
  certificates: [{ ...own, level: 4, scheme: "skillLevel", obtained: "2023-07-01" }],
  titles: [{ rank: "junior", obtained: "2024-05-01", matches: { ecommerce: "unsure" } }],
  education: [{ institution: "higherVocational", program: "associate", status: "graduated", major: "电子商务" }],
});

/** One job. */
export const JOB = of({ work: [{ ...own, start: "2015-03", end: null }] });

/** Forty jobs, one after the other, some at the same time. */
export const MANY = of({
  birthDate: "1970-01-01",
  work: Array.from({ length: 40 }, (_, i) => ({
    occupation: i % 3 === 0 ? "保育师" : "电子商务师",
    start: `${1986 + i}-0${1 + (i % 9)}`,
    end: i === 39 ? null : `${1986 + i + (i % 5 === 0 ? 2 : 0)}-12`,
  })),
});

/** Names as long as anybody writes them. */
export const LONG = of({
  work: [
    { occupation: "从事跨境电子商务平台店铺运营与海外市场推广以及供应链协调管理工作的综合岗位人员（华东大区）", start: "2018-02", end: "2020-03" },
    { occupation: "Supercalifragilisticexpialidocious-Cross-Border-Electronic-Commerce-Operations-Specialist", start: "2020-05", end: null },
  ],
  certificates: [{ occupation: "电子商务师".repeat(12), level: 5, scheme: "qualification", obtained: "2020-05-05" }],
});

/** Born and at work a hundred years ago. */
export const OLD = of({
  birthDate: "1903-01-01",
  work: [{ ...own, start: "1921-05-06", end: "1921-12-31" }, { ...own, start: "2026-01-01", end: null }],
  certificates: [{ ...own, level: 5, scheme: "qualification", obtained: "1926-11-22" }],
});

/** One day of work. */
export const SHORT = of({ work: [{ ...own, start: "2026-11-21", end: "2026-11-21" }] });

/** Ten typical results, by the plan they are for. */
export const TYPICAL = {
  worker: ["ecommerce", WORKER],
  nothing: ["ecommerce", { asOf, applicant: { ...nobody, birthDate: null, intends: null, work: null, certificates: null, titles: null, education: null, training: null } }],
  student: ["ecommerce", of({ birthDate: "2006-03-01", education: [{ institution: "secondaryVocational", program: "secondary", status: "finalYear", major: "电子商务" }] })],
  veteran: ["ecommerce-zjcx", of({ work: [{ ...own, position: "电子商务运营", employer: "杭州示例网络科技有限公司", start: "2013-01-01", end: null }] })],
  unlisted: ["internet-marketing", of({ work: [{ occupation: "保育师", start: "2015-01", end: null }] })],
  young: ["internet-marketing", of({ birthDate: "2011-02-01" })],
  degree: ["ai-trainer", of({ education: [{ institution: "university", program: "bachelor", status: "graduated", major: "软件技术", majorCategory: "电子与信息大类" }] })],
  master: ["ecommerce-zjcx", of({ work: [{ ...own, position: "电子商务运营", start: "2023-01-01", end: null }], education: [{ institution: "university", program: "master", status: "graduated", major: "工商管理" }] })],
  technician: ["ai-trainer", of({ work: [{ occupation: "人工智能训练师", start: "2012-01-01", end: null }], certificates: [{ occupation: "人工智能训练师", level: 2, scheme: "skillLevel", obtained: "2020-01-01" }] })],
  many: ["ecommerce", MANY],
};
