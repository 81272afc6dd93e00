import type { ApiError } from '../../shared/contract';
import { SettingError } from '../settings/setting-error';
import { StoreError } from '../store/store-error';

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

/** The response to a failure. Whatever was not expected stays opaque: its text goes to `log`, its id to the page. */
export function failureResponse(error: unknown, log: (line: string) => void): Response {
  const failure = expectedFailure(error) ?? opaqueFailure(error, log);
  const { status, code, message, issues } = failure;
  const body: ApiError = issues === undefined ? { code, message } : { code, message, issues };
  const headers = status === 405 ? { ...jsonHeaders, allow: 'POST' } : jsonHeaders;
  return new Response(JSON.stringify(body), { status, headers });
}

/** Errors of the core whose message is a sentence for the admin. */
function expectedFailure(error: unknown): ApiFailure | null {
  if (error instanceof ApiFailure) return error;
  if (error instanceof SettingError)
    return new ApiFailure(settingStatus[error.code], 'SETTING', error.message);
  if (error instanceof StoreError) return new ApiFailure(507, 'NOT_SAVED', error.message);
  return null;
}

const settingStatus: Record<SettingError['code'], number> = {
  'unknown setting': 404,
  'unknown token': 404,
  'token over': 409,
  'name taken': 409,
  'invalid name': 422,
  'invalid declaration': 422,
  sandbox: 409,
};

export const jsonHeaders = { 'content-type': 'application/json', 'cache-control': 'no-store' };

/** Logs an unexpected error in full and returns the failure that names it by id alone. */
export function opaqueFailure(error: unknown, log: (line: string) => void): ApiFailure {
  const id = crypto.randomUUID();
  log(`Unexpected error ${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new ApiFailure(500, 'UNEXPECTED', `Something unexpected went wrong inside the workbench (${id}).`);
}
