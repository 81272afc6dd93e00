/**
 * A large directory on a disk that fills up while many write: what was confirmed is there, what was refused is not, and when
 * there is room again all goes on.
 */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { StoreError } from '../../../src/server/store/store-error';
import { type OpenDirectory, openDirectory, typeNamed, Writer } from './a-large-directory';
import { fillUp, mountSmallDisk } from './a-small-disk';
import { createFolder } from './a-store';
import { contentsOf, inconsistencies } from './contents';
import { copyFolder } from './large-folders';

const long = Boolean(process.env.LONG_TESTS);
const users = long ? 100_000 : 2_000;
const writers = 32;

let root = '';
let snapshotBytes = 0;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'scim-workbench-full-'));
  const folder = join(root, 'directory');
  const opened = await openDirectory(folder, { checkpointBytes: 1e12 });
  await new Writer(folder, opened).fill(users);
  await opened.directory.checkpoint();
  await opened.directory.close();
  snapshotBytes = (await stat(join(folder, 'snapshot-00000002.jsonl'))).size;
  await rm(join(folder, 'log-00000001.jsonl'));
}, 300_000);
afterAll(() => rm(root, { recursive: true, force: true }));

/** Users are created until told to stop. */
function startWriters({ directory }: OpenDirectory) {
  const confirmed: string[] = [];
  const refused: string[] = [];
  let ending = false;
  const write = async (writer: number) => {
    for (let count = 0; !ending; count += 1) {
      const userName = `written-${writer}-${count}`;
      const attributes = { userName, emails: [{ value: `${userName}@example.com` }], title: 'x'.repeat(500) };
      await directory.create(typeNamed('user'), { attributes, members: { added: [], removed: [] } }).then(
        () => confirmed.push(userName),
        (error: unknown) => {
          expect(error).toMatchObject({ name: 'StoreError', code: 'ENOSPC' });
          refused.push(userName);
        },
      );
    }
  };
  const written = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  const stop = async () => {
    ending = true;
    await written;
  };
  return { confirmed, refused, stop };
}

type Written = ReturnType<typeof startWriters>;

async function expectWritten(folder: string, { confirmed, refused }: Written): Promise<void> {
  const { directory, state, notices } = await openDirectory(folder, { checkpointBytes: 1e12 });
  await directory.close();
  const contents = contentsOf(state);
  expect(confirmed.filter((userName) => !contents.users.has(userName))).toEqual([]);
  expect(refused.filter((userName) => contents.users.has(userName))).toEqual([]);
  expect(contents.users.size).toBe(users + confirmed.length);
  expect(contents.members.size).toBe(users);
  expect(inconsistencies(state)).toEqual([]);
  expect(notices).toEqual([]);
}

async function reached(list: unknown[], count: number): Promise<void> {
  const until = list.length + count;
  while (list.length < until) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function checkpointRefused({ directory }: OpenDirectory): Promise<void> {
  const error: unknown = await directory.checkpoint().catch((cause: unknown) => cause);
  if (!(error instanceof StoreError)) throw error;
  const words = { ENOSPC: 'the disk is full. Free some space', REFUSED_MEANWHILE: 'Nothing is missing' };
  expect(words).toHaveProperty(error.code);
  expect(error.message).toContain(words[error.code as keyof typeof words]);
}

const moments = [
  { moment: 'in the middle of a checkpoint', share: 0.5 },
  { moment: 'at the beginning of a checkpoint', share: 0.05 },
  { moment: 'before a checkpoint', share: 0 },
];

test.for(moments)('the disk fills up $moment', { timeout: 300_000 }, async ({ share }, context) => {
  const disk = await createFolder();
  const log = 32_000_000;
  await mountSmallDisk(context, disk, Math.ceil((2.5 * snapshotBytes + log) / 1_000));
  const folder = join(disk, 'directory');
  await copyFolder(join(root, 'directory'), folder);
  const opened = await openDirectory(folder, { checkpointBytes: 1e12 });
  const written = startWriters(opened);
  await reached(written.confirmed, 200);
  const makeRoom = await fillUp(disk, share * snapshotBytes);
  await checkpointRefused(opened);
  if (share === 0) await reached(written.refused, 100);
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  await makeRoom();
  await reached(written.confirmed, 200);
  // Without one, the next start reads what stands in the log where changes were refused.
  if (share > 0) await opened.directory.checkpoint();
  await reached(written.confirmed, 200);
  await written.stop();
  expect(contentsOf(opened.state).users.size).toBe(users + written.confirmed.length);
  await opened.directory.close();
  await expectWritten(folder, written);
});
