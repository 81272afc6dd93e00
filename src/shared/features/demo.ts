/** Demos: a story in chapters, told by a simulated identity provider in a sandbox. */
import { z } from 'zod';
import { demoSchema } from '../demo/demo-state';
import { identityProviderIdSchema } from '../idp/identity-provider-id';
import { simulationSpeedSchema } from '../simulation';
import { ownCompanySchema } from '../world/company';
import { type FeatureContract, nothing, ofSetting } from './feature-contract';

/** Which company, by id, and with which provider. The same seed casts and plays the same. */
const cast = {
  company: z.string(),
  idp: identityProviderIdSchema,
  seed: z.number().int().min(0).default(1),
  /** Id of a story that was composed here; the one with every chapter, where it does not say. */
  story: z.string().optional(),
};

const companySchema = z.object({
  id: z.string(),
  name: z.string(),
  about: z.string(),
  people: z.number(),
  /** The largest first. */
  groups: z.array(z.object({ name: z.string(), members: z.number() })),
  /** True for one that was made or loaded here. */
  own: z.boolean(),
});

const offeredChapterSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** What happens in it, with the names of this company. */
  caption: z.string(),
  /** At speed 1. */
  seconds: z.number(),
  /** Why this provider or company can't tell it; null where it can. */
  leftOut: z.string().nullable(),
  /** What of it is left out all the same, a sentence each. */
  unsent: z.array(z.string()),
});

/** How a demo is begun: what is cast, which chapters are told, and how fast. */
export const demoStartSchema = z.object({
  ...cast,
  /** Ids of chapters in the order in which they are told; all that can be told, where it does not say. */
  chapters: z.array(z.string()).min(1).optional(),
  speed: simulationSpeedSchema.default(1),
  stops: z.boolean().default(false),
  loops: z.boolean().default(false),
});
export type DemoStart = z.output<typeof demoStartSchema>;

export const demoContract = {
  calls: {
    /** Kept in the data folder, in place of one of the same name. */
    'demo.saveCompany': {
      input: z.object({ company: ownCompanySchema }),
      output: z.object({ id: z.string() }),
    },
    /** Of one's own only. */
    'demo.removeCompany': { input: z.object({ company: z.string() }), output: nothing },
    'demo.companies': { input: nothing, output: z.object({ companies: z.array(companySchema) }) },
    /** Every chapter there is, as it would be told. */
    'demo.chapters': { input: z.object(cast), output: z.object({ chapters: z.array(offeredChapterSchema) }) },
    /** Plays into the sandbox, which is made or emptied for it. */
    'demo.start': { input: demoStartSchema, output: ofSetting },
    /** The next caption; while one is still played, the rest of it at full speed first. */
    'demo.next': { input: nothing, output: nothing },
    /** To a caption, by its places: the sandbox is emptied and played up to there at full speed. Also when it is over. */
    'demo.jump': {
      input: z.object({ chapter: z.number().int().min(0), beat: z.number().int().min(0).default(0) }),
      output: nothing,
    },
    'demo.pause': { input: nothing, output: nothing },
    'demo.resume': { input: nothing, output: nothing },
    /** While it is paused: one request further. */
    'demo.step': { input: nothing, output: nothing },
    'demo.change': {
      input: z.object({ speed: simulationSpeedSchema, stops: z.boolean(), loops: z.boolean() }).partial(),
      output: nothing,
    },
    'demo.stop': { input: nothing, output: nothing },
  },
  /** The latest demo; null when there was none since the start, or its sandbox is gone. */
  slices: { demo: demoSchema.nullable() },
} satisfies FeatureContract;
