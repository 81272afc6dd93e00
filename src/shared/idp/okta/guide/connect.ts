import type { GuideStep } from '../../../guide';
import { letIn, probeAnswered } from '../../common/evidence';
import { connectionTrouble, searchTrouble } from '../../common/trouble';
import { oktaConsole } from '../console';
import { addApplication } from './application';
import { whyNothingArrives } from './causes';
import { signIn, tabs } from './links';
import { oktaPage } from './pages';
import * as sketches from './sketches';

const enterUrlAndToken: GuideStep = {
  id: 'enter-url-and-token',
  title: 'Enter URL and token',
  lead: '**Provisioning** > **Configure API Integration**, tick **Enable API Integration**, paste both values.',
  sketch: sketches.enterUrlAndToken,
  where: ['your application', 'Provisioning', 'Configure API Integration'],
  link: signIn,
  page: oktaPage,
  instructions: [
    'In the application open the tab **Provisioning** (the documented page prints **Provision**) > **Configure API Integration**.',
    'Tick **Enable API Integration** (the documented page prints **API Integration**).',
    'Paste the base URL into **SCIM 2.0 Base Url** (the documented page prints **Tenant URL:**).',
    'Paste the token into **OAuth Bearer Token** (the documented page prints **Secret Token:**).',
    `The buttons **Test API Credentials** and **Save** stand below: they are the next step. The address of this tab ends in \`${tabs.credentials}\`.`,
  ],
  values: [
    { label: 'SCIM 2.0 Base Url', value: { kind: 'base URL' } },
    { label: 'OAuth Bearer Token', value: { kind: 'token' } },
  ],
  why: 'Okta is the client: it calls us. It needs to know where, and with what to be let in.',
  slips: [
    {
      symptom: 'A 401 shows up here although the token is new.',
      remedy:
        'The word Bearer was typed in front of it, which Okta adds itself, or a space came along. Copy the token with the button and paste it alone.',
    },
    {
      symptom: 'A 404 shows up here with a path such as `/scim/Users/Users`.',
      remedy: '**SCIM 2.0 Base Url** contains `/Users`. Paste the base URL again.',
    },
    {
      symptom: 'Okta refuses the URL at once, and nothing shows up here.',
      remedy: 'The host name has an underscore, which Okta does not take. Use another name or tunnel.',
    },
  ],
  variants: [
    {
      title: 'My own integration instead of the catalogue app',
      sketch: sketches.connector,
      where: ['your application', 'Provisioning', 'Integration', 'Edit'],
      link: signIn,
      instructions: [
        'Open **Provisioning** > **Settings** > **Integration** > **Edit**.',
        'Paste the base URL into **SCIM connector base URL** and write `userName` into **Unique identifier field for users**.',
        '**Supported provisioning actions**: tick **Push New Users**, **Push Profile Updates** and **Push Groups**. **Import New Users and Profile Updates** and **Import Groups** are not needed.',
        '**Authentication Mode**: **HTTP Header**, and paste the token alone beside Bearer.',
      ],
    },
    {
      title: `I took ${sketches.headerApp}`,
      sketch: sketches.headerFields,
      where: ['your application', 'Provisioning', 'Configure API Integration'],
      link: signIn,
      instructions: [
        'Tick **Enable API Integration**. The fields are **Base URL** and **API Token**.',
        'The token is sent as you type it. If it comes without the word Bearer, this server lets it in and says so; other servers answer 401. Then type `Bearer`, a space, and the token.',
      ],
    },
    {
      title: `I took ${sketches.basicApp}`,
      sketch: sketches.basicFields,
      where: ['your application', 'Provisioning', 'Configure API Integration'],
      link: signIn,
      instructions: [
        'Tick **Enable API Integration** and fill in **SCIM 2.0 Base Url**, **Username** and **Password**.',
        'The user name stands in Settings here, under other ways to sign in; the password is the token.',
        'A rehearsal signs in the same way: switch *Basic Auth* on, below what the client does beside the rule.',
      ],
    },
  ],
  evidence: { kind: 'exchange', ...letIn },
  tick: 'URL and token are in',
  expect: {
    what: 'Okta to call',
    when: 'Nothing is sent while you type: it comes when you press **Test API Credentials**, in the next step.',
    lateAfterMinutes: 10,
  },
  seen: {
    title: 'Okta is let in',
    text: 'It came to the right address with the right token.',
  },
  minutes: 2,
  causes: whyNothingArrives,
  trouble: (exchange) => connectionTrouble(exchange, oktaConsole),
};

const testCredentials: GuideStep = {
  id: 'test-credentials',
  title: 'Test API Credentials',
  lead: 'Press **Test API Credentials**, then **Save**.',
  sketch: sketches.testCredentials,
  where: ['your application', 'Provisioning', 'Configure API Integration', 'Test API Credentials'],
  link: signIn,
  page: oktaPage,
  instructions: [
    'Press **Test API Credentials**, below **SCIM 2.0 Base Url** and **OAuth Bearer Token**.',
    'Wait for the message that the application was verified.',
    'If it was successful, press **Save**.',
  ],
  why: 'Okta asks for the first two users, and for groups. The right response is 200 with a list, empty or not; it proves address, certificate and token at once.',
  slips: [
    {
      symptom: 'The test fails and nothing shows up here.',
      remedy:
        'The request did not reach us: a wrong or renamed host, a tunnel that has stopped, an underscore in the host name, or a certificate that is not public.',
    },
    {
      symptom: 'The tabs **To App** and **Push Groups** are missing or empty.',
      remedy: 'Testing does not save. Press **Save**.',
    },
  ],
  variants: [
    {
      title: 'My own integration instead of the catalogue app',
      sketch: sketches.testConnector,
      where: ['your application', 'Provisioning', 'Integration', 'Edit'],
      link: signIn,
      instructions: [
        'Press **Test Connector Configuration**. A sheet shows a tick for each ability that was found.',
        'Close it and press **Save**.',
      ],
    },
  ],
  evidence: { kind: 'exchange', ...probeAnswered(oktaConsole) },
  expect: {
    what: 'Okta to call',
    when: 'Within seconds a request for two users, and one for groups.',
    lateAfterMinutes: 3,
  },
  seen: {
    title: 'Okta is connected',
    text: 'It reached this workbench with the right token and got the answer it expects.',
    left: { press: 'Save', text: 'One more press, or Okta forgets both.' },
  },
  minutes: 1,
  causes: whyNothingArrives,
  trouble: (exchange) => searchTrouble(exchange, oktaConsole),
};

/** From nothing to a tested connection. */
export const connectSteps: GuideStep[] = [addApplication, enterUrlAndToken, testCredentials];
