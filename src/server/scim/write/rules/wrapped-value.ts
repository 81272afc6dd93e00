import { isJsonObject } from '../../../../shared/scim/json';
import type { JsonObject, JsonValue } from '../../../../shared/scim/resource';
import type { ResolvedAttribute } from '../../../../shared/scim/schemas/schema-registry';
import { inRichText } from '../../describe-value';
import { property } from '../../message';
import { invalidValue } from './invalid-value';
import type { RulesContext } from './rules-context';

/**
 * A plain value out of the object that a complex attribute would have: `{"value":"2"}` where `"2"` belongs, as Microsoft Entra
 * sends the values of multi-valued attributes, also with `$ref` or `type` beside it. Where one value is expected, only
 * `{"$ref":null,"value":…}` is taken for it, which Entra used to send. Everything else is returned as it is.
 */
export function withoutWrapping(
  attribute: ResolvedAttribute,
  raw: JsonValue,
  { tolerances }: RulesContext,
): JsonValue {
  const { type, multiValued } = attribute.definition;
  if (!isJsonObject(raw) || !attribute.declared || type === 'complex') return raw;
  const value = property(raw, 'value');
  const others = namesBesideValue(raw);
  const isWrapped = value !== undefined && (value === null || typeof value !== 'object');
  if (!isWrapped || (!multiValued && !isOldForm(raw, others))) return raw;
  tolerances.tolerate('wrapped-value', {
    attributePath: attribute.path,
    detail: () => detailOf(attribute, others),
    refusal: () => invalidValue(attribute, 'a bare value', raw),
  });
  return value;
}

function isOldForm(raw: JsonObject, others: readonly string[]): boolean {
  return raw.$ref === null && others.length === 0;
}

/** Those that say something. */
function namesBesideValue(raw: JsonObject): string[] {
  return Object.keys(raw).filter((name) => name.toLowerCase() !== 'value' && raw[name] !== null);
}

function detailOf({ path }: ResolvedAttribute, others: readonly string[]): string {
  const came = `${inRichText(path)} came as an object with \`value\`.`;
  return others.length === 0
    ? came
    : `${came} What stood beside it was left out: ${others.slice(0, 3).map(inRichText).join(', ')}.`;
}
