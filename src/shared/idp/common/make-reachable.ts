/** The step before any value is pasted: a public address that leads here, whichever vendor calls. */
import type { GuideStep } from '../../guide';
import type { Console } from './console';
import { letIn } from './evidence';

export const makeReachable = ({ vendor, urlField }: Pick<Console, 'vendor' | 'urlField'>): GuideStep => ({
  id: 'make-reachable',
  title: 'Make it reachable',
  lead: 'A tunnel lends this computer a public address. Only the SCIM port goes through it.',
  where: ['Settings', 'Public address'],
  instructions: [
    'Start the tunnel that says **Best here**, or enter an address of your own that leads to the SCIM port.',
    'Wait until the check from outside is over: everything on its way has to pass.',
    'From then on the public address stands in every value of this guide.',
  ],
  why: `${vendor} calls from the internet and can’t reach an address of this computer. The address is pasted into **${urlField}**, so that it has to be there first, and should stay the same. To rehearse, none is needed: a simulated identity provider calls from here.`,
  slips: [
    {
      symptom: 'The check fails behind our firewall.',
      remedy:
        'A tunnel connects outwards: cloudflared on port 7844, srv.us and localhost.run on port 22, the others on 443. Take one whose port may leave, or have a reverse proxy of your own lead to the SCIM port.',
    },
    {
      symptom: 'The tunnel has another address after each start.',
      remedy: `Take one that keeps its address. Otherwise **${urlField}** has to be changed after each start; this workbench says when.`,
    },
    {
      symptom: 'A page of the tunnel or a sign-in stands in between.',
      remedy: `${vendor} can’t press a button on it. Allow anonymous access in the tunnel, or take another one.`,
    },
  ],
  variants: [],
  evidence: { kind: 'address', proof: letIn },
  tick: 'Not needed here',
  minutes: 3,
});
