import type { JsonValue } from '../scim/resource';

/** A value of JSON as it is shown: a text that would read as something else, or as less than it is, stands in quotation marks. */
export function shownValue(value: JsonValue): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  const isMistaken = /^(?:true|false|null)$/i.test(value) || value.trim() !== value || value === '';
  return isMistaken ? JSON.stringify(value) : value;
}
