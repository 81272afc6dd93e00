/** Failures on purpose: what the SCIM port does in place of its response, to which requests, and until when. */
import { z } from 'zod';

export const injectedStatuses = [400, 401, 403, 404, 409, 413, 429, 500, 503] as const;
const statusSchema = z.union(injectedStatuses.map((status) => z.literal(status)));
export type InjectedStatus = z.infer<typeof statusSchema>;

export const faultSchema = z.discriminatedUnion('kind', [
  /** A SCIM error in place of the response. `retryAfter` in seconds, sent with 429 and 503. */
  z.strictObject({
    kind: z.literal('status'),
    status: statusSchema,
    retryAfter: z.number().int().min(1).max(3_600).optional(),
  }),
  /** The request is served, so many seconds later. */
  z.strictObject({ kind: z.literal('delay'), seconds: z.number().min(0.1).max(120) }),
  /** The connection ends before there is a response; nothing is done. */
  z.strictObject({ kind: z.literal('drop') }),
  /** The request is served, and the connection ends in the middle of the response. */
  z.strictObject({ kind: z.literal('cut') }),
  /** A page for people, as a proxy in between would send it. */
  z.strictObject({ kind: z.literal('web-page') }),
  /** 401, as if the token had expired. */
  z.strictObject({ kind: z.literal('expired-token') }),
  /** What is created is there, and the response says nothing of it. */
  z.strictObject({ kind: z.literal('empty-body') }),
]);
export type Fault = z.infer<typeof faultSchema>;

export const injectedMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Which requests it meets; what is absent decides nothing. */
export const targetSchema = z.strictObject({
  methods: z.array(z.enum(injectedMethods)).min(1).optional(),
  /** Stands in path and query, small and capital letters alike. */
  path: z.string().trim().min(1).max(200).optional(),
  /** Id of somebody who is here, or a user name: the request names either in its address or body. */
  person: z.string().trim().min(1).max(200).optional(),
  /** From above 0 to 1: of so many of the requests that fit. */
  probability: z.number().gt(0).max(1).optional(),
  /** Ends after so many requests. */
  next: z.number().int().min(1).max(10_000).optional(),
});
export type InjectionTarget = z.infer<typeof targetSchema>;

export const mostMinutes = 30;

export const injectionSchema = z.strictObject({
  title: z.string().trim().min(1).max(80),
  fault: faultSchema,
  target: targetSchema,
  minutes: z.number().gt(0).max(mostMinutes),
});
export type Injection = z.infer<typeof injectionSchema>;

const waitingSchema = z.object({
  resourceType: z.string(),
  /** Empty where it was to be created. */
  id: z.string(),
  displayName: z.string(),
});
export type Waiting = z.infer<typeof waitingSchema>;

/** One that is on, as the page is told. */
export const activeInjectionSchema = injectionSchema.extend({
  settingId: z.string(),
  /** What it does, as `injectionWords` has it. */
  words: z.string(),
  startedAt: z.string(),
  endsAt: z.string(),
  /** Requests that met it. */
  met: z.number(),
  /** Whose change did not get through and has not come since; at most 50, `waitingCount` is whole. */
  waiting: z.array(waitingSchema),
  waitingCount: z.number(),
});
