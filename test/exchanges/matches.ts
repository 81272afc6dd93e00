const id = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** Where a value differs from what was expected, one line each; empty when it matches. */
export function mismatches(actual: unknown, expected: unknown, path = '$'): string[] {
  if (expected === '<any>') return actual === undefined ? [`${path} is missing`] : [];
  if (expected === '<absent>') return actual === undefined ? [] : [`${path} is there: ${JSON.stringify(actual)}`];
  if (expected === '<id>') return id.test(String(actual)) ? [] : [`${path} is no id: ${JSON.stringify(actual)}`];
  if (expected === '<time>') return time.test(String(actual)) ? [] : [`${path} is no time: ${JSON.stringify(actual)}`];
  if (Array.isArray(expected)) return mismatchesInList(actual, expected, path);
  if (typeof expected === 'object' && expected !== null) return mismatchesInObject(actual, expected, path);
  return actual === expected ? [] : [`${path} is ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`];
}

function mismatchesInList(actual: unknown, expected: unknown[], path: string): string[] {
  if (!Array.isArray(actual)) return [`${path} is no list: ${JSON.stringify(actual)}`];
  const length = actual.length === expected.length ? [] : [`${path} has ${actual.length} values instead of ${expected.length}`];
  return [...length, ...expected.flatMap((value, index) => mismatches(actual[index], value, `${path}[${index}]`))];
}

function mismatchesInObject(actual: unknown, expected: object, path: string): string[] {
  if (typeof actual !== 'object' || actual === null) return [`${path} is no object: ${JSON.stringify(actual)}`];
  const members = new Map<string, unknown>(Object.entries(actual));
  return Object.entries(expected).flatMap(([name, value]) => mismatches(members.get(name), value, `${path}.${name}`));
}
