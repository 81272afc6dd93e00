import { isJsonObject } from '../../../../shared/scim/json';
import type { JsonValue } from '../../../../shared/scim/resource';
import type { ResolvedAttribute } from '../../../../shared/scim/schemas/schema-registry';
import type { RulesContext } from './rules-context';

/**
 * At most one value is primary (RFC 7643 section 2.4). Where one of the values that were just written is, all others
 * lose it (RFC 7644 section 3.5.2); where several of those are, the last one keeps it by tolerance.
 */
export function onePrimary(
  attribute: ResolvedAttribute,
  values: JsonValue[],
  written: readonly JsonValue[],
  { tolerances }: RulesContext,
): JsonValue[] {
  const claims = written.filter(isPrimary);
  const winner = claims.at(-1);
  if (winner === undefined || values.filter(isPrimary).length < 2) return values;
  if (claims.length > 1) tolerances.tolerate('several-primary', { attributePath: attribute.path });
  return values.map((value) =>
    value !== winner && isPrimary(value) && isJsonObject(value) ? { ...value, primary: false } : value,
  );
}

function isPrimary(value: JsonValue): boolean {
  return isJsonObject(value) && value.primary === true;
}
