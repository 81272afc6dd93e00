import { expect, test } from 'vitest';
import { readAuthorizationHeader } from '../../../src/server/settings/authorization-header';

const token = 'scimwb_AbC-_123';

test.each([
  [`Bearer ${token}`, []],
  [`bearer ${token}`, []],
  [`BEARER   ${token}`, []],
  [`  Bearer\t${token}  `, []],
  [`Bearer Bearer ${token}`, ['doubled-bearer']],
  [`Bearer bearer  bearer ${token}`, ['doubled-bearer']],
  [token, ['bare-token']],
  [` ${token} `, ['bare-token']],
])('reads the token of %j', (header, tolerances) => {
  expect(readAuthorizationHeader(header)).toEqual({ kind: 'token', token, tolerances });
});

test.each([
  [undefined, { kind: 'missing' }],
  ['', { kind: 'missing' }],
  ['   ', { kind: 'missing' }],
  ['Bearer', { kind: 'no token' }],
  ['Bearer Bearer ', { kind: 'no token' }],
  ['Basic YWRhOnNlY3JldA==', { kind: 'basic', user: 'ada', password: 'secret' }],
  ['basic  YWRhOnNlOmNyZXQ=', { kind: 'basic', user: 'ada', password: 'se:cret' }],
  ['Basic YWRh', { kind: 'unreadable basic' }],
  ['Basic ada:secret', { kind: 'unreadable basic' }],
  ['Basic', { kind: 'token', token: 'Basic', tolerances: ['bare-token'] }],
  ['Digest username="ada"', { kind: 'other scheme', scheme: 'Digest' }],
  ['SSWS 00abc', { kind: 'other scheme', scheme: 'SSWS' }],
  [`Bearer "${token}"`, { kind: 'quoted' }],
  [`Bearer <${token}>`, { kind: 'quoted' }],
  [`Bearer ${token} ${token}`, { kind: 'not a token' }],
  ['Bearer two words', { kind: 'not a token' }],
  ['Bearer tökén', { kind: 'not a token' }],
  ['Bearer token=in=the=middle', { kind: 'not a token' }],
])('says what %j is instead', (header, expected) => {
  expect(readAuthorizationHeader(header)).toEqual(expected);
});

/** What grows faster than the header would take longer than a test may. */
test('a long run of schemes or spaces takes no time', () => {
  readAuthorizationHeader('Bearer '.repeat(100_000));
  readAuthorizationHeader(`Bearer${' '.repeat(1_000_000)}x y`);
  readAuthorizationHeader(`"${'"'.repeat(1_000_000)}`);
});
