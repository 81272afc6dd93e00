/** Rules whose findings can be derived from a resource as it is stored: what a request said by them may be out of date. */
export const storedRules: ReadonlySet<string> = new Set([
  'no-email',
  'doubled-work-email',
  'no-external-id',
  'unknown-manager',
  'country-as-time-zone',
  'time-zone-alias',
  'unknown-time-zone',
  'not-a-language-tag',
  'country-not-alpha-2',
]);

/** @param rule its id */
export function isStoredRule(rule: string): boolean {
  return storedRules.has(rule);
}
