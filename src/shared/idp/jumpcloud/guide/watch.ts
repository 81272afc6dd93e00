import type { GuidePart } from '../../../guide';
import { groupFilled, userCreated, userDeactivated, userUpdated } from '../../common/evidence';
import { writeTrouble } from '../../common/trouble';
import { whyNobodyComes, whyNoChange, whyNoGroups } from './causes';
import { adminPortal, applications } from './links';
import * as sketches from './sketches';

const sentAtOnce = 'JumpCloud sends a change within a few minutes of **Save**.';
const sendAgain = [
  'Correct it in JumpCloud and press **Save**: the person is sent again. This card changes by itself.',
];
const creationRemedies = [
  'Where somebody with this user name is here already: remove one of the two, or give both the same user name.',
  ...sendAgain,
];
const groupRemedies = [
  'Correct what was refused: usually a group of that name is here already.',
  'Put somebody into the group or take somebody out: all bound groups are sent again. This card changes by itself.',
];

export const watchPart: GuidePart = {
  title: 'Watch',
  steps: [
    {
      id: 'users-arrive',
      title: 'First users arrive',
      lead: 'Watch them come in. In JumpCloud **Directory Insights** has an event for each.',
      sketch: sketches.insights,
      where: ['Directory Insights'],
      link: adminPortal,
      instructions: [
        'Open **Live** here and watch them come in.',
        'Compare one or two with JumpCloud: name, e-mail, department. What is missing here was not sent.',
        'In JumpCloud **Directory Insights** has an event `user_create_provision` for each person.',
      ],
      why: 'For each person JumpCloud first searches, finds nobody, then creates the user.',
      slips: [
        {
          symptom: 'Some people are missing.',
          remedy: 'They are staged or suspended, or in no bound group.',
        },
        {
          symptom: 'Address and telephone arrive as empty texts.',
          remedy:
            'JumpCloud creates users so. The first change of a person takes them away; nothing needs doing.',
        },
      ],
      variants: [],
      evidence: { kind: 'exchange', ...userCreated },
      expect: { what: 'the first user', when: 'A few minutes after **Save**.', lateAfterMinutes: 15 },
      seen: {
        title: 'The first people are here',
        text: 'Compare one or two with JumpCloud: what is missing here was not sent.',
      },
      minutes: 1,
      causes: whyNobodyComes,
      trouble: writeTrouble({ endpoint: 'Users', methods: ['POST'], remedies: creationRemedies }),
    },
    {
      id: 'groups-arrive',
      title: 'Groups and their members arrive',
      lead: 'Each bound group is created empty; its members follow in a second request.',
      sketch: sketches.bindGroups,
      where: ['SSO Applications', 'your application', 'User Groups'],
      link: applications,
      instructions: [
        'Watch the groups on **Live**: each is created empty, its members follow in a second request, and are sent again with every later change.',
        'Nothing to see? Tick **Enable management of User Groups and Group Membership in this application** under **Identity Management**, then **Test Connection** and **Activate**; or tick this step and go on.',
        'The groups are those that you ticked under **User Groups**, a group of yours for instance, with **Save**.',
      ],
      why: 'If the platform mirrors groups, these are the groups your colleagues will see there.',
      slips: [
        {
          symptom: 'A group does not come.',
          remedy: 'Empty groups are not created. Put somebody into it.',
        },
        {
          symptom: 'Two groups became one.',
          remedy: 'JumpCloud takes over a group of the same name. Rename one of them.',
        },
        {
          symptom: 'A group stays here although it is bound no longer.',
          remedy:
            'JumpCloud leaves it, and deactivates its members. Only a group that is deleted in JumpCloud is deleted here.',
        },
      ],
      variants: [],
      evidence: { kind: 'exchange', ...groupFilled },
      tick: 'We send no groups',
      expect: { what: 'the first group with members', when: 'Right after the users.', lateAfterMinutes: 15 },
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
      lead: 'Change **Job Title** or **Department** of a member and **Save**: it comes within minutes.',
      sketch: sketches.changedPerson,
      where: ['Users', 'a member of the group'],
      link: adminPortal,
      instructions: [
        'Open **Users**, then a member of the group, and change **Job Title** or **Department**. Press **Save**.',
        'Watch it on **Live**: the whole person is sent again.',
      ],
      why: 'It shows that JumpCloud found the person again and that later changes get through, not only the first load.',
      slips: [
        {
          symptom: 'Another field was changed, and nothing comes.',
          remedy: 'It is not in JumpCloud’s table: time zone, manager and fields of your own are never sent.',
        },
      ],
      variants: [],
      evidence: { kind: 'exchange', ...userUpdated },
      expect: { what: 'a change to a user', when: sentAtOnce, lateAfterMinutes: 15 },
      seen: {
        title: 'A change came through',
        text: 'JumpCloud found the person again: later changes get through too.',
      },
      minutes: 1,
      causes: whyNoChange,
      trouble: writeTrouble({ endpoint: 'Users', methods: ['PUT', 'PATCH'], remedies: sendAgain }),
    },
    {
      id: 'leaver-deactivated',
      title: 'A leaver is deactivated',
      lead: 'Take a test person out of the group and **Save**: the person becomes inactive here.',
      sketch: sketches.removedPerson,
      where: ['User Groups', 'a group of yours', 'Users'],
      link: adminPortal,
      instructions: [
        'Open **User Groups**, then a group of yours, tab **Users**; take the tick off a test person and press **Save**.',
        'The person becomes inactive here, and **Inactive** on the platform, unless another bound group has them too.',
        'Suspending the person in **Users** does the same.',
      ],
      why: 'Leavers are the reason for provisioning. JumpCloud never deletes a person here: it sends `active` false.',
      slips: [
        {
          symptom: 'The person stays active.',
          remedy: 'They are in another bound group, too. Take them out of that one as well.',
        },
        {
          symptom: 'The person is inactive, but you expected a deletion.',
          remedy:
            'JumpCloud only deactivates. Delete the person on the platform by hand where that is wanted.',
        },
      ],
      variants: [],
      evidence: { kind: 'exchange', ...userDeactivated },
      expect: { what: 'a user who becomes inactive', when: sentAtOnce, lateAfterMinutes: 15 },
      seen: {
        title: 'A leaver is inactive',
        text: 'The person is inactive here, and **Inactive** on the platform.',
      },
      minutes: 1,
      causes: whyNoChange,
    },
  ],
};
