/**
 * Every call and stream between page and core (DESIGN section 4): `POST /api/<name>` with a JSON body.
 * A call responds with `output` as JSON; a stream with NDJSON, one `event` a line. What they are stands in `features/`.
 * The page imports only types from here, so that zod stays out of its bundle.
 */
import { z } from 'zod';
import type { Calls } from './features';
import type { directoryContract } from './features/directory';
import type { exchangeFilesContract } from './features/exchange-files';
import type { journalContract } from './features/journal';
import type { laboratoryContract } from './features/laboratory';
import type { liveContract } from './features/live';
import type { mappingContract } from './features/mapping';
import type { platformContract } from './features/platform';

type Streams = typeof exchangeFilesContract.streams &
  typeof liveContract.streams &
  typeof platformContract.streams &
  typeof mappingContract.streams &
  typeof laboratoryContract.streams &
  typeof journalContract.streams &
  typeof directoryContract.streams;
export type Contract = Calls & Streams;
export type CallName = keyof Calls;
export type StreamName = keyof Streams;
/** What a caller may leave out has a default; what a handler receives is whole. */
export type CallInput<Name extends keyof Contract> = z.input<Contract[Name]['input']>;
export type CallOutput<Name extends CallName> = z.output<Contract[Name]['output']>;
export type StreamEvent<Name extends StreamName> = z.output<Contract[Name]['event']>;

/** Error responses of the handler: `code` is stable, `message` is a sentence for the reader. */
export const apiErrorSchema = z.object({
  code: z.string(),
  message: z.string(),
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type ApiError = z.infer<typeof apiErrorSchema>;
