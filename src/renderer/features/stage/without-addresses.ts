import type { JsonValue } from '../../../shared/scim/resource';

const address = /\bhttps?:\/\/[^\s"'<>]+/gi;

/** A body as an audience may see it: what is a web address, of this server or another, is left out. */
export function withoutAddresses(value: JsonValue): JsonValue {
  if (typeof value === 'string') return value.replace(address, '…');
  if (Array.isArray(value)) return value.map(withoutAddresses);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutAddresses(one)]));
}
