/** Members of a group as a client names them (RFC 7643 section 4.2). A group may have very many, so this reads lean. */
import type { JsonValue } from '../../../shared/scim/resource';
import { inRichText } from '../describe-value';
import { isJsonObject, ownValue } from '../json-object';
import type { MemberValue } from '../patch/member-operation';
import { ScimError } from '../scim-error';
import { invalidValue } from './invalid-value';
import { membersOf } from './members-attribute';
import { jsonInText } from './read-value';
import type { RulesContext } from './rules-context';

/**
 * Members by their `value`, each once, in their order; `$ref` is left out of account, since it follows from the value.
 * @throws ScimError invalidValue
 */
export function readMembers(raw: JsonValue, context: RulesContext): MemberValue[] {
  const members = new Map<string, MemberValue>();
  for (const element of asList(raw, context)) {
    if (element === null) continue;
    const member = readMember(element, context);
    if (member !== null) members.set(member.value, member);
  }
  return [...members.values()];
}

function asList(raw: JsonValue, context: RulesContext): JsonValue[] {
  if (raw === null) return [];
  if (Array.isArray(raw)) return raw;
  const attribute = membersOf(context.type);
  const inside =
    typeof raw === 'string' && /^\s*[[{]/.test(raw) ? jsonInText(attribute, raw, context) : undefined;
  if (inside !== undefined) return Array.isArray(inside) ? inside : [inside];
  context.tolerances.tolerate('single-object-for-multi-valued', {
    attributePath: attribute.path,
    refusal: () => invalidValue(attribute, 'a list', raw),
  });
  return [raw];
}

/** Null for one without an identifier, which is skipped like one who is unknown. */
function readMember(raw: JsonValue, context: RulesContext): MemberValue | null {
  if (typeof raw === 'string' && raw !== '') return bareMember(raw, context);
  if (!isJsonObject(raw)) throw noMember(raw, context);
  const member: MemberValue = { value: '' };
  for (const name of Object.keys(raw)) {
    const text = raw[name];
    const known = typeof text === 'string' ? memberName(name) : undefined;
    if (typeof text === 'string' && known !== undefined) member[known] = text;
  }
  if (member.value !== '') return member;
  if (ownValue(raw, 'value') !== '') throw noMember(raw, context);
  context.tolerances.tolerate('unknown-member-skipped', {
    attributePath: 'members.value',
    detail: 'A member came with an empty `value`.',
    refusal: () => noMember(raw, context),
  });
  return null;
}

function memberName(name: string): keyof MemberValue | undefined {
  if (name === 'value' || name === 'display' || name === 'type') return name;
  const lower = name.toLowerCase();
  return lower === 'value' || lower === 'display' || lower === 'type' ? lower : undefined;
}

function bareMember(value: string, { type, tolerances }: RulesContext): MemberValue {
  const attribute = membersOf(type);
  tolerances.tolerate('plain-value', {
    attributePath: attribute.path,
    detail: () => `${inRichText(attribute.path)} holds the text ${inRichText(value)}.`,
    refusal: () => invalidValue(attribute, 'a list of objects with “value”', value),
  });
  return { value };
}

function noMember(raw: JsonValue, { type }: RulesContext): ScimError {
  const attribute = membersOf(type);
  if (!isJsonObject(raw)) return invalidValue(attribute, 'a list of objects with “value”', raw);
  return new ScimError(
    'invalidValue',
    'A member of “members” needs “value”, the identifier of a user or group as text, but it has none.',
    { attributePath: 'members.value' },
  );
}
