import { describe, expect, it } from 'vitest';
import { redactBody } from '../../../src/server/journal/redact-body';
import { redactUrl } from '../../../src/server/journal/redact-url';
import { foreignTokenIn, redactHeaders, redactTexts } from '../../../src/server/journal/redaction';
import { Secrets } from '../../../src/server/journal/secrets';
import { withoutSecrets } from '../../../src/server/journal/without-secrets';

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

function bodyOf(text: string): { value: string; secrets: Secrets } {
  const secrets = new Secrets();
  return { value: redactBody(text, secrets), secrets };
}

function known(...texts: string[]): Secrets {
  const secrets = new Secrets();
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
    ['an escaped name', `{"p\\u0061ssword":"${secret}"}`],
    ['broken JSON', `{"userName":"u","password":"${secret}"`],
    ['broken JSON inside the password', `{"password":"${secret}`],
    ['a broken operation', `{"Operations":[{"path":"password","value":"${secret}"}`],
    ['a form', `grant_type=client_credentials&client_secret=${secret}`],
    ['escapes in the password', `{"password":"\\"${secret}"`],
    ['broken JSON after a list', `{"password":["x","${secret}"], y}`],
    ['broken JSON after an object', `{"password":{"x":"y ${secret}"}, y}`],
    ['broken JSON without quotation marks', `{password: aa bb ${secret}}`],
    ['broken JSON with an escaped name', `{"p\\u0061ssword":"${secret}"`],
    ['a blank in a form', `password=aa ${secret}&x=1`],
    ['an encoded name in a form', `client%5Fsecret=${secret}&x=1`],
    ['XML', `<u><password>${secret}</password></u>`],
    ['an attribute of XML', `<u password="${secret}"/>`],
    ['a form in parts', `--x\r\nContent-Disposition: form-data; name="password"\r\n\r\n${secret}\r\n--x--`],
    [
      'a form in parts with other headers and lines',
      `--x\nContent-Disposition: form-data; name="user.pin"\nContent-Type: text/plain\n\nline\n${secret}\n--x--`,
    ],
    ['a filter in broken JSON', `{"filter":"password eq \\"${secret}\\""`],
    ['a filter in JSON broken by it', `{"filter":"userPassword  eq "${secret}""}`],
    ['YAML', `userName: x\npassword: ${secret}\n`],
  ])('lose the password in spite of %s', (_case, text) => {
    expect(bodyOf(text).value).not.toContain(secret);
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
    '--x\r\nname=userName\r\n\r\npin\r\n--x--',
    'displayName=Token Team&secretary=Ines',
  ])('without secrets stay as they came: %s', (text) => {
    const { value, secrets } = bodyOf(text);
    expect([value, secrets.hidings, secrets.texts.size]).toEqual([text, 0, 0]);
  });

  it('in UTF-16 are looked through as well', () => {
    const text = Buffer.from(`{"password":"${secret}"}`, 'utf16le').toString();
    expect(bodyOf(text).value.replaceAll('\0', '')).not.toContain(secret);
  });

  it('take no longer for what is built to take long', () => {
    const hostile = [
      '<'.repeat(100_000),
      `<${'a'.repeat(100_000)}`,
      'name="'.repeat(50_000),
      `${'name=token\r\n'.repeat(20_000)}`,
      '"password'.repeat(50_000),
      `{"password":${'['.repeat(100_000)}`,
    ];
    for (const text of hostile) expect(bodyOf(`secret ${text}`).value.length).toBeGreaterThan(0);
  });

  it('tell what was taken out, so that it can be taken out of the answer too', () => {
    const { secrets } = bodyOf(JSON.stringify({ password: secret }));
    expect(withoutSecrets(secrets)(`password "${secret}" is too weak`)).toBe(
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
    expect(redactUrl(url, new Secrets())).toBe(expected);
  });

  it('tell their secrets as they came and decoded', () => {
    const inFilter = new Secrets();
    redactUrl('/scim/Users?filter=password+eq+%22a+b%2Fcd%22', inFilter);
    expect([...inFilter.texts]).toEqual(['a b/cd', 'a%20b%2Fcd']);
    const asParameter = new Secrets();
    redactUrl('/scim/Users?secret=a+b%2Fcd', asParameter);
    expect([...asParameter.texts]).toEqual(['a+b%2Fcd', 'a b/cd']);
  });

  it('lose the token of the request wherever it stands', () => {
    const token = foreignTokenIn('Bearer 0123456789abcdef');
    expect(token).toBe('0123456789abcdef');
    expect(withoutSecrets(known(token ?? ''))('/scim/0123456789abcdef/Users')).toBe(
      '/scim/••••••••cdef/Users',
    );
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
    expect(withoutSecrets(known(...secrets))(text)).toBe(expected);
  });

  it('keeps the words that the page goes by, whatever the password is', () => {
    const text = withoutSecrets(known('note', '2026', 'User', 'created'));
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

describe('of more than can be looked for nothing is told:', () => {
  const passwords = (count: number) => Array.from({ length: count }, (_, at) => ({ password: `p-${at}-w` }));

  it.each([
    ['passwords', JSON.stringify(passwords(40_000))],
    [
      'parts of one password',
      JSON.stringify({ password: [1, 2].map(() => Array.from({ length: 60_000 }, (_, at) => at)) }),
    ],
    ['values', JSON.stringify({ password: secret, a: [1, 2].map(() => Array(60_000).fill(1)) })],
    ['addresses', JSON.stringify({ path: `/Users?${'password=abcd&'.repeat(60_000)}` })],
  ])('%s', (_case, body) => {
    const { value, secrets } = bodyOf(body);
    expect(value.slice(0, 100)).toBe('••••••••');
    expect(withoutSecrets(secrets)('anything')).toBe('••••••••');
  });

  it('near misses', () => {
    const almost = Array.from({ length: 2_000 }, (_, at) => `${'a'.repeat(40)}${at}`);
    expect(withoutSecrets(known(...almost))('a'.repeat(300_000))).toBe('••••••••');
  });

  it('while a bulk request with a password for each user is told', () => {
    const operations = passwords(1_000).map((data, at) => ({
      method: 'POST',
      data: { userName: `u${at}`, ...data },
    }));
    const { value, secrets } = bodyOf(JSON.stringify({ Operations: operations }));
    expect(value).toContain('"userName":"u999","password":"••••••••"');
    expect(withoutSecrets(secrets)('userName p-999-w is taken')).toBe('userName •••••••• is taken');
  });
});

it('a secret deeper than anything that is parsed is found all the same', () => {
  const { value } = bodyOf(`${'{"a":'.repeat(150)}{"password":"${secret}"}${'}'.repeat(150)}`);
  expect(value).not.toContain(secret);
});

it('half of a surrogate pair in an address is no obstacle', () => {
  const path = '/Users?filter=password eq "\ud800abcdef"';
  expect(bodyOf(JSON.stringify({ path })).value).not.toContain('abcdef');
});
