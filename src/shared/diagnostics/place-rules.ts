/** Rules about time zones, languages and countries that a client writes. Without the tables of places nothing is said of them. */
import { requestTarget } from '../activity/request-target';
import type { DiagnosedFinding, DiagnosticInput, DiagnosticRule } from '../idp/identity-provider';
import { concernSame, normalisedPath } from '../normalised-path';
import { newFieldMappings } from '../platform/fields';
import { mappedPath, readerOf } from '../platform/mapped-path';
import { placeOfWork } from '../platform/place-of-work';
import type { PlaceOfWork } from '../platform/time-zone';
import { countryFindings, languageFindings, type PlacedText, timeZoneFindings } from './value-rules';
import { type LookedAt, valuesAt } from './written-values';

export const countryAsTimeZone = timeZoneRule('country-as-time-zone', 'Country in the time zone');
export const timeZoneAlias = timeZoneRule('time-zone-alias', 'Old name of a time zone');
export const unknownTimeZone = timeZoneRule('unknown-time-zone', 'No name of a time zone');

/** One rule for each of its ids, so that each has words of its own. */
function timeZoneRule(id: string, title: string): DiagnosticRule {
  return { id, title, check: (input) => timeZonesIn(input).filter(({ rule }) => rule === id) };
}

function timeZonesIn(input: DiagnosticInput): DiagnosedFinding[] {
  const { places } = input;
  const written = zonesWritten(input);
  if (!places || written.length === 0) return [];
  const place = placeIn(input);
  return written.flatMap((text) => timeZoneFindings(text, place, places));
}

/** Where the SCIM setting takes the time zone from: a path that no rule reads requests by is read as it is stored afterwards. */
function zonesWritten(input: DiagnosticInput): PlacedText[] {
  const { exchange, users, fieldMappings = newFieldMappings } = input;
  const path = mappedPath(fieldMappings, 'Time Zone') ?? 'timezone';
  if (normalisedPath(path).plain === 'timezone') return textsAt(input, 'timezone');
  const isWritten = exchange.changes.some(({ attributes }) =>
    attributes.some(({ attributePath }) => concernSame(attributePath, path)),
  );
  const user = isWritten && exchange.subject !== null ? users?.byId(exchange.subject.id) : null;
  const text = user ? (readerOf(path)?.(user.attributes).text ?? null) : null;
  return text === null ? [] : [{ attributePath: path, value: text }];
}

export const notALanguageTag: DiagnosticRule = {
  id: 'not-a-language-tag',
  title: 'No language tag',
  causes: ['language-with-underscore', 'language-is-country', 'language-unknown'],
  check: (input) => {
    const { places } = input;
    if (!places) return [];
    const written = [...textsAt(input, 'locale'), ...textsAt(input, 'preferredlanguage')];
    const [first, ...others] = written.flatMap((text) => languageFindings(text, places.countries));
    if (first === undefined) return [];
    const same = others.filter(({ explanation }) => explanation === first.explanation);
    const different = others.filter((other) => !same.includes(other));
    const otherPaths = same.flatMap(({ attributePath = [] }) => attributePath);
    return [otherPaths.length === 0 ? first : { ...first, otherPaths }, ...different];
  },
};

export const countryNotAlpha2: DiagnosticRule = {
  id: 'country-not-alpha-2',
  title: 'Country not as a two-letter code',
  check: (input) => {
    const { places } = input;
    if (!places) return [];
    return textsAt(input, 'addresses.country').flatMap((text) => countryFindings(text, places.countries));
  },
};

function textsAt(input: DiagnosticInput, attribute: LookedAt): PlacedText[] {
  return valuesAt(input, attribute).flatMap(({ attributePath, value }) =>
    typeof value === 'string' ? [{ attributePath, value }] : [],
  );
}

/** As stored after the request, else as it was sent. A bulk request is about many people. */
function placeIn(input: DiagnosticInput): PlaceOfWork {
  const { subject, url } = input.exchange;
  if (requestTarget(url).endpoint.toLowerCase() === 'bulk') return {};
  const user = subject === null ? null : input.users?.byId(subject.id);
  if (user) return placeOfWork(user.attributes);
  const sent = (attribute: LookedAt) => textsAt(input, attribute)[0]?.value;
  return {
    country: sent('addresses.country'),
    region: sent('addresses.region'),
    locality: sent('addresses.locality'),
  };
}
