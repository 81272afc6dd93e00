import type { GuideStep } from '../../../guide';
import { firstWrite, userCreated } from '../../common/evidence';
import { writeTrouble } from '../../common/trouble';
import { entraConsole } from '../console';
import { mailOrUserName } from '../expressions';
import { whyNobodyComes } from './causes';
import { consoleLink } from './links';

const creationTrouble = writeTrouble(entraConsole, 'Users', ['POST', 'PUT', 'PATCH']);

/** From a tested connection to the first person on the way. */
export const provisionSteps: GuideStep[] = [
  {
    id: 'check-mappings',
    title: 'Check the mappings',
    where: ['your application', 'Provisioning', 'Mappings', 'Provision Azure Active Directory Users'],
    link: consoleLink,
    instructions: [
      'Open **Provisioning** > **Mappings** > **Provision Azure Active Directory Users** (newer: **Provision Microsoft Entra ID Users**).',
      '**Source Object Scope** must be **All Records**.',
      'Find the row `mail` to `emails[type eq "work"].value`. E-mail is mandatory on the platform: if the row is missing, add it.',
      'Worth doing before the first run: map `objectId` instead of `mailNickname` to `externalId`. It never changes when a person is renamed.',
      '**Save** if you changed anything.',
    ],
    values: [
      {
        label: 'Source for people without mail',
        value: { kind: 'literal', text: mailOrUserName },
        hint: 'As an expression to `emails[type eq "work"].value`: people without a mailbox then arrive with their user name.',
      },
    ],
    why: 'The mapping decides what is sent. A person without mail cannot become a target user, and a filter here silently leaves people out.',
    slips: [
      {
        symptom: 'People arrive without e-mail.',
        remedy: 'Their `mail` is empty in Entra. Fill it in there, or use the expression above.',
      },
      {
        symptom: 'Some people never arrive, without any message here.',
        remedy: '**Source Object Scope** is not **All Records**: a filter leaves them out.',
      },
    ],
    variants: [
      {
        title: 'I see Attribute mapping on the left',
        where: ['your application', 'Attribute mapping', 'Users'],
        instructions: [
          'Open **Attribute mapping** on the left; **Users** and **Groups** are tabs.',
          'Check **Source Object Scope** and the row of `mail` as above.',
        ],
      },
      {
        title: 'I see Edit Provisioning',
        where: ['Provisioning', 'Edit Provisioning', 'Mappings', 'Provision Azure Active Directory Users'],
        instructions: [
          'Press **Provisioning** > **Edit Provisioning**, open **Mappings**, then **Provision Azure Active Directory Users**.',
        ],
      },
    ],
    evidence: { kind: 'by hand' },
    tick: 'The mappings are right',
    minutes: 3,
  },
  {
    id: 'choose-scope',
    title: 'Choose the scope',
    where: ['your application', 'Provisioning', 'Settings'],
    link: consoleLink,
    instructions: [
      'Open **Provisioning** > **Settings**.',
      'Choose **Sync only assigned users and groups** (the default) or **Sync all users and groups**.',
      'Press **Save**.',
    ],
    warning:
      '**Sync all users and groups** sends everything in the directory: guests, rooms and service accounts too. That can exceed the number of users your licence covers. Count first, or stay with the assigned ones.',
    why: 'The scope decides between everyone and those you assign. Assigned only is the safe beginning: start with a few, look at them, then assign more.',
    slips: [
      {
        symptom: 'Users stay although you went back to **Sync only assigned users and groups**.',
        remedy: 'Entra judges leavers of the scope in a full cycle only: **Restart provisioning**.',
      },
      {
        symptom: 'Far more users arrive than expected.',
        remedy: 'The scope is **Sync all users and groups**. Stop provisioning, change the scope, restart.',
      },
    ],
    variants: [
      {
        title: 'I see Edit Provisioning',
        where: ['Provisioning', 'Edit Provisioning', 'Settings', 'Scope'],
        instructions: [
          'Press **Edit Provisioning**, open **Settings**, choose the **Scope**, then **Save**.',
        ],
      },
      {
        title: 'I see Properties with a pencil',
        where: ['Overview', 'Properties'],
        instructions: [
          'On **Overview** open **Properties** with the pencil. The scope stands there, with **Prevent accidental deletion** beside it: leave that on.',
        ],
      },
    ],
    evidence: { kind: 'by hand' },
    tick: 'The scope is chosen',
    minutes: 1,
  },
  {
    id: 'assign',
    title: 'Assign users and groups',
    where: ['your application', 'Manage', 'Users and groups'],
    link: consoleLink,
    instructions: [
      'Open **Manage** > **Users and groups** and press **Add user/group**, then **None Selected**.',
      'Pick a group. New members of an assigned group follow by themselves, so groups are usually the better choice.',
      'Press **Select**, then **Assign**.',
    ],
    warning:
      'Only direct members of a group are provisioned. Members of a group inside it are skipped by Entra without a message.',
    why: 'With the assigned scope, nobody is provisioned until you say who.',
    slips: [
      {
        symptom: 'The provisioning log says skipped, not effectively entitled.',
        remedy:
          'The person is not assigned, directly or through a group. Assign, then wait for the next cycle.',
      },
      {
        symptom: 'You cannot pick a group.',
        remedy: 'Assigning groups needs a P1 or P2 licence. Assign people one by one instead.',
      },
    ],
    variants: [
      {
        title: 'The scope is everyone',
        where: ['Provisioning', 'Settings'],
        instructions: [
          'With **Sync all users and groups** there is nothing to assign. Tick this step and go on.',
        ],
      },
    ],
    evidence: { kind: 'exchange', ...userCreated },
    tick: 'I have assigned someone',
    expect: {
      what: 'The first user',
      when: 'An assignment sends nothing by itself. Entra sends within a few minutes of **Start provisioning**, then about every 40 minutes.',
    },
    minutes: 2,
    causes: whyNobodyComes,
    trouble: creationTrouble,
  },
  {
    id: 'start-provisioning',
    title: 'Start provisioning',
    where: ['your application', 'Provisioning', 'Overview', 'Start provisioning'],
    link: consoleLink,
    instructions: [
      'Open **Overview** and press **Start provisioning**.',
      'Leave the page open or not: Entra goes on by itself, and this step is confirmed here.',
    ],
    why: 'It starts the initial cycle, in which everybody in scope is looked for and created, and then a cycle about every 40 minutes.',
    slips: [
      {
        symptom: 'The status is quarantine.',
        remedy:
          'Too many requests failed. Look at **Provisioning logs** and at the requests here, remove the cause, then **Restart provisioning**.',
      },
      {
        symptom: 'A changed mapping has no effect.',
        remedy: 'Stop, start, then **Restart provisioning**: only a new initial cycle sends everyone again.',
      },
    ],
    variants: [
      {
        title: 'I see a status switch',
        where: ['Provisioning', 'Provisioning Status'],
        instructions: ['Switch **Provisioning Status** from **Off** to **On** and press **Save**.'],
      },
    ],
    evidence: { kind: 'exchange', ...firstWrite },
    tick: 'Provisioning is started',
    expect: {
      what: 'The first user or group',
      when: 'Within a few minutes. A large directory takes from about 20 minutes to hours until everyone is here.',
    },
    minutes: 1,
    causes: whyNobodyComes,
    trouble: creationTrouble,
  },
];
