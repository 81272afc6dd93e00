/** The file with the changes of lint in it. What is not changed stays letter for letter as it was parsed, fields that are unknown here included. */

import { isJsonObject } from '../../../scim/json';
import type { JsonObject, JsonValue } from '../../../scim/resource';
import type { AttributeMapping } from '../../common/attribute-mapping';
import { ExpressionError } from '../../common/expression/expression-error';
import type { LintFinding } from '../../common/mapping-file';
import { treeOf } from './expression-tree';
import type { ProvisioningSchema } from './read-schema';

/** Null where no finding brings a change. @param text of the file, whose manner of indenting is kept */
export function correctedSchema(
  file: JsonObject,
  { users }: ProvisioningSchema,
  lint: readonly LintFinding[],
  text: string,
): string | null {
  const copy = structuredClone(file);
  let isChanged = false;
  for (const row of users.rows) {
    const changes = lint.flatMap(({ change }) =>
      change !== null && change.before === row.mapping && change.after !== null ? [change.after] : [],
    );
    const raw = at(copy, row.place);
    if (changes.length === 0 || !isJsonObject(raw)) continue;
    applyTo(raw, row.mapping, merged(row.mapping, changes));
    isChanged = true;
  }
  return isChanged ? JSON.stringify(copy, null, indentOf(text)) : null;
}

/** Of two findings that change the same of a row the first one counts. */
export function merged(before: AttributeMapping, changes: readonly AttributeMapping[]): AttributeMapping {
  const result = { ...before };
  if (changes[0] === undefined) return result;
  const source = changes.find((after) => after.source !== before.source || after.type !== before.type);
  if (source !== undefined) Object.assign(result, { source: source.source, type: source.type });
  for (const key of ['target', 'matching', 'apply', 'defaultIfNull'] as const) {
    const change = changes.find((after) => after[key] !== before[key]);
    if (change !== undefined) Object.assign(result, { [key]: change[key] });
  }
  return result;
}

function applyTo(raw: JsonObject, before: AttributeMapping, after: AttributeMapping): void {
  if (after.source !== before.source || after.type !== before.type) {
    const source = sourceOf(after);
    if (source !== undefined) raw.source = source;
  }
  if (after.target !== before.target) raw.targetAttributeName = after.target;
  if (after.matching !== before.matching) raw.matchingPriority = after.matching ?? 0;
  if (after.apply !== before.apply)
    raw.flowType = after.apply === 'only during creation' ? 'ObjectAddOnly' : 'Always';
}

function sourceOf({ type, source }: AttributeMapping): JsonValue | undefined {
  if (type === 'none') return null;
  try {
    const text =
      type === 'direct'
        ? `[${source}]`
        : type === 'constant'
          ? `"${source.replace(/[\\"]/g, '\\$&')}"`
          : source;
    const tree = treeOf(text);
    return type === 'expression' ? { ...tree, expression: source } : tree;
  } catch (error) {
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
}

function at(file: JsonValue, place: readonly (string | number)[]): JsonValue | undefined {
  let value: JsonValue | undefined = file;
  for (const key of place) {
    if (Array.isArray(value)) value = value[Number(key)];
    else value = isJsonObject(value) ? value[key] : undefined;
  }
  return value;
}

function indentOf(text: string): number | string {
  const [, indent = ''] = /^[{[]\r?\n([ \t]+)/.exec(text.trimStart()) ?? [];
  return indent;
}
