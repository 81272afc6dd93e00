import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../../src/shared/scim/resource';

const leaf: fc.Arbitrary<JsonValue> = fc.constantFrom<JsonValue[]>(
  null,
  true,
  false,
  'False',
  '',
  ' ',
  'work',
  'TR',
  'US',
  'GMT+8',
  '\ud800`**](https://x)',
  'x'.repeat(2_000),
  0,
  -1.5,
  1e300,
);
const names = fc.constantFrom(
  'userName',
  'active',
  'name',
  'givenName',
  'emails',
  'EMAILS',
  'addresses',
  'timezone',
  'country',
  'type',
  'value',
  'primary',
  '__proto__',
  'constructor',
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  'department',
);
const inner = fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }), fc.dictionary(names, leaf, { maxKeys: 4 }));
const middle = fc.oneof(
  inner,
  fc.array(inner, { maxLength: 3 }),
  fc.dictionary(names, inner, { maxKeys: 4 }),
);

/** Attributes of a user that nobody has checked: known names with anything behind them. */
export const hostileObject = fc.dictionary(names, middle, { maxKeys: 8 }) as fc.Arbitrary<JsonObject>;
