/** Former ids of tolerances: they stand in older data folders and setting files. */
const renamed: ReadonlyMap<string, string> = new Map([['microsoft-group-schema-urn', 'vendor-schema-urn']]);

/** Switches by tolerance id, with the ids of today. */
export function withTodaysIds<On>(switches: Readonly<Record<string, On>>): Record<string, On> {
  return Object.fromEntries(Object.entries(switches).map(([id, on]) => [renamed.get(id) ?? id, on]));
}
