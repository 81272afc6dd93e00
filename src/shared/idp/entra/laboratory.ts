/** Entra's expressions and mappings, executed for people at hand. */
import type { JsonObject, JsonValue } from '../../scim/resource';
import type { Employee, World } from '../../world/world';
import { peopleAssigned } from '../../world/world';
import type { AttributeMapping } from '../common/attribute-mapping';
import {
  type KnownPerson,
  type Laboratory,
  type LaboratoryContext,
  languageFunctionOf,
  outcomeOf,
  type ReadExpression,
  traceOf,
} from '../common/laboratory';
import { turnedRound } from '../common/turned-round';
import { jsonOf, readRows } from './execute-mapping';
import { evaluate } from './expression/evaluate';
import type { ExpressionValue } from './expression/expression-function';
import { expressionFunctions } from './expression/functions';
import { parseExpression } from './expression/parse';
import { attributesIn } from './expression/syntax';
import { activeUnlessSoftDeleted, exampleExpressions } from './expressions';
import { withKeysOf } from './keys-of-values';
import { attributeNames, type EntraSource, type SourceValue, sourceOfPerson } from './source';

function read(text: string, context: LaboratoryContext): ReadExpression<EntraSource> {
  const expression = parseExpression(text);
  const run = (source: EntraSource) => evaluate(expression, source, context);
  return {
    attributes: attributesIn(expression),
    of: (source) => outcomeOf(() => plain(run(source).value)),
    traceOf: (source) => traceOf(() => run(source).trace, plain),
  };
}

function readRow(row: AttributeMapping, context: LaboratoryContext): ReadExpression<EntraSource> {
  const [ready] = readRows([row], context);
  const ofExpression = row.type === 'expression' ? read(row.source, context) : null;
  return {
    attributes: ofExpression?.attributes ?? (row.type === 'direct' ? [row.source] : []),
    of: (source) => outcomeOf(() => jsonOf(ready?.read(source) ?? null) ?? row.defaultIfNull ?? null),
    traceOf: (source) => ofExpression?.traceOf(source) ?? null,
  };
}

function plain(value: ExpressionValue): JsonValue {
  return typeof value === 'object' && value !== null ? [...value] : value;
}

function peopleOf(world: World): KnownPerson<EntraSource>[] {
  const assigned = peopleAssigned(world);
  return [...world.people.values()]
    .filter(({ account }) => account !== 'deleted')
    .map((person) => known(person, assigned.has(person.id)));
}

function known(person: Employee, isInScope: boolean): KnownPerson<EntraSource> {
  const source = sourceOfPerson(person, { objectId: person.id, isInScope });
  return { id: person.id, name: nameOf(source, person.id), source };
}

/** Nobody known by Graph's name is refused: what the provisioning service calls otherwise is taken for it. */
const namesOfGraph: Readonly<Record<string, string>> = {
  id: 'objectId',
  mobilePhone: 'mobile',
  businessPhones: 'telephoneNumber',
  officeLocation: 'physicalDeliveryOfficeName',
  faxNumber: 'facsimileTelephoneNumber',
};
const byLowerCase = new Map(attributeNames.map((name) => [name.toLowerCase(), name]));
const extension = /^extension_[0-9a-f]{32}_\w+$/i;

function personOfRecord(record: JsonObject, place: number) {
  const source: Record<string, SourceValue> = { ...nothingKnown, accountEnabled: true, IsSoftDeleted: false };
  const unknown: string[] = [];
  for (const [written, value] of Object.entries(record)) {
    const name = nameOfAttribute(written);
    if (name === null) unknown.push(written);
    else source[name] = sourceValue(name, value);
  }
  if (!hasName(record, 'IsSoftDeleted')) source.IsSoftDeleted = source.accountEnabled === false;
  return { ...knownBy(source, `${place}`), unknown };
}

function nameOfAttribute(written: string): string | null {
  const name = byLowerCase.get((namesOfGraph[written] ?? written).toLowerCase());
  return name ?? (extension.test(written) ? written : null);
}

function hasName(record: JsonObject, name: string): boolean {
  return Object.keys(record).some((written) => nameOfAttribute(written) === name);
}

const booleans = new Set(['accountEnabled', 'IsSoftDeleted']);
const lists = new Set(['otherMails', 'proxyAddresses', 'appRoleAssignments']);

/** An empty cell of a table is an empty attribute. */
function sourceValue(name: string, value: JsonValue): SourceValue {
  if (Array.isArray(value)) {
    const texts = value.map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one)));
    return lists.has(name) ? texts : (texts[0] ?? null);
  }
  if (value === null || value === '') return null;
  if (booleans.has(name)) return /^(true|yes|1)$/i.test(String(value));
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return lists.has(name) ? text.split(';').map((one) => one.trim()) : text;
}

/** An expression may be nothing but an attribute in its brackets. */
function attributeTaken({ type, source }: AttributeMapping): string | null {
  if (type === 'direct') return source;
  return (type === 'expression' ? /^\[([^[\]]+)\]$/.exec(source.trim())?.[1] : undefined) ?? null;
}

/** Of what the default expression makes `active` of, the answer tells both attributes. */
function personOfResource(resource: JsonObject, rows: readonly AttributeMapping[]) {
  const { values, known } = turnedRound(resource, rows, attributeTaken);
  const isActive = rows.some(({ source }) => source === activeUnlessSoftDeleted)
    ? resource.active !== false
    : true;
  const source: Record<string, SourceValue> = {
    ...nothingKnown,
    accountEnabled: isActive,
    IsSoftDeleted: !isActive,
  };
  for (const [name, value] of Object.entries(values)) source[name] = sourceValue(name, value);
  return { ...knownBy(source, String(resource.id ?? '')), known };
}

const nothingKnown: EntraSource = Object.fromEntries(attributeNames.map((name) => [name, null]));

function knownBy(source: EntraSource, otherwise: string): KnownPerson<EntraSource> {
  const id = source.objectId ?? source.userPrincipalName;
  return { id: typeof id === 'string' ? id : otherwise, name: nameOf(source, otherwise), source };
}

function nameOf(source: EntraSource, otherwise: string): string {
  const given = [source.displayName, source.userPrincipalName, source.mail].find(
    (value) => typeof value === 'string' && value !== '',
  );
  return typeof given === 'string' ? given : otherwise;
}

export const entraLaboratory: Laboratory<EntraSource> = {
  runsGroups: true,
  language: {
    name: 'Expressions of an attribute mapping',
    hasExpressions: true,
    nullBehaviour:
      'An attribute without a value is **not sent**: nothing is cleared by it. A condition of `IIF` about an empty attribute fails, and the attribute gets no value; `Switch` and `Coalesce` take an empty attribute.',
    functions: expressionFunctions.map((definition) => languageFunctionOf(definition, plain)),
    attributes: attributeNames.map((name) => ({ name, written: `[${name}]` })),
    examples: exampleExpressions,
    tokens: [
      { kind: 'attribute', pattern: '\\[[^\\[\\]]*\\]?' },
      { kind: 'text', pattern: '"(?:[^"\\\\]|\\\\.)*"?' },
      { kind: 'number', pattern: '&H[0-9A-Fa-f]+|-?\\d+(?:\\.\\d+)?' },
      { kind: 'function', pattern: '[A-Za-z_]\\w*(?=\\s*\\()' },
      { kind: 'word', pattern: '[A-Za-z_]\\w*' },
      { kind: 'operator', pattern: '<>|>=|<=|=|>|<' },
    ],
  },
  read,
  readRow,
  peopleOf,
  personOfRecord,
  personOfResource,
  withKeysOf,
  tried: (source, attribute, value) =>
    attribute in source ? { ...source, [attribute]: sourceValue(attribute, value) } : source,
  attributesOf: (source) =>
    Object.fromEntries(Object.entries(source).map(([name, value]) => [name, plain(value)])),
};
