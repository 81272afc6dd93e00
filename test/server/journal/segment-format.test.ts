import { describe, expect, it } from 'vitest';
import type { ExchangeDetail, JournalEntry } from '../../../src/server/journal/journal-entry';
import { parseDetail } from '../../../src/server/journal/segment-format';
import { WriteBatch } from '../../../src/server/journal/write-batch';
import { RecordLines } from '../../../src/server/store/record-lines';
import type { ExchangeSummary } from '../../../src/shared/exchange';

const message = { headers: [['etag', 'W/"1"']] as [string, string][], bodyBytes: 1, bodyTruncated: false };

function detail(body: string): ExchangeDetail {
  return {
    clientAddress: '127.0.0.1',
    request: { ...message, body: '{"asked":"“yes”"}\n' },
    response: { ...message, body },
    errorText: null,
  };
}

/** As it stands on disk, without its line break. */
function lineOf(sequence: number, body: string): Buffer {
  const batch = new WriteBatch({ requests: 0, findings: 0 }, new RecordLines(64 * 1024));
  const entry: JournalEntry = { summary: summaryOf(sequence), length: 0, place: { kind: 'lost' } };
  batch.add(entry, JSON.stringify(entry.summary), detail(body));
  if (entry.place.kind !== 'memory') throw new Error('not added');
  return batch.line(entry.place.offset, entry.place.length);
}

function summaryOf(sequence: number): ExchangeSummary {
  return {
    sequence,
    settingId: 'one',
    tokenId: null,
    simulated: false,
    receivedAt: '',
    durationMs: 1,
    method: 'GET',
    url: '/scim/Users',
    status: 200,
    kind: 'read',
    subject: null,
    lookUp: null,
    errorDetail: null,
    changes: [],
    findings: [],
  };
}

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
    expect(line.includes('\n')).toBe(false);
    expect(parseDetail(line, 7)).toEqual(detail(body));
  });

  it('keeps the body of the response as it is', () => {
    expect(lineOf(7, '{"id":"1"}').toString().endsWith('{"id":"1"}')).toBe(true);
  });

  it('is nobody else’s, and nothing when one byte of it is another or missing', () => {
    const line = lineOf(7, '{"id":"1"}');
    expect(parseDetail(line, 8)).toBeNull();
    expect(parseDetail(line.subarray(0, -4), 7)).toBeNull();
    for (let place = 0; place < line.length; place += 1) {
      const damaged = Buffer.from(line);
      damaged[place] = (damaged[place] ?? 0) ^ 1;
      expect(parseDetail(damaged, 7)).toBeNull();
    }
  });

  it('is read in the forms of version 1: without a checksum, the body as it is or as a text', () => {
    const { response, ...others } = detail('{"id":"1"}');
    const asText = JSON.stringify({ of: 7, ...others, response });
    expect(parseDetail(Buffer.from(asText), 7)).toEqual(detail('{"id":"1"}'));
    const { body, ...rest } = response;
    const asItIs = `${JSON.stringify({ of: 7, tail: body.length, ...others, response: rest })}${body}`;
    expect(parseDetail(Buffer.from(asItIs), 7)).toEqual(detail('{"id":"1"}'));
    expect(parseDetail(Buffer.from(asItIs.slice(0, -4)), 7)).toBeNull();
    expect(parseDetail(Buffer.from(asItIs.replace('"tail":10', '"tail":900')), 7)).toBeNull();
  });
});
