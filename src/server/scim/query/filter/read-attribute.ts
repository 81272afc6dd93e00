/** How a filter gets at the values of an attribute in a resource. */

import { isJsonObject } from '../../../../shared/scim/json';
import type { JsonObject, JsonValue } from '../../../../shared/scim/resource';
import type { ResolvedAttribute } from '../../../../shared/scim/schemas/schema-registry';
import { ownNameOf, ownValue } from '../../json-object';
import type { ValueTest } from './value-test';

export type ObjectTest = (object: JsonObject) => boolean;

/** The value of an attribute or sub-attribute in the object that holds it. */
function reader(attribute: ResolvedAttribute): (object: JsonObject) => JsonValue | undefined {
  const { name } = attribute.definition;
  if (attribute.declared) return (object) => ownValue(object, name);
  return (object) => {
    const own = ownNameOf(object, name);
    return own === undefined ? undefined : object[own];
  };
}

/** A multi-valued attribute fulfils a test when one of its values does (RFC 7644 section 3.4.2.2). */
function anyValue(value: JsonValue | undefined, test: ValueTest): boolean {
  if (!Array.isArray(value)) return test(value);
  if (value.length === 0) return test(undefined);
  for (const element of value) if (test(element)) return true;
  return false;
}

/**
 * The test of a sub-attribute within one value, for which null is a value that is there and lacks the sub-attribute; a simple
 * value stands for its own `value`.
 */
export function withinValue(sub: ResolvedAttribute, owner: ResolvedAttribute, test: ValueTest): ValueTest {
  if (sub === owner) return test;
  const read = reader(sub);
  return (value) => anyValue(isJsonObject(value) ? (read(value) ?? null) : undefined, test);
}

/** The test of an attribute within a whole resource. */
export function withinResource(attribute: ResolvedAttribute, test: ValueTest): ObjectTest {
  const top = attribute.parent ?? attribute;
  const read = reader(top);
  const inner = attribute.parent === null ? test : withinValue(attribute, top, test);
  const atTop: ObjectTest = (object) => anyValue(read(object), inner);
  return top.extension === null ? atTop : withinExtension(top, atTop, inner);
}

function withinExtension(top: ResolvedAttribute, test: ObjectTest, onNothing: ValueTest): ObjectTest {
  const urn = top.extension ?? '';
  const nameIn = top.declared ? () => urn : (object: JsonObject) => ownNameOf(object, urn);
  return (object) => {
    const name = nameIn(object);
    const extension = name === undefined ? undefined : ownValue(object, name);
    return isJsonObject(extension) ? test(extension) : onNothing(undefined);
  };
}
