import type { GuidePart, GuideStep } from '../../../guide';
import { groupFilled, userCreated, userDeactivated, userUpdated } from '../../common/evidence';
import { writeTrouble } from '../../common/trouble';
import { whyNobodyComes, whyNoChange, whyNoGroups } from './causes';
import * as sketches from './sketches';

const sometime = 'At once with some, within an hour with those that send in cycles.';
const sendAgain = [
  'Correct it at your identity provider, and let it send the person again. This card changes by itself.',
];
const groupRemedies = [
  'Correct what was refused: usually the name of the group is taken, or a member is not here yet.',
  'Let your identity provider send the group again. This card changes by itself.',
];

export const watchPart: GuidePart = {
  title: 'Watch',
  steps: [
    {
      id: 'users-arrive',
      title: 'First users arrive',
      lead: 'Watch them come in, and compare one or two.',
      sketch: sketches.log,
      where: ['your application', 'Log'],
      instructions: [
        'Open **Live** here and watch them come in.',
        'Compare one or two: name, e-mail, department. What is missing here was not sent.',
        'The **Log** of your application has a row for each, where there is one.',
      ],
      why: 'For each person a client first searches, finds nobody, then creates the user: `GET /Users?filter=…`, then `POST /Users` answered 201.',
      slips: [
        {
          symptom: 'A person is answered 409.',
          remedy:
            'Somebody with this user name is here already. Match on the same attribute, or remove one of the two.',
        },
      ],
      variants: [],
      evidence: { kind: 'exchange', ...userCreated },
      expect: { what: 'the first user', when: sometime, lateAfterMinutes: 60 },
      seen: {
        title: 'The first people are here',
        text: 'Compare one or two: what is missing here was not sent.',
      },
      minutes: 1,
      causes: whyNobodyComes,
      trouble: writeTrouble({ endpoint: 'Users', methods: ['POST'], remedies: sendAgain }),
    },
    {
      id: 'groups-arrive',
      title: 'Groups and their members arrive',
      lead: 'If your identity provider sends groups, their members come with them or right after.',
      sketch: sketches.groupAssignment,
      where: ['your application', 'Users and groups'],
      instructions: [
        'Watch the groups on **Live**: `POST /Groups`, then a PATCH or PUT with the members.',
        'Nothing to see? Assign a group under **Users and groups** or choose it where groups are pushed; a test person in it is enough. **Save**.',
        'If it sends no groups over SCIM, tick this step: the platform can group by department.',
      ],
      why: 'If the platform mirrors groups, these are the groups your colleagues will see there.',
      slips: [
        {
          symptom: 'A group stays empty.',
          remedy: 'Its members are not in scope: assign them, then send the group again.',
        },
      ],
      variants: [],
      evidence: { kind: 'exchange', ...groupFilled },
      tick: 'We send no groups',
      expect: { what: 'the first group with members', when: 'After the users.', lateAfterMinutes: 60 },
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
      lead: 'Change **Job title** or **Department** of an assigned person and **Save**.',
      sketch: sketches.changedPerson,
      where: ['Users', 'an assigned person'],
      instructions: [
        'Open **Users**, then an assigned person, and change **Job title** or **Department**. **Save**.',
        'Watch it on **Live**: a PATCH with what changed, or a PUT with the whole person.',
      ],
      why: 'It shows that the person was found again and that later changes get through, not only the first load.',
      slips: [
        {
          symptom: 'A second person arrives instead.',
          remedy:
            'The client did not find the first one: its matching attribute is another one than at the beginning.',
        },
      ],
      variants: [],
      evidence: { kind: 'exchange', ...userUpdated },
      expect: { what: 'a change to a user', when: sometime, lateAfterMinutes: 60 },
      seen: {
        title: 'A change came through',
        text: 'The person was found again: later changes get through too.',
      },
      minutes: 1,
      causes: whyNoChange,
      trouble: writeTrouble({ endpoint: 'Users', methods: ['PATCH', 'PUT'], remedies: sendAgain }),
    },
    {
      id: 'leaver-deactivated',
      title: 'A leaver is deactivated',
      lead: 'Take a test person out of the application and **Save**: the person becomes inactive here.',
      sketch: sketches.removedPerson,
      where: ['your application', 'Users and groups'],
      instructions: [
        'Open **Users and groups** of the application, take the tick off a test person and **Save**.',
        'The person becomes inactive here, and **Inactive** on the platform: `active` false comes by PATCH or PUT.',
        'If your identity provider deletes instead, the person is gone here and deleted on the platform. Tick this step if that is what you want.',
      ],
      why: 'Leavers are the reason for provisioning.',
      slips: [
        {
          symptom: 'The person stays active.',
          remedy: 'Deactivating is not allowed in the connection, or `active` is not mapped.',
        },
      ],
      variants: [],
      evidence: { kind: 'exchange', ...userDeactivated },
      tick: 'It deletes leavers',
      expect: { what: 'a user who becomes inactive', when: sometime, lateAfterMinutes: 60 },
      seen: {
        title: 'A leaver is inactive',
        text: 'The person is inactive here, and **Inactive** on the platform.',
      },
      minutes: 1,
      causes: whyNoChange,
      trouble: writeTrouble({ endpoint: 'Users', methods: ['DELETE'], remedies: sendAgain }),
    },
  ],
};

const troubleshooting: GuideStep = {
  id: 'troubleshooting',
  title: 'When somebody is missing',
  lead: 'Assigned? Allowed? Sent? The **Log** over there and the requests here say which.',
  sketch: sketches.log,
  where: ['your application', 'Log'],
  instructions: [
    'Is the person assigned to the application, or in a group that is?',
    'Is creating, updating and deactivating allowed?',
    'Is there a row in the **Log** of your application? Failed: find the request here, its findings say why. Skipped: the reason stands there.',
  ],
  why: 'These explain nearly every missing person, in this order.',
  slips: [
    {
      symptom: 'The request is here and was refused.',
      remedy: 'Open it: its findings name the attribute and the rule, with the section of the RFC.',
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
