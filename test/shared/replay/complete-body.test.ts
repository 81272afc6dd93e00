import { describe, expect, it } from 'vitest';
import { completeBody } from '../../../src/shared/replay/complete-body';
import { jsonPlaceAt } from '../../../src/shared/replay/json-place';
import { standardRegistry } from '../../../src/shared/scim/schemas';

/** `|` is the caret. */
function offered(text: string, method = 'PATCH', path = '/scim/Users/1') {
  const caret = text.indexOf('|');
  const body = text.replace('|', '');
  return completeBody({ method, path, headers: '', body }, caret, standardRegistry);
}
const labels = (...asked: Parameters<typeof offered>) => offered(...asked)?.options.map(({ label }) => label);

describe('in a PATCH', () => {
  it('its members are offered', () => {
    expect(labels('{"|')).toEqual(['schemas', 'Operations']);
    expect(labels('{"schemas":["|"]')).toEqual(['urn:ietf:params:scim:api:messages:2.0:PatchOp']);
    expect(labels('{"Operations":[{"op":"add"},{"|')).toEqual(['op', 'path', 'value']);
    expect(labels('{"Operations":[{"op":"|"')).toEqual(['add', 'replace', 'remove']);
  });

  it('paths are offered, as JSON writes them', () => {
    const found = offered('{"Operations":[{"op":"add","path":"ema|');
    expect(found?.from).toBe('{"Operations":[{"op":"add","path":"'.length);
    const paths = found?.options.map(({ label }) => label);
    expect(paths).toContain('name.givenName');
    expect(paths).toContain('urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department');
    expect(paths).not.toContain('id');
    const email = found?.options.find(({ label }) => label === 'emails[type eq "work"].value');
    expect(email?.apply).toBe('emails[type eq \\"work\\"].value');
  });

  it('attributes are offered in its values', () => {
    expect(labels('{"Operations":[{"op":"add","value":{"name":{"|')).toContain('familyName');
    expect(labels('{"Operations":[{"op":"add","value":{"|')).toContain('userName');
  });
});

describe('in a resource', () => {
  it('its attributes are offered, and those of its extensions', () => {
    expect(labels('{"|', 'POST', '/scim/Users')).toContain('displayName');
    expect(labels('{"emails":[{"|', 'POST', '/scim/Users')).toContain('primary');
    expect(
      labels('{"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"|', 'POST', '/scim/Users'),
    ).toContain('costCenter');
    expect(labels('{"|', 'POST', '/scim/Groups')).toEqual(expect.arrayContaining(['displayName', 'members']));
  });

  it('its URNs and canonical values are offered', () => {
    expect(labels('{"schemas":["|', 'POST', '/scim/Users')).toHaveLength(2);
    expect(labels('{"emails":[{"type":"|', 'POST', '/scim/Users')).toContain('work');
  });
});

it.each(['|{', '{"userName": |', '{"a":1}|'])('nothing is offered outside of a text: %s', (text) => {
  expect(offered(text)).toBeNull();
});

it('a text that is finished is passed over', () => {
  expect(jsonPlaceAt('{"a":{"b\\"c":"x"},"', 19)).toEqual({ kind: 'name', from: 19, within: [], name: '' });
});
