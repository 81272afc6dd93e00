import type { GuideStep } from '../../../guide';
import { firstWrite, userCreated } from '../../common/evidence';
import { writeTrouble } from '../../common/trouble';
import { userMapping } from '../console';
import { mailOrUserName } from '../expressions';
import { whyNobodyComes } from './causes';
import { entraApplications, portalApplications } from './links';
import { currentPage, laterPage } from './pages';
import * as sketches from './provision-sketches';

const mappingTrouble = writeTrouble({
  endpoint: 'Users',
  methods: ['POST', 'PUT', 'PATCH'],
  cures: (status) => status === 400,
  remedies: [
    `Open ${userMapping} and correct the row whose value was refused, then **Save**.`,
    'Send that person again with **Provision on demand**. This card changes by itself.',
  ],
});

/** From a tested connection to the first person on the way. */
export const provisionSteps: GuideStep[] = [
  {
    id: 'check-mappings',
    title: 'Check the mappings',
    lead: '**Source Object Scope** must be **All Records**, and `mail` must be mapped.',
    sketch: sketches.checkMappings,
    where: ['your application', 'Provisioning', 'Mappings', 'Provision Microsoft Entra ID Users'],
    link: portalApplications,
    instructions: [
      `Open ${userMapping}. The documented page prints **Provision Azure Directory Users**.`,
      '**Source Object Scope** must be **All Records**.',
      'Find the row `mail` to `emails[type eq "work"].value`. E-mail is mandatory on the platform: if the row is missing, add it.',
      'Worth doing before the first run: map `objectId` instead of `mailNickname` to `externalId`. It never changes when a person is renamed.',
      '**Save** if you changed anything.',
    ],
    values: [
      { label: 'Target of mail', value: { kind: 'literal', text: 'emails[type eq "work"].value' } },
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
        sketch: sketches.attributeMapping,
        where: ['your application', 'Attribute mapping', 'Users'],
        link: entraApplications,
        instructions: [
          'Open **Attribute mapping** on the left; **Users** and **Groups** are tabs.',
          'Check **Source Object Scope** and the row of `mail` as above.',
        ],
      },
      {
        title: 'I see Edit Provisioning',
        sketch: sketches.editProvisioning,
        where: ['your application', 'Provisioning', 'Edit Provisioning', 'Mappings'],
        link: portalApplications,
        page: laterPage,
        instructions: [
          'Press **Provisioning** > **Edit Provisioning** and open **Mappings**.',
          'Then **Provision Azure Active Directory Users**, which the documented page prints as **Provision Azure Directory Users**.',
        ],
      },
    ],
    evidence: { kind: 'by hand' },
    tick: 'The mappings are right',
    trouble: mappingTrouble,
    minutes: 3,
  },
  {
    id: 'choose-scope',
    title: 'Choose the scope',
    lead: 'Who may be sent: those you assign, or everyone. Then **Save**.',
    sketch: sketches.chooseScope,
    where: ['your application', 'Provisioning', 'Settings'],
    link: portalApplications,
    page: currentPage,
    instructions: [
      'Open **Provisioning** and the drop down **Settings**.',
      'Choose **Synchronize only assigned users and groups** (the default) or **Synchronize all users and groups**.',
      'Press **Save**.',
    ],
    warning:
      '**Synchronize all users and groups** sends everything in the directory: guests, rooms and service accounts too. That can exceed the number of users your licence covers. Count first, or stay with the assigned ones.',
    why: 'The scope decides between everyone and those you assign. Assigned only is the safe beginning: start with a few, look at them, then assign more.',
    slips: [
      {
        symptom: 'Users stay although you went back to **Synchronize only assigned users and groups**.',
        remedy: 'Entra judges leavers of the scope in a full cycle only: **Restart provisioning**.',
      },
      {
        symptom: 'Far more users arrive than expected.',
        remedy:
          'The scope is **Synchronize all users and groups**. Stop provisioning, change the scope, restart.',
      },
    ],
    variants: [
      {
        title: 'I see Edit Provisioning',
        sketch: sketches.scopeInEditProvisioning,
        where: ['your application', 'Provisioning', 'Edit Provisioning', 'Settings', 'Scope'],
        link: portalApplications,
        page: laterPage,
        instructions: [
          'Press **Edit Provisioning** and open **Settings** > **Scope**.',
          'Choose **Sync only assigned users and groups** or **Sync all users and groups**, then **Save**. Do it before starting.',
        ],
      },
      {
        title: 'I see Properties with a pencil',
        sketch: sketches.scopeInProperties,
        where: ['your application', 'Overview', 'Properties'],
        link: entraApplications,
        instructions: [
          'On **Overview** open **Properties** with the pencil: **Sync only assigned users and groups** or **Sync all users and groups**.',
          '**Prevent accidental deletion** stands beside it: leave that on.',
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
    lead: 'Say who is provisioned: **Add users/groups**, pick, **Select**, **Assign**.',
    sketch: sketches.assign,
    where: ['your application', 'Manage', 'Users and Groups', 'Add users/groups'],
    link: portalApplications,
    page: currentPage,
    instructions: [
      'Open **Users and Groups** in the left menu under **Manage** and press **Add users/groups**.',
      'Press **None Selected** on the left hand side and pick from the list on the right. Most customers find groups useful: new members of a selected group follow by themselves.',
      'Press **Select**, then **Assign** at the bottom.',
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
        title: 'I see Add user/group',
        sketch: sketches.assignToday,
        where: ['your application', 'Manage', 'Users and groups', 'Add user/group'],
        link: entraApplications,
        instructions: [
          "Today's console writes **Users and groups** and **Add user/group**. What follows is the same: **None Selected**, **Select**, **Assign**.",
        ],
      },
      {
        title: 'The scope is everyone',
        where: ['your application', 'Provisioning', 'Settings'],
        link: portalApplications,
        instructions: [
          'With **Synchronize all users and groups** there is nothing to assign. Tick this step and go on.',
        ],
      },
    ],
    evidence: { kind: 'exchange', ...userCreated },
    tick: 'I have assigned someone',
    expect: {
      what: 'the first user',
      when: 'An assignment sends nothing by itself. Entra sends within a few minutes of **Start Provisioning**, then about every 40 minutes.',
      lateAfterMinutes: 45,
    },
    seen: { title: 'Somebody in scope has arrived', text: 'Who is assigned is being sent.' },
    minutes: 2,
    causes: whyNobodyComes,
  },
  {
    id: 'start-provisioning',
    title: 'Start provisioning',
    lead: 'Open **Overview** and press **Start Provisioning**.',
    sketch: sketches.startProvisioning,
    where: ['your application', 'Provisioning', 'Overview', 'Start Provisioning'],
    link: portalApplications,
    page: currentPage,
    instructions: [
      "Open **Overview** on the left and press **Start Provisioning** at the top (today's console writes **Start provisioning**).",
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
        title: 'I see Start Provision',
        sketch: sketches.startProvision,
        where: ['your application', 'Manage', 'Users and Groups', 'Start Provision'],
        link: portalApplications,
        page: laterPage,
        instructions: [
          'Open the menu **Users and Groups** under **Manage**, then press **Start Provision**.',
        ],
      },
      {
        title: 'I see Provisioning Status',
        sketch: sketches.statusOn,
        where: ['your application', 'Provisioning', 'Provisioning Status:'],
        link: portalApplications,
        page: laterPage,
        instructions: ['**Provisioning Status:** if it is "Off", switch it to "On", then press **Save**.'],
      },
    ],
    evidence: { kind: 'exchange', ...firstWrite },
    tick: 'Provisioning is started',
    expect: {
      what: 'the first user or group',
      when: 'Within a few minutes. A large directory takes from about 20 minutes to hours until everyone is here.',
      lateAfterMinutes: 15,
    },
    seen: { title: 'Provisioning runs', text: 'Entra sends by itself from now on, about every 40 minutes.' },
    minutes: 1,
    causes: whyNobodyComes,
  },
];
