import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type NewNotice, openStore, type Store, type StoreOptions } from '../../../src/server/store/store';
import { createNotes, type NoteChange, type Notes } from './notes';

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
