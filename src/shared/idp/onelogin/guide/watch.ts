import type { GuidePart } from '../../../guide';
import { groupFilled, userCreated, userGone, userUpdated } from '../../common/evidence';
import { writeTrouble } from '../../common/trouble';
import { reapply } from '../console';
import { whyNobodyComes, whyNobodyLeaves, whyNoChange, whyNoGroups } from './causes';
import { oneLogin } from './links';
import * as sketches from './watch-sketches';

const withinSeconds = 'Within seconds of the change, or of its approval.';

const again = [
  'On the tab **Users** open the person whose status is Failed and let OneLogin try again. This card changes by itself.',
];
const creationRemedies = [
  'Where somebody with this user name is here already: give one of the two another e-mail address, or remove one.',
  ...again,
];
const groupRemedies = [
  `Correct what was refused, then ${reapply}.`,
  'Where the group is gone here: **Provisioning** > **Entitlements** > **Refresh** first. This card changes by itself.',
];

export const watchPart: GuidePart = {
  title: 'Watch',
  steps: [
    {
      id: 'users-arrive',
      title: 'First users arrive',
      lead: 'Watch them come in. In OneLogin the tab **Users** has a row with a status for each.',
      sketch: sketches.provisioned,
      where: ['your application', 'Users'],
      link: oneLogin,
      instructions: [
        'Open **Live** here and watch them come in.',
        'Compare one or two with OneLogin: name, e-mail, department. What is missing here does not stand in the template, or its parameter is empty.',
        'In OneLogin the tab **Users** shows the status of each: Provisioned. **Activity** > **Events** tells the story.',
      ],
      why: 'For each person OneLogin first searches for the user name, finds nobody, then creates the user from the template.',
      slips: [
        {
          symptom: 'Some people are missing.',
          remedy: 'They have no access, stand as Pending, or are suspended in OneLogin.',
        },
        {
          symptom: 'A person is answered 409.',
          remedy: 'Somebody with this user name is here already. Remove one of the two.',
        },
      ],
      variants: [],
      evidence: { kind: 'exchange', ...userCreated },
      expect: { what: 'the first user', when: 'Within seconds of access or approval.', lateAfterMinutes: 10 },
      seen: {
        title: 'The first people are here',
        text: 'Compare one or two with OneLogin: what is missing here was not sent.',
      },
      minutes: 1,
      causes: whyNobodyComes,
      trouble: writeTrouble({
        endpoint: 'Users',
        methods: ['POST'],
        cures: (status) => status !== 400,
        remedies: creationRemedies,
      }),
    },
    {
      id: 'groups-arrive',
      title: 'Groups and their members arrive',
      lead: 'A rule makes each group empty; its members follow one by one, behind each user.',
      sketch: sketches.reapplyMappings,
      where: ['your application', 'More Actions', 'Reapply entitlement mappings'],
      link: oneLogin,
      instructions: [
        'Watch the groups on **Live**: each is created empty, then every user adds itself.',
        `Nothing to see? ${reapply} makes the rules run for those who are here already.`,
        'If the platform groups by department, there are no groups to send: tick this step and go on.',
      ],
      why: 'If the platform mirrors groups, these are the groups your colleagues will see there.',
      slips: [
        {
          symptom: 'A group stays empty.',
          remedy: 'Nobody with this role has access, or the rule has a condition that nobody meets.',
        },
        {
          symptom: 'The finding says that members came in the form of SCIM 1.1.',
          remedy: 'The connector is one of SCIM 1.1. It works here; a stricter server refuses it.',
        },
      ],
      variants: [],
      evidence: { kind: 'exchange', ...groupFilled },
      tick: 'We send no groups',
      expect: {
        what: 'the first group with members',
        when: 'Behind the first user with a role.',
        lateAfterMinutes: 15,
      },
      seen: {
        title: 'Groups come with their members',
        text: 'If the platform mirrors groups, these are the groups your colleagues will see there.',
      },
      minutes: 1,
      causes: whyNoGroups,
      trouble: writeTrouble({
        endpoint: 'Groups',
        methods: ['POST', 'PATCH', 'PUT'],
        remedies: groupRemedies,
      }),
    },
    {
      id: 'change-arrives',
      title: 'A change arrives',
      lead: 'Change the **Department** of a person with access, **Save**, and look here.',
      sketch: sketches.changedPerson,
      where: ['Users', 'a person with access'],
      link: oneLogin,
      instructions: [
        'Open **Users** in OneLogin, a person with access, change **Department**, then **Save**.',
        'OneLogin reads the user here, then replaces it as a whole by the template with the new values.',
      ],
      why: 'It shows that later changes get through, not only the first load. What the template does not name is emptied here by such a replacement, since the whole user is written anew.',
      slips: [
        {
          symptom: 'The change does not come.',
          remedy: 'The field does not stand in the template, or **Update user** waits for an approval.',
        },
        {
          symptom: 'A value that was entered here by hand is gone.',
          remedy: 'Each update replaces the whole user: what is not in the template is not kept.',
        },
      ],
      variants: [],
      evidence: { kind: 'exchange', ...userUpdated },
      expect: { what: 'a change to a user', when: withinSeconds, lateAfterMinutes: 10 },
      seen: {
        title: 'A change came through',
        text: 'OneLogin found the person again: later changes get through too.',
      },
      minutes: 1,
      causes: whyNoChange,
      trouble: writeTrouble({
        endpoint: 'Users',
        methods: ['PUT', 'PATCH'],
        cures: (status) => status !== 400,
        remedies: again,
      }),
    },
    {
      id: 'leaver-arrives',
      title: 'A leaver is deactivated',
      lead: 'Take the role from a test person, **Save**, and look here.',
      sketch: sketches.takenRole,
      where: ['Users', 'a test person'],
      link: oneLogin,
      instructions: [
        'Open **Users**, a test person, and take a role away, the one that gives access, then **Save**.',
        'With **Suspend** the person becomes inactive here, and **Inactive** on the platform. With **Delete** the person is deleted in both.',
      ],
      why: 'Leavers are the reason for provisioning: who left must get no training and no simulation any more.',
      slips: [
        {
          symptom: 'The person is deleted, but you expected inactive.',
          remedy: '**Provisioning**: the action for leavers is **Delete**. Choose **Suspend**.',
        },
        {
          symptom: 'The person stays active on another server.',
          remedy:
            'The documented template sends `"false"` as text, which that server reads as true. Paste the corrected template.',
        },
      ],
      variants: [],
      evidence: { kind: 'exchange', ...userGone },
      expect: {
        what: 'a user who becomes inactive or is deleted',
        when: withinSeconds,
        lateAfterMinutes: 10,
      },
      seen: {
        title: 'A leaver has left',
        text: 'The person is inactive or gone here, and **Inactive** or deleted on the platform.',
      },
      minutes: 1,
      causes: whyNobodyLeaves,
      trouble: writeTrouble({ endpoint: 'Users', methods: ['DELETE'], remedies: again }),
    },
  ],
};
