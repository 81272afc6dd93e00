import { describe, expect, it } from 'vitest';
import type { ExchangeDetail } from '../../../src/server/journal/journal-entry';
import { detailLine, parseDetail } from '../../../src/server/journal/segment-format';

const message = { headers: [['etag', 'W/"1"']] as [string, string][], bodyBytes: 1, bodyTruncated: false };

function detail(body: string): ExchangeDetail {
  return {
    clientAddress: '127.0.0.1',
    request: { ...message, body: '{"asked":"“yes”"}\n' },
    response: { ...message, body },
    errorText: null,
  };
}

const lineOf = (sequence: number, body: string) => detailLine(sequence, detail(body)).join('');

describe('a detail on disk', () => {
  it.each([
    ['nothing', ''],
    ['JSON', '{"id":"1","name":"a \\"quoted\\" one"}'],
    ['other alphabets', '{"name":"Ångström Łukasz 名前 👋"}'],
    ['several lines', '{\n  "id": "1"\n}'],
    ['what looks like another detail', '{"of":7,"tail":3,"x":1}'],
    ['no JSON', 'a " alone, and a \\ at the end \\'],
  ])('is one line and comes back as it was: %s', (_what, body) => {
    const line = lineOf(7, body);
    expect(line.indexOf('\n')).toBe(line.length - 1);
    const read = Buffer.from(line).toString('utf8').slice(0, -1);
    expect(parseDetail(read, 7)).toEqual(detail(body));
  });

  it('keeps the body of the answer as it is', () => {
    expect(lineOf(7, '{"id":"1"}').endsWith('{"id":"1"}\n')).toBe(true);
  });

  it('is nobody else’s, and nothing when it is torn or its length is wrong', () => {
    const line = lineOf(7, '{"id":"1"}').slice(0, -1);
    expect(parseDetail(line, 8)).toBeNull();
    expect(parseDetail(line.slice(0, -4), 7)).toBeNull();
    expect(parseDetail(line.replace('"tail":10', '"tail":900'), 7)).toBeNull();
  });

  it('is read in the form that came before, with the body as a text', () => {
    const before = JSON.stringify({ of: 7, ...detail('{"id":"1"}') });
    expect(parseDetail(before, 7)).toEqual(detail('{"id":"1"}'));
  });
});
