import { expect, test } from 'vitest';
import { serviceProviderConfigSchema } from '../../../../src/shared/scim/schemas/service-provider-config';

const named = (name: string) => serviceProviderConfigSchema.attributes.find((one) => one.name === name);

test('every ability of RFC 7643 section 5 is declared with whether it is supported', () => {
  for (const name of ['patch', 'bulk', 'filter', 'changePassword', 'sort', 'etag']) {
    const supported = named(name)?.subAttributes?.find((one) => one.name === 'supported');
    expect(supported, name).toMatchObject({ type: 'boolean', mutability: 'readOnly', required: true });
  }
});

test('nothing of it can be written', () => {
  const all = serviceProviderConfigSchema.attributes.flatMap((one) => [one, ...(one.subAttributes ?? [])]);
  expect(all.filter(({ mutability }) => mutability !== 'readOnly')).toEqual([]);
});
