/**
 * What a request to write says about attributes that are returned on request alone: RFC 7643 section 7 has each of them in the
 * response to the write that specifies it. Nothing is collected for resource types that have none.
 */

import { isJsonObject } from '../../../../shared/scim/json';
import type { JsonValue } from '../../../../shared/scim/resource';
import type { ResolvedAttribute } from '../../../../shared/scim/schemas/schema-registry';
import type { ScimContext } from '../../scim-request';
import type { AttributeOperation } from '../patch/attribute-operation';
import type { RulesContext } from './rules-context';

export function rulesFor(
  type: RulesContext['type'],
  { tolerances }: Pick<ScimContext, 'tolerances'>,
): RulesContext {
  return type.hasHiddenAttributes ? { type, tolerances, specified: new Set() } : { type, tolerances };
}

/** The attribute that a change is about, and the sub-attributes in its value. */
export function noteAsserted({ target, raw }: AttributeOperation, specified: Set<ResolvedAttribute>): void {
  const { attribute, subAttribute } = target;
  specified.add(subAttribute ?? attribute);
  if (subAttribute !== null || attribute.subAttributes.size === 0) return;
  for (const name of propertyNamesIn(raw)) {
    const sub = attribute.subAttributes.get(name.toLowerCase());
    if (sub !== undefined) specified.add(sub);
  }
}

function propertyNamesIn(value: JsonValue | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap(propertyNamesIn);
  return isJsonObject(value) ? Object.keys(value) : [];
}
