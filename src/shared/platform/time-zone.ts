/**
 * What a text that arrived as time zone means (RFC 7643 section 4.1.1 wants a name of the IANA database). Guides, findings and
 * the platform's view say the same of the same value, since they all ask here. Facts come as tables (`resources/`): runtimes differ
 * in what they know, and give old names.
 *
 * Two letters are a country before they are an old alias (`GB`, `NZ`). An offset is refused: it is no zone for half of the year.
 */

import { isNearly } from '../nearly';
import { type Country, type CountryTables, countryOf } from './country';
import { foldName } from './fold-name';
import { statesByCountry } from './states';

export interface TimeZoneTables {
  /** Today's name by each name of the database, in lower case. */
  names: Readonly<Record<string, string>>;
  /** Zone by alpha-2 code of a country, by Windows name in lower case; `001` without regard to a country. */
  windows: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Windows name in lower case by what Windows shows, in lower case and without the offset. */
  windowsLabels: Readonly<Record<string, string>>;
  /** Zones with their main cities, folded, by alpha-2 code. */
  byCountry: Readonly<Record<string, readonly ZoneWithCities[]>>;
  /** Where most people of a country with several zones live, for those where that is hardly ever wrong. */
  primary: Readonly<Record<string, string>>;
}

export interface ZoneWithCities {
  zone: string;
  cities: readonly string[];
}

/** Both tables, as they are read from `resources/`. */
export interface PlaceTables {
  zones: TimeZoneTables;
  countries: CountryTables;
}

/** Of the person's work address; narrows a country with several zones. */
export interface PlaceOfWork {
  country?: string | undefined;
  region?: string | undefined;
  locality?: string | undefined;
}

/** `zone` is today's name; null where the value does not decide. */
export type ZoneResolution =
  | { how: 'none'; zone: null }
  | { how: 'as sent' | 'alias' | 'Windows name' | 'Windows label'; zone: string }
  /** The one zone of a country. */
  | { how: 'country'; zone: string; country: Country }
  /** One of several, by region or locality. */
  | { how: 'narrowed'; zone: string; country: Country; by: 'region' | 'locality' }
  /** The one where most people of the country live. */
  | { how: 'guess'; zone: string; country: Country; zones: readonly string[] }
  /** A country whose people sit in several. */
  | { how: 'question'; zone: null; country: Country; zones: readonly string[] }
  /** No zone; `suggests` the one that was probably meant. */
  | { how: 'refused'; zone: null; suggests: string | null };

/** No name of a zone, a country or a label is longer; what is longer is not looked at. */
const longestName = 100;

/** @param place where the person works, as far as it is known */
export function resolveTimeZone(value: string, place: PlaceOfWork, tables: PlaceTables): ZoneResolution {
  const text = value.trim();
  if (text === '') return { how: 'none', zone: null };
  if (text.length > longestName) return { how: 'refused', zone: null, suggests: null };
  const isTwoLetters = /^[A-Za-z]{2}$/.test(text);
  return (
    (isTwoLetters ? null : namedZone(text, tables.zones)) ??
    windowsZone(text, place, tables) ??
    zoneOfCountry(text, place, tables) ?? {
      how: 'refused',
      zone: null,
      suggests: suggestion(text, tables.zones),
    }
  );
}

function namedZone(text: string, { names }: TimeZoneTables): ZoneResolution | null {
  const lower = text.toLowerCase();
  if (isOffset(lower) || !Object.hasOwn(names, lower)) return null;
  const zone = names[lower] ?? text;
  return { how: zone.toLowerCase() === lower ? 'as sent' : 'alias', zone };
}

/** `GMT+8` is an old alias of `Etc/GMT` in some lists; whoever writes it means eight hours. */
function isOffset(lower: string): boolean {
  return /^(gmt|utc)?\s*[+-]?\d/.test(lower);
}

function windowsZone(
  text: string,
  place: PlaceOfWork,
  { zones, countries }: PlaceTables,
): ZoneResolution | null {
  const lower = text.toLowerCase();
  const label = /^\((?:utc|gmt)[^)]*\)\s*(.+)$/.exec(lower)?.[1];
  const name = label === undefined ? lower : own(zones.windowsLabels, label);
  const byTerritory = name === undefined ? undefined : own(zones.windows, name);
  if (byTerritory === undefined) return null;
  const territory = countryOf(place.country ?? '', countries)?.code ?? '001';
  const zone = own(byTerritory, territory) ?? byTerritory['001'];
  if (zone === undefined) return null;
  return { how: label === undefined ? 'Windows name' : 'Windows label', zone };
}

function zoneOfCountry(text: string, place: PlaceOfWork, tables: PlaceTables): ZoneResolution | null {
  const country = countryOf(text, tables.countries);
  const zones = country === null ? undefined : own(tables.zones.byCountry, country.code);
  if (country === null || zones === undefined) return null;
  const [first] = zones;
  if (first !== undefined && zones.length === 1) return { how: 'country', zone: first.zone, country };
  const narrowed = narrow(country, zones, place);
  if (narrowed !== null) return narrowed;
  const names = zones.map(({ zone }) => zone);
  const primary = own(tables.zones.primary, country.code);
  if (primary !== undefined) return { how: 'guess', zone: primary, country, zones: names };
  return { how: 'question', zone: null, country, zones: names };
}

/** The city is nearer than the state: half of them have people in a second zone. */
function narrow(
  country: Country,
  zones: readonly ZoneWithCities[],
  { locality = '', region = '' }: PlaceOfWork,
): ZoneResolution | null {
  const ofCity = zoneOfCity(zones, foldName(locality));
  if (ofCity !== null) return { how: 'narrowed', zone: ofCity, country, by: 'locality' };
  const ofRegion = zoneOfRegion(country.code, foldName(region));
  return ofRegion === null ? null : { how: 'narrowed', zone: ofRegion, country, by: 'region' };
}

function zoneOfRegion(code: string, region: string): string | null {
  if (region === '') return null;
  const short = region.replace(new RegExp(`^${code.toLowerCase()}-`), '');
  for (const [zone, states] of Object.entries(own(statesByCountry, code) ?? {})) {
    if (
      states.some(([abbreviation, name]) => abbreviation.toLowerCase() === short || foldName(name) === short)
    ) {
      return zone;
    }
  }
  return null;
}

/** `Las Palmas` is enough for `las palmas de gran canaria`. */
function zoneOfCity(zones: readonly ZoneWithCities[], city: string): string | null {
  if (city === '') return null;
  const found = zones.find(
    ({ zone, cities }) =>
      cityIn(zone) === city || cities.some((one) => one === city || one.startsWith(`${city} `)),
  );
  return found?.zone ?? null;
}

function cityIn(zone: string): string {
  return foldName((zone.split('/').at(-1) ?? '').replaceAll('_', ' '));
}

/** The zone of a city, or the one whose name differs by a letter or two. */
function suggestion(text: string, { byCountry, names }: TimeZoneTables): string | null {
  const folded = foldName(text);
  const zones = Object.values(byCountry).flat();
  const named = zones.find(({ zone }) => cityIn(zone) === folded);
  if (named !== undefined) return named.zone;
  const withCity = zones.filter(({ cities }) => cities.includes(folded));
  const [only] = withCity;
  if (only !== undefined && withCity.length === 1) return only.zone;
  if (!folded.includes('/')) return null;
  const meant = [...new Set(Object.values(names))].filter((zone) => isNearly(zone.toLowerCase(), folded));
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

function own<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
