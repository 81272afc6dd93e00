import type { GuidePart, GuideStep } from '../../../guide';
import { oneLogin } from './links';
import { events } from './watch-sketches';

const troubleshooting: GuideStep = {
  id: 'troubleshooting',
  title: 'When somebody is missing',
  lead: 'Access? Approved? Not Failed? Then **Activity** > **Events** says why.',
  sketch: events,
  where: ['Activity', 'Events'],
  link: oneLogin,
  instructions: [
    'Has the person access? Tab **Access** of the application, and the roles of the person.',
    'Tab **Users**: Pending waits for **Approve**; Failed says why.',
    '**Activity** > **Events** has a line for each attempt. **Users** > **Provisioning** lists them per application.',
    '**More Actions** > **Sync logins** compares who is here with who has access.',
  ],
  why: 'These explain nearly every missing person, in this order.',
  slips: [
    {
      symptom: 'The status is Failed.',
      remedy: 'If a request reached us, find it under **Requests**: its findings say what was wrong.',
    },
    {
      symptom: 'The status is Provisioned, but nobody is here.',
      remedy:
        'OneLogin is linked to another server, or to one that was emptied. Take access away and give it anew.',
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
