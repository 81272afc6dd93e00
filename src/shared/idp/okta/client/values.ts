/** Values of a mapping in the form in which a request carries them. */
import { isJsonObject } from '../../../scim/json';
import type { JsonObject, JsonValue } from '../../../scim/resource';
import { putValue, type Target } from '../../common/resource-values';
import type { RowValue } from '../execute-mapping';

/** What has no value is left out. */
export function attributesOf(values: readonly RowValue[]): JsonObject {
  const attributes: JsonObject = {};
  for (const { row, value } of values)
    if (value !== null) putValue(attributes, row.target, value, newElement);
  return attributes;
}

/** The one element that a profile can hold of a list is the primary one. */
function newElement({ element }: Target): JsonObject {
  return element === null ? {} : { primary: true, [element.name]: element.value };
}

/** What was read, with the values of the mapping in it. */
export function merged(read: JsonObject, values: readonly RowValue[], keepsEmptied: boolean): JsonObject {
  const whole = structuredClone(read);
  for (const { row, value } of values) {
    if (value !== null) putValue(whole, row.target, value, newElement);
    else if (!keepsEmptied) dropValue(whole, row.target);
  }
  return whole;
}

function dropValue(resource: JsonObject, { schema, attribute, subAttribute, element }: Target): void {
  const holder = schema === null ? resource : resource[schema];
  if (!isJsonObject(holder)) return;
  const held = holder[attribute];
  if (element !== null) dropOfElement(holder, attribute, element, subAttribute ?? 'value');
  else if (subAttribute === null) delete holder[attribute];
  else if (isJsonObject(held)) delete held[subAttribute];
}

/** An element without anything but its type is none. */
function dropOfElement(
  holder: JsonObject,
  attribute: string,
  { name, value }: NonNullable<Target['element']>,
  subAttribute: string,
): void {
  const list = holder[attribute];
  if (!Array.isArray(list)) return;
  const left = list.flatMap((one): JsonValue[] => {
    if (!isJsonObject(one) || one[name] !== value) return [one];
    const { [subAttribute]: _, ...rest } = one;
    return Object.keys(rest).some((key) => key !== name && key !== 'primary') ? [rest] : [];
  });
  if (left.length === 0) delete holder[attribute];
  else holder[attribute] = left;
}

/** To see whether anything changed since. */
export function fingerprint(values: readonly RowValue[]): string {
  return JSON.stringify(values.map(({ value }) => value));
}
