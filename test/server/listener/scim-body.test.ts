import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestListener, type TestListener } from './test-listener';

let test: TestListener;
beforeAll(async () => {
  test = await createTestListener();
});
afterAll(() => test.listener.close());

const user = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'body@example.com' };
const post = (payload: string | Buffer, contentType = 'application/scim+json') =>
  test.send({ method: 'POST', url: '/scim/Users', payload, headers: { 'content-type': contentType } });

describe('a body', () => {
  it.each([
    'application/scim+json',
    'application/json',
    'application/scim+json; charset=utf-8',
    'Application/JSON;charset=UTF-8',
  ])('is read under the content type %s', async (contentType) => {
    const answer = await post(JSON.stringify({ ...user, userName: contentType }), contentType);
    expect(answer.status).toBe(201);
  });

  it.each(['', ';', 'json'])('is refused as such where its type %j can’t be read', async (type) => {
    const headers = { 'content-type': type };
    const answer = await test.send({ method: 'POST', url: '/scim/Users', headers, payload: '{}' });
    expect(answer.status).toBe(415);
    expect(answer.body.detail).toMatch(
      /^The content type must be application\/scim\+json or application\/json, /,
    );
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'text/xml'])(
    'under %s is refused with 415 and recorded all the same',
    async (contentType) => {
      const answer = await post('{"userName":"x"}', contentType);
      expect(answer.status).toBe(415);
      expect(answer.body).toMatchObject({ status: '415' });
      expect(answer.exchange).toMatchObject({ kind: 'refused', request: { body: '{"userName":"x"}' } });
    },
  );

  it.each([
    ['{"userName":', 'it ends too early'],
    ['{"userName" "x"}', 'character 13'],
    ['not json', 'not valid JSON'],
  ])('that is no JSON is refused with the place, and recorded as it came: %s', async (payload, place) => {
    const answer = await post(payload);
    expect(answer.status).toBe(400);
    expect(answer.body.scimType).toBe('invalidSyntax');
    expect(answer.body.detail).toContain(place);
    expect(answer.exchange.request.body).toBe(payload);
    expect(answer.exchange.kind).toBe('refused');
  });

  it('larger than the limit is refused with 413', async () => {
    const answer = await post(JSON.stringify({ ...user, note: 'x'.repeat(1024 * 1024) }));
    expect(answer.status).toBe(413);
    expect(answer.body).toMatchObject({ status: '413' });
    expect(answer.exchange.kind).toBe('refused');
  });

  it.each([
    ['nested a thousand deep', `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`],
    ['with a list nested deep', `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`],
    ['with __proto__', '{"userName":"p","__proto__":{"admin":true}}'],
    ['with __proto__ inside', '{"userName":"p","name":{"__proto__":{"admin":true}}}'],
  ])('%s is refused', async (_case, payload) => {
    const answer = await post(payload);
    expect(answer.status).toBe(400);
    expect(answer.body.scimType).toBe('invalidSyntax');
  });

  it.each(['__proto__', '__\\u0070roto\\u005F_', '\\u005f_proto__'])(
    'with %s is refused where nobody would look at it either',
    async (name) => {
      for (const payload of [`{"x":[{"${name}":1}]}`, `{"x":"${' '.repeat(20_000)}","y":{"${name}":1}}`]) {
        const answer = await test.send({ method: 'POST', url: '/scim/Users/.search', payload });
        expect(answer.body.detail).toContain('__proto__');
      }
    },
  );

  it('that is not UTF-8 is refused instead of being changed', async () => {
    const answer = await post(Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d]));
    expect(answer.status).toBe(400);
    expect(answer.body.detail).toContain('UTF-8');
  });

  it.each(['""', '[]', '7', 'null', '{}'])('that is JSON but no resource is refused: %s', async (payload) => {
    const answer = await post(payload);
    expect(answer.status).toBe(400);
  });

  it('may be missing where none is needed, whatever the content type says', async () => {
    const created = await post(JSON.stringify({ ...user, userName: 'empty@example.com' }));
    const headers = { 'content-type': 'application/scim+json; charset=utf-8' };
    const answer = await test.send({ method: 'DELETE', url: `/scim/Users/${created.body.id}`, headers });
    expect(answer.status).toBe(204);
  });

  it('that is missing where one is needed is refused with 400', async () => {
    const answer = await test.send({ method: 'POST', url: '/scim/Users' });
    expect(answer.status).toBe(400);
  });

  const { userName: _of, ...nameless } = user;
  const named = (userName: string) => JSON.stringify({ ...nameless, userName });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['gzip, gzip', (text: string) => gzipSync(gzipSync(text))],
    ['gzip', (text: string) => Buffer.from(text)],
  ])('that is compressed with %s is refused with 415, and the answer says why', async (coding, pack) => {
    const headers = { 'content-type': 'application/scim+json', 'content-encoding': coding };
    const payload = pack(named('packed@example.com'));
    const answer = await test.send({ method: 'POST', url: '/scim/Users', payload, headers });
    expect(answer.status).toBe(415);
    expect(answer.headers['accept-encoding']).toBe('identity');
    expect(answer.body).toMatchObject({ status: '415', detail: expect.stringContaining(coding) });
    expect(answer.exchange.findings.map(({ rule }) => rule)).toEqual(['content-coding']);
    expect(answer.exchange.request.body).toBe('');
  });

  it('of no coding may say so', async () => {
    const headers = { 'content-type': 'application/scim+json', 'content-encoding': 'identity' };
    const payload = named('identity@example.com');
    const answer = await test.send({ method: 'POST', url: '/scim/Users', payload, headers });
    expect(answer.status).toBe(201);
  });

  it('that is compressed and no SCIM gets one explanation; where it is only no SCIM, no coding is named', async () => {
    const headers = { 'content-type': 'text/plain' };
    const packed = { ...headers, 'content-encoding': 'gzip' };
    const send = (own: Record<string, string>) =>
      test.send({ method: 'POST', url: '/scim/Users', payload: gzipSync('x'), headers: own });
    expect((await send(packed)).headers['accept-encoding']).toBe('identity');
    expect((await send(headers)).headers['accept-encoding']).toBeUndefined();
  });

  it('to the token endpoint is refused too where it is compressed', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-encoding': 'gzip' };
    const payload = gzipSync('grant_type=client_credentials&client_secret=s');
    const answer = await test.send({ method: 'POST', url: '/scim/oauth/token', payload, headers });
    expect(answer.status).toBe(415);
    expect(answer.body.error).toBe('invalid_request');
    expect(answer.headers['accept-encoding']).toBe('identity');
    expect(answer.exchange.request.body).toBe('');
  });

  it('after a byte order mark is read and kept without it, and its password is not kept', async () => {
    const payload = JSON.stringify({ ...user, userName: 'marked', password: 'hidden-by-name' });
    const answer = await post(Buffer.from(`\ufeff${payload}`), 'application/scim+json');
    expect(answer.status).toBe(201);
    expect(JSON.parse(answer.exchange.request.body)).toMatchObject({ userName: 'marked' });
    expect(answer.exchange.request.body).not.toContain('hidden-by-name');
    expect(answer.exchange.findings.map(({ rule }) => rule)).toContain('byte-order-mark');
  });

  it.each([
    ['two', '\ufeff\ufeff{}'],
    ['one that is all there is', '\ufeff'],
    ['one inside', '{\ufeff}'],
  ])('is no JSON after byte order marks: %s', async (_case, text) => {
    const answer = await post(Buffer.from(text), 'application/scim+json');
    expect(answer.body).toMatchObject({ status: '400', scimType: 'invalidSyntax' });
  });

  it('in ISO 8859-1 is read as such', async () => {
    const payload = Buffer.from(named('Jürgen'), 'latin1');
    const answer = await post(payload, 'application/json; charset=ISO-8859-1');
    expect(answer.status).toBe(201);
    expect(answer.body.userName).toBe('Jürgen');
    expect(answer.exchange.request.body).toContain('Jürgen');
    expect(answer.exchange.findings.map(({ rule }) => rule)).toContain('charset-not-utf-8');
  });

  it.each([
    ['utf-16', Buffer.from(named('sixteen'), 'utf16le')],
    ['windows-1252', Buffer.from(named('Jürgen'), 'latin1')],
    ['"Shift_JIS"', Buffer.from(named('plain'))],
    ['iso-8859-1', Buffer.from(named('Jürgen'), 'utf8')],
    ['latin1', Buffer.from(named('\x80uro'), 'latin1')],
  ])('in the charset %s is refused where it could be read wrongly', async (charset, payload) => {
    const answer = await post(payload, `application/scim+json; charset=${charset}`);
    expect(answer.status).toBe(415);
    expect(answer.body.detail).toContain(charset.replaceAll('"', ''));
    expect(answer.exchange.findings.map(({ rule }) => rule)).toContain('charset');
    expect(answer.headers['accept-encoding']).toBeUndefined();
  });
});
