/** Personal data in what SCIM says: in resources, operations, filters and queries. */
import type { Masks } from './masks';
import { isPersonal, type Place, placeOf } from './personal-attributes';

type Json = unknown;

/** Of one exchange: what was masked stands in its other texts too. */
export interface MaskedValues {
  masks: Masks;
  /** As it was -> what stands for it. */
  found: Map<string, string>;
}

const nowhere: Place = { name: '', parent: '', isGroup: false };

/** A place at the top of a resource. */
export function atTop(isGroup: boolean): Place {
  return { ...nowhere, isGroup };
}

export function maskValue(value: string, place: Place, { masks, found }: MaskedValues): string {
  if (!isPersonal(value, place)) return value;
  const mask = masks.of(value);
  found.set(value, mask);
  return mask;
}

/** Deeper values are none of SCIM: they are left out. */
const deepest = 40;

export function maskJson(value: Json, place: Place, values: MaskedValues, depth = 0): Json {
  if (depth > deepest) return null;
  if (typeof value === 'string') return maskValue(value, place, values);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((element) => maskJson(element, place, values, depth + 1));
  return maskObject(value, place, values, depth);
}

function maskObject(object: object, place: Place, values: MaskedValues, depth: number): Json {
  const members: [string, Json][] = Object.entries(object);
  const inside = placeInside(object, place);
  const masked = members.map(([name, member]): [string, Json] => {
    const lower = name.toLowerCase();
    if (typeof member === 'string' && (lower === 'path' || lower === 'filter'))
      return [name, member.startsWith('/') ? maskUrl(member, values) : maskFilter(member, inside, values)];
    const at =
      lower === 'value' && 'path' in object ? placeOf(String(object.path), atTop(inside.isGroup)) : null;
    return [name, maskJson(member, at ?? placeIn(name, inside), values, depth + 1)];
  });
  return Object.fromEntries(masked);
}

/** `Resources`, `Operations`, `value` of an operation and extensions hold a resource, or a part of one. */
const holders = /^(?:resources|operations|value|data|response)$/i;

function placeIn(name: string, inside: Place): Place {
  if (/^urn:/i.test(name) && !/:[A-Za-z$][\w$-]*\.[\w$-]+$/.test(name) && inside.name === '') {
    return { ...atTop(inside.isGroup), ...placeOf(name, inside), parent: '' };
  }
  return inside.name === '' && holders.test(name) ? inside : placeOf(name, inside);
}

function placeInside(object: object, place: Place): Place {
  const schemas = 'schemas' in object && Array.isArray(object.schemas) ? object.schemas.join(' ') : '';
  const path = 'path' in object && typeof object.path === 'string' ? object.path : '';
  if (/:User\b/i.test(schemas) || /^\/Users/i.test(path)) return { ...place, isGroup: false };
  if (/:Group\b/i.test(schemas) || /^\/Groups/i.test(path)) return { ...place, isGroup: true };
  return place;
}

const comparison = /([\w$.:-]+)(\s+(?:eq|ne|co|sw|ew|gt|ge|lt|le)\s+")((?:[^"\\]|\\.)*)(")/gi;

/** The values that a filter compares with, and those in the filters of a path (RFC 7644 section 3.4.2.2). */
export function maskFilter(filter: string, within: Place, values: MaskedValues): string {
  return filter.replace(
    comparison,
    (whole, attribute: string, middle: string, text: string, end: string, at: number) => {
      const holder = /([\w$.:-]+)\[[^\]]*$/.exec(filter.slice(0, at))?.[1];
      const inHolder = holder === undefined ? within : placeOf(holder, atTop(within.isGroup));
      const masked = maskValue(text, placeOf(attribute, inHolder), values);
      return masked === text ? whole : `${attribute}${middle}${masked}${end}`;
    },
  );
}

/** Path and query: of the query, the filter is masked and the rest is SCIM's own. */
export function maskUrl(url: string, values: MaskedValues): string {
  const at = url.indexOf('?');
  if (at < 0) return url;
  const isGroup = isOfGroups(url);
  const parameters = url.slice(at + 1).split('&');
  const masked = parameters.map((parameter) => maskParameter(parameter, atTop(isGroup), values));
  return `${url.slice(0, at)}?${masked.join('&')}`;
}

export function isOfGroups(url: string): boolean {
  return /\/Groups(?:[/?]|$)/i.test(url);
}

function maskParameter(parameter: string, place: Place, values: MaskedValues): string {
  const [name = '', ...rest] = parameter.split('=');
  const text = decoded(rest.join('='));
  if (text === null) return name;
  const masked = /^filter$/i.test(name)
    ? maskFilter(text, place, values)
    : maskValue(text, placeOf(name, place), values);
  return masked === text ? parameter : `${name}=${encodeURIComponent(masked)}`;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}
