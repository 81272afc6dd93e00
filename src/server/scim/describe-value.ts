import type { JsonValue } from '../../shared/scim/resource';

const longest = 120;

/** A value from the wire in plain words, short enough for an error detail: `the text "maybe"`, `a list of 3 values`. */
export function describeValue(value: JsonValue | undefined): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value))
    return value.length === 1 ? 'a list of one value' : `a list of ${value.length} values`;
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return `the text “${shorten(value)}”`;
  return `the ${typeof value} ${value}`;
}

/** The beginning of a text from the wire, without control characters. */
export function shorten(text: string): string {
  const clean = text.slice(0, longest).replace(/\p{C}/gu, '�');
  return text.length > longest ? `${clean}…` : clean;
}

/** The same inside rich text: marks in a text from the wire must stay inert. */
export function inRichText(text: string): string {
  return `\`${shorten(text).replaceAll('`', 'ʹ')}\``;
}
