/**
 * Membership by delta: a group of 100,000 must not be built in memory to add one member, so operations on `members` are
 * taken out of a PATCH and handed to the directory as what they do to single members.
 */
import { parseAttributePath, sameUrn } from '../../../../shared/scim/attribute-path';
import type { Filter, PatchPath } from '../../../../shared/scim/filter/filter';
import { isJsonObject, sameJson } from '../../../../shared/scim/json';
import type { JsonValue } from '../../../../shared/scim/resource';
import { resolveAttribute } from '../../../../shared/scim/schemas/schema-registry';
import { compileValueFilter } from '../../query/filter/compile-filter';
import { ScimError } from '../../scim-error';
import { schemaMeantBy } from '../rules/former-schema-urn';
import { namedTwice } from '../rules/invalid-value';
import { withKnownSchema } from '../rules/known-schema';
import { hasMembers, membersAttributeOf } from '../rules/members-attribute';
import { readMembers, readNamedMembers } from '../rules/read-members';
import { noteKey } from './changes-of-object';
import type { MemberOperation } from './member-operation';
import { requireFewTerms } from './patch-limits';
import type { PatchContext, PatchOperation } from './patch-operation';
import { isEmptyList, noteListedRemoval } from './remove-listed';

export interface PatchPlan {
  /** For `applyPatch`, in order. */
  attributes: PatchOperation[];
  /** For the directory, in order. Empty unless the resource type is a group. */
  members: MemberOperation[];
}

/** Splits operations into those on the resource itself and those on membership. @throws ScimError */
export function planPatch(operations: readonly PatchOperation[], context: PatchContext): PatchPlan {
  if (!hasMembers(context.type)) return { attributes: [...operations], members: [] };
  const plan: PatchPlan = { attributes: [], members: [] };
  requireFewTerms(filtersOf(operations));
  for (const operation of operations) planOne(operation, plan, context);
  return plan;
}

/** Those that are asked of each member; members that are named by `value` are looked up instead. */
function filtersOf(operations: readonly PatchOperation[]): Filter[] {
  return operations.flatMap(({ path }) => {
    const filter = path?.filter ?? null;
    return filter === null || valuesIn(filter) !== null ? [] : [filter];
  });
}

function planOne(operation: PatchOperation, plan: PatchPlan, context: PatchContext): void {
  const { path } = operation;
  if (path === null) planWithoutPath(operation, plan, context);
  else if (leadsToMembers(path, context)) plan.members.push(...memberOperations(path, operation, context));
  else plan.attributes.push(operation);
}

function planWithoutPath(operation: PatchOperation, plan: PatchPlan, context: PatchContext): void {
  const { op, value } = operation;
  const names = isJsonObject(value) ? namesOfMembers(Object.keys(value), context) : [];
  const [name] = names;
  if (!isJsonObject(value) || name === undefined) {
    plan.attributes.push(operation);
    return;
  }
  for (const one of names) noteName(one, context);
  const { [name]: members = null, ...others } = value;
  for (const other of names.slice(1)) {
    if (!sameJson(others[other], members)) throw namedTwice('members');
    delete others[other];
  }
  plan.members.push(...wholeList(op, members, context));
  if (Object.keys(others).length > 0) plan.attributes.push({ ...operation, value: others });
}

function noteName(name: string, context: PatchContext): void {
  if (!name.includes(':')) return;
  noteKey('urn-keys', name, context);
  withKnownSchema(parseAttributePath(name), context);
}

function namesOfMembers(names: readonly string[], { type }: PatchContext): string[] {
  const { schema } = type.resourceType;
  return names.filter((name) => {
    const [, urn, attribute] = /^(?:(.*):)?([^:]*)$/s.exec(name) ?? [];
    if (attribute?.toLowerCase() !== 'members') return false;
    return urn === undefined || sameUrn(urn, schema) || schemaMeantBy(urn, type) === schema;
  });
}

function leadsToMembers(path: PatchPath, context: PatchContext): boolean {
  const found = resolveAttribute(context.type, withKnownSchema({ ...path, subAttribute: null }, context));
  return found.kind === 'attribute' && found.attribute.path === 'members';
}

function memberOperations(
  path: PatchPath,
  operation: PatchOperation,
  context: PatchContext,
): MemberOperation[] {
  const { op, value } = operation;
  if (path.subAttribute !== null) throw immutableMember(`members.${path.subAttribute}`);
  if (path.filter !== null) return selected(path.filter, operation, context);
  if (op !== 'remove') return wholeList(op, value ?? null, context);
  return value === undefined || value === null ? [{ kind: 'remove all' }] : removeListed(value, context);
}

function wholeList(op: PatchOperation['op'], raw: JsonValue, context: PatchContext): MemberOperation[] {
  const { members, removed } = readNamedMembers(op === 'add' && isJsonObject(raw) ? [raw] : raw, context);
  if (op === 'replace')
    return [members.length === 0 ? { kind: 'remove all' } : { kind: 'replace all', members }];
  const operations: MemberOperation[] = [];
  if (removed.length > 0) operations.push({ kind: 'remove', values: removed });
  if (members.length > 0) operations.push({ kind: 'add', members });
  return operations;
}

function removeListed(raw: JsonValue, context: PatchContext): MemberOperation[] {
  noteListedRemoval(membersAttributeOf(context.type), raw, context);
  if (isEmptyList(raw)) return [];
  const { members, removed } = readNamedMembers(isJsonObject(raw) ? [raw] : raw, context);
  const values = [...members.map((member) => member.value), ...removed];
  return values.length === 0 ? [] : [{ kind: 'remove', values }];
}

function selected(filter: Filter, { op, value }: PatchOperation, context: PatchContext): MemberOperation[] {
  const values = valuesIn(filter);
  if (op === 'remove') {
    if (values !== null) return [{ kind: 'remove', values }];
    return [
      {
        kind: 'remove matching',
        matches: compileValueFilter(filter, membersAttributeOf(context.type), context.tolerances),
      },
    ];
  }
  const given = readMembers(isJsonObject(value) ? [value] : (value ?? null), context);
  const same = values?.length === 1 && given.every((member) => member.value === values[0]);
  if (!same) throw immutableMember('members.value');
  if (given.length === 0) return [];
  const adding: MemberOperation = { kind: 'add', members: given };
  return op === 'replace' ? [{ kind: 'require', values }, adding] : [adding];
}

/** The values of `value eq "a"` or `value eq "a" or value eq "b"`; null for any other filter. */
function valuesIn(filter: Filter): string[] | null {
  if (filter.kind === 'or') {
    const lists = filter.operands.map(valuesIn);
    return lists.every((list) => list !== null) ? lists.flat() : null;
  }
  if (filter.kind !== 'comparison' || filter.operator !== 'eq' || typeof filter.value !== 'string')
    return null;
  const { schema, attribute, subAttribute } = filter.path;
  return schema === null && subAttribute === null && attribute.toLowerCase() === 'value'
    ? [filter.value]
    : null;
}

/** RFC 7643 section 8.7.1: the sub-attributes of a member are immutable; a member comes or goes as a whole. */
function immutableMember(path: string): ScimError {
  return new ScimError(
    'mutability',
    `“${path}” is immutable: remove the member and add the new one instead.`,
    {
      attributePath: path,
    },
  );
}
