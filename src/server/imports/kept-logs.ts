/** What logs said, kept for each SCIM setting in a file of its own: a log may name more people than the small state should hold. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { FOLDER_MODE, writeAll, writeWhole } from '../store/durable-file';
import type { NewNotice } from '../store/notice';
import { codeOf, refusalOf } from '../store/store-error';

const keptLogSchema = z.object({
  id: z.string(),
  name: z.string(),
  what: z.string(),
  idp: z.string(),
  at: z.string(),
  causes: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      explanation: z.string(),
      remedy: z.string(),
      people: z.array(
        z.object({
          name: z.string(),
          keys: z.array(z.string()),
          at: z.string().nullable(),
          reason: z.string(),
        }),
      ),
    }),
  ),
});
export type KeptLog = z.infer<typeof keptLogSchema>;

const fileSchema = z.object({ version: z.literal(1), logs: z.array(keptLogSchema) });

/** Of one SCIM setting: the oldest goes for a further one. */
const mostLogs = 5;

export class KeptLogs {
  readonly #folder: string;
  readonly #onNotice: (notice: NewNotice) => void;
  readonly #known = new Map<string, Promise<KeptLog[]>>();

  constructor(folder: string, onNotice: (notice: NewNotice) => void) {
    this.#folder = folder;
    this.#onNotice = onNotice;
  }

  /** The newest first. */
  of(settingId: string): Promise<readonly KeptLog[]> {
    const known = this.#known.get(settingId) ?? this.#read(settingId);
    this.#known.set(settingId, known);
    return known;
  }

  /** Resolves when it is on disk. @param log one of the same name takes its place */
  async add(settingId: string, log: Omit<KeptLog, 'id' | 'at'>): Promise<KeptLog> {
    const kept = { ...log, id: randomUUID(), at: new Date().toISOString() };
    const others = (await this.of(settingId)).filter(({ name }) => name !== log.name);
    await this.#write(settingId, [kept, ...others].slice(0, mostLogs));
    return kept;
  }

  async remove(settingId: string, id: string): Promise<void> {
    await this.#write(
      settingId,
      (await this.of(settingId)).filter((log) => log.id !== id),
    );
  }

  async forget(settingId: string): Promise<void> {
    this.#known.delete(settingId);
    await rm(this.#path(settingId), { force: true });
  }

  #path(settingId: string): string {
    return join(this.#folder, `${settingId}.json`);
  }

  async #read(settingId: string): Promise<KeptLog[]> {
    const text = await readFile(this.#path(settingId), 'utf8').catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null;
      throw refusalOf('What logs said could not be read', error);
    });
    if (text === null) return [];
    const read = fileSchema.safeParse(parsed(text));
    if (read.success) return read.data.logs;
    this.#onNotice({
      severity: 'warning',
      text: `What logs said of one connection can’t be read (${this.#path(settingId)}): import them again.`,
    });
    return [];
  }

  async #write(settingId: string, logs: KeptLog[]): Promise<void> {
    const bytes = Buffer.from(JSON.stringify({ version: 1, logs }));
    try {
      await mkdir(this.#folder, { recursive: true, mode: FOLDER_MODE });
      await writeWhole(this.#path(settingId), (file) => writeAll(file, bytes, 0));
    } catch (error) {
      throw refusalOf('What the log said could not be saved', error);
    }
    this.#known.set(settingId, Promise.resolve(logs));
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
