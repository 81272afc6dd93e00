import type { z } from 'zod';
import type { Origin, targetUserSchema } from '../../shared/features/platform';
import type { TargetUser } from '../../shared/platform/target-user';

const notNoted: Origin = { setBy: null, whyNotKnown: 'It came before requests were noted with values.' };

/** A target user as the page gets it. */
export function answeredUser(target: TargetUser): z.infer<typeof targetUserSchema> {
  return {
    ...target,
    statusOrigin: notNoted,
    fields: target.fields.map((field) => ({ ...field, ...notNoted })),
    groups: [...target.groups],
  };
}
