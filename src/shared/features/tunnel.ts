/** A public address for the SCIM port: tunnels of this computer, and the check from outside. */
import { z } from 'zod';
import { tunnelIdSchema, tunnelStateSchema } from '../tunnel/tunnel-state';
import { type FeatureContract, nothing } from './feature-contract';

export const tunnelContract = {
  calls: {
    /** Looks which tunnel programs are on this computer. */
    'tunnel.look': { input: nothing, output: nothing },
    /** Ends the one that is open. What became of it is said by the slice. */
    'tunnel.start': { input: z.object({ id: tunnelIdSchema }), output: nothing },
    /** Resolves when nothing of it runs any more. The public address stays where it was pasted, and leads nowhere. */
    'tunnel.stop': { input: nothing, output: nothing },
    /** Checks the public address from outside; one that runs is ended. */
    'tunnel.check': { input: nothing, output: nothing },
    'tunnel.cancelCheck': { input: nothing, output: nothing },
    /** Of an account at ngrok. It is never handed out again. */
    'tunnel.saveToken': { input: z.object({ token: z.string().trim().min(1).max(200) }), output: nothing },
    'tunnel.forgetToken': { input: nothing, output: nothing },
    'tunnel.dismissAbsence': { input: nothing, output: nothing },
    /** The admin changed the address at the identity provider of this SCIM setting; its next request would show it too. */
    'tunnel.addressTold': { input: z.object({ settingId: z.string() }), output: nothing },
  },
  slices: { tunnel: tunnelStateSchema },
} satisfies FeatureContract;
