import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Machine } from '../../../src/server/store/machine';
import { type NewNotice, openStore, type Store, type StoreOptions } from '../../../src/server/store/store';

/** The smallest machine worth keeping: named notes. A null text takes the note away. */
export interface NoteChange {
  name: string;
  text: string | null;
}

export interface Notes extends Machine<NoteChange> {
  readonly all: Map<string, string>;
}

export function createNotes(): Notes {
  const all = new Map<string, string>();
  return {
    all,
    apply({ name, text }) {
      const before = all.get(name) ?? null;
      if (text === null) all.delete(name);
      else all.set(name, text);
      return [{ name, text: before }];
    },
    *snapshot() {
      for (const [name, text] of all) yield { name, text };
    },
  };
}

export function put(name: string, text = name): NoteChange {
  return { name, text };
}

/** A new folder, removed when the test is over. */
export async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'scim-workbench-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface OpenNotes {
  store: Store<NoteChange>;
  notes: Notes;
  notices: NewNotice[];
}

/** Opens the store in a folder and closes it when the test is over. */
export async function openNotes(
  folder: string,
  options: Partial<StoreOptions<NoteChange>> = {},
): Promise<OpenNotes> {
  const opened = await openUnclosed(folder, options);
  onTestFinished(() => opened.store.close());
  return opened;
}

/** For a store that the test leaves as a killed process would. */
export async function openUnclosed(
  folder: string,
  options: Partial<StoreOptions<NoteChange>> = {},
): Promise<OpenNotes> {
  const notes = createNotes();
  const notices: NewNotice[] = [];
  const onNotice = (notice: NewNotice) => notices.push(notice);
  const store = await openStore({ folder, machine: notes, version: 1, onNotice, ...options });
  return { store, notes, notices };
}

/** Commits, closes, and leaves the files. */
export async function fill(
  folder: string,
  act: (store: Store<NoteChange>) => Promise<void>,
  options: Partial<StoreOptions<NoteChange>> = {},
): Promise<void> {
  const { store } = await openUnclosed(folder, options);
  await act(store);
  await store.close();
}

export function namesOf(notes: Notes): string[] {
  return [...notes.all.keys()].sort();
}
