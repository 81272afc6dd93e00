/** Rehearsals with a simulated identity provider. */
import { z } from 'zod';
import { identityProviderIdSchema } from '../idp/identity-provider-id';
import { rehearsalSchema, simulationSpeedSchema } from '../simulation';
import { type FeatureContract, nothing, ofSetting } from './feature-contract';

export const simulationContract = {
  calls: {
    /** Plays into the sandbox, which is made or emptied for it: no other SCIM setting is touched. */
    'simulation.startInSandbox': {
      input: z.object({ idp: identityProviderIdSchema, dialect: z.string(), speed: simulationSpeedSchema }),
      output: ofSetting,
    },
    /** Plays into this SCIM setting: its directory is filled and its guide ticked. */
    'simulation.start': {
      input: ofSetting.extend({
        dialect: z.string(),
        speed: simulationSpeedSchema,
        /** Empty the directory first. Without it, a directory that is not empty is refused. */
        clean: z.boolean(),
      }),
      output: nothing,
    },
    'simulation.pause': { input: nothing, output: nothing },
    'simulation.resume': { input: nothing, output: nothing },
    'simulation.stop': { input: nothing, output: nothing },
    'simulation.setSpeed': { input: z.object({ speed: simulationSpeedSchema }), output: nothing },
  },
  /** Of the latest rehearsal; null when there was none since the start, or its SCIM setting is gone. */
  slices: { simulation: rehearsalSchema.nullable() },
} satisfies FeatureContract;
