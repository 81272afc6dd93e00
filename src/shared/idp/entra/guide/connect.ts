import type { GuideStep } from '../../../guide';
import { emptySearch, letIn } from '../../common/evidence';
import { connectionTrouble, searchTrouble } from '../../common/trouble';
import { entraConsole } from '../console';
import { whyNothingArrives } from './causes';
import * as sketches from './connect-sketches';
import { entraApplications, portal, portalApplications } from './links';
import { currentPage, laterPage, oldestPage } from './pages';

/** From nothing to a tested connection. */
export const connectSteps: GuideStep[] = [
  {
    id: 'create-application',
    title: 'Create the application',
    lead: '**+Add** > **Enterprise Application** > **+Create your own application.** Give it a name, take the last of the three, **Create**.',
    sketch: sketches.createApplication,
    where: ['Microsoft Entra ID', '+Add', 'Enterprise Application', '+Create your own application'],
    link: portal,
    page: currentPage,
    instructions: [
      'Sign in to [portal.azure.com](https://portal.azure.com/) as an **Azure Admin** and open **Microsoft Entra ID.**',
      'Press **+Add** at the top left hand side, **Enterprise Application** in the drop down, then **+Create your own application.**',
      "**Enter a name** that your colleagues will recognise, for instance the platform's.",
      `Choose **${sketches.nonGallery}**.`,
      'Press **Create** and wait until the page of the application opens.',
    ],
    why: 'Only an application of this kind has a provisioning page where you can enter any address. It also carries the assignments: who is provisioned and who is not.',
    slips: [
      {
        symptom: 'The application has no **Provisioning** page.',
        remedy:
          'It was created by an app registration for sign-in. Create a second, non-gallery application only for provisioning.',
      },
      {
        symptom: 'You can see the application but not its provisioning.',
        remedy:
          'Your role is too small: **Application Administrator** or **Cloud Application Administrator** is needed. **Global Reader** does not suffice.',
      },
    ],
    variants: [
      {
        title: 'My portal says Azure Active Directory',
        sketch: sketches.createApplicationLater,
        where: [
          'Azure Active Directory',
          'Enterprise applications',
          '+New application',
          '+Create your own application',
        ],
        link: portal,
        page: laterPage,
        instructions: [
          'Sign in to [portal.azure.com](https://portal.azure.com/) as an **Admin** and open **Azure Active Directory** under **Azure Services** > **Enterprise applications** on the left.',
          'Press **+New application** > **+Create your own application**, and **Enter a name**.',
          `Choose **${sketches.nonGallery}** and press **Save**.`,
          'Then click on the application to enter its settings.',
        ],
      },
      {
        title: 'I am on entra.microsoft.com',
        sketch: sketches.createApplicationToday,
        where: ['Entra ID', 'Enterprise apps', '+ New application', '+ Create your own application'],
        link: entraApplications,
        instructions: [
          'Open **Entra ID** (formerly **Identity** > **Applications**) > **Enterprise apps** > **+ New application** > **+ Create your own application**.',
          `Enter a name, choose **${sketches.nonGallery}** and press **Create**.`,
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
    lead: 'Open **Provisioning** > **New Configuration** and paste both values.',
    sketch: sketches.enterUrlAndToken,
    where: ['your application', 'Provisioning', 'New Configuration'],
    link: portalApplications,
    page: currentPage,
    instructions: [
      'In the application open the menu **Provisioning** on the left > **New Configuration**.',
      'Paste the base URL into **Tenant URL:**',
      'Paste the token into **Secret Token:**',
    ],
    values: [
      { label: 'Tenant URL', value: { kind: 'base URL' } },
      { label: 'Secret Token', value: { kind: 'token' } },
    ],
    why: 'Entra is the client: it calls us. It needs to know where, and with what to be let in.',
    slips: [
      {
        symptom: 'A 404 shows up here with a path such as `/scim/Users/Users`.',
        remedy: 'The **Tenant URL** contains `/Users` or ends in a slash. Paste the base URL again.',
      },
      {
        symptom: 'A 401 shows up here although the token is new.',
        remedy:
          'A space came along, or the word Bearer, which Entra adds itself; or the token belongs to another SCIM setting. Copy it with the button.',
      },
      {
        symptom: 'A 401 shows up whose token is a JSON web token.',
        remedy: '**Secret Token** is empty: Entra then sends a token of its own. Paste ours.',
      },
    ],
    variants: [
      {
        title: 'I see Get Started and a provisioning mode',
        sketch: sketches.getStarted,
        where: ['your application', 'Provisioning', 'Get Started', 'Automatic'],
        link: portalApplications,
        page: oldestPage,
        instructions: [
          'Press **Provisioning** > **Get Started** and set **Provisioning Mode** to **Automatic**.',
          'Open **Admin Credentials** and fill in **Tenant URL:** and **Secret Token:**',
        ],
      },
      {
        title: 'I see Provisioning Status',
        sketch: sketches.statusSwitch,
        where: ['your application', 'Provisioning', 'New Configuration', 'Provisioning Status:'],
        link: portalApplications,
        page: laterPage,
        instructions: [
          'Press **Provisioning** > **New Configuration** and fill in **Tenant URL:** and **Secret Token:**',
          '**Provisioning Status:** if it is "Off", switch it to "On". Then **Test Connection** and **Save**.',
          'We advise to wait with the switch, although that page sets it before the test: nothing is lost by switching it on last, when scope and assignments are right, and nobody is sent by mistake until then.',
        ],
      },
      {
        title: 'I am asked for an authentication method',
        sketch: sketches.authenticationMethod,
        where: ['your application', 'Provisioning', 'New provisioning configuration'],
        link: entraApplications,
        instructions: [
          'The form **New provisioning configuration** has a list **Select authentication method**: choose **Bearer authentication**.',
          'Fill in **Tenant URL** and **Secret Token**. Later you find both on the page **Connectivity** on the left.',
        ],
      },
      {
        title: 'I am to use OAuth 2.0 client credentials',
        where: ['your application', 'Provisioning', 'New provisioning configuration'],
        link: entraApplications,
        instructions: [
          'Here, open Settings > Other ways to sign in and make a client secret. It is shown once; the token endpoint and the client ID stand above it.',
          'In the form **New provisioning configuration** open **Select authentication method** and choose OAuth 2.0 client credentials instead of **Bearer authentication**.',
          'Fill in **Tenant URL** as above, then the token endpoint, the client ID and the client secret. No token is needed.',
        ],
      },
    ],
    evidence: { kind: 'exchange', ...letIn },
    tick: 'URL and token are in',
    expect: {
      what: 'Entra to call',
      when: 'Nothing is sent while you type: it comes when you press **Test Connection**, in the next step.',
      lateAfterMinutes: 10,
    },
    seen: {
      title: 'Entra is let in',
      text: 'It came to the right address with the right token.',
    },
    minutes: 2,
    causes: whyNothingArrives,
    trouble: (exchange) => connectionTrouble(exchange, entraConsole),
  },
  {
    id: 'test-connection',
    title: 'Test Connection',
    lead: 'Press **Test Connection**, then **Save** (today **Create**).',
    sketch: sketches.testConnection,
    where: ['your application', 'Provisioning', 'New Configuration', 'Test Connection'],
    link: portalApplications,
    page: currentPage,
    instructions: [
      'Press **Test Connection**, below **Tenant URL** and **Secret Token**.',
      'Wait for the message that the credentials are authorised.',
      'If it was successful, press **Save** (today **Create** in the form **New provisioning configuration**).',
    ],
    why: 'Entra looks for a user whose name is a random GUID. The right response is 200 with an empty list; it proves address, certificate, token and search at once.',
    slips: [
      {
        symptom: 'The test fails and nothing shows up here.',
        remedy:
          'The request did not reach us: wrong host name, a tunnel that has stopped or changed its name, a firewall that refuses requests without a User-Agent, or a certificate that is not public.',
      },
      {
        symptom: 'Entra says CredentialValidationUnavailable.',
        remedy:
          'The request came through and was answered with an error, by the token endpoint too where OAuth is used. Open **Requests** here: the refused one says why.',
      },
      {
        symptom: 'The test succeeds but the values are gone the next day.',
        remedy: 'Testing does not save. Press **Save**.',
      },
    ],
    variants: [
      {
        title: 'The mappings appear only after saving',
        sketch: sketches.adminCredentials,
        where: ['your application', 'Provisioning', 'Admin Credentials', 'Test Connection'],
        link: portalApplications,
        instructions: [
          'In older portals press **Test Connection**, then **Save** at the top. **Mappings** and **Settings** appear below afterwards.',
        ],
      },
    ],
    evidence: { kind: 'exchange', ...emptySearch(entraConsole) },
    expect: {
      what: 'Entra to call',
      when: 'Within seconds a look-up for a user who cannot exist, up to three times, and one for a group.',
      lateAfterMinutes: 3,
    },
    seen: {
      title: 'Entra is connected',
      text: 'It reached this workbench with the right token and got the answer it expects.',
      left: { press: 'Save', text: 'One more press (today **Create**), or Entra forgets both.' },
    },
    minutes: 1,
    causes: whyNothingArrives,
    trouble: (exchange) => searchTrouble(exchange, entraConsole),
  },
];
