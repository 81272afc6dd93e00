import { expect, it } from 'vitest';
import { withoutAddresses } from '../../../../src/renderer/features/stage/without-addresses';

it('leaves web addresses out of a body, wherever they stand, and nothing else', () => {
  const body = {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    active: true,
    manager: { $ref: 'https://calm-otter.example.com/scim/Users/1', value: null },
    note: 'See http://127.0.0.1:7643/scim for more',
    emails: [{ value: 'marta@alder.example' }],
  };
  expect(withoutAddresses(body)).toEqual({
    ...body,
    manager: { $ref: '…', value: null },
    note: 'See … for more',
  });
});
