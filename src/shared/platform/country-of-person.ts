import type { JsonObject } from '../scim/resource';
import { type Country, countryForm, countryOf } from './country';
import { placeOfWork } from './place-of-work';
import { type PlaceTables, resolveTimeZone } from './time-zone';

/**
 * Where a person works, as far as what came tells: a time zone that is a country is the usage location, and says more than the
 * work address, whose country is free text in most directories.
 * @param person attributes of a user as sent
 */
export function countryOfPerson(person: JsonObject, tables: PlaceTables): Country | null {
  const { timezone } = person;
  const inTimeZone = typeof timezone === 'string' ? countryInTimeZone(timezone, tables) : null;
  return inTimeZone ?? countryOf(placeOfWork(person).country ?? '', tables.countries);
}

/** `Turkey` is a country and an old name of a zone; `EST` is that zone, and Estonia by chance. */
function countryInTimeZone(value: string, tables: PlaceTables): Country | null {
  const resolved = resolveTimeZone(value, {}, tables);
  if ('country' in resolved) return resolved.country;
  return resolved.how === 'alias' ? countryNamed(value, tables) : null;
}

/** By its name: three letters that are a zone too mean the zone. */
export function countryNamed(text: string, { countries }: PlaceTables): Country | null {
  return countryForm(text) === 'name' ? countryOf(text, countries) : null;
}
