import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeRecord, encodeRecord, firstRecord, scanRecords } from '../../../src/server/store/record';
import { createFolder } from './a-store';

async function scanText(text: string | Buffer) {
  const path = join(await createFolder(), 'records');
  await writeFile(path, text);
  const values: unknown[] = [];
  const scan = await scanRecords(path, (value) => values.push(value) > 0);
  return { values, ...scan };
}

test('a record is one line: checksum, space, JSON', () => {
  expect(encodeRecord([{ text: 'two\nlines' }])).toBe('fbb0628c [{"text":"two\\nlines"}]\n');
});

test.each([
  ['text of any script, also cut in half', { text: 'Ångström 你好 😀 \ud800' }],
  ['names that JavaScript gives a meaning', JSON.parse('{"__proto__":{"a":1},"constructor":2}')],
  ['null', null],
])('%s comes back as it was', (_, value) => {
  const line = Buffer.from(encodeRecord(value)).subarray(0, -1);
  expect(JSON.stringify(decodeRecord(line))).toBe(JSON.stringify(value));
});

test.each([
  [''],
  ['fbb0628c'],
  ['fbb0628c '],
  ['fbb0628c [{"text":"two\\nlimes"}]'],
  ['fbb0628d [{"text":"two\\nlines"}]'],
  ['fbb0628c_[{"text":"two\\nlines"}]'],
  ['FBB0628C [{"text":"two\\nlines"}]'],
])('%j is no record', (line) => {
  expect(decodeRecord(Buffer.from(line))).toBeUndefined();
});

test('records longer than what is read at a time are whole, whatever the characters at the borders', async () => {
  const texts = [1, 2, 3, 4, 5].map((count) => 'ü€😀'.repeat(40_000 * count + count));
  const text = texts.map(encodeRecord).join('');
  const { values, ...scan } = await scanText(text);
  expect(values).toEqual(texts);
  expect(scan).toEqual({ length: Buffer.byteLength(text), tornBytes: 0, damagedStretches: 0 });
});

test('what follows the last line break is torn, however long', async () => {
  const text = encodeRecord('whole');
  const { values, ...scan } = await scanText(text + 'x'.repeat(700_000));
  expect(values).toEqual(['whole']);
  expect(scan).toEqual({ length: text.length, tornBytes: 700_000, damagedStretches: 0 });
});

test('a last record whose line break is damaged is read and reported, since no write that was cut off ends like that', async () => {
  const text = encodeRecord('first') + encodeRecord('last');
  const { values, ...scan } = await scanText(`${text.slice(0, -1)}\x0b`);
  expect(values).toEqual(['first', 'last']);
  expect(scan).toEqual({ length: text.length, tornBytes: 0, damagedStretches: 1 });
  expect((await scanText(text.slice(0, -1))).values).toEqual(['first']);
});

test('neighbouring damaged lines are one stretch', async () => {
  const good = encodeRecord('good');
  const { values, damagedStretches } = await scanText(`bad\nbad\n${good}bad\n${good}bad\nbad\n`);
  expect(values).toEqual(['good', 'good']);
  expect(damagedStretches).toBe(3);
});

test('the first record is found without reading the rest', async () => {
  const path = join(await createFolder(), 'records');
  await writeFile(path, encodeRecord({ version: 3 }) + 'x'.repeat(10_000));
  expect(await firstRecord(path)).toEqual({ version: 3 });
  await writeFile(path, 'x'.repeat(10_000));
  expect(await firstRecord(path)).toBeUndefined();
});
