import type { GuideStep } from '../../../guide';
import { firstWrite, groupFilled, userCreated } from '../../common/evidence';
import { approvalTitle, reapply, whenDeleted, whenSuspended } from '../console';
import { whyNobodyComes, whyNoRefresh } from './causes';
import { groupsRead } from './evidence';
import { createAppPage, oneLogin } from './links';
import { oneLoginPage } from './pages';
import * as sketches from './provision-sketches';

const parameters: GuideStep = {
  id: 'parameters',
  title: 'Set the parameters',
  lead: 'Row **Groups**: tick **Include in User Provisioning**. Then add the parameter `department` with **+**.',
  sketch: sketches.parameters,
  where: ['your application', 'Parameters'],
  link: oneLogin,
  instructions: [
    'Open the tab **Parameters**. **SCIM Username** is there already: it picks the field that becomes the user name, normally Email.',
    'Open the row **Groups**, tick **Include in User Provisioning** and press **Save**.',
    'Press **+**, call the parameter `department`, choose the field that holds the department of a user, tick **Include in User Provisioning** and press **Save**.',
    'Do the same for each further macro of the template that begins with `{$parameters.`.',
  ],
  values: [
    { label: 'Name of the parameter', value: { kind: 'literal', text: 'department' } },
    {
      label: 'Name for the manager',
      value: { kind: 'literal', text: 'external_manager_id' },
      hint: 'Only where the template has the line of the manager.',
    },
  ],
  why: 'A macro such as `{$parameters.department}` is empty until the application has a parameter of that name. The platform groups by department unless you choose otherwise, and without **Groups** no group is ever sent.',
  slips: [
    {
      symptom: 'Everybody arrives without a department.',
      remedy:
        'The parameter is missing, is called otherwise than in the template, or picks a field that nobody filled in.',
    },
    {
      symptom: 'People arrive, groups never do.',
      remedy: 'The row **Groups** is not ticked **Include in User Provisioning**.',
    },
  ],
  variants: [],
  evidence: { kind: 'by hand' },
  tick: 'The parameters are set',
  minutes: 4,
};

const workflow: GuideStep = {
  id: 'workflow',
  title: 'Enable provisioning',
  lead: 'Menu **Provisioning**, under the title **Workflow**: enable all four, or the first alone.',
  sketch: sketches.workflow,
  where: ['your application', 'Provisioning', 'Workflow'],
  link: oneLogin,
  page: oneLoginPage,
  instructions: [
    'Open the menu **Provisioning**. The documented page enables all of these under the title **Workflow**:',
    '**Enable Provisioning** switches it on: without it nothing is sent.',
    `**Create User**, **Delete User** and **Update User** stand in the console under **${approvalTitle}**. Ticked means: who is to be created, deleted or changed waits as Pending until an admin presses **Approve** on the tab **Users**.`,
    'For people to come by themselves, tick **Enable Provisioning** alone and leave the other three empty. To look at each one first, tick all four as documented.',
    'Press **Save**.',
  ],
  warning:
    'With all four ticked nothing arrives until an admin has approved it, leavers included: somebody who left stays active on the platform until then.',
  why: 'This is the switch of provisioning. The three approvals are a safeguard for the first days; in daily use they hold up joiners and leavers.',
  slips: [
    {
      symptom: 'The boxes are grey.',
      remedy: '**Configuration** > **API Connection** is not enabled, or was not saved.',
    },
    {
      symptom: 'Users stand as Pending and nothing arrives here.',
      remedy: 'An approval is ticked: **Users** > **Approve**, or untick it here.',
    },
  ],
  variants: [
    {
      title: 'My console says Require admin approval',
      sketch: sketches.withoutApproval,
      where: ['your application', 'Provisioning', 'Workflow', approvalTitle],
      link: oneLogin,
      instructions: [
        `The four are called **Enable provisioning**, **Create user**, **Delete user** and **Update user** there, the last three under **${approvalTitle}**.`,
        'Untick these three for automatic provisioning, then **Save**.',
      ],
    },
  ],
  evidence: { kind: 'by hand', proof: firstWrite },
  tick: 'Provisioning is enabled',
  minutes: 2,
};

const leavers: GuideStep = {
  id: 'leavers',
  title: 'Choose what happens to leavers',
  lead: 'On the same page choose **Suspend** for who is deleted or loses access, and for who is suspended.',
  sketch: sketches.leavers,
  where: ['your application', 'Provisioning', 'Workflow'],
  link: oneLogin,
  instructions: [
    `**${whenDeleted}**: **Delete** removes the person here and on the platform. **Suspend** sends \`active\` false: the person becomes **Inactive** and keeps the history. **Do Nothing** leaves leavers active.`,
    `**${whenSuspended}**…: **Suspend** or **Do Nothing**, with the same meaning.`,
    'Press **Save**.',
  ],
  why: 'Leavers are the reason for provisioning. On the platform who is inactive keeps training results and reports; who is deleted loses them.',
  slips: [
    {
      symptom: 'A leaver is gone from the platform, history and all.',
      remedy: 'The action is **Delete**. Choose **Suspend**; what is deleted does not come back.',
    },
    {
      symptom: 'A leaver stays active.',
      remedy: 'The action is **Do Nothing**, or **Delete user** waits for an approval.',
    },
  ],
  variants: [],
  evidence: { kind: 'by hand' },
  tick: 'The actions are chosen',
  minutes: 1,
};

const entitlements: GuideStep = {
  id: 'refresh-entitlements',
  title: 'Refresh the entitlements',
  lead: 'On **Provisioning**, at **Entitlements**, press **Refresh**: OneLogin asks for the groups.',
  sketch: sketches.entitlements,
  where: ['your application', 'Provisioning', 'Entitlements'],
  link: oneLogin,
  instructions: [
    'On the tab **Provisioning** go to **Entitlements** and press **Refresh**. OneLogin reads the groups that are here, to offer them in rules.',
    'It is no loss if there is none yet: the rule of the next step makes groups of roles.',
  ],
  why: 'Entitlement is the word of OneLogin for a group of the application. It knows those that it has read, and those that it made itself.',
  slips: [
    {
      symptom: 'A rule offers no group to choose.',
      remedy: 'The list is empty here, or was not refreshed since. Use **Map from OneLogin**.',
    },
  ],
  variants: [],
  evidence: { kind: 'exchange', ...groupsRead },
  tick: 'We send no groups',
  expect: { what: 'a request for all groups', when: 'Within seconds of **Refresh**.', lateAfterMinutes: 5 },
  seen: { title: 'The entitlements are refreshed', text: 'OneLogin knows which groups are here.' },
  minutes: 1,
  causes: whyNoRefresh,
};

const rules: GuideStep = {
  id: 'rules',
  title: 'Make groups of roles',
  lead: 'Tab **Rules** > **Add Rule**: **Set Groups** in your application, **Map from OneLogin**, for each role.',
  sketch: sketches.rule,
  where: ['your application', 'Rules', 'Add Rule'],
  link: createAppPage,
  page: oneLoginPage,
  instructions: [
    'The documented page sends you to [developers.onelogin.com/scim/create-app](https://developers.onelogin.com/scim/create-app), title **Provisioning Users into Groups**. In short:',
    'Open the tab **Rules** and press **Add Rule**. As a condition choose for instance **Roles** include a role; without a condition the rule is for everybody.',
    'As the action choose **Set Groups** in your application: either one of the groups that are here, or **Map from OneLogin** > **for each role with value that matches** `.*`. Then **Save**.',
    `For people who are here already: ${reapply}.`,
  ],
  values: [{ label: 'for each role with value that matches', value: { kind: 'literal', text: '.*' } }],
  why: 'If the platform mirrors groups (**Synchronise groups with identity management platform**), these are the groups that your colleagues will see there. If it groups by department, no rule is needed.',
  slips: [
    {
      symptom: 'A change of roles has no effect.',
      remedy: `A role alone sends nothing: ${reapply}.`,
    },
    {
      symptom: 'A renamed role leaves its old group behind.',
      remedy: 'OneLogin neither renames nor deletes groups: take the old one away on the platform.',
    },
  ],
  variants: [],
  evidence: { kind: 'by hand', proof: groupFilled },
  tick: 'The rules are made, or we send no groups',
  minutes: 4,
};

const access: GuideStep = {
  id: 'give-access',
  title: 'Give access to roles',
  lead: 'Tab **Access**: tick a role whose users are to be sent, then **Save**.',
  sketch: sketches.access,
  where: ['your application', 'Access'],
  link: oneLogin,
  instructions: [
    'Open the tab **Access** and tick a role with a few people in it, then **Save**.',
    'Their users appear on the tab **Users** with a status: Provisioned, Pending or Failed.',
  ],
  why: 'Who has no access is not provisioned. A small role is a safe beginning: look at its people, then give access to more.',
  slips: [
    {
      symptom: 'The status is Failed.',
      remedy: 'Open it: it says why. If the request reached us, its findings here say more.',
    },
    {
      symptom: 'The status is Provisioned but nobody came here.',
      remedy: '**Enable Provisioning** was off when access was given. Take it away and give it anew.',
    },
  ],
  variants: [
    {
      title: 'Only single people',
      where: ['Users', 'a person', 'Applications'],
      link: oneLogin,
      instructions: ['Open the person under **Users** > **Applications** and add the application there.'],
    },
  ],
  evidence: { kind: 'by hand', proof: userCreated },
  tick: 'A role has access',
  minutes: 2,
};

const approvals: GuideStep = {
  id: 'approve',
  title: 'Approve who is Pending',
  lead: 'Tab **Users**: open who stands as Pending and press **Approve**.',
  sketch: sketches.approve,
  where: ['your application', 'Users'],
  link: oneLogin,
  instructions: [
    'Open the tab **Users** and look at the column status. Without approvals everybody is Provisioned within seconds: nothing to do.',
    'Who stands as Pending waits for you: open the row and press **Approve**.',
  ],
  why: 'The approvals of **Workflow** hold each person back here. Once approved, OneLogin looks for the user name, finds nobody, then creates the user.',
  slips: [
    {
      symptom: 'New people stand as Pending every day.',
      remedy: `**Provisioning**: untick **Create user** under **${approvalTitle}**, then **Save**.`,
    },
  ],
  variants: [],
  evidence: { kind: 'exchange', ...userCreated },
  tick: 'Nobody is Pending',
  expect: {
    what: 'the first user',
    when: 'Within seconds of **Approve**, or of the access where nothing has to be approved.',
    lateAfterMinutes: 10,
  },
  seen: { title: 'Somebody was let through', text: 'Who has access and is approved is being sent.' },
  minutes: 1,
  causes: whyNobodyComes,
};

/** From an enabled connection to the first person on the way. */
export const provisionSteps: GuideStep[] = [
  parameters,
  workflow,
  leavers,
  entitlements,
  rules,
  access,
  approvals,
];
