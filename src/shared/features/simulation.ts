/** Rehearsals with a simulated identity provider. */
import { z } from 'zod';
import { mappingSchema } from '../idp/common/attribute-mapping';
import { identityProviderIdSchema } from '../idp/identity-provider-id';
import { rehearsalSchema, simulationSpeedSchema } from '../simulation';
import { type FeatureContract, nothing, ofSetting } from './feature-contract';

/** How the story is told; what is absent is as the vendor has it by default. */
const manner = {
  dialect: z.string(),
  /** Id of a story; the first one, where it does not say. */
  story: z.string().optional(),
  /** In place of the vendor's own: one of its variants by id, or a mapping. */
  mapping: z.union([z.string(), mappingSchema]).optional(),
  /** Of the client, by id. */
  switches: z.record(z.string(), z.boolean()).optional(),
};

const storySchema = z.object({
  id: z.string(),
  title: z.string(),
  explanation: z.string(),
  /** Name of the company that it happens in, and how many people it has at the beginning. */
  company: z.string(),
  people: z.number(),
  /** When every response is as expected. */
  requests: z.number(),
});

export const simulationContract = {
  calls: {
    /** Those that can be told, each as long as this identity provider takes. */
    'simulation.stories': {
      input: z.object({ idp: identityProviderIdSchema, dialect: z.string() }),
      output: z.object({ stories: z.array(storySchema) }),
    },
    /** Plays into the sandbox, which is made or emptied for it: no other SCIM setting is touched. */
    'simulation.startInSandbox': {
      input: z.object({ idp: identityProviderIdSchema, speed: simulationSpeedSchema, ...manner }),
      output: ofSetting,
    },
    /** Plays into this SCIM setting: its directory is filled and its guide ticked. */
    'simulation.start': {
      input: ofSetting.extend({
        ...manner,
        speed: simulationSpeedSchema,
        /** Empty the directory first. Without it, a directory that is not empty is refused. */
        clean: z.boolean(),
      }),
      output: nothing,
    },
    'simulation.pause': { input: nothing, output: nothing },
    'simulation.resume': { input: nothing, output: nothing },
    /** While it is paused: one request further. */
    'simulation.step': { input: nothing, output: nothing },
    'simulation.stop': { input: nothing, output: nothing },
    'simulation.setSpeed': { input: z.object({ speed: simulationSpeedSchema }), output: nothing },
  },
  /** Of the latest rehearsal; null when there was none since the start, or its SCIM setting is gone. */
  slices: { simulation: rehearsalSchema.nullable() },
} satisfies FeatureContract;
