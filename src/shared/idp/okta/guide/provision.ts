import type { GuideStep } from '../../../guide';
import { groupFilled, userCreated } from '../../common/evidence';
import { writeTrouble } from '../../common/trouble';
import { appMappings } from '../console';
import { whyNobodyComes, whyNoGroups } from './causes';
import { signIn, tabs } from './links';
import { oktaPage } from './pages';
import * as sketches from './sketches';

const sendAgain = 'Then Dashboard > **Tasks** > **Retry Selected**. This card changes by itself.';

const toApp: GuideStep = {
  id: 'to-app',
  title: 'Switch provisioning on',
  lead: '**Provisioning** > **To App** > **Edit**: tick all three, then **Save**.',
  sketch: sketches.toApp,
  where: ['your application', 'Provisioning', 'To App', 'Edit'],
  link: signIn,
  page: oktaPage,
  instructions: [
    `Open the menu **Provisioning** > **To App** > **Edit**. Its address ends in \`${tabs.toApp}\`.`,
    'Enable **Create Users**, **Update User Attributes** and **Deactivate Users**.',
    'Press **Save**. Leave **Sync Password** unticked: the platform has no use for passwords.',
  ],
  warning: 'Do this before you assign anybody: Okta does not make up for assignments that were made before.',
  why: 'There is no start button: these ticks are the switch. All three are off at first.',
  slips: [
    {
      symptom: 'An assigned person never arrives.',
      remedy:
        'They were assigned before **Create Users** was ticked. **Assignments** > **Provision User**, or assign them anew.',
    },
    {
      symptom: 'Changes do not arrive, or leavers stay active.',
      remedy:
        '**Update User Attributes** or **Deactivate Users** is not ticked. Tick, **Save**, then **Force Sync**.',
    },
  ],
  variants: [
    {
      title: 'I want to look at the mappings first',
      where: ['your application', 'Provisioning', 'To App', 'Attribute Mappings'],
      link: signIn,
      instructions: [
        '**Attribute Mappings** stand lower on the same page; **Go to Profile Editor** > **Mappings** shows them all.',
        'A pencil opens a row: **Map from Okta Profile**, the attribute, **Save**.',
      ],
    },
  ],
  evidence: { kind: 'by hand', proof: userCreated },
  tick: 'All three are ticked',
  minutes: 1,
};

const assign: GuideStep = {
  id: 'assign',
  title: 'Assign users or groups',
  lead: '**Assignments** > **Assign**: people or groups.',
  sketch: sketches.assign,
  where: ['your application', 'Assignments', 'Assign'],
  link: signIn,
  page: oktaPage,
  instructions: [
    'Open the tab **Assignments** > **Assign** > users or groups: today **Assign to People** or **Assign to Groups**.',
    'Press **Assign** beside each, look at the values that will be sent, then **Save and Go Back** and **Done**.',
    'Start with a few, look at them here, then assign more.',
    `The address of this tab ends in \`${tabs.assignments}\`.`,
  ],
  warning:
    'Assigning a group sends its people, not the group. The groups themselves are pushed in the next step, and must be other ones.',
  why: 'Whoever is assigned is created here within seconds: Okta looks for the user name, finds nobody, then creates the user.',
  slips: [
    {
      symptom: 'A red mark stands beside the person in Okta.',
      remedy:
        'The creation failed. The request is here, under **Requests**, with what was wrong; Dashboard > **Tasks** repeats it with **Retry Selected**.',
    },
    {
      symptom: 'Nothing happens at all.',
      remedy: '**Create Users** is not ticked under **To App**, or was ticked after the assignment.',
    },
  ],
  variants: [],
  evidence: { kind: 'exchange', ...userCreated },
  tick: 'I have assigned someone',
  expect: {
    what: 'the first user',
    when: 'Okta sends within seconds of the assignment.',
    lateAfterMinutes: 5,
  },
  seen: {
    title: 'The first people are here',
    text: 'Compare one or two with Okta: what is missing here was not sent.',
  },
  minutes: 2,
  causes: whyNobodyComes,
  trouble: writeTrouble({
    endpoint: 'Users',
    methods: ['POST'],
    remedies: [
      `Where a value was refused, correct its row: ${appMappings}. Where somebody with this user name is here already, remove one of the two.`,
      sendAgain,
    ],
  }),
};

const pushGroups: GuideStep = {
  id: 'push-groups',
  title: 'Push groups',
  lead: '**Push Groups** > **+ Push Groups** > **Find groups by name**, pick, **Save**.',
  sketch: sketches.pushGroups,
  where: ['your application', 'Push Groups', '+ Push Groups'],
  link: signIn,
  page: oktaPage,
  instructions: [
    'Only if the platform is to mirror groups: its SCIM setting has **Synchronize groups with Identity Management Platform** chosen (today **Synchronise groups with identity management platform**).',
    'Complete the steps above: only members who are assigned and here already are pushed.',
    'Open the tab **Push Groups** > **+ Push Groups** and add the target groups: **Find groups by name** or **Find groups by rule**, with **Push group memberships immediately**.',
    `Press **Save**. It takes seconds to a few minutes. The address of this tab ends in \`${tabs.pushGroups}\`.`,
    'Verify on the platform under `Company > Target Users > Groups`: groups and their users.',
  ],
  warning:
    'Do not push the group by which you assign: Okta does not support one group for both, and it may stay empty.',
  why: 'These are the groups your colleagues will see on the platform: same names, same users. Each is created empty; its members follow.',
  slips: [
    {
      symptom: 'The group is here, but empty.',
      remedy:
        'It is the group that assigns people, or its members came later. Push another group; then **Push now**.',
    },
    {
      symptom: 'Okta says that the group already exists.',
      remedy: 'The name is taken here. Press **Link group**, or give one of the two another name.',
    },
    {
      symptom: 'Okta shows an error after the group was deleted here.',
      remedy:
        'The link is stale. **Active** > **Unlink pushed group** > **Leave the group in the target app**, then push it again.',
    },
  ],
  variants: [
    {
      title: 'I want to stop pushing a group',
      where: ['your application', 'Push Groups', 'Active'],
      link: signIn,
      instructions: [
        'At the group press **Active** > **Unlink pushed group**.',
        '**Delete the group in the target app** deletes it here too; **Leave the group in the target app** only stops.',
      ],
    },
  ],
  evidence: { kind: 'exchange', ...groupFilled },
  tick: 'We push no groups',
  expect: {
    what: 'the first group with members',
    when: 'Seconds to a few minutes after **Save**.',
    lateAfterMinutes: 10,
  },
  seen: {
    title: 'Groups come with their members',
    text: 'If the platform mirrors groups, these are the groups your colleagues will see there.',
  },
  minutes: 2,
  causes: whyNoGroups,
  trouble: writeTrouble({
    endpoint: 'Groups',
    methods: ['POST', 'PATCH', 'PUT'],
    remedies: [
      'Where the group is gone here: **Active** > **Unlink pushed group** > **Leave the group in the target app**, then push it again.',
      'Where its name is taken: **Link group**, or another name. Then **Retry All Groups**. This card changes by itself.',
    ],
  }),
};

/** From a tested connection to people and groups. */
export const provisionSteps: GuideStep[] = [toApp, assign, pushGroups];
