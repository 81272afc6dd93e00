/**
 * Membership as SCIM 1.1 changes it: `{"members":[{"value":"2819c223","operation":"delete"}]}` as the whole body of a
 * PATCH, with attributes that are to be removed in `meta.attributes`. Older connectors of OneLogin still send it.
 */
import { FilterSyntaxError } from '../../../../shared/scim/filter/lexer';
import { parsePatchPath } from '../../../../shared/scim/filter/parser';
import { isJsonObject } from '../../../../shared/scim/json';
import type { JsonObject, JsonValue } from '../../../../shared/scim/resource';
import { shorten } from '../../describe-value';
import { ownNameOf } from '../../json-object';
import { property } from '../../message';
import { ScimError } from '../../scim-error';
import { hasMembers } from '../rules/members-attribute';
import { metaAttributes } from '../rules/meta-attributes';
import type { PatchContext, PatchOperation } from './patch-operation';

type Unnumbered = Omit<PatchOperation, 'number'>;

export function isScim1Members(body: JsonObject, { type }: PatchContext): boolean {
  return (
    hasMembers(type) && ownNameOf(body, 'Operations') === undefined && holdsMembers(property(body, 'members'))
  );
}

function holdsMembers(members: JsonValue | undefined): boolean {
  return Array.isArray(members) || isJsonObject(members);
}

const notSet = new Set(['members', 'schemas', 'meta']);

/**
 * Members are added but for those whose own `operation` removes them; the other attributes of the body become one replace
 * without path.
 * @throws ScimError invalidSyntax, invalidPath, tooMany
 */
export function readScim1Members(body: JsonObject, context: PatchContext): PatchOperation[] {
  const refusal = () =>
    new ScimError('invalidSyntax', 'The body must be a PatchOp message with “Operations”.');
  context.tolerances.tolerate('scim-1-member-dialect', { attributePath: 'members', refusal });
  const others = Object.entries(body).filter(([name]) => !notSet.has(name.toLowerCase()));
  const operations = removalsOf(metaAttributes(property(body, 'meta')));
  if (others.length > 0) operations.push({ op: 'replace', path: null, value: Object.fromEntries(others) });
  operations.push({ op: 'add', path: allMembers, value: property(body, 'members') ?? null });
  return operations.map((operation, index) => ({ ...operation, number: index + 1 }));
}

const allMembers = { schema: null, attribute: 'members', subAttribute: null, filter: null };

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
