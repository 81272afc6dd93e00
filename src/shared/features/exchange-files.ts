/** Recorded traffic as files, out and in. */
import { z } from 'zod';
import { exportFormats } from '../exchange-files/export-formats';
import { type FeatureContract, ofSetting } from './feature-contract';

const message = z.object({
  headers: z.array(z.tuple([z.string().max(4_000), z.string().max(4_000)])).max(100),
  body: z.string().max(1_000_000),
  isCut: z.boolean(),
});

const recordedRequest = z.object({
  at: z.iso.datetime().nullable(),
  durationMs: z.number().min(0),
  method: z.string().regex(/^[A-Z]{3,10}$/),
  url: z.string().max(20_000).startsWith('/scim/'),
  request: message,
  status: z.number().int().min(0).max(999),
  response: message,
});

export const exchangeFilesContract = {
  calls: {
    /** As traffic to look at: marked as imported, redacted and diagnosed like what arrives, and no evidence of an identity provider. */
    'exchangeFiles.import': {
      input: ofSetting.extend({ requests: z.array(recordedRequest).max(500) }),
      /** The first is the number of the oldest of them; null where there were none. */
      output: z.object({ imported: z.number(), withFindings: z.number(), first: z.number().nullable() }),
    },
  },
  slices: {},
  streams: {
    /** A file piece by piece, oldest request first. The pieces joined are the file; the first comes with the count of all. */
    'exchangeFiles.export': {
      input: z.object({
        settingId: z.string().nullable(),
        /** As it stands in the search field of the requests. */
        search: z.string().max(500),
        format: z.enum(exportFormats),
        /** Without personal data, unless somebody wants it. */
        masked: z.boolean().default(true),
      }),
      event: z.object({ text: z.string(), written: z.number(), total: z.number() }),
    },
  },
} satisfies FeatureContract;
