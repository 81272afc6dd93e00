import { z } from 'zod';
import { findingSchema } from './finding';

/**
 * What a request was for. `probe`: an identity provider testing the connection. `look-up`: a filter for one
 * resource before creating or updating it. `refused`: turned away before the protocol saw it (401, 404, 413, 415 …).
 * `scanner`: turned away too, and from nobody who means SCIM.
 */
export const exchangeKindSchema = z.enum([
  'probe',
  'look-up',
  'read',
  'write',
  'discovery',
  'sign-in',
  'refused',
  'scanner',
]);
export type ExchangeKind = z.infer<typeof exchangeKindSchema>;

const resourceSummarySchema = z.object({
  resourceType: z.string(),
  id: z.string(),
  displayName: z.string(),
  name: z.string(),
  about: z.string(),
  title: z.string().optional(),
  email: z.string().optional(),
  timezone: z.string().optional(),
  externalId: z.string().optional(),
  active: z.boolean(),
  memberCount: z.number(),
  created: z.string(),
  lastModified: z.string(),
});

export { resourceSummarySchema };

/** A resource named in a sentence. The id is empty where the resource was refused and never came to be. */
export const resourceReferenceSchema = z.object({
  resourceType: z.string(),
  id: z.string(),
  displayName: z.string(),
});
export type ResourceReference = z.infer<typeof resourceReferenceSchema>;

/** One attribute before and after a write; absent where there was or is none. Values are JSON. */
export const attributeChangeSchema = z.object({
  attributePath: z.string(),
  before: z.json().optional(),
  after: z.json().optional(),
  /** Display name of the resource that `after` refers to, as a manager does, where that resource is here. */
  afterName: z.string().optional(),
  /** Where a value was too long to be kept: what it is in all, of which only a part stands above. "a text of 1,000,000 characters". */
  shortened: z.object({ before: z.string().optional(), after: z.string().optional() }).optional(),
});
export type AttributeChange = z.infer<typeof attributeChangeSchema>;

/** What one write did to one resource. */
export const resourceChangeSchema = z.object({
  kind: z.enum(['created', 'changed', 'deleted']),
  resource: resourceReferenceSchema,
  /** The resource afterwards; null when it was deleted. */
  after: resourceSummarySchema.nullable(),
  /** Empty for `created` and `deleted`. `members` and `groups` never stand here. */
  attributes: z.array(attributeChangeSchema),
  /** How many further attributes changed, where there were too many to be kept. */
  moreAttributes: z.number().optional(),
  /** At most 100 of them, fewer where a request moved very many; the counts are whole. */
  membersAdded: z.array(resourceReferenceSchema),
  membersRemoved: z.array(resourceReferenceSchema),
  membersAddedCount: z.number(),
  membersRemovedCount: z.number(),
});
export type ResourceChange = z.infer<typeof resourceChangeSchema>;

/** A filter of the form `attribute eq "value"`, and how many resources it found. */
export const lookUpSchema = z.object({
  resourceType: z.string(),
  attributePath: z.string(),
  value: z.string(),
  totalResults: z.number(),
});
export type LookUp = z.infer<typeof lookUpSchema>;

/** `replay`: sent again from here, through the SCIM port. `imported`: read from a file, and answered by whoever it says. */
export const exchangeOriginSchema = z.enum(['replay', 'imported']);

/** One request, its response and its findings, without headers and bodies: what a list row needs. */
export const exchangeSummarySchema = z.object({
  /** Place in the journal, from 1, never used twice. */
  sequence: z.number(),
  /** Null when no token says which SCIM setting it belongs to. */
  settingId: z.string().nullable(),
  tokenId: z.string().nullable(),
  /** Sent by our own simulated identity provider. */
  simulated: z.boolean(),
  /** Absent for what a client sent. What has one is no evidence of an identity provider. */
  origin: exchangeOriginSchema.optional(),
  /** What was done to it on purpose, as a sentence. Its response says nothing of the client, and leaves no findings. */
  injected: z.string().optional(),
  /** RFC 3339, UTC. */
  receivedAt: z.string(),
  durationMs: z.number(),
  method: z.string(),
  /** Path and query as they arrived. */
  url: z.string(),
  status: z.number(),
  kind: exchangeKindSchema,
  /** `User-Agent` as it was sent, cut to 80 characters; absent where none was sent. */
  client: z.string().optional(),
  /** Who it was about, where that is known. */
  subject: resourceReferenceSchema.nullable(),
  /** What it shows of whose client sent it, and nothing before it had shown: "vendor/trait". */
  traits: z.array(z.string()).optional(),
  lookUp: lookUpSchema.nullable(),
  /** `detail` of a SCIM error. */
  errorDetail: z.string().nullable(),
  changes: z.array(resourceChangeSchema),
  findings: z.array(findingSchema),
});
export type ExchangeSummary = z.infer<typeof exchangeSummarySchema>;

const messageSchema = z.object({
  headers: z.array(z.tuple([z.string(), z.string()])),
  /** As text, secrets redacted. */
  body: z.string(),
  bodyBytes: z.number(),
  /** True when `body` holds only the beginning. */
  bodyTruncated: z.boolean(),
});
export type ExchangeMessage = z.infer<typeof messageSchema>;

/** One exchange, whole. */
export const exchangeSchema = exchangeSummarySchema.extend({
  clientAddress: z.string(),
  request: messageSchema,
  response: messageSchema,
  /** Full text of an unexpected error (status 500), which is never sent to the client. */
  errorText: z.string().nullable(),
});
export type Exchange = z.infer<typeof exchangeSchema>;
