import { isJsonObject } from '../scim/json';
import type { JsonObject, JsonValue } from '../scim/resource';
import type { PlaceOfWork } from './time-zone';

/** Of a user as it is stored: the work address, else the first. */
export function placeOfWork({ addresses }: JsonObject): PlaceOfWork {
  const all = Array.isArray(addresses) ? addresses.filter(isJsonObject) : [];
  const address = all.find(({ type }) => type === 'work') ?? all[0];
  if (address === undefined) return {};
  const { country, region, locality } = address;
  return { country: text(country), region: text(region), locality: text(locality) };
}

function text(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
