import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { encodeRecord } from '../../../src/server/store/record';
import { aJournalFolderForEachTest, exchange, files, notices, openHere, reopen, urls } from './a-journal';

aJournalFolderForEachTest();

describe('a restart', () => {
  it('passes over damaged lines, says so and loses nothing else', async () => {
    const journal = await openHere();
    for (let number = 1; number <= 3; number += 1) journal.add(exchange({ url: `/${number}` }));
    await journal.close();
    const [file = ''] = await files();
    const lines = (await readFile(file, 'utf8')).split('\n');
    lines[3] = '{"sequence":2,"url":"/2';
    await writeFile(file, lines.join('\n'));
    await appendFile(file, '{"sequence":4,"torn');
    const again = await reopen(journal);
    expect(urls(again)).toEqual(['/3', '/1']);
    expect((await again.get(3))?.request.body).toBe('asked');
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain('could not be read');
    const third = await reopen(again);
    expect(urls(third)).toEqual(['/3', '/1']);
    expect((await third.get(3))?.request.body).toBe('asked');
    expect(notices).toHaveLength(1);
  });

  it('keeps a damaged file as it was until its SCIM setting is cleared', async () => {
    const journal = await openHere();
    journal.add(exchange());
    await journal.close();
    const [file = ''] = await files();
    await writeFile(file, (await readFile(file, 'utf8')).replace('"status":200', '"status":201'));
    const damaged = await readFile(file);
    const again = await reopen(journal);
    expect(urls(again)).toEqual([]);
    const [copy = ''] = (await files()).filter((path) => path.includes('.damaged-'));
    expect(notices).toEqual([expect.stringContaining(copy)]);
    expect(await readFile(copy)).toEqual(damaged);
    const third = await reopen(again);
    expect(await files()).toContain(copy);
    await third.clear('one');
    expect(await files()).toEqual([]);
  });

  it('shows no body that the disk has changed', async () => {
    const journal = await openHere();
    const { sequence } = journal.add(exchange());
    await journal.close();
    const [file = ''] = await files();
    await writeFile(file, (await readFile(file, 'utf8')).replace('answered', 'answerex'));
    const again = await reopen(journal);
    expect((await again.get(sequence))?.response).toMatchObject({ body: '', bodyTruncated: true });
  });

  it('cuts off what a killed process had begun to write, and counts on where the header is gone', async () => {
    const journal = await openHere();
    journal.add(exchange({ url: '/1' }));
    const second = await reopen(journal);
    second.add(exchange({ url: '/2' }));
    await second.close();
    const [first = '', last = ''] = (await files()).sort();
    await appendFile(first, '01234567 {"sequence":9');
    const text = await readFile(last, 'utf8');
    await writeFile(last, text.replace('"requests":1', '"requests":7'));
    const again = await reopen(second);
    expect(urls(again)).toEqual(['/2', '/1']);
    expect(again.counts('one').requests).toBe(2);
    expect(notices).toHaveLength(2);
    expect((await files()).filter((path) => path.includes('.damaged-'))).toHaveLength(1);
    const third = await reopen(again);
    expect(third.counts('one').requests).toBe(2);
    expect(notices).toHaveLength(2);
  });

  it('leaves a file of a newer version as it is, says so and goes on', async () => {
    const journal = await openHere();
    const { sequence } = journal.add(exchange());
    await journal.close();
    const [file = ''] = await files();
    const lines = (await readFile(file, 'utf8')).split('\n').slice(1);
    const header = encodeRecord({ version: 3, before: { requests: 0, findings: 0 }, more: true });
    await writeFile(file, header + lines.join('\n'));
    const newer = await readFile(file);
    const again = await reopen(journal);
    expect(notices).toEqual([expect.stringContaining('was written by a newer version of SCIM Workbench')]);
    expect(urls(again)).toEqual([]);
    expect(again.add(exchange()).sequence).toBeGreaterThan(sequence);
    await again.close();
    expect(await readFile(file)).toEqual(newer);
  });
});
