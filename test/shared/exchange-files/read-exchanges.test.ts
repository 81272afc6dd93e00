import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExchanges, tooLarge } from '../../../src/shared/exchange-files/read-exchanges';

const entry = (over: object = {}) => ({
  startedDateTime: '2026-11-22T19:16:00.000+01:00',
  time: 12.5,
  request: {
    method: 'get',
    url: 'https://idp.example/api/scim/v2/Users?count=1',
    headers: [{ name: 'Accept', value: '*/*' }],
  },
  response: { status: 200, headers: [], content: { text: 'eyJhIjoxfQ==', encoding: 'base64' } },
  ...over,
});
const har = (...entries: unknown[]) => JSON.stringify({ log: { version: '1.2', entries } });

describe('a file with traffic', () => {
  it('is read with paths as they would be here, and bodies as they were', () => {
    expect(readExchanges(har(entry()))).toEqual({
      ok: true,
      kind: 'HAR',
      passedOver: 0,
      requests: [
        {
          at: '2026-11-22T18:16:00.000Z',
          durationMs: 12.5,
          method: 'GET',
          url: '/scim/Users?count=1',
          request: { headers: [['Accept', '*/*']], body: '', isCut: false },
          status: 200,
          response: { headers: [], body: '{"a":1}', isCut: false },
        },
      ],
    });
  });

  it('of a browser is read as far as it is SCIM', () => {
    const page = entry({ request: { method: 'GET', url: 'https://idp.example/logo.png', headers: [] } });
    expect(readExchanges(har(page, entry(), null, 7, {}))).toMatchObject({ ok: true, passedOver: 4 });
    expect(readExchanges(har(page))).toEqual({
      ok: false,
      sentence: 'This is a HAR file with 1 request, none of them to a SCIM endpoint.',
    });
  });

  it.each([
    ['nothing', ' ', 'This file is empty.'],
    [
      'a page',
      '<!doctype html><p>Sign in',
      'This is no JSON: it begins with “<!doctype html><p>Sign in”. A HAR file or an exchange file is expected.',
    ],
    [
      'other JSON',
      '{"name":"Contoso","idp":"x"}',
      'This is other JSON: it begins with “name”, “idp”. A HAR file or an exchange file is expected.',
    ],
    ['a list', '[1,2]', 'This is a list, but not of exchanges. A HAR file or an exchange file is expected.'],
    ['a HAR file without entries', '{"log":{}}', 'This is a HAR file without a list of entries.'],
    ['a HAR file of nothing', har(), 'This is a HAR file with no requests.'],
    [
      'depth',
      `{"log":{"entries":${'['.repeat(300)}${']'.repeat(300)}}}`,
      'This is a HAR file that nests 302 levels deep. No traffic does.',
    ],
  ])('that is %s is refused in one sentence', (_name, text, sentence) => {
    expect(readExchanges(text)).toEqual({ ok: false, sentence });
  });

  it('that is cut off says within which request', () => {
    const whole = har(entry(), entry(), entry());
    const cut = whole.slice(0, whole.lastIndexOf('"status"'));
    expect(readExchanges(cut)).toEqual({
      ok: false,
      sentence: `This is a HAR file that is cut off: it ends within request 3, after ${cut.length} characters. Nothing of it was read.`,
    });
  });

  it('that holds a mistake says where', () => {
    const read = readExchanges(har(entry()).replace('"time":12.5', '"time":12.5.1'));
    expect(read).toMatchObject({
      ok: false,
      sentence: expect.stringMatching(
        /^This is a HAR file with a mistake in it: .* is expected, and “.+” stands there, at character \d+\.$/,
      ),
    });
  });

  it('is too large beyond 50 MB', () => {
    expect(tooLarge(61 * 1024 * 1024)).toBe(
      'This file has 61 MB, and at most 50 MB are read: export a shorter part of the traffic.',
    );
    expect(tooLarge(50 * 1024 * 1024)).toBeNull();
  });

  it('that these tests play can be read, every one', () => {
    const root = join(import.meta.dirname, '../../exchanges');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    );
    expect(files.length).toBeGreaterThan(100);
    const unread = files.filter((name) => !readExchanges(readFileSync(join(root, name), 'utf8')).ok);
    expect(unread).toEqual([]);
  });

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((text) => `{"log":{"entries":[${text}]}}`),
        ),
        (text) => {
          const read = readExchanges(text);
          expect(read.ok || read.sentence.length > 0).toBe(true);
        },
      ),
    );
  });
});
