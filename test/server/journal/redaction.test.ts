import { describe, expect, it } from 'vitest';
import {
  foreignTokenIn,
  redactBody,
  redactHeaders,
  redactText,
  redactUrl,
} from '../../../src/server/journal/redaction';

const secret = 'correct-horse-battery';

describe('headers', () => {
  it.each([
    ['Authorization', 'Bearer scimwb_abcdefghijklmnop', 'Bearer ••••••••mnop'],
    ['authorization', 'Bearer Bearer scimwb_abcdefghijklmnop', 'Bearer Bearer ••••••••mnop'],
    ['authorization', 'scimwb_abcdefghijklmnop', '••••••••mnop'],
    ['authorization', 'Basic YWRtaW46c2VjcmV0cGFzc3dvcmQ=', 'Basic ••••••••'],
    ['authorization', 'Bearer short', 'Bearer ••••••••'],
    ['authorization', 'Bearer', '••••••••'],
    ['Proxy-Authorization', 'Bearer scimwb_abcdefghijklmnop', 'Bearer ••••••••mnop'],
    ['Cookie', 'session=1', '••••••••'],
    ['X-Api-Key', 'abcdefghijklmnop', '••••••••'],
    ['User-Agent', 'azure-ad-scim-provisioning/1.0', 'azure-ad-scim-provisioning/1.0'],
  ])('%s: %s', (name, value, expected) => {
    expect(redactHeaders([[name, value]])).toEqual([[name, expected]]);
  });

  it('keep their order and those that come twice', () => {
    const headers: [string, string][] = [
      ['X-A', '1'],
      ['Accept', '2'],
      ['X-A', '3'],
    ];
    expect(redactHeaders(headers)).toEqual(headers);
  });
});

describe('bodies', () => {
  it.each([
    ['a password', { userName: 'u', password: secret }],
    ['a password in any case', { PassWord: secret }],
    ['a password under its URN', { 'urn:ietf:params:scim:schemas:core:2.0:User:password': secret }],
    ['a password in an extension', { 'urn:x:User': { password: secret } }],
    ['an operation on password', { Operations: [{ op: 'replace', path: 'password', value: secret }] }],
    [
      'an operation on password, value first',
      {
        Operations: [
          { value: secret, op: 'replace', Path: 'urn:ietf:params:scim:schemas:core:2.0:User:password' },
        ],
      },
    ],
    ['an operation without path', { Operations: [{ op: 'replace', value: { password: secret } }] }],
    ['a client secret', { client_secret: secret }],
    ['a password that is an object', { password: { value: secret } }],
  ])('lose %s and nothing else', (_case, body) => {
    const { value } = redactBody(JSON.stringify({ displayName: 'kept', ...body }));
    expect(value).not.toContain(secret);
    expect(value).toContain('kept');
    expect(() => JSON.parse(value)).not.toThrow();
  });

  it.each([
    ['doubled names', `{"password":"${secret}","password":"x"}`],
    ['an escaped name', `{"p\\u0061ssword":"${secret}"}`],
    ['broken JSON', `{"userName":"u","password":"${secret}"`],
    ['broken JSON inside the password', `{"password":"${secret}`],
    ['a broken operation', `{"Operations":[{"path":"password","value":"${secret}"}`],
    ['a form', `grant_type=client_credentials&client_secret=${secret}`],
    ['escapes in the password', `{"password":"\\"${secret}"`],
  ])('lose the password in spite of %s', (_case, text) => {
    expect(redactBody(text).value).not.toContain(secret);
  });

  it.each([
    '{"userName":"u",  "active" : true}',
    'not json',
    '',
    '{"displayName":"Password Team"}',
    '{"emails":[{"value":"compass@example.com"}]}',
  ])('without secrets stay as they came: %s', (text) => {
    expect(redactBody(text)).toEqual({ value: text, secrets: [] });
  });

  it('tell what was taken out, so that it can be taken out of the answer too', () => {
    const { secrets } = redactBody(JSON.stringify({ password: secret }));
    expect(redactText(`password "${secret}" is too weak`, secrets)).toBe(
      'password "••••••••tery" is too weak',
    );
  });
});

describe('addresses', () => {
  it.each([
    [`/scim/Users?access_token=${secret}&count=1`, '/scim/Users?access_token=••••••••&count=1'],
    [`/scim/Users?filter=password+eq+%22${secret}%22`, '/scim/Users?filter=password+eq+%22••••••••%22'],
    [`/scim/Users?filter=password%20eq%20"${secret}"`, '/scim/Users?filter=password%20eq%20"••••••••"'],
    ['/scim/Users?filter=userName+eq+%22token%22', '/scim/Users?filter=userName+eq+%22token%22'],
    ['http://host:1/scim/Users?x=a@b', 'http://host:1/scim/Users?x=a@b'],
    [`http://me:${secret}@host/scim/Users`, 'http://••••••••@host/scim/Users'],
    [`http://host/scim?token=${secret}`, 'http://host/scim?token=••••••••'],
  ])('%s', (url, expected) => {
    expect(redactUrl(url).value).toBe(expected);
  });

  it('tell their secrets as they came and decoded', () => {
    const { secrets } = redactUrl('/scim/Users?filter=password+eq+%22a+b%2Fcd%22');
    expect(secrets).toEqual(['a+b%2Fcd', 'a b/cd']);
  });

  it('lose the token of the request wherever it stands', () => {
    const token = foreignTokenIn('Bearer 0123456789abcdef');
    expect(token).toBe('0123456789abcdef');
    expect(redactText('/scim/0123456789abcdef/Users', token === null ? [] : [token])).toBe(
      '/scim/••••••••cdef/Users',
    );
  });
});

it('knows a token of ours in any text', () => {
  expect(redactText('pasted scimwb_abcdefghijklmnop here', [])).toBe('pasted ••••••••mnop here');
});
