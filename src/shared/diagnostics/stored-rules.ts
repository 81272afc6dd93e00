/** Rules whose findings can be derived from a resource as it is stored: what a request said by them may be out of date. */
const storedRules: ReadonlySet<string> = new Set([
  'no-email',
  'doubled-work-email',
  'no-external-id',
  'unknown-manager',
]);

/** @param rule its id */
export function isStoredRule(rule: string): boolean {
  return storedRules.has(rule);
}
