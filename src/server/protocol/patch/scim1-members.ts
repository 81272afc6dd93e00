/**
 * Membership as SCIM 1.1 changes it: `{"members":[{"value":"2819c223","operation":"delete"}]}` as the whole body of a
 * PATCH, with attributes that are to be removed in `meta.attributes`. Older connectors of OneLogin still send it.
 */
import type { Filter } from '../../../shared/scim/filter/filter';
import { FilterSyntaxError } from '../../../shared/scim/filter/lexer';
import { parsePatchPath } from '../../../shared/scim/filter/parser';
import type { JsonObject, JsonValue } from '../../../shared/scim/resource';
import { describeValue, shorten } from '../describe-value';
import { isJsonObject, ownNameOf, ownValue } from '../json-object';
import { hasMembers } from '../resource-rules/members-attribute';
import { metaAttributes } from '../resource-rules/meta-attributes';
import { readMembers } from '../resource-rules/read-members';
import { ScimError } from '../scim-error';
import type { PatchContext, PatchOperation } from './patch-operation';

type Unnumbered = Omit<PatchOperation, 'number'>;

export function isScim1Members(body: JsonObject, { type }: PatchContext): boolean {
  return (
    hasMembers(type) && ownNameOf(body, 'Operations') === undefined && holdsMembers(ownValue(body, 'members'))
  );
}

function holdsMembers(members: JsonValue | undefined): boolean {
  return Array.isArray(members) || isJsonObject(members);
}

/** The other attributes of the body become one replace without path. @throws ScimError invalidSyntax, invalidValue */
export function readScim1Members(body: JsonObject, context: PatchContext): PatchOperation[] {
  const refusal = () =>
    new ScimError('invalidSyntax', 'The body must be a PatchOp message with “Operations”.');
  context.tolerances.tolerate('scim-1-member-dialect', { attributePath: 'members', refusal });
  const { members, schemas: _schemas, meta, ...others } = body;
  const elements = Array.isArray(members) ? members : members === undefined ? [] : [members];
  const operations = elements.map((element) => memberOperation(element, context));
  if (Object.keys(others).length > 0) operations.unshift({ op: 'replace', path: null, value: others });
  operations.unshift(...removalsOf(metaAttributes(meta)));
  return operations.map((operation, index) => ({ ...operation, number: index + 1 }));
}

const mostRemoved = 1_000;

/** What `meta.attributes` names goes before anything is set. @throws ScimError tooMany, invalidPath */
function removalsOf(names: readonly string[]): Unnumbered[] {
  if (names.length <= mostRemoved) return names.map(removal);
  throw new ScimError('tooMany', `“meta.attributes” names more than ${mostRemoved} attributes.`);
}

function removal(name: string): Unnumbered {
  try {
    return { op: 'remove', path: parsePatchPath(name) };
  } catch (error) {
    if (!(error instanceof FilterSyntaxError)) throw error;
    const detail = `“${shorten(name)}” in “meta.attributes” is no attribute.`;
    throw new ScimError('invalidPath', detail, { attributePath: 'meta.attributes', cause: error });
  }
}

function memberOperation(element: JsonValue, context: PatchContext): Unnumbered {
  const removes = isJsonObject(element) && isRemoval(ownValue(element, 'operation'));
  const path = { schema: null, attribute: 'members', subAttribute: null };
  if (!removes) return { op: 'add', path: { ...path, filter: null }, value: [element] };
  const [member] = readMembers([element], context);
  const filter: Filter = {
    kind: 'comparison',
    path: { schema: null, attribute: 'value', subAttribute: null },
    operator: 'eq',
    value: member?.value ?? '',
  };
  return { op: 'remove', path: { ...path, filter } };
}

/** @throws ScimError invalidValue for what is neither: adding whom the client means to remove would be worse */
function isRemoval(operation: JsonValue | undefined): boolean {
  const name = typeof operation === 'string' ? operation.toLowerCase() : operation;
  if (name === 'delete' || name === 'remove') return true;
  if (name === undefined || name === null || name === 'add') return false;
  throw new ScimError(
    'invalidValue',
    `“operation” of a member must be add or delete, but ${describeValue(operation)} came.`,
    { attributePath: 'members' },
  );
}
