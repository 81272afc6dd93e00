/**
 * The bounded, ordered list of exchanges. Adding is cheap and never waits for the disk: of the requests of the last tenth
 * of a second may be missing after a crash, which is right for a record of traffic and would be wrong for the directory.
 * What is added is redacted already (see exchange/).
 */
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExchangeSummary } from '../../shared/exchange';
import type { SerializedJson } from '../runtime/serialized-json';
import type { NewNotice } from '../store/store';
import type { NewExchange } from './journal-entry';
import { type Marking, markingOf } from './marking';
import { scannersFolder, unassignedFolder } from './partitions';
import { type Reading, readingOf } from './reading';
import type { Totals } from './segment-format';
import { openSequence, type SequenceSource } from './sequence';
import { type KeptExchanges, SettingJournal, type SettingJournalLimits } from './setting-journal';

export type { NewExchange } from './journal-entry';

export type ExchangeListener = (exchange: ExchangeSummary, json: SerializedJson<ExchangeSummary>) => void;

export interface Journal extends Reading, Marking {
  /** Reads what it held, before anything else is asked of it; what can't be read is reported and left where it is. */
  read(): Promise<void>;
  /** Gives it a sequence, publishes it and has it written soon. */
  add(exchange: NewExchange): ExchangeSummary;
  /** Deletes the exchanges of a SCIM setting, on disk too; what is marked stays. */
  clear(settingId: string | null): Promise<void>;
  /** The same with all that is marked. */
  forget(settingId: string | null): Promise<void>;
  /** Since it was last cleared. */
  counts(settingId: string | null): Totals;
  kept(settingId: string): KeptExchanges;
  /** What scanners asked for, kept apart: how often since it was last cleared, and when last (RFC 3339). */
  scanners(): { requests: number; newest: string | null };
  clearScanners(): Promise<void>;
  /** Called with each exchange in order, and with the same as JSON. Returns the way to unsubscribe. */
  subscribe(listener: ExchangeListener): () => void;
  /** Resolves when everything is on disk. */
  close(): Promise<void>;
}

export interface JournalOptions {
  /** Created when it is missing; holds nothing but the journal. */
  folder: string;
  onNotice(notice: NewNotice): void;
  limits?: Limits;
}

interface Limits {
  perSetting: SettingJournalLimits;
  unassigned: SettingJournalLimits;
  scanners?: SettingJournalLimits;
}

const megabyte = 1024 * 1024;
const fewLimits: SettingJournalLimits = { exchanges: 500, bytes: 4 * megabyte };
const usualLimits: Limits = {
  perSetting: { exchanges: 20_000, bytes: 200 * megabyte },
  unassigned: { exchanges: 2_000, bytes: 20 * megabyte },
};

/** Rejects when the folder can't be used. What it held is not read yet: a start does not wait for it. */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  const partitions = new Map<string, SettingJournal>();
  const listeners = new Set<ExchangeListener>();

  const { onFailure, onUnreadable, ...notices } = noticesAbout(options);
  let sequences: SequenceSource | null = null;

  const partitionOf = (name: string): SettingJournal => {
    const found = partitions.get(name);
    if (found !== undefined) return found;
    const partition = new SettingJournal({
      folder: join(options.folder, name),
      limits: limitsOf(name, options.limits),
      ...notices,
      onFailure,
    });
    partitions.set(name, partition);
    return partition;
  };

  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  const folders = await readdir(options.folder, { withFileTypes: true });
  const names = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);

  return {
    ...readingOf(partitions),
    ...markingOf(partitions),
    async read() {
      for (const name of names) {
        const loading = partitionOf(name).load();
        await loading.catch((error: unknown) => onUnreadable(join(options.folder, name), error));
      }
      sequences = await openSequence(join(options.folder, 'sequence'), highestIn(partitions), onFailure);
    },
    add(exchange) {
      if (sequences === null) throw new Error('The journal has not been read yet');
      const { summary, json } = partitionOf(partitionName(exchange)).add(exchange, sequences.next());
      for (const listener of listeners) listener(summary, json);
      return summary;
    },
    clear: (settingId) => partitionOf(settingId ?? unassignedFolder).clear(),
    async forget(settingId) {
      const partition = partitionOf(settingId ?? unassignedFolder);
      await partition.clear();
      await partition.marked.clear();
    },
    counts: (settingId) =>
      partitions.get(settingId ?? unassignedFolder)?.totals ?? { requests: 0, findings: 0 },
    kept: (settingId) => partitions.get(settingId)?.kept ?? { requests: 0, gone: 0, oldest: null },
    scanners: () => countIn(partitions.get(scannersFolder)),
    clearScanners: () => partitionOf(scannersFolder).clear(),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      await Promise.all([...partitions.values()].map((partition) => partition.close()));
      await sequences?.close();
    },
  };
}

function countIn(partition: SettingJournal | undefined): { requests: number; newest: string | null } {
  const [newest] = partition?.newestFirst() ?? [];
  return { requests: partition?.totals.requests ?? 0, newest: newest?.summary.receivedAt ?? null };
}

function limitsOf(name: string, limits: Limits = usualLimits): SettingJournalLimits {
  const { perSetting, unassigned, scanners = fewLimits } = limits;
  if (name === scannersFolder) return scanners;
  return name === unassignedFolder ? unassigned : perSetting;
}

function partitionName({ kind, settingId }: NewExchange): string {
  return kind === 'scanner' ? scannersFolder : (settingId ?? unassignedFolder);
}

function highestIn(partitions: Map<string, SettingJournal>): number {
  return Math.max(0, ...[...partitions.values()].map((partition) => partition.lastSequence));
}

/** The disk may refuse a thousand times a minute; one notice is enough. */
function noticesAbout({ onNotice }: JournalOptions) {
  let isTold = false;
  return {
    onDamage(path: string, lines: number, copy: string | null) {
      const what = lines === 1 ? 'One line' : `${lines} lines`;
      const stored = copy === null ? '' : ` The damaged file is kept as ${copy}.`;
      onNotice({
        severity: 'information',
        text: `${what} of the recorded requests in ${path} could not be read and ${lines === 1 ? 'was' : 'were'} passed over.${stored} Users and groups are not concerned.`,
      });
    },
    onEmpty(path: string) {
      onNotice({
        severity: 'information',
        text: `The file ${path} was empty: the requests recorded in it are lost, and the file was removed. Users and groups are not concerned.`,
      });
    },
    onNewer(path: string) {
      onNotice({
        severity: 'warning',
        text: `${path} was written by a newer version of SCIM Workbench, and the requests recorded in it are not shown. The file was not changed: start the newer version to see them.`,
      });
    },
    onUnreadable(path: string, error: unknown) {
      onNotice({
        severity: 'warning',
        text: `Recorded requests in ${path} could not be read (${reasonOf(error)}) and are not shown. Users and groups are not concerned.`,
      });
    },
    onFailure(error: unknown) {
      if (isTold) return;
      isTold = true;
      onNotice({
        severity: 'warning',
        text: `Recorded requests can’t be written to disk (${reasonOf(error)}). SCIM requests are still answered; headers and bodies of the latest ones are lost.`,
      });
    },
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
