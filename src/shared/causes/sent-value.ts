/** What stands in a person where a cause points to, what belongs there, and what is made of it. Values are from the wire: of any type. */
import { managerIdOf } from '../diagnostics/manager-rules';
import { countryOf } from '../platform/country';
import { readLanguageTag } from '../platform/language-tag';
import { readerOf } from '../platform/mapped-path';
import { placeOfWork } from '../platform/place-of-work';
import { statesByCountry } from '../platform/states';
import { type PlaceTables, resolveTimeZone, type ZoneResolution } from '../platform/time-zone';
import { isJsonObject } from '../scim/json';
import type { JsonObject, JsonValue } from '../scim/resource';
import type { CauseKey } from './cause-id';

export interface SentValue {
  /** Null where nothing stands there. */
  sent: string | null;
  /** Null where one value can't be told. */
  belongs: string | null;
  /** One of several that may be meant, where it can't be told. */
  example?: string | undefined;
  /** What the platform makes of it, in a few words: "cannot be told". */
  reading: string;
}

/**
 * @param person attributes of a stored user who has a finding of this cause, or had one
 * @returns null for a cause that is not about one value of a person
 */
export function sentValue(key: CauseKey, person: JsonObject, places: PlaceTables | null): SentValue | null {
  switch (key.rule) {
    case 'no-email':
    case 'no-external-id':
      return { sent: null, belongs: null, reading: 'missing' };
    case 'doubled-work-email':
      return { sent: addressesForWork(person), belongs: null, reading: 'either may be taken' };
    case 'unknown-manager':
      return { sent: managerIdOf(person), belongs: null, reading: 'nobody here' };
    default:
      return places === null ? null : placeValue(key, person, places);
  }
}

function placeValue({ rule, attributePath = '' }: CauseKey, person: JsonObject, places: PlaceTables) {
  switch (rule) {
    case 'country-as-time-zone':
    case 'time-zone-alias':
    case 'unknown-time-zone':
      return zoneValue(readerOf(attributePath || 'timezone')?.(person).text ?? null, person, places);
    case 'not-a-language-tag':
      return languageValue(textAt(person, attributePath), places);
    case 'country-not-alpha-2':
      return countryValue(person, places);
    default:
      return null;
  }
}

function zoneValue(sent: string | null, person: JsonObject, places: PlaceTables): SentValue {
  const resolved = resolveTimeZone(sent ?? '', placeOfWork(person), places);
  const example = resolved.how === 'question' ? zoneOfMostStates(resolved) : undefined;
  return { sent, belongs: zoneOf(resolved), example, reading: readingOf(resolved) };
}

/** The likeliest to be known by the reader. */
function zoneOfMostStates({ country, zones }: Extract<ZoneResolution, { how: 'question' }>) {
  const byZone = Object.entries(statesByCountry[country.code] ?? {});
  const [most] = byZone.toSorted(([, some], [, others]) => others.length - some.length);
  return most?.[0] ?? zones[0];
}

function zoneOf(resolved: ZoneResolution): string | null {
  return resolved.how === 'refused' ? resolved.suggests : resolved.zone;
}

function readingOf(resolved: ZoneResolution): string {
  switch (resolved.how) {
    case 'none':
      return 'nothing';
    case 'question':
      return 'cannot be told';
    case 'refused':
      return 'cannot be read';
    case 'guess':
      return `taken as ${resolved.zone}`;
    default:
      return `read as ${resolved.zone}`;
  }
}

function languageValue(sent: string | null, { countries }: PlaceTables): SentValue {
  const read = readLanguageTag(sent ?? '', countries);
  return read.how === 'underscore'
    ? { sent, belongs: read.tag, reading: `read as ${read.tag}` }
    : { sent, belongs: null, reading: 'cannot be read' };
}

/** Of the first address whose country is no code. */
function countryValue({ addresses }: JsonObject, { countries }: PlaceTables): SentValue {
  const written = objectsIn(addresses).flatMap(({ country }) =>
    typeof country === 'string' ? [country] : [],
  );
  const codeOf = (text: string) => countryOf(text, countries)?.code ?? null;
  const sent = written.find((text) => codeOf(text) !== text.trim().toUpperCase()) ?? null;
  const belongs = sent === null ? null : codeOf(sent);
  return { sent, belongs, reading: belongs === null ? 'cannot be read' : `read as ${belongs}` };
}

function addressesForWork({ emails }: JsonObject): string | null {
  const forWork = objectsIn(emails).filter(({ type }) => typeof type === 'string' && /^work$/i.test(type));
  return forWork.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])).join(', ') || null;
}

function objectsIn(values: JsonValue | undefined): JsonObject[] {
  return Array.isArray(values) ? values.filter(isJsonObject) : [];
}

function textAt(person: JsonObject, attributePath: string): string | null {
  const value = person[attributePath];
  return typeof value === 'string' ? value : null;
}
