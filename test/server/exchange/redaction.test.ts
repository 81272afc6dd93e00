import { describe, expect, it } from 'vitest';
import { FoundSecrets, scrubSecrets } from '../../../src/server/exchange/found-secrets';
import { hiddenBody, redactBody } from '../../../src/server/exchange/redact-body';
import { redactTexts } from '../../../src/server/exchange/redact-exchange';
import { foreignTokenIn, redactHeaders } from '../../../src/server/exchange/redact-headers';
import { redactUrl } from '../../../src/server/exchange/redact-url';

const secret = 'correct-horse-battery';

const secretNames = [
  'userPassword',
  'unicodePwd',
  'passwd',
  'passphrase',
  'secretKey',
  'access-key',
  'bearerToken',
  'passwordHash',
  'password1',
  'passcode',
  'pass',
  'pin',
  'userPin',
  'otp',
  'jwt',
  'x_auth_key',
];

function bodyOf(text: string): { value: string; secrets: FoundSecrets } {
  const secrets = new FoundSecrets();
  return { value: redactBody(text, secrets), secrets };
}

function known(...texts: string[]): FoundSecrets {
  const secrets = new FoundSecrets();
  for (const text of texts) secrets.add(text);
  return secrets;
}

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
    ['X-Client-Secret', 'abcdefghijklmnop', '••••••••'],
    ['CF-Access-Client-Secret', 'abcdefghijklmnop', '••••••••'],
    ['Cf-Access-Jwt-Assertion', 'abcdefghijklmnop', '••••••••'],
    ['Ocp-Apim-Subscription-Key', 'abcdefghijklmnop', '••••••••'],
    ['X-Amz-Security-Token', 'abcdefghijklmnop', '••••••••'],
    ['X-Password', 'abcdefghijklmnop', '••••••••'],
    ['X-Auth', 'abcdefghijklmnop', '••••••••'],
    ['X-Auth-Key', 'abcdefghijklmnop', '••••••••'],
    ['X-Functions-Key', 'abcdefghijklmnop', '••••••••'],
    ['api_key', 'abcdefghijklmnop', '••••••••'],
    ['X-JWT', 'abcdefghijklmnop', '••••••••'],
    ['Authentication', 'abcdefghijklmnop', '••••••••'],
    ['X-OTP', '123456', '••••••••'],
    ['X-Turnkey', 'Ines', 'Ines'],
    ['apikey', 'abcdefghijklmnop', '••••••••'],
    ['X-Original-URL', '/scim/Users?access_token=abcdef', '/scim/Users?access_token=••••••••'],
    ['Host', 'me:abcdef@example.com', '••••••••@example.com'],
    ['X-Author', 'Ines', 'Ines'],
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
    ['a password that is a list', { password: [{ value: secret, type: 'work' }] }],
    [
      'an operation on a part of it',
      { Operations: [{ op: 'replace', path: 'password.value', value: secret }] },
    ],
    ['a filter in a path', { Operations: [{ op: 'remove', path: `password[value eq "${secret}"]` }] }],
    ['a filter', { filter: `userName eq "u" and password eq "${secret}"` }],
    [
      'a filter in a bulk path',
      { Operations: [{ method: 'GET', path: `/Users?filter=password eq "${secret}"` }] },
    ],
    ['JSON in a text', { Operations: [{ op: 'add', value: JSON.stringify({ password: secret }) }] }],
    ['a name with a value', { attributes: [{ name: 'password', value: secret }] }],
    ...secretNames.map((name): [string, object] => [`what is called ${name}`, { [name]: secret }]),
  ])('lose %s and nothing else', (_case, body) => {
    const { value } = bodyOf(JSON.stringify({ displayName: 'kept', ...body }));
    expect(value).not.toContain(secret);
    expect(value).toContain('kept');
    expect(() => JSON.parse(value)).not.toThrow();
  });

  it.each([
    ['doubled names', `{"password":"${secret}","password":"x"}`],
    ['a doubled name around it', `{"a":{"password":"${secret}"},"a":null}`],
    ['an escaped name', `{"p\\u0061ssword":"${secret}"}`],
    ['escapes in the password', `{"password":"\\"${secret}"}`],
    ['blanks and lines', `{\n  "userName": "u",\n  "password": "${secret}"\n}`],
  ])('lose the password in spite of %s', (_case, text) => {
    const { value } = bodyOf(text);
    expect(value).not.toContain(secret);
    expect(() => JSON.parse(value)).not.toThrow();
  });

  it.each([
    ['broken JSON', `{"userName":"u","password":"${secret}"`],
    ['broken JSON inside the password', `{"password":"${secret}`],
    ['a broken operation', `{"Operations":[{"path":"password","value":"${secret}"}`],
    ['a form with a blank', `grant_type=client_credentials&client_secret=a ${secret}`],
    ['broken JSON after a list', `{"password":["x","${secret}"], y}`],
    ['broken JSON without quotation marks', `{password: aa bb ${secret}}`],
    ['broken JSON with an escaped name', `{"p\\u0061ssword":"${secret}"`],
    ['XML', `<u><password>${secret}</password></u>`],
    ['a form in parts', `--x\r\nContent-Disposition: form-data; name="user.pin"\r\n\r\n${secret}\r\n--x--`],
    ['a filter in broken JSON', `{"filter":"password eq \\"${secret}\\""`],
    ['YAML', `userName: x\npassword: ${secret}\n`],
    ['deep nesting', `${'{"a":'.repeat(150)}{"password":"${secret}"}${'}'.repeat(150)}`],
    ['words that only may name a secret', 'displayName=Token Team&secretary=Ines'],
  ])('that can’t be read and may hold a secret are hidden whole: %s', (_case, text) => {
    expect(bodyOf(text).value).toBe(hiddenBody);
  });

  it.each([
    '{"userName":"u",  "active" : true}',
    'not json',
    '',
    '{"displayName":"Password Team"}',
    '{"emails":[{"value":"compass@example.com"}]}',
    '{"filter":"displayName eq \\"token\\""}',
    '{"Operations":[{"op":"replace","path":"title","value":"secret"}]}',
    '{"compass":"north","bypass":"yes","turnpin":"a","displayName":"pin","tokenExpires":"never"}',
    '{"name":"Compass","value":"north"}',
    '<u><name>Ines</name></u>',
    'displayName=The+Tokens&secretary=Ines',
  ])('without secrets stay as they came: %s', (text) => {
    const { value, secrets } = bodyOf(text);
    expect([value, secrets.texts.size]).toEqual([text, 0]);
  });

  it.each([
    [
      `grant_type=client_credentials&client_secret=${secret}`,
      'grant_type=client_credentials&client_secret=••••••••',
    ],
    [`client%5Fsecret=${secret}&x=1`, 'client%5Fsecret=••••••••&x=1'],
  ])('that are forms lose them by name: %s', (form, expected) => {
    expect(bodyOf(form).value).toBe(expected);
  });

  it('in UTF-16 are looked through as well', () => {
    const text = Buffer.from(`{"password":"${secret}"}`, 'utf16le').toString();
    expect(bodyOf(text).value.replaceAll('\0', '')).not.toContain(secret);
  });

  it('return what was taken out, so that it can be taken out of the response too', () => {
    const { secrets } = bodyOf(JSON.stringify({ password: secret }));
    expect(scrubSecrets(secrets)(`password "${secret}" is too weak`)).toBe(
      'password "••••••••tery" is too weak',
    );
  });
});

describe('addresses', () => {
  it.each([
    ...['client_assertion', 'jwt', 'auth', 'bearer', 'pass', 'pin', 'key'].map((name): [string, string] => [
      `/scim/Users?${name}=${secret}`,
      `/scim/Users?${name}=••••••••`,
    ]),
    [`/scim/Users?access_token=${secret}&count=1`, '/scim/Users?access_token=••••••••&count=1'],
    [`/scim/Users?filter=password+eq+%22${secret}%22`, '/scim/Users?filter=password+eq+••••••••'],
    [`/scim/Users?filter=password%20eq%20"${secret}"`, '/scim/Users?filter=password+eq+••••••••'],
    ['/scim/Users?filter=userName+eq+%22token%22', '/scim/Users?filter=userName+eq+%22token%22'],
    ['http://host:1/scim/Users?x=a@b', 'http://host:1/scim/Users?x=a@b'],
    [`http://me:${secret}@host/scim/Users`, 'http://••••••••@host/scim/Users'],
    [`http://host/scim?token=${secret}`, 'http://host/scim?token=••••••••'],
    [`/scim/Users?%70assword=${secret}`, '/scim/Users?password=••••••••'],
    [`/scim/Users?userPassword=${secret}`, '/scim/Users?userPassword=••••••••'],
    [`/scim/Users?a=1;password=${secret}`, '/scim/Users?a=1;password••••••••'],
    [`/scim/Users?filter=password%09eq%09${secret}`, '/scim/Users?filter=password\teq\t••••••••'],
    ['/scim/Users?filter=displayName+eq+%22secret%22', '/scim/Users?filter=displayName+eq+%22secret%22'],
    [`/scim/Users?code=${secret}&postcode=1`, '/scim/Users?code=••••••••&postcode=1'],
    [`/scim/Users?sv=2024&SIG=${secret}`, '/scim/Users?sv=2024&SIG=••••••••'],
    ['/scim/Users?filter=code+eq+%22a%22&design=b', '/scim/Users?filter=code+eq+%22a%22&design=b'],
    ['/scim/Users/scimwb%5Fabcdefghijklmnop', '/scim/Users/scimwb_abcdefghijklmnop'],
  ])('%s', (url, expected) => {
    expect(redactUrl(url, new FoundSecrets())).toBe(expected);
  });

  it('return their secrets as they came and decoded', () => {
    const inFilter = new FoundSecrets();
    redactUrl('/scim/Users?filter=password+eq+%22a+b%2Fcd%22', inFilter);
    expect([...inFilter.texts]).toEqual(['a b/cd', 'password+eq+%22a+b%2Fcd%22']);
    const asParameter = new FoundSecrets();
    redactUrl('/scim/Users?secret=a+b%2Fcd', asParameter);
    expect([...asParameter.texts]).toEqual(['a+b%2Fcd', 'a b/cd']);
  });

  it('lose the token of the request wherever it stands', () => {
    const token = foreignTokenIn('Bearer 0123456789abcdef');
    expect(token).toBe('0123456789abcdef');
    expect(scrubSecrets(known(token ?? ''))('/scim/0123456789abcdef/Users')).toBe('/scim/••••••••cdef/Users');
  });
});

describe('what repeats a secret', () => {
  const many = Array.from({ length: 1_000 }, (_, at) => `Pass-word-${at}!`);
  const long = `-----BEGIN KEY----- ${'MIIEpAIBAAKCAQEA'.repeat(4)}`;

  it.each([
    ['one of a thousand', many, 'told Pass-word-417! here', 'told ••••••••417! here'],
    ['one at the beginning', ['secret'], 'secret here', '•••••••• here'],
    ['one at the end', ['secret'], 'here secret', 'here ••••••••'],
    ['one again and again', ['secret'], 'secretsecret secret', '•••••••••••••••• ••••••••'],
    ['the longer of two', ['abcd', 'abcdefgh'], 'abcdefgh', '••••••••'],
    ['one that begins within another', ['abcdef', 'defghi'], 'abcdefghi.', '••••••••.'],
    ['the beginning of a long one', [long], `${long.slice(0, 50)}… is no key`, '••••••••… is no key'],
    ['two that begin alike', [`${long}first`, `${long}other`], `${long}other.`, '••••••••ther.'],
    ['nothing', ['secret'], 'as it came', 'as it came'],
    ['a token of ours', [], 'pasted scimwb_abcdefghijklmnop here', 'pasted ••••••••mnop here'],
  ])('loses %s', (_case, secrets, text, expected) => {
    expect(scrubSecrets(known(...secrets))(text)).toBe(expected);
  });

  it('keeps the words that the page goes by, whatever the password is', () => {
    const text = scrubSecrets(known('note', '2026', 'User', 'created'));
    const told = {
      kind: 'created',
      resource: { resourceType: 'User', id: '1', displayName: 'User 2026' },
      after: { created: '2026-01-01T00:00:00.000Z' },
      attributes: [{ attributePath: 'title', before: { kind: 'note' }, after: 'created' }],
    };
    expect(redactTexts(told, text)).toEqual({
      kind: 'created',
      resource: { resourceType: 'User', id: '1', displayName: '•••••••• ••••••••' },
      after: { created: '2026-01-01T00:00:00.000Z' },
      attributes: [{ attributePath: 'title', before: { kind: '••••••••' }, after: '••••••••' }],
    });
  });
});

describe('in a body with very many secrets', () => {
  const passwords = (count: number) => Array.from({ length: count }, (_, at) => ({ password: `p-${at}-w` }));

  it('all are hidden, and taken out of what repeats them', () => {
    const operations = passwords(1_000).map((data, at) => ({
      method: 'POST',
      data: { userName: `u${at}`, ...data },
    }));
    const { value, secrets } = bodyOf(JSON.stringify({ Operations: operations }));
    expect(value).toContain('"userName":"u999","password":"••••••••"');
    expect(scrubSecrets(secrets)('userName p-999-w is taken')).toBe('userName •••••••• is taken');
  });

  it('texts that are nearly all of them are hidden whole', () => {
    const almost = Array.from({ length: 2_000 }, (_, at) => `${'a'.repeat(40)}${at}`);
    expect(scrubSecrets(known(...almost))('a'.repeat(300_000))).toBe('••••••••');
  });

  it('of more paths and filters than a client sends, those that may hold a secret are hidden whole', () => {
    const path = '/Users?pin=1&displayName=Ada';
    const read = (count: number) =>
      bodyOf(JSON.stringify(Array.from({ length: count }, () => ({ path })))).value;
    expect(JSON.parse(read(4_000)).at(-1)).toEqual({ path: '/Users?pin=••••••••&displayName=Ada' });
    expect(JSON.parse(read(4_001)).at(-1)).toEqual({ path: '••••••••' });
  });

  it('a path too long to be read is hidden, and the value with it', () => {
    const path = `${'a'.repeat(20_000)}.password`;
    expect(JSON.parse(bodyOf(JSON.stringify({ op: 'add', path, value: secret })).value)).toEqual({
      op: 'add',
      path: '••••••••',
      value: '••••••••',
    });
  });
});

it('half of a surrogate pair in an address is no obstacle', () => {
  const path = '/Users?filter=password eq "\ud800abcdef"';
  expect(bodyOf(JSON.stringify({ path })).value).not.toContain('abcdef');
});
