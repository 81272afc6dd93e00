/** What is wrong with declared schemas and resource types, one by one in order, in words for who wrote them. */
import { messageUrns } from '../messages';
import type { AttributeDefinition, ResourceType, Schema } from './attribute-definition';
import { discoverySchemas, standardResourceTypes, standardSchemas } from './index';

export interface Declarations {
  schemas: readonly Schema[];
  resourceTypes: readonly ResourceType[];
}

export interface DeclarationProblem {
  /** Names and positions that lead to it. */
  path: (string | number)[];
  message: string;
}

type DeclarationPath = DeclarationProblem['path'];

const reservedUrns = new Set(
  [...standardSchemas, ...discoverySchemas]
    .map(({ id }) => id.toLowerCase())
    .concat(Object.values(messageUrns).map((urn) => urn.toLowerCase())),
);
/** `/v2` is part of the other base URL, `/oauth` leads to the token endpoint. */
const reservedEndpoints = new Set([
  '/bulk',
  '/me',
  '/schemas',
  '/resourcetypes',
  '/serviceproviderconfig',
  '/v2',
  '/oauth',
]);
/** Every resource has the first four; membership is stored apart from resources. */
const reservedNames = new Set(['schemas', 'id', 'externalid', 'meta', 'members', 'groups']);

/** Empty when a registry can be built of them. */
export function declarationProblems(declared: Declarations): DeclarationProblem[] {
  return [
    ...declared.schemas.flatMap((schema, index) => schemaProblems(schema, ['schemas', index], declared)),
    ...duplicates(declared.schemas, ({ id }) => id, ['schemas'], 'id'),
    ...declared.resourceTypes.flatMap((type, index) =>
      typeProblems(type, ['resourceTypes', index], declared),
    ),
    ...duplicates(declared.resourceTypes, (type) => type.name, ['resourceTypes'], 'name'),
    ...duplicates(declared.resourceTypes, (type) => type.endpoint, ['resourceTypes'], 'endpoint'),
  ];
}

/**
 * Those that a change brings. Contradictory characteristics were accepted once: one that is declared already is no reason to
 * refuse a change, or it could not be put right one by one.
 */
export function problemsBrought(after: Declarations, before: Declarations): DeclarationProblem[] {
  const known = new Set(before.schemas.flatMap(({ attributes }) => contradictionsIn(attributes)));
  return declarationProblems(after).filter(({ message }) => !known.has(message));
}

function contradictionsIn(attributes: readonly AttributeDefinition[]): string[] {
  return attributes.flatMap((attribute) => [
    ...characteristicProblems(attribute, []).map(({ message }) => message),
    ...contradictionsIn(attribute.subAttributes ?? []),
  ]);
}

function duplicates<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  path: DeclarationPath,
  property: string,
): DeclarationProblem[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const name = nameOf(item);
    const key = name.toLowerCase();
    const isFirst = !seen.has(key);
    seen.add(key);
    if (isFirst) return [];
    return [{ path: [...path, index, property], message: `“${name}” is declared twice.` }];
  });
}

function schemaProblems(schema: Schema, path: DeclarationPath, declared: Declarations): DeclarationProblem[] {
  const problems = attributeProblems(schema.attributes, [...path, 'attributes']);
  if (reservedUrns.has(schema.id.toLowerCase())) {
    problems.unshift({ path: [...path, 'id'], message: `“${schema.id}” is a URN of the SCIM standard.` });
  } else if (ownerOf(schema.id, declared) === null) {
    const message = `“${schema.id}” belongs to no resource type: let the URN end with :User or :Group, or name it in a resource type.`;
    problems.unshift({ path: [...path, 'id'], message });
  }
  return problems;
}

function attributeProblems(
  attributes: readonly AttributeDefinition[],
  path: DeclarationPath,
): DeclarationProblem[] {
  const own = attributes.flatMap((attribute, index) => {
    const { name, type, subAttributes = [] } = attribute;
    const place = [...path, index, 'subAttributes'];
    const contradictions = characteristicProblems(attribute, [...path, index]);
    const message =
      type === 'complex'
        ? `“${name}” is complex and has no sub-attributes.`
        : `“${name}” is of type ${type}, which has no sub-attributes.`;
    if ((type === 'complex') !== subAttributes.length > 0)
      return [...contradictions, { path: place, message }];
    return [...contradictions, ...attributeProblems(subAttributes, place)];
  });
  return [...own, ...duplicates(attributes, ({ name }) => name, path, 'name')];
}

/** RFC 7643 sections 2.3.2, 2.3.5, 2.3.6 and 2.3.8. */
const withoutUniqueness = new Set(['boolean', 'dateTime', 'binary', 'complex']);

/**
 * What RFC 7643 says can't go together. A read-only attribute may be required, as those of ServiceProviderConfig are: it is the
 * server who gives it. A write-only one is never returned (section 7), and `default` may stand for what was left out.
 */
function characteristicProblems(attribute: AttributeDefinition, path: DeclarationPath): DeclarationProblem[] {
  const { name, type, mutability, returned, uniqueness, referenceTypes } = attribute;
  const problems: DeclarationProblem[] = [];
  const add = (property: string, message: string) => problems.push({ path: [...path, property], message });
  if (mutability === 'writeOnly' && (returned === 'always' || returned === 'request'))
    add('returned', `“${name}” is writeOnly, which means that it is never returned, and not ${returned}.`);
  if (uniqueness !== 'none' && withoutUniqueness.has(type))
    add('uniqueness', `“${name}” is of type ${type}, which has no uniqueness.`);
  if (referenceTypes !== undefined && referenceTypes.length > 0 && type !== 'reference')
    add('referenceTypes', `“${name}” is of type ${type}, which refers to nothing and has no referenceTypes.`);
  return problems;
}

function typeProblems(
  type: ResourceType,
  path: DeclarationPath,
  declared: Declarations,
): DeclarationProblem[] {
  const standard = standardType(type.name);
  const problems =
    standard === undefined ? newTypeProblems(type, path, declared) : standardProblems(type, standard, path);
  const extensions = type.schemaExtensions.flatMap(({ schema }, index) =>
    extensionProblems(schema, type, [...path, 'schemaExtensions', index, 'schema'], declared),
  );
  return [
    ...problems,
    ...extensions,
    ...duplicates(type.schemaExtensions, ({ schema }) => schema, [...path, 'schemaExtensions'], 'schema'),
  ];
}

/** Of User and Group only extensions can be declared. */
function standardProblems(
  type: ResourceType,
  standard: ResourceType,
  path: DeclarationPath,
): DeclarationProblem[] {
  return (['endpoint', 'schema'] as const)
    .filter((property) => !same(type[property], standard[property]))
    .map((property) => ({
      path: [...path, property],
      message: `The ${property} of ${standard.name} is “${standard[property]}” and can’t be changed.`,
    }));
}

function newTypeProblems(
  type: ResourceType,
  path: DeclarationPath,
  declared: Declarations,
): DeclarationProblem[] {
  const problems: DeclarationProblem[] = [];
  const taken = standardResourceTypes.some(({ endpoint }) => same(endpoint, type.endpoint));
  if (taken || reservedEndpoints.has(type.endpoint.toLowerCase())) {
    problems.push({
      path: [...path, 'endpoint'],
      message: `“${type.endpoint}” is an endpoint of the SCIM standard.`,
    });
  }
  const place = declared.schemas.findIndex(({ id }) => same(id, type.schema));
  const schema = declared.schemas[place];
  if (schema === undefined) {
    const message = `“${type.schema}” is not among the declared schemas.`;
    problems.push({ path: [...path, 'schema'], message });
  }
  for (const [index, { name }] of (schema?.attributes ?? []).entries()) {
    if (!reservedNames.has(name.toLowerCase())) continue;
    problems.push({
      path: ['schemas', place, 'attributes', index, 'name'],
      message: `“${name}” has a meaning of its own in every resource.`,
    });
  }
  return problems;
}

function extensionProblems(
  urn: string,
  type: ResourceType,
  path: DeclarationPath,
  declared: Declarations,
): DeclarationProblem[] {
  if (same(urn, type.schema))
    return [{ path, message: `“${urn}” is the schema of the resource type itself.` }];
  const isCore = standardResourceTypes.some(({ schema }) => same(schema, urn));
  const known = [...standardSchemas, ...declared.schemas].some(({ id }) => same(id, urn));
  if (known && !isCore) return [];
  return [{ path, message: `“${urn}” is not among the declared schemas.` }];
}

/**
 * The resource type to which an extension belongs that no resource type names: the last part of its URN says it, as in
 * `urn:ietf:params:scim:schemas:extension:Contoso:2.0:User`. Null when no type uses the schema.
 */
export function ownerOf(urn: string, { resourceTypes }: Declarations): string | null {
  const namedBy = resourceTypes.find(
    ({ schema, schemaExtensions }) =>
      same(schema, urn) || schemaExtensions.some((extension) => same(extension.schema, urn)),
  );
  if (namedBy !== undefined) return namedBy.name;
  const last = urn.slice(urn.lastIndexOf(':') + 1);
  const types = [...standardResourceTypes, ...resourceTypes];
  return types.find(({ name }) => same(name, last))?.name ?? null;
}

export function standardType(name: string): ResourceType | undefined {
  return standardResourceTypes.find((type) => same(type.name, name));
}

export function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
