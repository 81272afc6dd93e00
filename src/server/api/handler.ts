/**
 * The contract as `(Request) => Promise<Response>`: the one door between page and core, whichever host carries it
 * (DESIGN section 4). `POST /api/<name>` with a JSON body; a call gives JSON, a stream gives NDJSON.
 * Whether a request may come in at all is the host's business, not decided here.
 */
import type { z } from 'zod';
import { issueWords } from '../../shared/issue-words';
import type { Disguise } from '../disguise';
import type { Feature } from '../feature';
import { ApiFailure, failureResponse, jsonHeaders, opaqueFailure } from './api-failure';
import { encodeEventStream } from './event-stream';
import { inDisguise } from './in-disguise';
import { readJsonBody } from './request-body';

export type ApiHandler = (request: Request) => Promise<Response>;

type Operation = (request: Request) => Promise<Response>;
type Log = (line: string) => void;
type Call = Feature['calls'][string];
type Stream = NonNullable<Feature['streams']>[string];

/**
 * Serves what the features have in the contract: 404 unknown name, 405 not POST, 400 bad JSON, 413 too large, 422 with
 * issues, ApiFailure as it says, and an opaque 500 whose full text goes to `log` (standard error by default).
 * Never rejects. With a `disguise` nothing goes out, and no message either, but through it.
 */
export function createApiHandler(
  features: readonly Pick<Feature, 'contract' | 'calls' | 'streams'>[],
  log: Log = console.error,
  disguise?: Disguise,
): ApiHandler {
  const operations = new Map<string, Operation>();
  for (const { contract, calls, streams = {} } of features) {
    for (const [name, handle] of Object.entries(calls))
      operations.set(name, callOperation(contract.calls[name]?.input, handle, disguise));
    for (const [name, handle] of Object.entries(streams))
      operations.set(name, streamOperation(contract.streams?.[name]?.input, handle, log, disguise));
  }

  return async function handleApi(request) {
    try {
      return await findOperation(operations, request)(request);
    } catch (error) {
      return await inDisguise.failure(failureResponse(error, log), disguise);
    }
  };
}

function findOperation(operations: Map<string, Operation>, request: Request): Operation {
  const { pathname } = new URL(request.url);
  const operation = pathname.startsWith('/api/') ? operations.get(pathname.slice('/api/'.length)) : undefined;
  if (operation === undefined) throw new ApiFailure(404, 'UNKNOWN_CALL', `There is no ${pathname}.`);
  if (request.method !== 'POST')
    throw new ApiFailure(405, 'METHOD_NOT_ALLOWED', 'Only POST is possible here.');
  return operation;
}

function callOperation(input: z.ZodType | undefined, handle: Call, disguise?: Disguise): Operation {
  return async (request) => {
    const output = await handle(await readInput(input, request, disguise));
    const shown = await inDisguise.output(output, disguise);
    return new Response(JSON.stringify(shown), { headers: jsonHeaders });
  };
}

function streamOperation(
  input: z.ZodType | undefined,
  handle: Stream,
  log: Log,
  disguise?: Disguise,
): Operation {
  return async (request) => {
    const parsed = await readInput(input, request, disguise);
    const body = encodeEventStream({
      source: (signal) => inDisguise.events(handle(parsed, signal), disguise),
      signal: request.signal,
      onError: (error) => opaqueFailure(error, log),
    });
    return new Response(body, {
      headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' },
    });
  };
}

/** `never`, since only the feature knows the type: its handler takes what its own schema gives (see FeatureOf). */
async function readInput(
  schema: z.ZodType | undefined,
  request: Request,
  disguise?: Disguise,
): Promise<never> {
  if (schema === undefined) throw new Error('A feature has a call that is not in its contract');
  const parsed = schema.safeParse(await inDisguise.input(await readJsonBody(request), disguise), {
    error: issueWords,
  });
  if (parsed.success) return parsed.data as never;
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  const [first] = issues;
  throw new ApiFailure(422, 'INVALID_INPUT', first?.message ?? 'The input is not valid.', issues);
}
