import { expect, it } from 'vitest';
import { type JournalEntry, splitExchange } from '../../../src/server/journal/journal-entry';
import { WriteBatchQueue } from '../../../src/server/journal/write-batch';
import { RecordLines } from '../../../src/server/store/record-lines';
import { aJournalFolderForEachTest, exchange } from './a-journal';

aJournalFolderForEachTest();

const megabyte = 1024 * 1024;
const before = { requests: 0, findings: 0 };

function entry(sequence: number): {
  entry: JournalEntry;
  json: string;
  detail: ReturnType<typeof splitExchange>['detail'];
} {
  const { summary, detail } = splitExchange(exchange({ url: 'x'.repeat(megabyte) }), sequence);
  return { entry: { summary, length: 0, place: { kind: 'lost' } }, json: JSON.stringify(summary), detail };
}

it('what waits for a slow disk has an end, headers and bodies first, then all else', () => {
  const waiting = new WriteBatchQueue();
  const taken = Array.from({ length: 300 }, (_, index) => {
    const { entry: one, json, detail } = entry(index + 1);
    return waiting.add(one, json, detail, before);
  });
  expect(taken[0]).toBe(true);
  expect(taken.at(-1)).toBe(false);
  let held = 0;
  for (let batch = waiting.take(); batch !== undefined; batch = waiting.take()) held += batch.lines.capacity;
  expect(held).toBeLessThan(100 * megabyte);
  const again = entry(301);
  expect(waiting.add(again.entry, again.json, again.detail, before)).toBe(true);
});

it('a long line takes the room of its bytes, not of the most that it could have', () => {
  const lines = new RecordLines(1_024);
  lines.add('a'.repeat(megabyte));
  expect(lines.capacity).toBeLessThan(1.1 * megabyte);
});
