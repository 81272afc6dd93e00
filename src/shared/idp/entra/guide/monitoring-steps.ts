import type { GuidePart } from '../../../guide';
import { groupFilled, userCreated, userDeactivated, userUpdated } from '../../common/evidence';
import { writeTrouble } from '../../common/trouble';
import { groupMapping } from '../console';
import { activeUnlessSoftDeleted } from '../expressions';
import { whyNobodyComes, whyNoChange, whyNoGroups, whyNoLeaver } from './causes';
import { entraApplications } from './links';
import * as sketches from './watch-sketches';

const aboutEvery40Minutes =
  'Entra looks for changes about every 40 minutes. **Provision on demand** sends one person at once.';

const sendAgain = ['Send that person again with **Provision on demand**. This card changes by itself.'];
const creationRemedies = [
  'Where somebody with this user name is here already: match on the same attribute in Entra, or remove one of the two.',
  ...sendAgain,
];
const groupRemedies = [
  `Correct what was refused: ${groupMapping}, or the name of the group in Entra.`,
  '**Restart provisioning**, or send the group with **Provision on demand**. This card changes by itself.',
];

export const watchPart: GuidePart = {
  title: 'Watch',
  steps: [
    {
      id: 'users-arrive',
      title: 'First users arrive',
      lead: 'Watch them come in. In Entra **Provisioning logs** has a row for each.',
      sketch: sketches.logsBesideOnDemand,
      where: ['your application', 'Provisioning', 'Provisioning logs'],
      link: entraApplications,
      instructions: [
        'Open **Live** here and watch them come in.',
        'Compare one or two with Entra: name, e-mail, department. What is missing here was not sent.',
        'In Entra **Provisioning logs** has a row for each person, and **Provision on demand** sends one at once.',
      ],
      why: 'For each person Entra first searches for the user name, finds nobody, then creates the user.',
      slips: [
        {
          symptom: 'Some people are missing.',
          remedy: 'They are not assigned, disabled in Entra, or left out by **Source Object Scope**.',
        },
        {
          symptom: 'A person is answered 409.',
          remedy:
            'Somebody with this user name is here already. Match on the same attribute, or remove one of the two.',
        },
      ],
      variants: [],
      evidence: { kind: 'exchange', ...userCreated },
      expect: {
        what: 'the first user',
        when: 'A few minutes after **Start Provisioning**.',
        lateAfterMinutes: 15,
      },
      seen: {
        title: 'The first people are here',
        text: 'Compare one or two with Entra: what is missing here was not sent.',
      },
      minutes: 1,
      causes: whyNobodyComes,
      trouble: writeTrouble({ endpoint: 'Users', methods: ['POST'], remedies: creationRemedies }),
    },
    {
      id: 'groups-arrive',
      title: 'Groups and their members arrive',
      lead: 'Each assigned group is created empty; its members follow in a second request.',
      sketch: sketches.assignedGroups,
      where: ['your application', 'Manage', 'Users and groups'],
      link: entraApplications,
      instructions: [
        'Watch the groups on **Live**: each is created empty, its members follow in a second request.',
        'Nothing to see? If only people are assigned, there are no groups to send: assign one with **Add user/group**, or tick this step and go on.',
      ],
      why: 'If the platform mirrors groups, these are the groups your colleagues will see there.',
      slips: [
        {
          symptom: 'A group stays empty.',
          remedy: 'Its members are not in scope. Assign them; if they came later, **Restart provisioning**.',
        },
        {
          symptom: 'Two groups became one.',
          remedy: 'They have the same name, and the name is the matching attribute. Rename one of them.',
        },
      ],
      variants: [],
      evidence: { kind: 'exchange', ...groupFilled },
      tick: 'We send no groups',
      expect: {
        what: 'the first group with members',
        when: 'After the users, in the same cycle.',
        lateAfterMinutes: 45,
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
      lead: 'Change **Job title** or **Department** of an assigned person, **Save**, and wait for the next cycle.',
      sketch: sketches.changedPerson,
      where: ['Microsoft Entra ID', 'Users', 'an assigned person'],
      link: entraApplications,
      instructions: [
        'Change **Job title** or **Department** of an assigned person in Entra, then **Save**.',
        'Wait for the next incremental cycle, or use **Provision on demand**.',
      ],
      why: 'It shows that Entra found the person again and that later changes get through, not only the first load.',
      slips: [
        {
          symptom: 'An emptied field keeps its old value.',
          remedy: 'Entra never sends empty values. Clear it here, or send an agreed text instead of nothing.',
        },
        {
          symptom: 'The change shows up in the log of Entra as skipped.',
          remedy: 'The attribute is not mapped, or the person has left the scope.',
        },
      ],
      variants: [],
      evidence: { kind: 'exchange', ...userUpdated },
      expect: { what: 'a change to a user', when: aboutEvery40Minutes, lateAfterMinutes: 60 },
      seen: {
        title: 'A change came through',
        text: 'Entra found the person again: later changes get through too.',
      },
      minutes: 1,
      causes: whyNoChange,
      trouble: writeTrouble({ endpoint: 'Users', methods: ['PATCH', 'PUT'], remedies: sendAgain }),
    },
    {
      id: 'leaver-deactivated',
      title: 'A leaver is deactivated',
      lead: 'Tick a test person, press **Remove**, and wait for the next cycle.',
      sketch: sketches.removedPerson,
      where: ['your application', 'Manage', 'Users and groups'],
      link: entraApplications,
      instructions: [
        'Take a test person out of the application: **Manage** > **Users and groups**, tick the row of a test person, **Remove**. Or take the person out of the assigned group.',
        'Wait for the next cycle. The person becomes inactive here, and **Inactive** on the platform.',
      ],
      values: [
        {
          label: 'Expression of active',
          value: { kind: 'literal', text: activeUnlessSoftDeleted },
          hint: 'As it is in the default mapping: to compare with, or to put back.',
        },
      ],
      why: 'Leavers are the reason for provisioning. Removing somebody sends `active` false; only a person deleted for good in Entra is deleted here.',
      slips: [
        {
          symptom: 'The person is inactive, but you expected a deletion.',
          remedy:
            'Entra deletes only when the person is permanently deleted there while still assigned: otherwise 30 days after deletion, or not at all.',
        },
        {
          symptom: 'The person stays active.',
          remedy: `The mapping of \`active\` was removed or retyped. Its expression must be \`${activeUnlessSoftDeleted}\`.`,
        },
        {
          symptom: 'Entra stopped with a warning about deletions.',
          remedy: '**Prevent accidental deletion** held them back (500 by default). Review, then allow.',
        },
      ],
      variants: [],
      evidence: { kind: 'exchange', ...userDeactivated },
      expect: { what: 'a user who becomes inactive', when: aboutEvery40Minutes, lateAfterMinutes: 60 },
      seen: {
        title: 'A leaver is inactive',
        text: 'The person is inactive here, and **Inactive** on the platform.',
      },
      minutes: 1,
      causes: whyNoLeaver,
      trouble: writeTrouble({ endpoint: 'Users', methods: ['DELETE'], remedies: sendAgain }),
    },
  ],
};
