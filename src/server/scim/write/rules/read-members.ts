/** Members of a group as a client names them (RFC 7643 section 4.2). A group may have very many, so this reads lean. */

import { isJsonObject } from '../../../../shared/scim/json';
import type { JsonValue } from '../../../../shared/scim/resource';
import { describeValue, inRichText, shorten } from '../../describe-value';
import { ScimError } from '../../scim-error';
import type { MemberValue } from '../patch/member-operation';
import { jsonInText, noteEmptyText, requireFewNames } from './complex-forms';
import { invalidValue } from './invalid-value';
import { membersAttributeOf } from './members-attribute';
import { readValue } from './read-value';
import type { RulesContext } from './rules-context';

/** What a client says of members. */
export interface NamedMembers {
  /** Each once, in their order. */
  members: MemberValue[];
  /** Identifiers of those that came with an `operation` of SCIM 1.1 that removes them. */
  removed: string[];
}

/** Those who shall be members; see `readNamedMembers`. @throws ScimError invalidValue, invalidSyntax */
export function readMembers(raw: JsonValue, context: RulesContext): MemberValue[] {
  return readNamedMembers(raw, context).members;
}

/**
 * Members by their `value`; of two that name the same one, the last counts. `$ref` is left out of account, since it
 * follows from the value.
 * @throws ScimError invalidValue, invalidSyntax
 */
export function readNamedMembers(raw: JsonValue, context: RulesContext): NamedMembers {
  const members = new Map<string, MemberValue>();
  const removed = new Set<string>();
  for (const element of asList(raw, context)) {
    if (element === null) continue;
    const named = readMember(element, context);
    if (named === null) continue;
    const { member, isRemoved } = named;
    if (isRemoved) {
      removed.add(member.value);
      members.delete(member.value);
    } else {
      if (removed.size > 0) removed.delete(member.value);
      members.set(member.value, member);
    }
  }
  return { members: [...members.values()], removed: [...removed] };
}

function asList(raw: JsonValue, context: RulesContext): JsonValue[] {
  if (raw === null) return [];
  if (Array.isArray(raw)) return raw;
  const attribute = membersAttributeOf(context.type);
  const inside =
    typeof raw === 'string' && /^\s*[[{]/.test(raw) ? jsonInText(attribute, raw, context) : undefined;
  if (inside !== undefined) return Array.isArray(inside) ? inside : [inside];
  if (raw === '') {
    noteEmptyText(attribute, context);
    return [];
  }
  context.tolerances.tolerate('single-object-for-multi-valued', {
    attributePath: attribute.path,
    refusal: () => invalidValue(attribute, 'a list', raw),
  });
  return [raw];
}

interface NamedMember {
  member: MemberValue;
  isRemoved: boolean;
}

/** Null for one without an identifier, which is skipped like one who is unknown. */
function readMember(raw: JsonValue, context: RulesContext): NamedMember | null {
  if (typeof raw === 'string' && raw !== '') return { member: bareMember(raw, context), isRemoved: false };
  if (!isJsonObject(raw)) throw noMember(raw, context);
  requireFewNames(raw);
  const member: MemberValue = { value: '' };
  let hasValue = false;
  let isRemoved = false;
  for (const name of Object.keys(raw)) {
    const given = raw[name] ?? null;
    const known = memberName(name);
    if (known === 'operation') isRemoved = readOperation(given, context);
    else if (known === null) noteUnknown(name, context);
    else if (known !== '$ref') {
      hasValue ||= known === 'value';
      const text = typeof given === 'string' ? given : readText(known, given, context);
      if (text !== undefined) member[known] = text;
    }
  }
  if (member.value !== '') return { member, isRemoved };
  if (!hasValue) throw noMember(raw, context);
  context.tolerances.tolerate('unknown-member-skipped', {
    attributePath: 'members.value',
    detail: 'A member came with an empty `value`.',
    refusal: () => noMember(raw, context),
  });
  return null;
}

type MemberName = keyof MemberValue | '$ref' | 'operation';

const memberNames: ReadonlyMap<string, MemberName> = new Map(
  (['value', 'display', 'type', '$ref', 'operation'] as const).map((name) => [name, name]),
);

/** Null for what no schema declares. */
function memberName(name: string): MemberName | null {
  return memberNames.get(name) ?? memberNames.get(name.toLowerCase()) ?? null;
}

/** A sub-attribute that did not come as text. */
function readText(name: keyof MemberValue, given: JsonValue, context: RulesContext): string | undefined {
  const attribute = membersAttributeOf(context.type).subAttributes.get(name);
  const read = attribute === undefined ? undefined : readValue(attribute, given, context);
  return typeof read === 'string' ? read : undefined;
}

/**
 * How SCIM 1.1 changes membership: each member says what becomes of it.
 * @throws ScimError invalidValue for what is neither: adding whom the client means to remove would be worse
 */
function readOperation(operation: JsonValue, { tolerances }: RulesContext): boolean {
  const attributePath = 'members';
  if (operation === null) return false;
  tolerances.tolerate('scim-1-member-dialect', {
    attributePath,
    refusal: () =>
      new ScimError('invalidSyntax', 'A member has no “operation” in SCIM 2.0.', { attributePath }),
  });
  const name = typeof operation === 'string' ? operation.toLowerCase() : operation;
  if (name === 'delete' || name === 'remove') return true;
  if (name === 'add') return false;
  const detail = `“operation” of a member must be add or delete, but ${describeValue(operation)} came.`;
  throw new ScimError('invalidValue', detail, { attributePath });
}

function noteUnknown(name: string, { tolerances }: RulesContext): void {
  const attributePath = `members.${name}`;
  tolerances.tolerate('unknown-of-member-ignored', {
    attributePath,
    refusal: () =>
      new ScimError('invalidSyntax', `A member has no sub-attribute “${shorten(name)}”.`, { attributePath }),
  });
}

function bareMember(value: string, { type, tolerances }: RulesContext): MemberValue {
  const attribute = membersAttributeOf(type);
  tolerances.tolerate('plain-value', {
    attributePath: attribute.path,
    detail: () => `${inRichText(attribute.path)} holds the text ${inRichText(value)}.`,
    refusal: () => invalidValue(attribute, 'a list of objects with “value”', value),
  });
  return { value };
}

function noMember(raw: JsonValue, { type }: RulesContext): ScimError {
  const attribute = membersAttributeOf(type);
  if (!isJsonObject(raw)) return invalidValue(attribute, 'a list of objects with “value”', raw);
  return new ScimError(
    'invalidValue',
    'A member of “members” needs “value”, the identifier of a user or group as text, but it has none.',
    { attributePath: 'members.value' },
  );
}
