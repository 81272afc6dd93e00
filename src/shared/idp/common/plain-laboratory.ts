/** A laboratory where rows take attributes as they are and there is nothing to write: an expression is the name of an attribute. */
import type { JsonObject, JsonValue } from '../../scim/resource';
import { displayNameOf } from '../../world/person';
import { type Employee, peopleAssigned, type World } from '../../world/world';
import { ExpressionError } from './expression/expression-error';
import { type Laboratory, outcomeOf, type ReadExpression, traceOf } from './laboratory';
import { firstText, namesIn, singleValue, truthOf } from './pasted-record';
import { type PlainSource, readPlainRows } from './plain-mapping';
import { turnedRound } from './turned-round';

export interface PlainLanguage {
  name: string;
  /** Rich text. */
  nullBehaviour: string;
  /** Every name that there is. */
  attributes: ReadonlySet<string>;
  /** Of the attributes, those that are true or false. */
  booleans: readonly string[];
  /** Attributes by which lists call somebody, the best first. */
  calledBy: readonly string[];
  sourceOf(person: Employee, isInScope: boolean): PlainSource;
  /** Makes names of the language of what an interface of the vendor nests. */
  flattened?(record: JsonObject): JsonObject;
}

export function plainLaboratory(plain: PlainLanguage): Laboratory<PlainSource> {
  const { attributes, name, nullBehaviour, calledBy } = plain;
  const nobody: PlainSource = Object.fromEntries([...attributes].map((attribute) => [attribute, null]));
  const known = (values: JsonObject, otherwise: string) => ({
    id: firstText(values, ['id']) ?? otherwise,
    name: firstText(values, calledBy) ?? otherwise,
    source: { ...nobody, ...values },
  });
  return {
    language: {
      ...{ name, nullBehaviour, hasExpressions: false, functions: [], examples: [] },
      attributes: [...attributes].map((attribute) => ({ name: attribute, written: attribute })),
      tokens: [{ kind: 'attribute', pattern: '\\w+' }],
    },
    read: (text) => readName(text, attributes),
    readRow: (row) => {
      const [ready] = readPlainRows([row], attributes);
      return {
        attributes: row.type === 'direct' ? [row.source] : [],
        of: (source) => outcomeOf(() => ready?.read(source) ?? row.defaultIfNull ?? null),
        traceOf: () => null,
      };
    },
    peopleOf: (world) => peopleOf(plain, world),
    personOfRecord: (record, place) => {
      const { values, unknown } = valuesOf(plain, record);
      return { ...known(values, `${place}`), unknown };
    },
    personOfResource: (resource, rows) => {
      const { values, known: told } = turnedRound(resource, rows);
      return { ...known(values, String(resource.id ?? '')), known: told };
    },
    tried: (source, attribute, value) =>
      attributes.has(attribute) ? { ...source, [attribute]: value } : source,
    attributesOf: (source) => source,
  };
}

function readName(text: string, attributes: ReadonlySet<string>): ReadExpression<PlainSource> {
  const range = { start: 0, end: text.length };
  const name = text.trim();
  if (!attributes.has(name))
    throw new ExpressionError(
      `There is no attribute “${name.slice(0, 40)}”, and expressions are none here.`,
      range,
    );
  const of = (source: PlainSource): JsonValue => source[name] ?? null;
  return {
    attributes: [name],
    of: (source) => outcomeOf(() => of(source)),
    traceOf: (source) =>
      traceOf(
        () => ({ range, value: of(source), parts: [], evaluated: true, note: null }),
        (value) => value,
      ),
  };
}

function peopleOf({ sourceOf }: PlainLanguage, world: World) {
  const assigned = peopleAssigned(world);
  return [...world.people.values()]
    .filter(({ account }) => account !== 'deleted')
    .map((person) => ({
      id: person.id,
      name: displayNameOf(person),
      source: sourceOf(person, assigned.has(person.id)),
    }));
}

function valuesOf({ attributes, booleans, flattened }: PlainLanguage, record: JsonObject) {
  const nameOf = namesIn(attributes);
  const values: JsonObject = {};
  const unknown: string[] = [];
  for (const [written, value] of Object.entries(flattened?.(record) ?? record)) {
    const name = nameOf(written);
    if (name === null) unknown.push(written);
    else values[name] = booleans.includes(name) ? truthOf(value) : singleValue(value);
  }
  return { values, unknown };
}
