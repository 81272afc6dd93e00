/**
 * What is wrong with a person as stored, whichever request brought it: it is found again after a restart or without the journal,
 * and goes when the value is right. Values come from the wire: any may have any type.
 */
import type { DiagnosedFinding } from '../idp/identity-provider';
import { placeOfWork } from '../platform/place-of-work';
import type { PlaceTables } from '../platform/time-zone';
import { isJsonObject } from '../scim/json';
import type { JsonObject, JsonValue } from '../scim/resource';
import { type ManagersHere, managerFindings } from './manager-rules';
import { userFindings } from './user-findings';
import { countryFindings, languageFindings, type PlacedText, timeZoneFindings } from './value-rules';

export { managerIdOf } from './manager-rules';

/** What a rule may ask about everybody else. */
export interface PeopleHere extends ManagersHere {
  /** Of time zones and countries; without them nothing is said of either. */
  places: PlaceTables | null;
}

/**
 * @param person attributes of a stored user
 * @returns the worst is not first: in the order of the rules
 */
export function personFindings(person: JsonObject, here: PeopleHere): DiagnosedFinding[] {
  return [
    ...userFindings(person),
    ...managerFindings(person, here),
    ...(here.places === null ? [] : placeFindings(person, here.places)),
  ];
}

function placeFindings(person: JsonObject, places: PlaceTables): DiagnosedFinding[] {
  const place = placeOfWork(person);
  const { countries } = places;
  const languages = [...textAt(person, 'locale'), ...textAt(person, 'preferredLanguage')];
  return [
    ...textAt(person, 'timezone').flatMap((text) => timeZoneFindings(text, place, places)),
    ...languages.flatMap((text) => languageFindings(text, countries)),
    ...countriesIn(person.addresses).flatMap((text) => countryFindings(text, countries)),
  ];
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
