import type { GuideStep } from '../../../guide';
import { letIn } from '../../common/evidence';
import { signIn } from './links';
import { oktaPage } from './pages';
import * as sketches from './sketches';

/** From the catalogue to an application that has a provisioning page. */
export const addApplication: GuideStep = {
  id: 'add-application',
  title: 'Add the application',
  lead: `**Browse App Catalog**, search **${sketches.testApp}**, **Add Integration**.`,
  sketch: sketches.addApplication,
  where: ['Applications and Resources', 'Applications', 'Browse App Catalog'],
  link: signIn,
  page: oktaPage,
  instructions: [
    'Log in to [https://www.okta.com/](https://www.okta.com/) as an admin and open the Admin Console: `https://{org}-admin.okta.com/admin/apps/active` with the name of your org.',
    'Open **Applications and Resources** > **Applications** > **Browse App Catalog** on the left. The documented page, and consoles before 2026, have **Applications** > **Applications**.',
    `Search **${sketches.testApp}** and press **Add Integration** (the documented page prints **Add**).`,
    'Give it a name like **My SCIM Integration**, then **Next**.',
    'Choose **SAML 2.0** with the default settings, then **Done**.',
  ],
  values: [
    { label: 'Search for', value: { kind: 'literal', text: sketches.testApp } },
    { label: 'Name', value: { kind: 'literal', text: 'My SCIM Integration' } },
  ],
  warning:
    'Okta keeps its Test Apps for development and tests: the token does not renew itself, so note when it ends. For good, make your own integration, as in the variant below.',
  why: 'The catalogue app has a provisioning page for any SCIM 2.0 address. It also carries the assignments: who is provisioned and who is not.',
  slips: [
    {
      symptom: 'The application has no **Provisioning** tab.',
      remedy:
        'Your org lacks Lifecycle Management, or the role is too small. An **Application administrator** or **Super administrator** is needed; the Integrator Free Plan has the feature.',
    },
    {
      symptom: 'There are several apps called SCIM 2.0 Test App, and some for SCIM 1.1.',
      remedy: 'Take the one for SCIM 2.0 with OAuth Bearer Token: Okta then adds the word Bearer itself.',
    },
  ],
  variants: [
    {
      title: 'Applications stands at the top of the menu',
      sketch: sketches.addApplicationEarlier,
      where: ['Applications', 'Applications', 'Browse App Catalog'],
      link: signIn,
      page: oktaPage,
      instructions: [
        'Open **Applications** > **Applications** on the left > **Browse App Catalog**.',
        `Search **${sketches.testApp}** > **Add**. A name like **My SCIM Integration** > **Next** > **SAML 2.0** with the default settings > **Done**.`,
      ],
    },
    {
      title: 'My own integration instead of the catalogue app',
      sketch: sketches.createIntegration,
      where: ['Applications', 'Create App Integration'],
      link: signIn,
      instructions: [
        'Open **Applications** > **Create App Integration**, choose **SAML 2.0** (or SWA; OIDC carries no SCIM here), **Next**, and finish with **This is an internal app that we have created**.',
        'On the tab **General**, at **App Settings**, press **Edit**, set **Provisioning** to **SCIM** and press **Save**: the tab **Provisioning** appears.',
        'If **SCIM** is missing there, Okta support must switch it on for your org.',
      ],
    },
    {
      title: 'I use the Okta Integration Wizard of 2026',
      where: ['Applications', 'Create App Integration'],
      link: signIn,
      instructions: [
        'The new wizard adds SCIM 2.0 to OIDC applications too, with Header, Bearer or OAuth 2. Choose Bearer.',
        '**Import User Schema** reads the attributes from this server. Tick Create, Update and Deactivate for users; Create, Read, Update and Delete for groups.',
      ],
    },
  ],
  evidence: { kind: 'by hand', proof: letIn },
  tick: 'The application exists',
  minutes: 3,
};
