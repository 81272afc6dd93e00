import type { ApiError } from '../../shared/contract';

/** A failure that the page may show: HTTP status, a stable code and a sentence for the reader. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly status: number;
  readonly code: string;
  readonly issues: ApiError['issues'];

  constructor(status: number, code: string, message: string, issues?: ApiError['issues']) {
    super(message);
    this.status = status;
    this.code = code;
    this.issues = issues;
  }
}

/** Answers a failure. Whatever was not expected stays opaque: its text goes to `log`, its id to the page. */
export function answerFailure(error: unknown, log: (line: string) => void): Response {
  const failure = error instanceof ApiFailure ? error : opaqueFailure(error, log);
  const { status, code, message, issues } = failure;
  const body: ApiError = issues === undefined ? { code, message } : { code, message, issues };
  const headers = status === 405 ? { ...jsonHeaders, allow: 'POST' } : jsonHeaders;
  return new Response(JSON.stringify(body), { status, headers });
}

export const jsonHeaders = { 'content-type': 'application/json', 'cache-control': 'no-store' };

/** Logs an unexpected error in full and returns the failure that names it by id alone. */
export function opaqueFailure(error: unknown, log: (line: string) => void): ApiFailure {
  const id = crypto.randomUUID();
  log(`Unexpected error ${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new ApiFailure(500, 'UNEXPECTED', `Something unexpected went wrong inside the workbench (${id}).`);
}
