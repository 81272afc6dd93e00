/** What happens, as it happens: one stream for each page. */
import { z } from 'zod';
import { liveEventSchema } from '../live-event';
import type { FeatureContract } from './feature-contract';

export const liveContract = {
  calls: {},
  slices: {},
  streams: {
    'live.events': {
      input: z.object({ settingId: z.string().nullable(), after: z.number().int().optional() }),
      event: liveEventSchema,
    },
  },
} satisfies FeatureContract;
