/** Values of a mapping in the form in which a request carries them. */

import type { JsonObject, JsonValue } from '../../../scim/resource';
import { commonAttributes } from '../../../scim/schemas/common-attributes';
import { userSchema } from '../../../scim/schemas/user';
import { putValue, type Target, valueAt } from '../../common/resource-values';
import type { Row, RowValue } from '../execute-mapping';
import type { Assignment, Form } from './requests';
import { sameValue } from './run';

const creatable = new Set([...commonAttributes, ...userSchema.attributes].map(({ name }) => name));

/**
 * A name that is neither an attribute of the standard nor an extension's cannot be exported when somebody is created: such a row
 * is sent with the first change.
 */
function isCreatable({ target }: Row): boolean {
  return target.schema !== null || creatable.has(target.attribute);
}

/** Attributes of a resource to be created. Of two rows with one target the last counts. */
export function attributesOf(values: readonly RowValue[]): JsonObject {
  const attributes: JsonObject = {};
  for (const { row, value } of values) {
    if (value !== null && isCreatable(row))
      putValue(attributes, row.target, asBoolean(row.target, value), newElement);
  }
  return attributes;
}

/** The work address of mail is the primary one; nothing else is. */
function newElement({ attribute, element }: Target): JsonObject {
  if (element === null) return {};
  const isPrimary = attribute === 'emails' && element.value === 'work';
  return { primary: isPrimary, [element.name]: element.value };
}

/** What was just created with these. */
export function sentAtCreation(values: readonly RowValue[]): Map<string, JsonValue> {
  const sent = values.filter(({ row, value }) => value !== null && isCreatable(row));
  return new Map(sent.map(({ row, value }) => [row.mapping.target, value]));
}

/** What somebody who was found already has. */
export function foundValues(rows: readonly Row[], resource: JsonObject): Map<string, JsonValue> {
  return new Map(
    rows.flatMap(({ mapping, target, isReference }): [string, JsonValue][] => {
      const found = valueAt(resource, target);
      if (found === undefined || found === null) return [];
      const isObject = isReference && typeof found === 'object' && 'value' in found;
      return [[mapping.target, isObject ? (found.value ?? null) : found]];
    }),
  );
}

/** Operations for what differs from what was sent. Nulls are never sent: a cleared attribute keeps its old value. */
export function assignmentsOf(
  values: readonly RowValue[],
  sent: ReadonlyMap<string, JsonValue>,
  { dialect, switches }: Form,
): Assignment[] {
  const last = new Map(
    values.filter(({ value }) => value !== null).map((one) => [one.row.mapping.target, one]),
  );
  return [...last].flatMap(([path, { row, value }]) => {
    const former = sent.get(path);
    if (sameValue(former, value)) return [];
    const isExtension = switches.addsExtension && row.target.schema !== null;
    const op = former === undefined || isExtension ? 'Add' : 'Replace';
    return [{ op, path, value: dialect === 'default' ? value : asBoolean(row.target, value) }];
  });
}

export function remember(sent: Map<string, JsonValue>, assignments: readonly Assignment[]): void {
  for (const { path, value } of assignments) sent.set(path, value);
}

/** Switch gives texts; attributes that are booleans are sent as such, except by the default form of PATCH. */
function asBoolean({ attribute, subAttribute }: Target, value: JsonValue): JsonValue {
  const isBoolean = attribute === 'active' || subAttribute === 'primary';
  return isBoolean && /^(true|false)$/i.test(String(value)) ? /^true$/i.test(String(value)) : value;
}
