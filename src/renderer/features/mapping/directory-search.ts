/** Searches of the directory for who has a value, or lacks it: filters of RFC 7644 section 3.4.2.2. */

/** Address of the people whom a filter finds. */
export function findPath(filter: string): string {
  return `/directory/users?find=${encodeURIComponent(filter)}`;
}

/** @param value as a row shows it: a text that would be mistaken stands in quotation marks already */
export function havingValue(path: string, value: string): string {
  return asked(path, `eq ${literal(value)}`);
}

export function lackingValue(path: string): string {
  return `not (${asked(path, 'pr')})`;
}

function literal(value: string): string {
  if (/^(true|false)$/.test(value) || /^".*"$/s.test(value)) return value;
  return JSON.stringify(value);
}

/** Within square brackets where the path means one of several values. */
function asked(path: string, test: string): string {
  const [, attribute, filter, sub = ''] = /^([^[]+)\[(.*)\]\.?(\w*)$/.exec(path) ?? [];
  if (attribute === undefined) return `${path} ${test}`;
  return `${attribute}[${filter} and ${sub === '' ? 'value' : sub} ${test}]`;
}
