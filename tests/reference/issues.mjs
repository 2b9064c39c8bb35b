// What is reported of the work whatever the pack: time outside the employer's life, and two jobs on one day.

/** The published codes, in the order of the records. A job's days are those that count: up to, not including, asOf. */
export function issuesOf({ work, asOf }) {
  const issues = [];
  if (work === null) return issues;
  for (let i = 0; i < work.length; i++) {
    const end = Math.min(work[i].end, asOf);
    if (end <= work[i].start) continue;
    if (work[i].start < work[i].founded || end > work[i].dissolved) issues.push(issue(i, "outsideEmployerLife"));
    if (sharesADay(work, i, end)) issues.push(issue(i, "overlappingWork"));
  }
  return issues;
}

const issue = (i, code) => ({ path: `work[${i}]`, code });

/** Whether a day of job i up to `end` is also one of an earlier record. */
function sharesADay(work, i, end) {
  for (let j = 0; j < i; j++) {
    if (Math.max(work[i].start, work[j].start) < Math.min(end, work[j].end)) return true;
  }
  return false;
}
