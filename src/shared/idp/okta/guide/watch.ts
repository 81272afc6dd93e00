import type { GuidePart, GuideStep } from '../../../guide';
import { userDeactivated, userUpdated } from '../../common/evidence';
import { writeTrouble } from '../../common/trouble';
import { whyNoChange, whyNoLeaver } from './causes';
import { signIn } from './links';
import * as sketches from './watch-sketches';

const retry = ['Dashboard > **Tasks** > **Retry Selected** sends it again. This card changes by itself.'];

const changeArrives: GuideStep = {
  id: 'change-arrives',
  title: 'A change arrives',
  lead: 'Change **Title** or **Department** of an assigned person, then **Save**.',
  sketch: sketches.changedPerson,
  where: ['Directory', 'People', 'an assigned person', 'Profile'],
  link: signIn,
  instructions: [
    'Open **Directory** > **People** > an assigned person > **Profile** > **Edit**.',
    'Change **Title** or **Department**, then **Save**. Where a person comes from Active Directory or an HR system, change it there.',
  ],
  why: 'It shows that Okta found the person again and that later changes get through. Okta reads the user, then sends it back whole.',
  slips: [
    {
      symptom: 'Nothing is sent.',
      remedy: '**Update User Attributes** is not ticked under **To App**, or the attribute is not mapped.',
    },
    {
      symptom: 'A custom attribute does not arrive.',
      remedy:
        'Its **External name** or **External namespace** is not that of the schema here. Both are set only when it is added.',
    },
    {
      symptom: 'The attribute came at creation and never again.',
      remedy: 'Its mapping applies on create only: choose **Apply mapping on user create and update**.',
    },
  ],
  variants: [],
  evidence: { kind: 'exchange', ...userUpdated },
  expect: { what: 'a change to a user', when: 'Okta sends within seconds.', lateAfterMinutes: 5 },
  seen: {
    title: 'A change came through',
    text: 'Okta found the person again: later changes get through too.',
  },
  minutes: 1,
  causes: whyNoChange,
  trouble: writeTrouble({ endpoint: 'Users', methods: ['PUT'], remedies: retry }),
};

const leaverDeactivated: GuideStep = {
  id: 'leaver-deactivated',
  title: 'A leaver is deactivated',
  lead: 'Take a test person out of **Assignments**: they become inactive here.',
  sketch: sketches.removedPerson,
  where: ['your application', 'Assignments'],
  link: signIn,
  instructions: [
    'Open **Assignments** and press **Unassign** (a cross) beside a test person. Or deactivate the person in Okta, or take them out of the assigned group.',
    'The person becomes inactive here, and **Inactive** on the platform.',
  ],
  why: 'Leavers are the reason for provisioning. Okta sends `active` false, and never deletes a user.',
  slips: [
    {
      symptom: 'The person stays active.',
      remedy: '**Deactivate Users** is not ticked under **To App**. Tick it, then unassign once more.',
    },
    {
      symptom: 'The person was suspended in Okta and stays active here.',
      remedy: 'Suspending sends nothing. Deactivate or unassign the person.',
    },
    {
      symptom: 'Somebody came back and is missing in pushed groups.',
      remedy:
        'After a reactivation each of their groups must be pushed again: **Push Groups** > **Push now**.',
    },
  ],
  variants: [],
  evidence: { kind: 'exchange', ...userDeactivated },
  expect: { what: 'a user who becomes inactive', when: 'Okta sends within seconds.', lateAfterMinutes: 5 },
  seen: {
    title: 'A leaver is inactive',
    text: 'The person is inactive here, and **Inactive** on the platform.',
  },
  minutes: 1,
  causes: whyNoLeaver,
  trouble: writeTrouble({ endpoint: 'Users', methods: ['PATCH', 'DELETE'], remedies: retry }),
};

export const watchPart: GuidePart = { title: 'Watch', steps: [changeArrives, leaverDeactivated] };
