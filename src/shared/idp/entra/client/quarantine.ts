/** Microsoft evaluates from 5,000 failures on; a company of thirty people would never get there. */
const tenantEvaluatesFrom = 5000;
const evaluatedFrom = 5;
const proportion = 0.4;

/**
 * Why the job slows down to one attempt a day, or null while it does not.
 * @param tried how many people and groups the cycle looked at
 */
export function quarantineAfter(failures: number, tried: number): string | null {
  if (failures < evaluatedFrom || failures <= tried * proportion) return null;
  return `Entra would put the job into quarantine (EncounteredEscrowProportionThreshold): ${failures} of ${tried} failed, more than ${proportion * 100} %. A tenant looks at this from ${tenantEvaluatesFrom.toLocaleString('en')} failures on, a rehearsal from ${evaluatedFrom}.`;
}
