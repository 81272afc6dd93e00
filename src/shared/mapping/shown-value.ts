import type { JsonValue } from '../scim/resource';

/** A value of JSON as it is shown: a text that would read as something else, or as less than it is, stands in quotation marks. */
export function shownValue(value: JsonValue): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  const isMistaken = /^(?:true|false|null)$/i.test(value) || value.trim() !== value || value === '';
  return isMistaken ? JSON.stringify(value) : value;
}

/** A text that stands there, whatever type it had: only one that is empty, or has blanks around it, stands in quotation marks. */
export function shownText(text: string): string {
  return text.trim() !== text || text === '' ? JSON.stringify(text) : text;
}
