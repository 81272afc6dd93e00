import { isJsonObject } from '../../../../shared/scim/json';
import type { JsonValue } from '../../../../shared/scim/resource';
import type { ResolvedAttribute } from '../../../../shared/scim/schemas/schema-registry';
import type { RulesContext } from './rules-context';

/** Where people have one for work and one for home; of roles, several of one type are the rule. */
const oneForEachType = new Set(['emails', 'phoneNumbers', 'addresses']);

/**
 * By agreement, of several values of one type the last one stays. RFC 7643 section 2.4 allows them all, so that without that
 * agreement nothing is left out.
 */
export function lastOfType(
  { path }: ResolvedAttribute,
  values: JsonValue[],
  { tolerances }: RulesContext,
): JsonValue[] {
  if (values.length < 2 || !oneForEachType.has(path) || !tolerances.isOn('last-of-type-wins')) return values;
  const last = new Map(values.map((value, index) => [typeOf(value), index]));
  const kept = values.filter((value, index) => typeOf(value) === null || last.get(typeOf(value)) === index);
  if (kept.length < values.length) tolerances.tolerate('last-of-type-wins', { attributePath: path });
  return kept;
}

function typeOf(value: JsonValue): string | null {
  return isJsonObject(value) && typeof value.type === 'string' ? value.type.toLowerCase() : null;
}
