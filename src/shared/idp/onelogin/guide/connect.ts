import type { GuideStep } from '../../../guide';
import { emptySearch, letIn } from '../../common/evidence';
import { connectionTrouble, searchTrouble } from '../../common/trouble';
import { oneLoginConsole } from '../console';
import { whyNothingArrives } from './causes';
import * as sketches from './connect-sketches';
import { oneLogin } from './links';
import { oneLoginPage } from './pages';
import { templateStep } from './template-step';

/** From nothing to an enabled connection. */
export const connectSteps: GuideStep[] = [
  {
    id: 'add-application',
    title: 'Add the application',
    lead: '**Applications** > **Add App**, search the connector, give it a name, **Save**.',
    sketch: sketches.addApp,
    where: ['Applications', 'Add App'],
    link: oneLogin,
    page: oneLoginPage,
    instructions: [
      'Log in to [onelogin.com](https://www.onelogin.com/) as an admin and open **Applications**.',
      `Press **Add App** at the top, search **${sketches.connector}** and press **Add**.`,
      'Give it a name like **My SCIM Integration**, then **Save**: the tabs of the application show only after this save.',
    ],
    why: 'Only a SCIM connector has fields for an address, a template and a token. Of several, this one knows department and manager, which the platform groups by.',
    slips: [
      {
        symptom: 'The other tabs are missing or their fields are grey.',
        remedy: 'The application was not saved once. Enter its **Display Name** and press **Save**.',
      },
      {
        symptom: 'People arrive with a user name and a name only.',
        remedy:
          'The connector is **SCIM v2 Core**: its template has no more. Add a second application with the connector named above.',
      },
    ],
    variants: [
      {
        title: 'I see Applications twice',
        sketch: sketches.findApplications,
        where: ['Applications', 'Applications', 'Add App'],
        link: oneLogin,
        instructions: [
          `Open **Applications > Applications > Add App**, search SCIM and choose **${sketches.connector}**. Beside it stand **(SCIM v2 Core)**, **(Core Schema v1.1)** and the Enterprise one of 1.1.`,
          'Enter a **Display Name** and press **Save**.',
        ],
      },
    ],
    evidence: { kind: 'by hand', proof: letIn },
    tick: 'The application exists',
    minutes: 3,
  },
  {
    id: 'enter-url-and-token',
    title: 'Enter URL and token',
    lead: 'Open **Configuration** and paste both values.',
    sketch: sketches.configuration,
    where: ['your application', 'Configuration'],
    link: oneLogin,
    page: oneLoginPage,
    instructions: [
      'Open the application and its menu **Configuration**.',
      'Paste the base URL into **SCIM Base URL**. The documented page calls this field **Tenant URL:**',
      'Paste the token into **SCIM Bearer Token:**',
      'Leave **SCIM JSON Template** and **Custom Headers** for the next step.',
    ],
    values: [
      {
        label: 'SCIM Base URL',
        value: { kind: 'base URL' },
        hint: 'As it is: without `/Users`, without a slash at the end.',
      },
      {
        label: 'SCIM Bearer Token',
        value: { kind: 'token' },
        hint: 'The token alone. OneLogin adds the word Bearer itself.',
      },
    ],
    why: 'OneLogin is the client: it calls us. It needs to know where, and with what to be let in.',
    slips: [
      {
        symptom: 'A 401 shows up here although the token is new.',
        remedy:
          'The word Bearer was typed in front of it, or a space came along: copy the token with the button and paste it alone.',
      },
      {
        symptom: 'A 404 shows up here with a path such as `/scim/Users/Users`.',
        remedy: '**SCIM Base URL** contains `/Users` or ends in a slash. Paste the base URL again.',
      },
    ],
    variants: [
      {
        title: 'The page of the platform says Tenant URL',
        where: ['your application', 'Configuration'],
        link: oneLogin,
        page: oneLoginPage,
        instructions: [
          'It is the same field: **Tenant URL:** on that page is **SCIM Base URL** in the console. **SCIM JSON Template:** and **SCIM Bearer Token:** have one name in both.',
        ],
      },
    ],
    evidence: { kind: 'by hand', proof: letIn },
    tick: 'Both are in',
    trouble: (exchange) => connectionTrouble(exchange, oneLoginConsole),
    minutes: 2,
  },
  templateStep,
  {
    id: 'enable-connection',
    title: 'Enable the API connection',
    lead: 'Under **API Connection** press **Enable**, then **Save**.',
    sketch: sketches.apiConnection,
    where: ['your application', 'Configuration', 'API Connection'],
    link: oneLogin,
    page: oneLoginPage,
    instructions: [
      'On **Configuration**, under **API Connection**, press **Enable**.',
      'Wait until **API Status** shows Enabled. It can only be read.',
      'Press **Save**.',
    ],
    why: 'OneLogin looks for a user who cannot exist. An empty list, or a 404, tells it that address and token are right. Without it nothing on **Provisioning** can be changed.',
    slips: [
      {
        symptom: 'Nothing can be ticked on **Provisioning**.',
        remedy: 'The connection is not enabled, or it was not saved afterwards.',
      },
      {
        symptom: '**API Status** stays Disabled.',
        remedy: 'Look at the request here: 401 means the token, 404 means the address.',
      },
    ],
    variants: [],
    evidence: { kind: 'exchange', ...emptySearch(oneLoginConsole) },
    expect: {
      what: 'a search for somebody who cannot exist',
      when: 'Within seconds of **Enable**.',
      lateAfterMinutes: 3,
    },
    seen: {
      title: 'OneLogin is connected',
      text: 'It reached this workbench with the right token and got the answer it expects.',
      left: { press: 'Save', text: 'One more press, or OneLogin forgets all of it.' },
    },
    minutes: 1,
    causes: whyNothingArrives,
    trouble: (exchange) => searchTrouble(exchange, oneLoginConsole),
  },
];
