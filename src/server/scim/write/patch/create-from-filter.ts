import type { Filter } from '../../../../shared/scim/filter/filter';
import type { JsonObject } from '../../../../shared/scim/resource';
import { booleanOfText } from '../rules/read-simple-value';
import { readValue } from '../rules/read-value';
import type { RulesContext } from '../rules/rules-context';
import type { OperationTarget } from './attribute-operation';

/**
 * The value that a filter describes: `[type eq "work" and primary eq true]` is `{type: "work", primary: true}`. Null
 * where the filter says anything else than what equals what, so that nothing can be made of it.
 */
export function createFromFilter(
  { attribute, filter }: OperationTarget,
  context: RulesContext,
): JsonObject | null {
  const value: JsonObject = {};
  for (const term of filter === null ? [] : termsOf(filter)) {
    if (term.kind !== 'comparison' || term.operator !== 'eq' || term.value === null) return null;
    const sub = attribute.subAttributes.get(term.path.attribute.toLowerCase());
    if (sub === undefined && attribute.declared) return null;
    const given = sub?.definition.type === 'boolean' ? (booleanOfText(term.value) ?? term.value) : term.value;
    const read = sub === undefined ? given : readValue(sub, given, context);
    if (read !== undefined) value[sub?.definition.name ?? term.path.attribute] = read;
  }
  return value;
}

function termsOf(filter: Filter): Filter[] {
  return filter.kind === 'and' ? filter.operands.flatMap(termsOf) : [filter];
}
