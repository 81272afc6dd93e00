/** Whether a body can be read, and whether what it names exists: the operations of a PATCH, the attributes of a resource. */
import { isUrn } from '../scim/attribute-path';
import { parsePatchPath } from '../scim/filter/parser';
import { isJsonObject } from '../scim/json';
import { messageUrns } from '../scim/messages';
import type { JsonObject, JsonValue } from '../scim/resource';
import {
  isRequiredOfClients,
  type ResolvedResourceType,
  type SchemaRegistry,
} from '../scim/schemas/schema-registry';
import { attributesOfFilter, unknownAttribute } from './attribute-problem';
import { typeOf } from './check-path';
import type { EditedMessage, Problem } from './edited-message';
import { jsonMistake } from './json-mistake';

export function checkBody({ method, path, body }: EditedMessage, registry: SchemaRegistry): Problem[] {
  const problem = (text: string): Problem => ({ where: 'body', text, stops: false });
  if (method === 'GET' || method === 'DELETE')
    return body.trim() === '' ? [] : [problem(`${method} is sent without a body.`)];
  if (body.trim() === '') return [problem(`${method} needs a body.`)];
  const read = readJson(body);
  if ('mistake' in read) return [problem(read.mistake)];
  const type = typeOf(path, registry);
  if (type === undefined || /\/\.search\b/.test(path)) return [];
  if (!isJsonObject(read.value)) return [problem('The body is an object, in braces.')];
  const found = method === 'PATCH' ? checkPatch(read.value, type) : checkResource(read.value, type);
  return found.map(problem);
}

function readJson(text: string): { value: JsonValue } | { mistake: string } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    const { position, words } = jsonMistake(text) ?? { position: 0, words: 'it can’t be read' };
    return {
      mistake: `The body is no JSON, in line ${text.slice(0, position).split('\n').length}: ${words}.`,
    };
  }
}

function checkPatch(body: JsonObject, type: ResolvedResourceType): string[] {
  const schemas = Array.isArray(body.schemas) ? body.schemas : [];
  const urn = schemas.includes(messageUrns.patchOp)
    ? []
    : [`“schemas” of a PATCH holds “${messageUrns.patchOp}”.`];
  const operations = memberOf(body, 'Operations');
  if (!Array.isArray(operations) || operations.length === 0)
    return [...urn, 'A PATCH needs “Operations”, a list.'];
  return [
    ...urn,
    ...operations.flatMap((operation, index) =>
      checkOperation(operation, type).map((text) => `Operation ${index + 1}: ${text}`),
    ),
  ];
}

/** Names of members as some clients write them: in any case. */
function memberOf(object: JsonObject, name: string): JsonValue | undefined {
  const found = Object.keys(object).find((key) => key.toLowerCase() === name.toLowerCase());
  return found === undefined ? undefined : object[found];
}

function checkOperation(operation: JsonValue, type: ResolvedResourceType): string[] {
  if (!isJsonObject(operation)) return ['it is an object, in braces.'];
  const op = String(memberOf(operation, 'op') ?? '').toLowerCase();
  const path = memberOf(operation, 'path');
  const value = memberOf(operation, 'value');
  const problems: string[] = [];
  if (!/^(?:add|replace|remove)$/.test(op)) problems.push('“op” is add, replace or remove.');
  if (op === 'remove' && path === undefined) problems.push('remove needs a path.');
  if (op !== 'remove' && value === undefined) problems.push(`${op || 'it'} needs a value.`);
  if (path !== undefined) return [...problems, ...checkPatchPath(path, type)];
  return isJsonObject(value) ? [...problems, ...unknownMembers(value, type)] : problems;
}

function checkPatchPath(path: JsonValue, type: ResolvedResourceType): string[] {
  if (typeof path !== 'string') return ['its path is a text.'];
  try {
    const parsed = parsePatchPath(path);
    const unknown = unknownAttribute(parsed, type);
    if (unknown !== null) return [unknown];
    const inBrackets = parsed.filter === null ? [] : attributesOfFilter(parsed.filter);
    return inBrackets.flatMap(
      ({ attribute }) => unknownAttribute({ ...parsed, subAttribute: attribute }, type) ?? [],
    );
  } catch (error) {
    return [`the path “${path}” can’t be read: ${error instanceof Error ? error.message : String(error)}.`];
  }
}

function checkResource(body: JsonObject, type: ResolvedResourceType): string[] {
  const schemas = Array.isArray(body.schemas) ? [] : ['“schemas” is missing: a list of URNs.'];
  const missing = [...type.attributes.values()]
    .filter(
      (attribute) =>
        isRequiredOfClients(attribute) && memberOf(body, attribute.definition.name) === undefined,
    )
    .map(({ definition }) => definition.name)
    .filter((name) => name !== 'schemas');
  return [...schemas, ...missing.map((name) => `“${name}” is missing.`), ...unknownMembers(body, type)];
}

/** Some clients write a path as the name of a member. */
function unknownMembers(object: JsonObject, type: ResolvedResourceType): string[] {
  return Object.entries(object).flatMap(([name, value]) => {
    if (name === 'schemas') return [];
    if (isUrn(name) && isJsonObject(value)) return unknownInExtension(name, value, type);
    const problems = checkPatchPath(name, type);
    if (problems.length > 0 || !isJsonObject(value)) return problems;
    return Object.keys(value).flatMap((sub) => checkPatchPath(`${name}.${sub}`, type));
  });
}

function unknownInExtension(urn: string, value: JsonObject, type: ResolvedResourceType): string[] {
  const extension = type.extensions.get(urn.toLowerCase());
  if (extension === undefined) return [`A ${type.resourceType.name} has no extension “${urn}”.`];
  return Object.keys(value).flatMap((name) => checkPatchPath(`${urn}:${name}`, type));
}
