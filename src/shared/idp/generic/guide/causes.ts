import type { Cause, TrafficFacts } from '../../../guide';
import { notLetIn, ranked, refusals } from '../../common/causes';
import { genericConsole } from '../console';

/** Why no request has been let in. */
export function whyNothingArrives(facts: TrafficFacts): Cause[] {
  return notLetIn(facts, genericConsole, [
    {
      id: 'calls-from-elsewhere',
      likelihood: 15,
      title: 'Your identity provider calls from a network that may not reach this address.',
      remedy:
        'A firewall or an allow list in front of this address may stop it. Look into its documents for the addresses it calls from.',
    },
  ]);
}

/** Why the connection works but nobody comes. */
export function whyNobodyComes(facts: TrafficFacts): Cause[] {
  if (facts.requests === facts.simulatedRequests) return whyNothingArrives(facts);
  return ranked([
    ...refusals(facts, genericConsole),
    {
      id: 'not-switched-on',
      likelihood: 45,
      title: 'Provisioning is set up and not switched on.',
      remedy:
        'Look for a switch such as Enable provisioning, Activate or Start, apart from the test of the connection.',
    },
    {
      id: 'nobody-assigned',
      likelihood: 40,
      title: 'Nobody is assigned to the application.',
      remedy: 'Assign one test person, or a group with one member.',
    },
    {
      id: 'creating-not-allowed',
      likelihood: 30,
      title: 'Creating users is not allowed.',
      remedy:
        'Many consoles have a box of its own for each of create, update and deactivate. Tick all three.',
    },
    {
      id: 'next-cycle',
      likelihood: 25,
      title: 'It sends in cycles, and the next one has not come.',
      remedy: 'Some send at once, some every 20 to 60 minutes. Look for a button that synchronizes now.',
    },
    {
      id: 'approval',
      likelihood: 15,
      title: 'Somebody has to approve it.',
      remedy: 'Look for a list of pending tasks in the console.',
    },
  ]);
}

/** Why users came but groups did not. */
export function whyNoGroups(facts: TrafficFacts): Cause[] {
  if (facts.usersCreated === 0) return whyNobodyComes(facts);
  return ranked([
    ...refusals(facts, genericConsole),
    {
      id: 'groups-apart',
      likelihood: 45,
      title: 'Groups are provisioned apart from users.',
      remedy: 'Look for group push, group provisioning or a rule that names groups, and choose them there.',
    },
    {
      id: 'no-group-assigned',
      likelihood: 30,
      title: 'Only people are assigned, no group.',
      remedy: 'Assign a group that has members.',
    },
    {
      id: 'no-groups-at-all',
      likelihood: 20,
      title: 'Your identity provider sends no groups over SCIM.',
      remedy: 'Then group by department on the platform, and tick this step.',
    },
  ]);
}

/** Why no later change has come. */
export function whyNoChange(facts: TrafficFacts): Cause[] {
  if (facts.usersCreated === 0) return whyNobodyComes(facts);
  return ranked([
    ...refusals(facts, genericConsole),
    {
      id: 'next-cycle',
      likelihood: 40,
      title: 'It sends in cycles, and the next one has not come.',
      remedy: 'Wait for an hour, or look for a button that synchronizes now.',
    },
    {
      id: 'updating-not-allowed',
      likelihood: 35,
      title: 'Updating or deactivating users is not allowed.',
      remedy:
        'Many consoles have a box of its own for each of create, update and deactivate. Tick all three.',
    },
    {
      id: 'not-mapped',
      likelihood: 25,
      title: 'The changed attribute is not mapped.',
      remedy: 'Only mapped attributes are sent. Compare the mapping with what you changed.',
    },
  ]);
}
