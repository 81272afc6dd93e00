/**
 * What is wrong with a person as stored, whichever request brought it: it is found again after a restart or without the journal,
 * and goes when the value is right. Values come from the wire: any may have any type. Whether somebody arrives, and with which time
 * zone, is decided by what the field mapping takes: the table of target users says the same.
 */
import type { DiagnosedFinding } from '../idp/identity-provider';
import type { FieldMapping } from '../platform/fields';
import { mappedPath, readerOf } from '../platform/mapped-path';
import { placeOfWork } from '../platform/place-of-work';
import type { PlaceOfWork, PlaceTables } from '../platform/time-zone';
import { remember } from '../remember';
import { isJsonObject } from '../scim/json';
import type { JsonObject, JsonValue } from '../scim/resource';
import { type ManagersHere, managerFindings } from './manager-rules';
import { addressFindings, missingEmail } from './user-findings';
import { countryFindings, languageFindings, type PlacedText, timeZoneFindings } from './value-rules';

export { managerIdOf } from './manager-rules';

/** What a rule may ask about everybody else, and about the SCIM setting. */
export interface PeopleHere extends ManagersHere {
  /** Of time zones and countries; without them nothing is said of either. */
  places: PlaceTables | null;
  fieldMappings: readonly FieldMapping[];
}

/** Of one person after the other, attributes of a stored user: the worst is not first, in the order of the rules. */
export type FindInPerson = (person: JsonObject) => DiagnosedFinding[];

/** For many people of one directory: what is said of a value is said once. */
export function personFinder(here: PeopleHere): FindInPerson {
  const emailFindings = missingEmail(mappedPath(here.fieldMappings, 'Email'));
  const placeFindings = here.places === null ? null : placeFinder(here.places, here.fieldMappings);
  return (person) => [
    ...emailFindings(person),
    ...addressFindings(person),
    ...managerFindings(person, here),
    ...(placeFindings === null ? [] : placeFindings(person)),
  ];
}

/** For a single one. */
export function personFindings(person: JsonObject, here: PeopleHere): DiagnosedFinding[] {
  return personFinder(here)(person);
}

function placeFinder(places: PlaceTables, fieldMappings: readonly FieldMapping[]): FindInPerson {
  const { countries } = places;
  const inZone = zoneFinder(places, fieldMappings);
  const inLanguage = onceEach((text) => languageFindings(text, countries));
  const inCountry = onceEach((text) => countryFindings(text, countries));
  return (person) => [
    ...inZone(person),
    ...['locale', 'preferredLanguage'].flatMap((path) => textAt(person, path)).flatMap(inLanguage),
    ...countriesIn(person.addresses).flatMap(inCountry),
  ];
}

/** A time zone that no field takes harms nobody. */
function zoneFinder(places: PlaceTables, fieldMappings: readonly FieldMapping[]): FindInPerson {
  const mapped = mappedPath(fieldMappings, 'Time Zone');
  const attributePath = mapped ?? 'timezone';
  const read = readerOf(attributePath);
  const placesOf = remember((value) =>
    remember((key) => {
      const place: PlaceOfWork = JSON.parse(key);
      const found = timeZoneFindings({ attributePath, value }, place, places);
      return mapped === null ? found.map(onlyNoted) : found;
    }),
  );
  return (person) => {
    const text = read?.(person).text ?? null;
    return text === null ? [] : placesOf(text)(JSON.stringify(placeOfWork(person)));
  };
}

function onlyNoted(finding: DiagnosedFinding): DiagnosedFinding {
  return { ...finding, severity: 'only noted' };
}

/** Remembers by path and value. */
function onceEach(find: (text: PlacedText) => DiagnosedFinding[]): (text: PlacedText) => DiagnosedFinding[] {
  const atPath = remember((attributePath) => remember((value) => find({ attributePath, value })));
  return ({ attributePath, value }) => atPath(attributePath)(value);
}

function textAt(person: JsonObject, attributePath: string): PlacedText[] {
  const value = person[attributePath];
  return typeof value === 'string' ? [{ attributePath, value }] : [];
}

function countriesIn(addresses: JsonValue | undefined): PlacedText[] {
  const all = Array.isArray(addresses) ? addresses.filter(isJsonObject) : [];
  return all.flatMap(({ type, country }) => {
    const attributePath =
      typeof type === 'string' ? `addresses[type eq "${type}"].country` : 'addresses.country';
    return typeof country === 'string' ? [{ attributePath, value: country }] : [];
  });
}
