/**
 * The disk refused, or what is on it can't be used. The message is one or two sentences for the admin: what happened and
 * what to do. `cause` is the error of the file system.
 */
export class StoreError extends Error {
  readonly code: string;

  constructor(message: string, code: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StoreError';
    this.code = code;
  }
}
