/**
 * The disk refused, or what is on it can't be used. The message is one or two sentences for the admin: what happened and
 * what to do. `code` is the file system's (`ENOSPC`) or one of ours; `cause` is the error of the file system.
 */
export class StoreError extends Error {
  readonly code: string;

  constructor(message: string, code: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StoreError';
    this.code = code;
  }
}

const remedies: Record<string, string> = {
  ENOSPC: 'the disk is full. Free some space and try again',
  EDQUOT: 'the disk quota is used up. Free some space and try again',
  EROFS: 'the disk is read-only. Make it writable and try again',
  EACCES: 'access is denied. Give this user the right to write there and try again',
  EPERM: 'access is denied. Give this user the right to write there and try again',
  EMFILE: 'too many files are open. Close other programs and try again',
  ENOENT: 'the folder is gone. Put it back, or restart to begin with an empty one',
};

/** The code of a file system's error, `UNKNOWN` for anything else. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'UNKNOWN';
}

/** Why the file system refused and what to do, as the second half of a sentence. */
export function explainRefusal(error: unknown): string {
  const code = codeOf(error);
  return remedies[code] ?? `the disk reported an error (${code}). Check the disk and try again`;
}

/** `attempt` is the first half of a sentence: "The change was not saved in /data". A StoreError stays as it is. */
export function refusalOf(attempt: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  return new StoreError(`${attempt}: ${explainRefusal(error)}.`, codeOf(error), error);
}
