import type { GuidePart } from '../../../guide';
import { groupFilled, userCreated, userDeactivated, userUpdated } from '../../common/evidence';
import { writeTrouble } from '../../common/trouble';
import { entraConsole } from '../console';
import { activeUnlessSoftDeleted } from '../expressions';
import { whyNobodyComes, whyNoChange, whyNoGroups } from './causes';
import { entraApplications } from './links';

const aboutEvery40Minutes =
  'Entra looks for changes about every 40 minutes. **Provision on demand** sends one person at once.';

export const watchPart: GuidePart = {
  title: 'Watch',
  steps: [
    {
      id: 'users-arrive',
      title: 'First users arrive',
      where: ['Live'],
      instructions: [
        'Open **Live** here and watch them come in.',
        'Compare one or two with Entra: name, e-mail, department. What is missing here was not sent.',
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
      expect: { what: 'The first user', when: 'A few minutes after **Start Provisioning**.' },
      minutes: 1,
      causes: whyNobodyComes,
      trouble: writeTrouble(entraConsole, 'Users', ['POST']),
    },
    {
      id: 'groups-arrive',
      title: 'Groups and their members arrive',
      where: ['Live'],
      instructions: [
        'Watch the groups on **Live**: each is created empty, its members follow in a second request.',
        'Nothing to see? If only people are assigned, there are no groups to send: tick this step and go on.',
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
      expect: { what: 'The first group', when: 'After the users, in the same cycle.' },
      minutes: 1,
      causes: whyNoGroups,
      trouble: writeTrouble(entraConsole, 'Groups', ['POST', 'PATCH', 'PUT']),
    },
    {
      id: 'change-arrives',
      title: 'A change arrives',
      where: ['Microsoft Entra ID', 'Users', 'an assigned person'],
      link: entraApplications,
      instructions: [
        'Change the job title or the department of an assigned person in Entra.',
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
      expect: { what: 'A change to a user', when: aboutEvery40Minutes },
      minutes: 1,
      causes: whyNoChange,
      trouble: writeTrouble(entraConsole, 'Users', ['PATCH', 'PUT']),
    },
    {
      id: 'leaver-deactivated',
      title: 'A leaver is deactivated',
      where: ['your application', 'Manage', 'Users and groups'],
      link: entraApplications,
      instructions: [
        'Take a test person out of the application: **Manage** > **Users and groups**, or out of the assigned group.',
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
      expect: { what: 'A user who becomes inactive', when: aboutEvery40Minutes },
      minutes: 1,
      causes: whyNoChange,
      trouble: writeTrouble(entraConsole, 'Users', ['PATCH', 'PUT', 'DELETE']),
    },
  ],
};
