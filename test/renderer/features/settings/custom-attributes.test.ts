import { describe, expect, it } from 'vitest';
import {
  type AttributeForm,
  attributeRows,
  formErrors,
  withAttribute,
  withoutAttribute,
} from '../../../../src/renderer/features/settings/custom-attributes';
import { settingFileSchema } from '../../../../src/shared/setting-file';

const urn = 'urn:ietf:params:scim:schemas:extension:Contoso:2.0:User';
const badge: AttributeForm = { urn, name: 'badge', type: 'string', multiValued: false };
const nothing = { schemas: [], resourceTypes: [] };

describe('custom attributes in the form', () => {
  it('are declared in the schema of their URN, which is made for the first of them', () => {
    const once = withAttribute([], badge);
    const twice = withAttribute(once, { ...badge, name: 'cars', type: 'integer', multiValued: true });
    expect(twice.map(({ id, name }) => [id, name])).toEqual([[urn, 'Contoso']]);
    expect(attributeRows({ schemas: twice })).toEqual([
      { urn, name: 'badge', type: 'string', multiValued: false },
      { urn, name: 'cars', type: 'integer', multiValued: true },
    ]);
    expect(settingFileSchema.parse({ name: 'x', schemas: twice }).schemas).toEqual(twice);
  });

  it('are removed one by one, the schema with the last of them', () => {
    const two = withAttribute(withAttribute([], badge), { ...badge, name: 'cars' });
    const one = withoutAttribute(two, urn, 'badge');
    expect(one[0]?.attributes.map(({ name }) => name)).toEqual(['cars']);
    expect(withoutAttribute(one, urn, 'cars')).toEqual([]);
  });

  it.each([
    ['a URN that is none', { urn: 'Contoso' }, 'urn'],
    ['a URN of the standard', { urn: 'urn:ietf:params:scim:schemas:core:2.0:User' }, 'urn'],
    ['a URN of no resource type', { urn: 'urn:contoso:Thing' }, 'urn'],
    ['no name', { name: '' }, 'name'],
    ['a name with spaces', { name: 'badge number' }, 'name'],
  ] as const)('are not added with %s', (_what, change, field) => {
    expect(Object.keys(formErrors({ ...badge, ...change }, nothing))).toEqual([field]);
  });

  it('are not added twice', () => {
    const declared = { ...nothing, schemas: withAttribute([], badge) };
    expect(formErrors({ ...badge, name: 'Badge' }, declared)).toEqual({ name: '“Badge” is declared twice.' });
    expect(formErrors({ ...badge, name: 'other' }, declared)).toEqual({});
  });
});
