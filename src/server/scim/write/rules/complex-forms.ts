/**
 * The forms in which a value of a complex attribute comes: an object, text that holds one, or only its `value`; and empty
 * text where there is none.
 */

import { isJsonObject } from '../../../../shared/scim/json';
import type { JsonObject, JsonValue } from '../../../../shared/scim/resource';
import { enterpriseUserUrn } from '../../../../shared/scim/schemas/enterprise-user';
import type { ResolvedAttribute } from '../../../../shared/scim/schemas/schema-registry';
import { inRichText } from '../../describe-value';
import { ScimError } from '../../scim-error';
import { invalidValue } from './invalid-value';
import type { RulesContext } from './rules-context';

/** @throws ScimError invalidValue */
export function asObject(attribute: ResolvedAttribute, raw: JsonValue, context: RulesContext): JsonObject {
  if (isJsonObject(raw)) return raw;
  if (typeof raw === 'number' && isManager(attribute)) return bareValue(attribute, raw, context);
  if (typeof raw !== 'string') throw invalidValue(attribute, 'an object with sub-attributes', raw);
  const inside = raw.trimStart().startsWith('{') ? jsonInText(attribute, raw, context) : undefined;
  return isJsonObject(inside) ? inside : bareValue(attribute, raw, context);
}

/**
 * Microsoft Entra puts a whole app role, as JSON text, where only its `value` belongs. The RFC allows any text there, so
 * nothing is refused where the tolerance is off: the text is taken as it came.
 */
export function wholeInValue(attribute: ResolvedAttribute, raw: JsonValue, context: RulesContext): JsonValue {
  if (!isJsonObject(raw) || typeof raw.value !== 'string' || !raw.value.startsWith('{')) return raw;
  if (Object.keys(raw).length > 1 || !context.tolerances.isOn('json-in-text')) return raw;
  const inside = parseJson(raw.value);
  if (!isJsonObject(inside) || !Object.hasOwn(inside, 'value')) return raw;
  context.tolerances.tolerate('json-in-text', { attributePath: attribute.path });
  return inside;
}

/** The JSON that a text holds, or undefined where it holds none. */
export function jsonInText(
  attribute: ResolvedAttribute,
  raw: string,
  { tolerances }: RulesContext,
): JsonValue | undefined {
  const parsed = parseJson(raw);
  if (parsed === undefined) return undefined;
  tolerances.tolerate('json-in-text', {
    attributePath: attribute.path,
    refusal: () => invalidValue(attribute, 'an object, not text that holds one', raw),
  });
  return parsed;
}

/** In characters: hundreds of app roles. A megabyte of brackets would keep the parser busy for a tenth of a second. */
const longestJson = 64 * 1024;

function parseJson(text: string): JsonValue | undefined {
  if (text.length > longestJson) return undefined;
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

function bareValue(
  attribute: ResolvedAttribute,
  raw: string | number,
  { tolerances }: RulesContext,
): JsonObject {
  const value = attribute.subAttributes.get('value');
  if (value === undefined) throw invalidValue(attribute, 'an object with sub-attributes', raw);
  if (raw === '') {
    tolerances.tolerate('empty-string', {
      attributePath: attribute.path,
      detail: 'It was read as no manager.',
    });
    return {};
  }
  tolerances.tolerate(isManager(attribute) ? 'plain-string-manager' : 'plain-value', {
    attributePath: attribute.path,
    detail: () =>
      `${inRichText(attribute.path)} came as the ${typeof raw === 'number' ? 'number' : 'text'} ${inRichText(String(raw))}.`,
    refusal: () => invalidValue(attribute, 'an object with “value”', raw),
  });
  return { value: raw };
}

const manager = `${enterpriseUserUrn}:manager`;
export const managerId = `${manager}.value`;

export function isManager(attribute: ResolvedAttribute): boolean {
  return attribute.path === manager;
}

/** @throws ScimError invalidValue where that is switched off */
export function noteEmptyText(attribute: ResolvedAttribute, { tolerances }: RulesContext): undefined {
  tolerances.tolerate('empty-text-as-absent', {
    attributePath: attribute.path,
    refusal: () => invalidValue(attribute, `a value of type ${attribute.definition.type}`, ''),
  });
}

/** An object has at most this many names; schemas need a few dozen, and some rules read all of them for each name. */
const mostNames = 1_000;

/** @throws ScimError tooMany */
export function requireFewNames(object: JsonObject): void {
  const names = Object.keys(object).length;
  if (names <= mostNames) return;
  throw new ScimError('tooMany', `An object holds ${names} attributes; at most ${mostNames} are possible.`);
}
