import type { GuideStep } from '../../../guide';
import { letIn, userCreated } from '../../common/evidence';
import { adminPortal, applications, chooseApplication, documentedPage, olderApplications } from './links';
import * as sketches from './sketches';

/** From a group in JumpCloud to an application that can be connected. */
export const applicationSteps: GuideStep[] = [
  {
    id: 'create-group',
    title: 'Create a group and put people into it',
    lead: 'Whoever is to be sent must be in a group: **User Groups** > **+**, a name, members, **Save**.',
    sketch: sketches.createGroup,
    where: ['User Groups', '+'],
    link: adminPortal,
    page: documentedPage,
    instructions: [
      'Log in to JumpCloud as an **admin**; create a group and assign users to it.',
      'Today: open **User Groups**, press **+** and give the group a name. On its tab **Users** tick a test person or two, then **Save**.',
      'A group that you have already will do.',
    ],
    why: 'JumpCloud sends members of groups that are bound to the application, and nobody else. The group itself arrives, too.',
    slips: [
      {
        symptom: 'Only some members arrive later.',
        remedy: 'Staged and suspended users are not sent. Activate them in **Users**.',
      },
    ],
    variants: [],
    evidence: { kind: 'by hand', proof: userCreated },
    tick: 'The group exists and has members',
    minutes: 2,
  },
  {
    id: 'create-application',
    title: 'Create the application',
    lead: '**SSO Applications** > **+ Add New Application** > **Custom Application**, both boxes, a label, **Save Application**.',
    sketch: sketches.chooseCustomApplication,
    where: ['SSO Applications', '+ Add New Application', 'Custom Application'],
    link: applications,
    instructions: [
      'Open **Access** (earlier **User Authentication**) > **SSO Applications** and press **+ Add New Application**.',
      'Choose **Custom Application** (a search for **Custom SAML App** finds it too) and press **Next**.',
      'Tick **Manage Single Sign-On (SSO)** and **Export users to this app (Identity Management)**, then **Next**.',
      'Enter a **Display Label** that your colleagues will recognise, press **Save Application**, then **Configure Application**.',
    ],
    why: 'Provisioning hangs on an application for sign-in in JumpCloud. This one will not be used for sign-in: it only carries the connection.',
    slips: [
      {
        symptom: 'There is no **Identity Management** tab.',
        remedy:
          'The application was made without **Export users to this app (Identity Management)**, or the organisation lacks the SSO package. Make another one with both boxes ticked.',
      },
      {
        symptom: 'You see the application and cannot edit it.',
        remedy: 'Your role is too small: an administrator who may change applications is needed.',
      },
    ],
    variants: [
      {
        title: 'I see SSO in the menu',
        sketch: sketches.customSamlApplication,
        where: ['SSO', '+', 'Custom SSO SAML'],
        link: chooseApplication,
        page: documentedPage,
        instructions: [
          'Go to **SSO** > **+** > **Custom SSO SAML.** and enter a name as **Application name**.',
          'The console itself calls it **Custom SAML App**, later **Custom Application**.',
        ],
      },
    ],
    evidence: { kind: 'by hand', proof: letIn },
    tick: 'The application exists',
    minutes: 3,
  },
  {
    id: 'enter-entity-ids',
    title: 'Fill in the SSO tab',
    lead: 'A number such as 1 into both entity IDs: sign-in is not used, but the fields must not be empty.',
    sketch: sketches.entityIds,
    where: ['SSO Applications', 'your application', 'SSO'],
    link: applications,
    instructions: [
      'On the tab **SSO** enter a number like 1 into **IdP Entity ID** and **SP Entity ID**.',
      '**ACS URL** needs a value too: any https address will do, the platform’s for instance.',
      'Press **Activate** or **Save**, whichever is there.',
    ],
    values: [
      { label: 'IdP Entity ID', value: { kind: 'literal', text: '1' } },
      { label: 'SP Entity ID', value: { kind: 'literal', text: '1' } },
      {
        label: 'ACS URL',
        value: { kind: 'literal', text: 'https://scim-api.keepnetlabs.com' },
        hint: 'Nothing is ever sent there while SSO is disabled.',
      },
    ],
    why: 'JumpCloud does not let an application be saved without these three. They have nothing to do with provisioning.',
    slips: [
      {
        symptom: 'JumpCloud says that the IdP Entity ID is taken.',
        remedy: 'Another application of yours has the same number. Take another one.',
      },
    ],
    variants: [
      {
        title: 'I see SP Identity ID',
        sketch: sketches.olderEntityIds,
        where: ['SSO', 'your application', 'SSO'],
        link: olderApplications,
        page: documentedPage,
        instructions: [
          'Go to the submenu **SSO** and enter a number like 1 into **IdP Entity ID** and **SP Identity ID**.',
          'The console writes **SP Entity ID**.',
        ],
      },
    ],
    evidence: { kind: 'by hand', proof: letIn },
    tick: 'The SSO tab is filled in',
    minutes: 1,
  },
];
