/**
 * Every attribute and sub-attribute with every wrong type, through POST, PUT and PATCH, tolerant and strict: refused as a SCIM error
 * without a trace, or taken up in a form that the schema allows. Never a fault of ours.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isJsonObject } from '../../../src/shared/scim/json';
import { messageUrns } from '../../../src/shared/scim/messages';
import type { JsonObject, JsonValue } from '../../../src/shared/scim/resource';
import { standardRegistry } from '../../../src/shared/scim/schemas';
import type {
  ResolvedAttribute,
  ResolvedResourceType,
} from '../../../src/shared/scim/schemas/schema-registry';
import { type Answer, createTestListener, type TestListener } from './test-listener';

const wrongValues: JsonValue[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  '',
  ' ',
  'text',
  '\ud800',
  '\udc00x',
  '\u0000',
  'x'.repeat(5_000),
  'true',
  '7',
  '{}',
  '[]',
  '{"value":1}',
  {},
  [],
  [[]],
  [null],
  [{}],
  [[[]]],
  ['a', 1],
  [1, 2],
  { value: null },
  { value: {} },
  { value: [] },
  { value: ['a'] },
  [{ value: { value: 'x' } }],
  [{ value: 1, type: 2, primary: 'maybe' }],
  [{ primary: true }, { primary: true }],
  { constructor: { prototype: {} } },
  { toString: null },
  { hasOwnProperty: 1 },
  { schemas: [] },
  { $ref: {} },
  { operation: 'delete' },
  Array.from({ length: 300 }, (_, index) => index),
  Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`a${index}`, index])),
];

interface Place {
  type: ResolvedResourceType;
  attribute: ResolvedAttribute;
}

const places: Place[] = standardRegistry.resourceTypes.flatMap((type) =>
  type.allAttributes.flatMap((attribute) =>
    [attribute, ...attribute.subAttributes.values()].map((one) => ({ type, attribute: one })),
  ),
);

/** The value where the schema has its attribute, in a list of one where the attribute above it is multi-valued. */
function bodyWith({ attribute }: Place, value: JsonValue): JsonObject {
  const { definition, parent, extension } = attribute;
  const inner = { [definition.name]: value };
  if (parent === null) return extension === null ? inner : { [extension]: inner };
  const outer = { [parent.definition.name]: parent.definition.multiValued ? [inner] : inner };
  return extension === null ? outer : { [extension]: outer };
}

type Verb = 'POST' | 'PUT' | 'PATCH add' | 'PATCH replace' | 'PATCH remove' | 'PATCH without path';
const verbs: Verb[] = ['POST', 'PUT', 'PATCH add', 'PATCH replace', 'PATCH remove', 'PATCH without path'];

function messageOf(verb: Verb, place: Place, value: JsonValue, names: JsonObject): JsonObject {
  const body = bodyWith(place, value);
  if (verb === 'POST' || verb === 'PUT') return { ...names, schemas: schemasOf(place.type), ...body };
  const op = verb === 'PATCH without path' ? 'replace' : verb.slice('PATCH '.length);
  const operation: JsonObject =
    verb === 'PATCH without path' ? { op, value: body } : { op, path: place.attribute.path, value };
  return { schemas: [messageUrns.patchOp], Operations: [operation] };
}

function schemasOf(type: ResolvedResourceType): string[] {
  return type.schemas.map(({ id }) => id);
}

/** Attributes of a resource whose JSON type is not the one of the schema. */
function misfits(resource: JsonObject, type: ResolvedResourceType): string[] {
  const own = attributeMisfits(resource, type.attributes);
  const others = [...type.extensions.values()].flatMap(({ urn, attributes }) => {
    const value = resource[urn];
    return isJsonObject(value) ? attributeMisfits(value, attributes) : value === undefined ? [] : [urn];
  });
  return [...own, ...others];
}

function attributeMisfits(values: JsonObject, attributes: ReadonlyMap<string, ResolvedAttribute>): string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const attribute = attributes.get(name.toLowerCase());
    if (attribute === undefined) return [];
    const { multiValued } = attribute.definition;
    if (multiValued !== Array.isArray(value)) return [attribute.path];
    return (Array.isArray(value) ? value : [value]).flatMap((one) => valueMisfits(one, attribute));
  });
}

const jsonTypes = { boolean: 'boolean', decimal: 'number', integer: 'number' };

function valueMisfits(value: JsonValue, attribute: ResolvedAttribute): string[] {
  const { type } = attribute.definition;
  if (type === 'complex')
    return isJsonObject(value) ? attributeMisfits(value, attribute.subAttributes) : [attribute.path];
  const expected = type in jsonTypes ? jsonTypes[type as keyof typeof jsonTypes] : 'string';
  return typeof value === expected ? [] : [attribute.path];
}

describe.each(['tolerant', 'strict'] as const)('with a %s SCIM setting', (preset) => {
  let test: TestListener;
  let count = 0;
  beforeAll(async () => {
    test = await createTestListener();
    await test.settings.change(test.setting.id, { preset });
  });
  afterAll(() => test.listener.close());

  function send(method: 'POST' | 'PUT' | 'PATCH', url: string, body: JsonObject): Promise<Answer> {
    return test.send({ method, url: `/scim${url}`, payload: JSON.stringify(body) });
  }

  async function tryOut(verb: Verb, place: Place, value: JsonValue): Promise<void> {
    count += 1;
    const { endpoint, name } = place.type.resourceType;
    const names: JsonObject = name === 'User' ? { userName: `u${count}` } : { displayName: `g${count}` };
    const message = messageOf(verb, place, value, names);
    if (verb === 'POST') return judge(place, await send('POST', endpoint, message), null);
    const before = await send('POST', endpoint, { ...names, schemas: schemasOf(place.type) });
    const method = verb === 'PUT' ? 'PUT' : 'PATCH';
    const answer = await send(method, `${endpoint}/${before.body.id}`, message);
    await judge(place, answer, before);
  }

  async function judge({ type }: Place, answer: Answer, before: Answer | null): Promise<void> {
    expect(answer.status, answer.exchange.errorText ?? '').toBeLessThan(500);
    const { endpoint } = type.resourceType;
    if (answer.status >= 400) {
      expect(answer.body).toMatchObject({ schemas: [messageUrns.error], status: String(answer.status) });
      if (before === null) return;
      const after = await test.send({ method: 'GET', url: `/scim${endpoint}/${before.body.id}` });
      expect(after.body).toEqual(before.body);
      return;
    }
    const id = before?.body.id ?? answer.body.id;
    const after = await test.send({ method: 'GET', url: `/scim${endpoint}/${id}` });
    expect(after.status).toBe(200);
    expect(misfits(after.body, type)).toEqual([]);
  }

  it('no attribute takes a value of a wrong type, and none makes the server fail', async () => {
    const known = fc.constantFrom(...wrongValues);
    const any = fc.jsonValue({ maxDepth: 4 }).map((value): JsonValue => JSON.parse(JSON.stringify(value)));
    const property = fc.asyncProperty(
      fc.constantFrom(...verbs),
      fc.constantFrom(...places),
      fc.oneof(known, any),
      tryOut,
    );
    await fc.assert(property, { numRuns: process.env.LONG_TESTS ? 20_000 : 250 });
  }, 600_000);

  it.runIf(process.env.LONG_TESTS)(
    'every attribute with every wrong value and every verb',
    async () => {
      for (const verb of verbs) {
        for (const place of places) for (const value of wrongValues) await tryOut(verb, place, value);
      }
    },
    1_800_000,
  );
});
