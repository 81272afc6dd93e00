/** The page's side of the contract: `POST /api/<name>`, on the origin that served the page. */
import type {
  ApiError,
  CallInput,
  CallName,
  CallOutput,
  Contract,
  StreamEvent,
  StreamName,
} from '../../shared/contract';
import { pageToken } from './page-token';
import { readLines } from './read-lines';

/** A call that was refused or did not get through. `message` is a sentence for the reader, `code` is stable. */
export class ApiCallError extends Error {
  override readonly name = 'ApiCallError';
  readonly code: string;
  readonly issues: NonNullable<ApiError['issues']>;

  constructor({ code, message, issues = [] }: ApiError) {
    super(message);
    this.code = code;
    this.issues = issues;
  }
}

/** One call. @throws ApiCallError; `UNREACHABLE` when the workbench does not respond */
export async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
  signal?: AbortSignal,
): Promise<CallOutput<Name>> {
  const response = await post(name, input, signal);
  const output: CallOutput<Name> = await response.json().catch(throwBroken(signal));
  return output;
}

/** Events of a stream, one by one, until it ends or `signal` is aborted. @throws ApiCallError */
export async function* stream<Name extends StreamName>(
  name: Name,
  input: CallInput<Name>,
  signal: AbortSignal,
): AsyncGenerator<StreamEvent<Name>> {
  const { body } = await post(name, input, signal);
  if (body === null) return;
  try {
    for await (const line of readLines(body)) {
      const event: StreamEvent<Name> = JSON.parse(line);
      yield event;
    }
  } catch (error) {
    throwBroken(signal)(error);
  }
}

/** Browsers call a response that broke off "network error" or "terminated", which explains nothing. */
function throwBroken(signal?: AbortSignal): (error: unknown) => never {
  return (error) => {
    if (signal?.aborted || !(error instanceof TypeError)) throw error;
    throw new ApiCallError({
      code: 'UNREACHABLE',
      message: 'The connection to the workbench broke off. If the workbench was ended, start it again.',
    });
  };
}

async function post<Name extends keyof Contract>(name: Name, input: CallInput<Name>, signal?: AbortSignal) {
  const response = await send(name, JSON.stringify(input), signal);
  if (!response.ok) throw new ApiCallError(await errorIn(response));
  return response;
}

async function send(name: string, body: string, signal?: AbortSignal): Promise<Response> {
  const token = pageToken();
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (token !== null) headers.authorization = `Bearer ${token}`;
  try {
    return await fetch(`/api/${name}`, { method: 'POST', headers, body, ...(signal && { signal }) });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiCallError({
      code: 'UNREACHABLE',
      message: 'The workbench does not answer. If it was ended, start it again.',
    });
  }
}

async function errorIn(response: Response): Promise<ApiError> {
  const fallback = {
    code: 'UNEXPECTED',
    message: `The workbench answered ${response.status} without saying why.`,
  };
  try {
    const error: Partial<ApiError> | null = await response.json();
    return { ...fallback, ...error };
  } catch {
    return fallback;
  }
}
