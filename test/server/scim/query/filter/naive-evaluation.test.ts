/** Filters against a second, slow and literal reading of RFC 7644 section 3.4.2.2. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileFilter } from '../../../../../src/server/scim/query/filter/compile-filter';
import { ScimError } from '../../../../../src/server/scim/scim-error';
import type { CompareOperator, CompareValue, Filter } from '../../../../../src/shared/scim/filter/filter';
import { printFilter } from '../../../../../src/shared/scim/filter/printer';
import { isJsonObject } from '../../../../../src/shared/scim/json';
import type { JsonObject, JsonValue } from '../../../../../src/shared/scim/resource';
import { tolerant, user } from '../../engine-context';

const texts = fc.constantFrom('', 'a', 'A', 'ab', 'b', 'work', 'true');
const email = fc.record({ value: texts, type: texts, primary: fc.boolean() }, { requiredKeys: [] });
const resource = fc.record(
  {
    userName: texts,
    externalId: texts,
    active: fc.boolean(),
    name: fc.record({ givenName: texts, familyName: texts }, { requiredKeys: [] }),
    emails: fc.array(email, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

const path = (attribute: string, subAttribute: string | null = null) => ({
  schema: null,
  attribute,
  subAttribute,
});
const textOperators: CompareOperator[] = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'];

function comparisons(
  paths: ReturnType<typeof path>[],
  booleans: ReturnType<typeof path>[],
): fc.Arbitrary<Filter> {
  const kind = fc.constant('comparison' as const);
  return fc.oneof(
    fc.record({
      kind,
      path: fc.constantFrom(...paths),
      operator: fc.constantFrom(...textOperators),
      value: texts,
    }),
    fc.record({
      kind,
      path: fc.constantFrom(...booleans),
      operator: fc.constantFrom('eq' as const, 'ne' as const),
      value: fc.oneof(fc.boolean(), fc.constant(null)),
    }),
    fc.record({ kind: fc.constant('presence' as const), path: fc.constantFrom(...paths, ...booleans) }),
  );
}

function nested(leaves: fc.Arbitrary<Filter>): fc.Arbitrary<Filter> {
  return fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      leaves,
      fc.record({ kind: fc.constant('not' as const), operand: tie('filter') }),
      fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        operands: fc.array(tie('filter'), { minLength: 2, maxLength: 3 }),
      }),
    ),
  })).filter;
}

const inValue = nested(comparisons([path('value'), path('type')], [path('primary')]));
const filters = nested(
  fc.oneof(
    comparisons(
      [
        path('userName'),
        path('externalId'),
        path('name', 'givenName'),
        path('emails', 'type'),
        path('emails'),
      ],
      [path('active'), path('emails', 'primary')],
    ),
    fc.record({
      kind: fc.constant('valuePath' as const),
      path: fc.constant(path('emails')),
      filter: inValue,
    }),
  ),
);

function naive(filter: Filter, object: JsonObject): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.operands.every((operand) => naive(operand, object));
    case 'or':
      return filter.operands.some((operand) => naive(operand, object));
    case 'not':
      return !naive(filter.operand, object);
    case 'valuePath':
      return values(object, 'emails', null).some(
        (value) => isJsonObject(value) && naive(filter.filter, value),
      );
    case 'presence':
      return values(object, filter.path.attribute, filter.path.subAttribute).some(present);
    case 'comparison': {
      const { attribute, subAttribute } = filter.path;
      const sub = attribute === 'emails' && subAttribute === null ? 'value' : subAttribute;
      const exact = attribute === 'externalId';
      const isPrimary = (sub ?? attribute) === 'primary' && filter.value !== null;
      const holders = sub === null ? [object] : values(object, attribute, null);
      return values(object, attribute, sub).some((value, index) => {
        // RFC 7643 section 2.4: of a value that does not say whether it is primary, false is assumed.
        const isAssumed = isPrimary && value === undefined && isJsonObject(holders[index]);
        return compare(isAssumed ? false : value, filter.operator, filter.value, exact);
      });
    }
  }
}

/** All values at a path, `undefined` standing for an absent one. */
function values(object: JsonObject, attribute: string, sub: string | null): (JsonValue | undefined)[] {
  const found = Object.hasOwn(object, attribute) ? object[attribute] : undefined;
  const list = Array.isArray(found) ? found : [found];
  const whole: (JsonValue | undefined)[] = list.length === 0 ? [undefined] : list;
  return sub === null ? whole : whole.map((value) => (isJsonObject(value) ? value[sub] : undefined));
}

function present(value: JsonValue | undefined): boolean {
  if (Array.isArray(value)) return value.some(present);
  if (isJsonObject(value)) return Object.values(value).some(present);
  return value !== undefined && value !== null && value !== '';
}

function compare(
  value: JsonValue | undefined,
  operator: CompareOperator,
  wanted: CompareValue,
  exact: boolean,
): boolean {
  if (operator === 'ne') return !compare(value, 'eq', wanted, exact);
  if (wanted === null) return value === undefined;
  if (typeof wanted !== 'string' || typeof value !== 'string') return operator === 'eq' && value === wanted;
  const [one, other] = exact ? [value, wanted] : [value.toUpperCase(), wanted.toUpperCase()];
  const order = one < other ? -1 : one > other ? 1 : 0;
  const answers: Record<CompareOperator, boolean> = {
    eq: order === 0,
    ne: order !== 0,
    co: one.split(other).length > 1 || other === '',
    sw: one.slice(0, other.length) === other,
    ew: other === '' || one.slice(-other.length) === other,
    gt: order > 0,
    ge: order >= 0,
    lt: order < 0,
    le: order <= 0,
  };
  return answers[operator];
}

test('a compiled filter says what a literal reading says', () => {
  fc.assert(
    fc.property(filters, resource, (filter, object) => {
      const compiled = compileFilter(filter, user, tolerant());
      expect([printFilter(filter), compiled(object)]).toEqual([printFilter(filter), naive(filter, object)]);
    }),
    { numRuns: 1_000 },
  );
});

test('no filter makes evaluation throw anything but a SCIM error', () => {
  const anything = fc.dictionary(
    fc.constantFrom('userName', 'name', 'emails', 'active', 'schemas'),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(filters, anything, (filter, object) => {
      try {
        compileFilter(filter, user, tolerant())(JSON.parse(JSON.stringify(object)));
      } catch (error) {
        expect(error).toBeInstanceOf(ScimError);
      }
    }),
  );
});
