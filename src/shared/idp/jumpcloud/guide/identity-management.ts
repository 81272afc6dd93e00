import type { ExchangeSummary } from '../../../exchange';
import type { GuideStep, Proof, Trouble } from '../../../guide';
import { richName } from '../../../rich-text';
import { letIn, userCreated } from '../../common/evidence';
import { connectionTrouble, searchTrouble } from '../../common/trouble';
import { jumpCloudConsole, testUserField } from '../console';
import { isTestUser } from '../test-user';
import { whyNobodyComes, whyNothingArrives, whyTestFails } from './causes';
import { applications, documentedPage, olderApplications } from './links';
import * as sketches from './sketches';

/**
 * Nothing but the end of its test makes JumpCloud delete a user; where that is refused, the test user is deactivated instead.
 */
const testFinished: Proof = {
  seen: ({ method, status, changes: [change] }) => {
    if (change?.resource.resourceType !== 'User' || status >= 300) return false;
    if (method === 'DELETE') return true;
    return isTestUser(change.resource.displayName) && change.after?.active === false;
  },
  detail: ({ method }) =>
    method === 'DELETE'
      ? 'The test user was created and deleted again.'
      : 'The test user was created, and deactivated at the end instead of deleted: remove it by hand.',
};

/** A write of the test that failed: JumpCloud does not activate the connection then. */
function testTrouble(exchange: ExchangeSummary): Trouble | null {
  const { kind, status, method, subject, errorDetail } = exchange;
  if (kind !== 'probe' || method === 'GET' || status < 400) return searchTrouble(exchange, jumpCloudConsole);
  const isTaken = method === 'POST' && status === 409;
  const said = errorDetail ? ` We said: ${richName(errorDetail, 200)}` : '';
  return {
    title: isTaken ? 'The test user is here already' : 'The test of JumpCloud failed',
    text: `${method} of ${richName(subject?.displayName ?? 'the test user')} was answered ${status}.${said}`,
    remedies: [
      { text: 'Look at the request: its findings say what was wrong.' },
      ...(isTaken ? [{ text: `Enter another address into **${testUserField}**: one that nobody has.` }] : []),
      { text: 'Press **Test Connection** again, then **Activate**. This card changes by itself.' },
    ],
  };
}

/** From an application to a connection that is tested, activated and bound to a group. */
export const identityManagementSteps: GuideStep[] = [
  {
    id: 'enter-url-and-token',
    title: 'Enter URL and token',
    lead: 'Open **Identity Management**, paste both values, and do not press **Save**: that loses them.',
    sketch: sketches.configuration,
    where: ['SSO Applications', 'your application', 'Identity Management'],
    link: applications,
    instructions: [
      'Open the tab **Identity Management** of the application and its **Configuration settings**. **API Type** is **SCIM API**.',
      '**SCIM Version:** choose **SCIM 2.0**.',
      'Paste the base URL into **Base URL:** and the token into **Token Key:**',
      'The rest of the form, and the buttons below it, are the next step.',
    ],
    values: [
      { label: 'Base URL', value: { kind: 'base URL' } },
      { label: 'Token Key', value: { kind: 'token' } },
    ],
    why: 'JumpCloud is the client: it calls us. It needs to know where, and with what to be let in.',
    slips: [
      {
        symptom: 'A 404 shows up here with a path such as `/scim/Users/Users`.',
        remedy: 'The **Base URL** contains `/Users` or ends in a slash. Paste it again.',
      },
      {
        symptom: 'A 401 shows up here although the token is new.',
        remedy:
          'A space came along, or the word Bearer, which JumpCloud adds itself; or the token belongs to another SCIM setting. Copy it with the button.',
      },
      {
        symptom: 'What was typed is gone.',
        remedy:
          '**Save** was pressed before the connection was tested and activated. Enter it again, then **Test Connection** and **Activate**.',
      },
    ],
    variants: [
      {
        title: 'There is no Test User Email',
        sketch: sketches.olderConfiguration,
        where: ['SSO', 'your application', 'Identity Management'],
        link: olderApplications,
        page: documentedPage,
        instructions: [
          'Go to the submenu **Identity Management**, to the bottom of the page. **SCIM Version:** SCIM 2.0.',
          '**Base URL:** and **Token Key:** the secret token.',
          'Then **Test Connection** and **Activate** beside it, as in the next step.',
        ],
      },
    ],
    evidence: { kind: 'exchange', ...letIn },
    tick: 'URL and token are in',
    expect: {
      what: 'JumpCloud to call',
      when: 'Nothing is sent while you type: it comes when you press **Test Connection**, in the next step.',
      lateAfterMinutes: 10,
    },
    seen: { title: 'JumpCloud is let in', text: 'It came to the right address with the right token.' },
    minutes: 2,
    causes: whyNothingArrives,
    trouble: (exchange) => connectionTrouble(exchange, jumpCloudConsole),
  },
  {
    id: 'test-connection',
    title: 'Test Connection and Activate',
    lead: 'An unused address, groups ticked; **Test Connection**, then **Activate** beside it. Not **Save**.',
    sketch: sketches.testAndActivate,
    where: ['SSO Applications', 'your application', 'Identity Management', 'Test Connection'],
    link: applications,
    page: documentedPage,
    instructions: [
      `**${testUserField}**: an address that nobody has, on a domain that is yours. A user of that name is created and deleted again.`,
      'Tick **Enable management of User Groups and Group Membership in this application**.',
      'Click **Test Connection** below **Base URL** and **Token Key**, and wait for its message.',
      'Then click **Activate** beside **Test Connection**.',
      'Watch it here: a test user and a test group are created and deleted again.',
    ],
    why: 'JumpCloud does not only ask: it creates a user and a group, changes the user, and deletes both. So address, token, creating and deleting are proved at once.',
    slips: [
      {
        symptom: 'JumpCloud says “There was a problem activating identity management”.',
        remedy: `The address in **${testUserField}** is somebody’s already, or a step of the test was refused: look at the requests here. Take another address, then **Test Connection** and **Activate**.`,
      },
      {
        symptom: 'A user `firstname lastname` stays in the directory.',
        remedy: 'Its deletion was refused, so JumpCloud deactivated it. Delete it here by hand.',
      },
      {
        symptom: 'The values are gone.',
        remedy: '**Save** was pressed during the test. Enter them again.',
      },
    ],
    variants: [],
    evidence: { kind: 'exchange', ...testFinished },
    expect: {
      what: 'JumpCloud to test',
      when: 'Within seconds: some look-ups, then a test user and a test group that come and go.',
      lateAfterMinutes: 3,
    },
    seen: {
      title: 'JumpCloud is connected',
      text: 'Its test user was created and deleted again: reading, writing and deleting work.',
      left: { press: 'Activate', text: 'One more press, or JumpCloud forgets both values.' },
    },
    minutes: 1,
    causes: whyTestFails,
    trouble: testTrouble,
  },
  {
    id: 'disable-sso',
    title: 'Disable SSO',
    lead: 'Edit the SSO rule and disable the SSO at the bottom of the **SSO** menu.',
    sketch: sketches.disableSso,
    where: ['SSO Applications', 'your application', 'SSO'],
    link: applications,
    page: documentedPage,
    instructions: [
      'Edit the SSO rule: open the menu **SSO** of the application and disable the SSO at the bottom of the page.',
      'The connection of **Identity Management** stays active.',
    ],
    why: 'Its values are made up. While it is on, people see a tile in their portal that leads nowhere.',
    slips: [
      {
        symptom: 'The application is gone with it.',
        remedy: 'The application was deleted, not its SSO. Make it anew: the token can stay.',
      },
    ],
    variants: [],
    evidence: { kind: 'by hand' },
    tick: 'SSO is disabled',
    minutes: 1,
  },
  {
    id: 'bind-groups',
    title: 'Bind the groups',
    lead: 'Open **User Groups** of the application, tick at least one group, **Save**.',
    sketch: sketches.bindGroups,
    where: ['SSO Applications', 'your application', 'User Groups'],
    link: applications,
    instructions: [
      'Open the tab **User Groups** of the application.',
      'Tick the groups that contain the users, at least one. Begin with a small one.',
      'Press **Save**. Users follow in approximately a few minutes.',
    ],
    warning:
      'Every active member of a bound group is sent. Count first: all of them count towards the licence of the platform.',
    why: 'The bound groups are the scope. Who is in none of them any more is deactivated here.',
    slips: [
      {
        symptom: 'Nobody comes.',
        remedy: 'The group is empty, its members are staged or suspended, or **Activate** was not pressed.',
      },
      {
        symptom: 'A group of another origin changes.',
        remedy:
          'JumpCloud takes over a group that has the same name. Rename one of the two before you bind it.',
      },
    ],
    variants: [
      {
        title: 'I see Groups',
        sketch: sketches.olderGroups,
        where: ['SSO', 'your application', 'Groups'],
        link: olderApplications,
        page: documentedPage,
        instructions: [
          'Go to the SAML application, select the **Groups** that contain the users, then click **Save**.',
          'Tick the row of a group of yours: its members follow in approximately a few minutes.',
        ],
      },
    ],
    evidence: { kind: 'exchange', ...userCreated },
    tick: 'A group is bound',
    expect: {
      what: 'the first user',
      when: 'A few minutes after **Save**.',
      lateAfterMinutes: 15,
    },
    seen: { title: 'Somebody of a bound group has arrived', text: 'Its members are being sent.' },
    minutes: 1,
    causes: whyNobodyComes,
  },
];
