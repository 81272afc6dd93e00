/**
 * The contract as `(Request) => Promise<Response>`: the one door between page and core, whichever host carries it
 * (DESIGN section 4). `POST /api/<name>` with a JSON body; a call answers JSON, a stream answers NDJSON.
 * Whether a request may come in at all is the host's business, not decided here.
 */

import {
  type CallName,
  type CallOutput,
  contract,
  type ParsedInput,
  type StreamEvent,
  type StreamName,
} from '../../shared/contract';
import { issueWords } from '../../shared/issue-words';
import type { JsonText } from '../json-text';
import { ApiFailure, answerFailure, jsonHeaders, opaqueFailure } from './api-failure';
import { encodeEventStream } from './event-stream';
import { readJsonBody } from './request-body';

export type CallHandlers = {
  [Name in CallName]: (input: ParsedInput<Name>) => CallOutput<Name> | Promise<CallOutput<Name>>;
};
/**
 * A stream handler gives its events as many at a time as are ready. It may throw ApiFailure at once, before it returns them; later
 * failures break the stream.
 */
export type StreamHandlers = {
  [Name in StreamName]: (
    input: ParsedInput<Name>,
    signal: AbortSignal,
  ) => AsyncIterable<readonly JsonText<StreamEvent<Name>>[]>;
};
export type ApiHandler = (request: Request) => Promise<Response>;

type Operation = (request: Request) => Promise<Response>;

/**
 * Answers the contract: 404 unknown name, 405 not POST, 400 bad JSON, 413 too large, 422 with issues, ApiFailure as it
 * says, and an opaque 500 whose full text goes to `log` (standard error unless told otherwise). Never rejects.
 */
export function createApiHandler(
  calls: CallHandlers,
  streams: StreamHandlers,
  log: (line: string) => void = console.error,
): ApiHandler {
  const operations = new Map<string, Operation>();
  for (const name of keysOf(calls)) operations.set(name, callOperation(name, calls[name]));
  for (const name of keysOf(streams)) operations.set(name, streamOperation(name, streams[name], log));

  return async function handleApi(request) {
    try {
      return await findOperation(operations, request)(request);
    } catch (error) {
      return answerFailure(error, log);
    }
  };
}

function findOperation(operations: Map<string, Operation>, request: Request): Operation {
  const { pathname } = new URL(request.url);
  const operation = pathname.startsWith('/api/') ? operations.get(pathname.slice('/api/'.length)) : undefined;
  if (operation === undefined) throw new ApiFailure(404, 'UNKNOWN_CALL', `There is no ${pathname}.`);
  if (request.method !== 'POST')
    throw new ApiFailure(405, 'METHOD_NOT_ALLOWED', 'Only POST is answered here.');
  return operation;
}

function callOperation<Name extends CallName>(name: Name, handle: CallHandlers[Name]): Operation {
  return async (request) => {
    const output = await handle(await readInput(name, request));
    return new Response(JSON.stringify(output), { headers: jsonHeaders });
  };
}

function streamOperation<Name extends StreamName>(
  name: Name,
  handle: StreamHandlers[Name],
  log: (line: string) => void,
): Operation {
  return async (request) => {
    const input = await readInput(name, request);
    const body = encodeEventStream({
      source: (signal) => handle(input, signal),
      signal: request.signal,
      onError: (error) => opaqueFailure(error, log),
    });
    return new Response(body, {
      headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' },
    });
  };
}

async function readInput<Name extends keyof typeof contract>(
  name: Name,
  request: Request,
): Promise<ParsedInput<Name>> {
  const parsed = contract[name].input.safeParse(await readJsonBody(request), { error: issueWords });
  // One schema per name: the compiler can't see that the output of contract[name].input is ParsedInput<Name>.
  if (parsed.success) return parsed.data as ParsedInput<Name>;
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  const [first] = issues;
  throw new ApiFailure(422, 'INVALID_INPUT', first?.message ?? 'The input is not valid.', issues);
}

function keysOf<T extends object>(object: T): (keyof T & string)[] {
  return Object.keys(object) as (keyof T & string)[];
}
