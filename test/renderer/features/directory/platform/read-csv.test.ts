import { afterEach, expect, it, vi } from 'vitest';
import { readCsv } from '../../../../../src/renderer/features/directory/platform/read-csv';

afterEach(() => vi.unstubAllGlobals());

const target = { fields: [], groups: [], status: 'Active', whyNotHere: null };
const query = {
  settingId: 's1',
  search: ' Sales ',
  sort: 'Email',
  descending: true,
  filter: { having: [], status: 'Inactive' as const },
  fields: ['Email'],
};

/** The core with so many people. */
function aCore(total: number) {
  const asked: Record<string, unknown>[] = [];
  vi.stubGlobal('fetch', async (_url: string, { body, signal }: { body: string; signal: AbortSignal }) => {
    signal.throwIfAborted();
    const input: { offset: number; limit: number } = JSON.parse(body);
    asked.push(input);
    const count = Math.max(0, Math.min(input.limit, total - input.offset));
    const users = Array.from({ length: count }, (_, at) => {
      return { person: { id: String(input.offset + at), displayName: 'Ada' }, target };
    });
    return Response.json({ total, users });
  });
  return asked;
}

it('everybody who is listed is read window by window, with the filter and the order of the table', async () => {
  const asked = aCore(1_200);
  const progress: number[] = [];
  const blob = await readCsv(query, (written) => progress.push(written), new AbortController().signal);
  const lines = (await blob.text()).split('\r\n');
  expect(lines[0]).toBe('Name,Email,Groups,Status,Arrives,id');
  expect(lines.slice(1, -1).map((line) => line.split(',').at(-1))).toEqual(
    Array.from({ length: 1_200 }, (_, at) => String(at)),
  );
  expect(progress).toEqual([500, 1_000, 1_200]);
  expect(asked[0]).toMatchObject({ search: 'Sales', sort: 'Email', descending: true, status: 'Inactive' });
  expect(new Uint8Array(await blob.arrayBuffer()).slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
});

it('ends where people go while it reads, and where it is stopped', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ total: 10, users: [] }));
  const blob = await readCsv(query, () => undefined, new AbortController().signal);
  expect((await blob.text()).split('\r\n')).toHaveLength(2);
  aCore(2_000);
  const stop = new AbortController();
  await expect(readCsv(query, () => stop.abort(), stop.signal)).rejects.toThrow();
});
