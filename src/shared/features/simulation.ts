/** Rehearsals with a simulated identity provider. */
import { z } from 'zod';
import { simulationSpeedSchema, simulationStateSchema } from '../simulation';
import { type FeatureContract, nothing, ofSetting } from './feature-contract';

export const simulationContract = {
  calls: {
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
  /** Of the latest rehearsal; null when there was none since the start. */
  slices: { simulation: simulationStateSchema.nullable() },
} satisfies FeatureContract;
