/** What happens to the people and groups of a company, the same for every vendor. */
import { z } from 'zod';
import { personDetailsSchema } from './person-schema';

const person = z.string();
const group = z.string();
/** Whatever of a person is said anew; what is absent stays. */
const changes = personDetailsSchema.partial();

/** Beside the person who is hired, whose form differs between a data pack and the world. */
export const otherEvents = [
  z.object({ type: z.literal('changed'), person, changes }),
  /** To another department, place or manager. */
  z.object({ type: z.literal('moved'), person, changes }),
  /** A person's names, sign-in name and mail. */
  z.object({ type: z.literal('renamed'), person, changes }),
  /** Their account is disabled. */
  z.object({ type: z.literal('left'), person }),
  /** Into the recycle bin, from which a person can come back; for good, out of the directory. */
  z.object({ type: z.literal('deleted'), person, forGood: z.boolean().default(false) }),
  /** Enabled again, out of the recycle bin where that is needed. */
  z.object({ type: z.literal('came back'), person }),
  z.object({
    type: z.literal('group made'),
    group,
    name: z.string(),
    isSecurityGroup: z.boolean().default(true),
  }),
  z.object({ type: z.literal('group renamed'), group, name: z.string() }),
  z.object({ type: z.literal('group deleted'), group }),
  /** A member is a person or a group. */
  z.object({ type: z.literal('joined'), group, member: z.string() }),
  z.object({ type: z.literal('left group'), group, member: z.string() }),
  /** To the application that is provisioned: a person or a group, whose direct members count. */
  z.object({ type: z.literal('assigned'), to: z.string() }),
  z.object({ type: z.literal('unassigned'), to: z.string() }),
] as const;

/** @param hired how a person is written who is hired */
export function eventSchemaWith<Hired extends z.ZodType>(hired: Hired) {
  return z.discriminatedUnion('type', [
    z.object({ type: z.literal('hired'), person: hired }),
    ...otherEvents,
  ]);
}
