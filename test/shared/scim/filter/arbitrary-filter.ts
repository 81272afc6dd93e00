import fc from 'fast-check';
import type { AttributePath } from '../../../../src/shared/scim/attribute-path';
import type { CompareOperator, CompareValue, Filter } from '../../../../src/shared/scim/filter/filter';

const operators: CompareOperator[] = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'];
const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,6}$/);
const schema = fc.constantFrom(null, 'urn:ietf:params:scim:schemas:core:2.0:User', 'urn:example:2.0');

export const anyPath: fc.Arbitrary<AttributePath> = fc.record({
  schema,
  attribute: name,
  subAttribute: fc.option(name),
});

const anyValue: fc.Arbitrary<CompareValue> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.boolean(),
  fc.constant(null),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
);

function nested(leaf: fc.Arbitrary<Filter>): fc.Arbitrary<Filter> {
  const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      leaf,
      fc.record({ kind: fc.constant('not' as const), operand: tie('filter') }),
      fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        operands: fc.array(tie('filter'), { minLength: 2, maxLength: 4 }),
      }),
    ),
  }));
  return filter;
}

function leaf(path: fc.Arbitrary<AttributePath>): fc.Arbitrary<Filter> {
  return fc.oneof(
    fc.record({
      kind: fc.constant('comparison' as const),
      path,
      operator: fc.constantFrom(...operators),
      value: anyValue,
    }),
    fc.record({ kind: fc.constant('presence' as const), path }),
  );
}

const valuePath: fc.Arbitrary<Filter> = fc.record({
  kind: fc.constant('valuePath' as const),
  path: anyPath.map((path) => ({ ...path, subAttribute: null })),
  filter: nested(leaf(anyPath)),
});

/** Any filter that can be written down. */
export const anyFilter: fc.Arbitrary<Filter> = nested(fc.oneof(leaf(anyPath), valuePath));
