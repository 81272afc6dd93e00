/** What is wrong with a person as stored, derived again whenever it is asked for: it goes when the value is right. */
import type { DiagnosedFinding, KnownUsers } from '../idp/identity-provider';
import type { PlaceTables } from '../platform/time-zone';
import { isJsonObject } from '../scim/json';
import type { JsonObject, JsonValue } from '../scim/resource';
import { managerFindings } from './manager-rules';
import { placeOfWork } from './place-of-work';
import { userFindings } from './user-findings';
import { countryFindings, languageFindings, type PlacedText, timeZoneFindings } from './value-rules';

/** What may be known besides the resource; what is not known is not checked. */
export interface KnownToResources {
  places?: PlaceTables | null | undefined;
  users?: KnownUsers | null | undefined;
}

/**
 * Of one stored user.
 * @param attributes in canonical form
 */
export function findingsOfResource(
  attributes: JsonObject,
  { places, users }: KnownToResources,
): DiagnosedFinding[] {
  const general = [...userFindings(attributes), ...(users ? managerFindings(attributes, users) : [])];
  if (!places) return general;
  const place = placeOfWork(attributes);
  return [
    ...general,
    ...textAt(attributes, 'timezone').flatMap((text) => timeZoneFindings(text, place, places)),
    ...['locale', 'preferredLanguage']
      .flatMap((name) => textAt(attributes, name))
      .flatMap((text) => languageFindings(text, places.countries)),
    ...countriesIn(attributes.addresses).flatMap((text) => countryFindings(text, places.countries)),
  ];
}

function textAt(attributes: JsonObject, attributePath: string): PlacedText[] {
  const value = attributes[attributePath];
  return typeof value === 'string' ? [{ attributePath, value }] : [];
}

function countriesIn(addresses: JsonValue | undefined): PlacedText[] {
  const all = Array.isArray(addresses) ? addresses.filter(isJsonObject) : [];
  return all.flatMap(({ type, country }) => {
    const path = typeof type === 'string' ? `addresses[type eq "${type}"].country` : 'addresses.country';
    return typeof country === 'string' ? [{ attributePath: path, value: country }] : [];
  });
}
