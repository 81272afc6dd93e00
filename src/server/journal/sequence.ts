/**
 * Sequences are never used twice, although exchanges are cleared, dropped for space or lost in a crash before they were
 * written. So numbers are reserved on disk in blocks, ahead of their use; what a crash leaves unused of a block is skipped.
 */
import { readFile, rename, writeFile } from 'node:fs/promises';

const block = 1_000;

export interface SequenceSource {
  next(): number;
  /** Gives back what was reserved and not used. */
  close(): Promise<void>;
}

/**
 * @param file holds the highest number that may have been used
 * @param atLeast the highest number found elsewhere
 */
export async function openSequence(
  file: string,
  atLeast: number,
  onFailure: (error: unknown) => void,
): Promise<SequenceSource> {
  let current = Math.max(atLeast, await readReserved(file));
  let reserved = current;
  let writing: Promise<void> = Promise.resolve();

  const write = (value: number): Promise<void> => {
    reserved = value;
    writing = writing.then(() => replaceFile(file, String(value))).catch(onFailure);
    return writing;
  };

  await write(current + block);
  return {
    next() {
      current += 1;
      if (current > reserved - block / 2) void write(current + block);
      return current;
    },
    close: () => write(current),
  };
}

async function readReserved(file: string): Promise<number> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return /^\d{1,15}$/.test(text) ? Number(text) : 0;
}

async function replaceFile(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
