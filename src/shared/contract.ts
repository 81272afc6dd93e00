/**
 * Every call and stream between page and core (DESIGN section 4): `POST /api/<name>` with a JSON body.
 * A call answers `output` as JSON; a stream answers NDJSON, one `event` a line.
 * The page imports only types from here, so that zod stays out of its bundle.
 */
import { z } from 'zod';
import { type Calls, featureContracts } from './features';
import { liveEventSchema } from './live-event';

const streams = {
  'live.events': {
    input: z.object({ settingId: z.string().nullable(), after: z.number().int().optional() }),
    event: liveEventSchema,
  },
};

export type Contract = Calls & typeof streams;
// One list of features, merged as the types are.
export const contract = Object.assign({}, streams, ...featureContracts.map(({ calls }) => calls)) as Contract;

export type StreamName = keyof typeof streams;
export type CallName = keyof Calls;
/** What a caller may leave out has a default; what a handler receives is whole. */
export type CallInput<Name extends keyof Contract> = z.input<Contract[Name]['input']>;
export type ParsedInput<Name extends keyof Contract> = z.output<Contract[Name]['input']>;
export type CallOutput<Name extends CallName> = z.output<Contract[Name]['output']>;
export type StreamEvent<Name extends StreamName> = z.output<Contract[Name]['event']>;

/** Error answers of the handler: `code` is stable, `message` is a sentence for the reader. */
export const apiErrorSchema = z.object({
  code: z.string(),
  message: z.string(),
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type ApiError = z.infer<typeof apiErrorSchema>;
