// Paths as reports and faults write them: `birthDate`, `work[0]`, `certificates[2].obtained`.

const steps = (path) => path.split(/[.[\]]+/).filter(Boolean);

/** What stands at a path. */
export function at(applicant, path) {
  return steps(path).reduce((value, step) => value[step], applicant);
}

/** A copy of the applicant with another value there. */
export function withAnswer(applicant, path, value) {
  const copy = structuredClone(applicant);
  const all = steps(path);
  const last = all.pop();
  all.reduce((holder, step) => holder[step], copy)[last] = value;
  return copy;
}
