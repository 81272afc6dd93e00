import type { GuidePart, GuideStep } from '../../../guide';
import { adminPortal } from './links';
import * as sketches from './sketches';

const troubleshooting: GuideStep = {
  id: 'troubleshooting',
  title: 'When somebody is missing',
  lead: 'In a bound group? Active, not staged? Then **Directory Insights** says why.',
  sketch: sketches.insights,
  where: ['Directory Insights'],
  link: adminPortal,
  instructions: [
    'Is the person a member of a group that is ticked under **User Groups** of the application?',
    'Is the person active in **Users**? Staged and suspended people are not sent.',
    'Then look at **Directory Insights**: `user_lookup_provision`, `user_create_provision`, `user_update_provision`, `user_deprovision` and `user_delete_provision` for people, `group_create_provision`, `group_update_provision` and `group_delete_provision` for groups, each with its result.',
  ],
  why: 'These explain nearly every missing person, in this order. There is nothing to start or restart in JumpCloud: the connection is active or it is not.',
  slips: [
    {
      symptom: 'There is no event for the person.',
      remedy: 'Nothing was sent. The person is in no bound group, or the connection was deactivated.',
    },
    {
      symptom: 'The event says failed.',
      remedy: 'The request did reach us. Find it under **Requests**: its findings say what was wrong.',
    },
  ],
  variants: [],
  evidence: { kind: 'by hand' },
  tick: 'Checked',
  minutes: 5,
};

export const morePart: GuidePart = {
  title: 'More from this guide',
  extra: true,
  steps: [troubleshooting],
};
