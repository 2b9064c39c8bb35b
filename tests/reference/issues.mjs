// What is reported of the work whatever the pack: time outside the employer's life, and two jobs on one day.

/** The published codes, in the order of the records. The employer's life is held against the days up to asOf alone. */
export function issuesOf({ work, asOf }) {
  const issues = [];
  if (work === null) return issues;
  for (let i = 0; i < work.length; i++) {
    if (outlivesEmployer(work[i], Math.min(work[i].end, asOf))) issues.push(issue(i, "outsideEmployerLife"));
    if (sharesADay(work, i)) issues.push(issue(i, "overlappingWork"));
  }
  return issues;
}

const issue = (i, code) => ({ path: `work[${i}]`, code });

/** Whether a day of the job before `end` lies before the employer's founding or after its closing. */
const outlivesEmployer = ({ start, founded, dissolved }, end) => start < end && (start < founded || end > dissolved);

/** Whether a day of job i is also one of an earlier record. */
function sharesADay(work, i) {
  for (let j = 0; j < i; j++) {
    if (Math.max(work[i].start, work[j].start) < Math.min(work[i].end, work[j].end)) return true;
  }
  return false;
}
