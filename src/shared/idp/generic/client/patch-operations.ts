/** What differs between a resource as it was sent and as it is now, as operations of RFC 7644 section 3.5.2. */
import type { JsonObject, JsonValue } from '../../../scim/resource';
import type { PlainRow } from '../../common/plain-mapping';
import { type Target, valueAt } from '../../common/resource-values';

/**
 * One operation for each attribute that differs. An element that is not there yet is added whole, one that has nothing left is
 * removed whole: a filter that finds nothing is an error to the RFC.
 */
export function operationsOf(rows: readonly PlainRow[], before: JsonObject, after: JsonObject): JsonObject[] {
  const operations = new Map<string, JsonObject>();
  for (const { mapping, target } of rows) {
    const [was, is] = [valueAt(before, target), valueAt(after, target)];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    const whole = wholeElement(target, before, after);
    const key = whole === null ? mapping.target : `${target.attribute} ${String(target.element?.value)}`;
    operations.set(key, whole ?? operationOn(mapping.target, was, is));
  }
  return [...operations.values()];
}

function operationOn(path: string, was: JsonValue | undefined, is: JsonValue | undefined): JsonObject {
  if (is === undefined) return { op: 'remove', path };
  return { op: was === undefined ? 'add' : 'replace', path, value: is };
}

function wholeElement(target: Target, before: JsonObject, after: JsonObject): JsonObject | null {
  if (target.element === null) return null;
  const [was, is] = [elementOf(before, target), elementOf(after, target)];
  const { attribute, element } = target;
  if (was === undefined && is !== undefined) return { op: 'add', path: attribute, value: [is] };
  if (is !== undefined) return null;
  return { op: 'remove', path: `${attribute}[${element.name} eq ${JSON.stringify(element.value)}]` };
}

function elementOf(resource: JsonObject, { attribute, element }: Target): JsonObject | undefined {
  const list = resource[attribute];
  if (!Array.isArray(list) || element === null) return undefined;
  return list.find(
    (one): one is JsonObject =>
      typeof one === 'object' && one !== null && !Array.isArray(one) && one[element.name] === element.value,
  );
}
