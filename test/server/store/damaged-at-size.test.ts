/**
 * A large directory whose files were damaged: what a crash can leave costs nothing that was confirmed and is no more than
 * an information; what no crash leaves costs what stood in the damaged place, is told as an error and kept. Whatever it
 * was, the next start has nothing to tell, and writes go on.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import type { NewNotice } from '../../../src/server/store/store';
import { type Confirmed, openDirectory, Writer } from './a-large-directory';
import { createFolder } from './a-store';
import {
  type Contents,
  contentsOf,
  differences,
  emptyContents,
  inconsistencies,
  standingOf,
} from './contents';
import {
  blanked,
  cut,
  type Damage,
  empty,
  flipped,
  lastByteFlipped,
  missing,
  none,
  zerosAtEnd,
} from './damage';
import {
  copyFolder,
  type FileRole,
  type FolderState,
  type LargeFolder,
  type LargeFolders,
  makeLargeFolders,
} from './large-folders';

const long = Boolean(process.env.LONG_TESTS);
const users = long ? 100_000 : 2_000;

type Lost = 'nothing' | 'what stood there' | 'from there on' | 'the whole log';
interface Case {
  state: FolderState;
  roles: FileRole[];
  damage: Damage;
  lost: Lost;
  /** Severities of the notices. */
  told: NewNotice['severity'][];
}

const all: FolderState[] = ['log only', 'snapshot and log', 'during a checkpoint'];
const withSnapshot: FolderState = 'snapshot and log';
const unfinished: FolderState = 'during a checkpoint';
const everySnapshot: FileRole[] = ['snapshot', 'older snapshot'];

const table: [FolderState[], FileRole[], Damage[], Lost, Case['told']][] = [
  [all, [], [none], 'nothing', []],
  [all, ['newest log'], [cut], 'from there on', ['information']],
  [all, ['newest log'], [zerosAtEnd], 'nothing', ['information']],
  [all, ['newest log'], [flipped, blanked], 'what stood there', ['error']],
  [all, ['newest log'], [lastByteFlipped], 'nothing', ['error']],
  [all, ['newest log'], [empty], 'the whole log', ['error']],
  [[withSnapshot], ['newest log'], [missing], 'the whole log', ['error']],
  [[unfinished], ['older log'], [flipped, blanked], 'what stood there', ['error', 'error']],
  [[unfinished], ['older log'], [lastByteFlipped], 'nothing', ['error']],
  [[unfinished], ['older log'], [cut], 'from there on', ['error', 'error']],
  [[unfinished], ['older log'], [empty], 'the whole log', ['error', 'error']],
  [[unfinished], ['older log'], [missing], 'the whole log', ['error']],
  [[withSnapshot], ['older log'], [flipped, empty, missing], 'nothing', []],
  [[withSnapshot, unfinished], ['snapshot'], [flipped, blanked, cut, empty], 'nothing', ['warning']],
  [[withSnapshot, unfinished], ['snapshot'], [missing], 'nothing', []],
  [[withSnapshot], ['older snapshot'], [flipped, empty], 'nothing', []],
  [[withSnapshot], everySnapshot, [flipped], 'nothing', ['error', 'error']],
  [[unfinished], ['unfinished snapshot'], [flipped, empty, missing], 'nothing', []],
];

const cases: Case[] = table.flatMap(([states, roles, damages, lost, told]) =>
  states.flatMap((state) => damages.map((damage) => ({ state, roles, damage, lost, told }))),
);

let root = '';
let folders: LargeFolders;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'scim-workbench-large-'));
  folders = await makeLargeFolders(root, users);
}, 300_000);
afterAll(() => rm(root, { recursive: true, force: true }));

/** The bytes of a log that were damaged. */
interface Place {
  log: string;
  start: number;
  end: number;
}

/** Damages the files of these roles in a copy and answers what they are now, and which place it was in the last of them. */
async function damageFiles(folder: string, large: LargeFolder, { roles, damage }: Case) {
  const left: Buffer[] = [];
  let place: Place = { log: '', start: 0, end: 0 };
  for (const [index, role] of roles.entries()) {
    const name = large.names[role] ?? 'no such file';
    const bytes = await readFile(join(folder, name));
    place = placeIn(name, bytes, large, (index + Math.random()) / roles.length);
    const damaged = damage.done(bytes, place.start);
    if (damaged) await writeFile(join(folder, name), damaged);
    else await rm(join(folder, name));
    if (damaged) left.push(damaged);
    if (damaged) place.end = Math.max(place.start, endOfDamage(bytes, damaged));
  }
  return { left, place };
}

const newline = 10;

/**
 * Behind the header of a log, before its end and within a record; `share` from 0 to 1 says how far. A log that is cut off
 * between two records is a whole one, of which there is nothing to tell.
 */
function placeIn(log: string, bytes: Buffer, { confirmed }: LargeFolder, share: number): Place {
  const first = confirmed.find((write) => write.log === log)?.start ?? 0;
  const chosen = first + Math.floor(share * (bytes.length - first - 1_000));
  const start = bytes[chosen - 1] === newline ? chosen + 1 : chosen;
  return { log, start, end: start };
}

/** A file that was cut off is whole up to there. */
function endOfDamage(bytes: Buffer, damaged: Buffer): number {
  let end = Math.min(bytes.length, damaged.length);
  while (end > 0 && bytes[end - 1] === damaged[end - 1]) end -= 1;
  return end;
}

/** What is certainly there, and what would be there if the writes that the damage touches were there too. */
function expectedAfter({ confirmed }: LargeFolder, lost: Lost, { log, start, end }: Place) {
  const touched = (write: Confirmed) => write.log === log && write.start <= end && write.end > start;
  const isLost: Record<Lost, (write: Confirmed) => boolean> = {
    nothing: () => false,
    'what stood there': touched,
    'from there on': (write) => write.log === log && write.end > start,
    'the whole log': (write) => write.log === log,
  };
  const mayBeThere: Lost[] = ['what stood there', 'from there on'];
  const half = mayBeThere.includes(lost) ? confirmed.filter(touched) : [];
  const certain = confirmed.filter((write) => !isLost[lost](write));
  const possible = confirmed.filter((write) => !isLost[lost](write) || half.includes(write));
  return { certain: replay(certain), possible: replay(possible), half, lost };
}

function replay(writes: Confirmed[]): Contents {
  const contents = emptyContents();
  for (const write of writes) write.applyTo(contents);
  for (const member of contents.members) if (!contents.users.has(member)) contents.members.delete(member);
  return contents;
}

function expectContents(
  found: Contents,
  { certain, possible, half, lost }: ReturnType<typeof expectedAfter>,
): void {
  const touched = new Set(half.flatMap(({ userNames }) => userNames));
  expect(differences(found, certain).filter((userName) => !touched.has(userName))).toEqual([]);
  const halved = [...touched].filter((userName) => {
    const standing = standingOf(found, userName);
    return standing !== standingOf(certain, userName) && standing !== standingOf(possible, userName);
  });
  expect(halved).toEqual([]);
  if (lost === 'what stood there' && half.every(({ separate }) => separate))
    expect(differences(found, possible).length).toBeLessThan(5);
}

async function expectKept(folder: string, notices: NewNotice[], left: Buffer[]): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.includes('.damaged-'));
  const isKept = notices.some(({ text }) => text.includes('is kept as'));
  expect(names.length).toBe(isKept ? left.length : 0);
  const copies = await Promise.all(names.map((name) => readFile(join(folder, name))));
  for (const copy of copies) expect(left.some((bytes) => bytes.equals(copy))).toBe(true);
  for (const name of names) expect(notices.some(({ text }) => text.includes(join(folder, name)))).toBe(true);
}

/** Writes of every kind; what is there afterwards. */
async function goOn(folder: string, opened: Awaited<ReturnType<typeof openDirectory>>): Promise<Contents> {
  const contents = contentsOf(opened.state);
  const writer = new Writer(folder, opened, 'Afterwards');
  await writer.fill(10);
  await writer.change(8);
  for (const write of writer.confirmed) write.applyTo(contents);
  expect(differences(contentsOf(opened.state), contents)).toEqual([]);
  return contents;
}

test.each(cases)(
  '$state, $roles $damage.name: $lost is lost',
  async (damagedCase) => {
    const large = folders[damagedCase.state];
    const folder = join(await createFolder(), 'directory');
    await copyFolder(large.path, folder);
    const { left, place } = await damageFiles(folder, large, damagedCase);
    const opened = await openDirectory(folder);
    const found = contentsOf(opened.state);
    onTestFailed(() => console.log(place, opened.notices));
    expectContents(found, expectedAfter(large, damagedCase.lost, place));
    expect(inconsistencies(opened.state)).toEqual([]);
    expect(opened.notices.map(({ severity }) => severity)).toEqual(damagedCase.told);
    await expectKept(folder, opened.notices, left);
    const written = await goOn(folder, opened);
    await opened.directory.close();
    const again = await openDirectory(folder);
    expect(again.notices).toEqual([]);
    expect(differences(contentsOf(again.state), written)).toEqual([]);
    expect(inconsistencies(again.state)).toEqual([]);
    await again.directory.close();
  },
  300_000,
);
