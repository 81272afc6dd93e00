/** Where to press in JumpCloud, in today's console and in the one that the platform's page shows. */
import { buttons, type ConsoleSketch, type SketchMenu } from '../../../console-sketch';
import { jumpCloudConsole, manageGroups, testUserField } from '../console';

const { urlField, tokenField, connectionTest } = jumpCloudConsole;
const exportUsers = 'Export users to this app (Identity Management)';

const tabNames = ['SSO', 'Identity Management', 'User Groups'];

/** Of the tabs of an application the open one is named. */
const application = (open: string): SketchMenu => ({
  entries: [null, ...tabNames.map((name) => (name === open ? name : null))],
  open,
});
const applicationPage = (tab: string) => ['SSO Applications', 'your application', tab];

export const createGroup: ConsoleSketch = {
  crumbs: ['User Groups', '+'],
  tabs: { entries: [null, 'Users', null], open: 'Users' },
  rows: [
    { kind: 'checkbox', label: 'a test person', on: true, mark: 1 },
    { kind: 'bars', count: 2 },
    buttons({ label: 'Save', press: true, mark: 2 }),
  ],
};

export const chooseCustomApplication: ConsoleSketch = {
  crumbs: ['SSO Applications', '+ Add New Application', 'Custom Application'],
  rows: [
    { kind: 'checkbox', label: 'Manage Single Sign-On (SSO)', on: true, mark: 1 },
    { kind: 'checkbox', label: exportUsers, on: true, mark: 2 },
    buttons({ label: 'Next', press: true, mark: 3 }),
    { kind: 'text', label: 'Display Label', mark: 4 },
    buttons({ label: 'Save Application', mark: 5 }),
  ],
};

export const customSamlApplication: ConsoleSketch = {
  crumbs: ['SSO', '+', 'Custom SSO SAML'],
  rows: [
    { kind: 'text', label: 'Application name', mark: 1 },
    { kind: 'bars', count: 2 },
  ],
};

export const entityIds: ConsoleSketch = {
  crumbs: applicationPage('SSO'),
  tabs: application('SSO'),
  rows: [
    { kind: 'text', label: 'IdP Entity ID', value: '1', mark: 1 },
    { kind: 'text', label: 'SP Entity ID', value: '1', mark: 2 },
    { kind: 'text', label: 'ACS URL', mark: 3 },
    buttons({ label: 'Activate', press: true, mark: 4 }),
  ],
};

export const olderEntityIds: ConsoleSketch = {
  crumbs: ['SSO', 'your application', 'SSO'],
  tabs: { entries: [null, 'SSO', null, null], open: 'SSO' },
  rows: [
    { kind: 'text', label: 'IdP Entity ID', value: '1', mark: 1 },
    { kind: 'text', label: 'SP Identity ID', value: '1', mark: 2 },
  ],
};

export const configuration: ConsoleSketch = {
  crumbs: applicationPage('Identity Management'),
  tabs: application('Identity Management'),
  rows: [
    { kind: 'choice', label: 'SCIM Version:', options: ['SCIM 2.0'], chosen: 'SCIM 2.0', mark: 1 },
    { kind: 'text', label: urlField, mark: 2 },
    { kind: 'secret', label: tokenField, mark: 3 },
  ],
};

export const olderConfiguration: ConsoleSketch = {
  crumbs: ['SSO', 'your application', 'Identity Management'],
  tabs: { entries: [null, null, 'Identity Management', null], open: 'Identity Management' },
  rows: [
    { kind: 'choice', label: 'SCIM Version:', options: ['SCIM 2.0'], chosen: 'SCIM 2.0', mark: 1 },
    { kind: 'text', label: 'Base URL:', mark: 2 },
    { kind: 'secret', label: 'Token Key:', mark: 3 },
    buttons({ label: connectionTest }, { label: 'Activate' }),
  ],
};

export const testAndActivate: ConsoleSketch = {
  crumbs: applicationPage('Identity Management'),
  tabs: application('Identity Management'),
  rows: [
    { kind: 'text', label: testUserField, mark: 1 },
    { kind: 'checkbox', label: manageGroups, on: true, mark: 2 },
    buttons({ label: connectionTest, press: true, mark: 3 }, { label: 'Activate', mark: 4 }),
  ],
};

export const newToken: ConsoleSketch = {
  crumbs: applicationPage('Identity Management'),
  tabs: application('Identity Management'),
  rows: [
    { kind: 'text', label: urlField },
    { kind: 'secret', label: tokenField, mark: 1 },
    { kind: 'text', label: testUserField, mark: 2 },
    buttons({ label: connectionTest, press: true, mark: 3 }, { label: 'Activate', mark: 4 }),
  ],
};

export const disableSso: ConsoleSketch = {
  crumbs: applicationPage('SSO'),
  tabs: application('SSO'),
  rows: [
    { kind: 'bars', count: 3 },
    { kind: 'toggle', label: 'SSO', on: false, mark: 1 },
  ],
};

export const bindGroups: ConsoleSketch = {
  crumbs: applicationPage('User Groups'),
  tabs: application('User Groups'),
  rows: [
    { kind: 'checkbox', label: 'a group of yours', on: true, mark: 1 },
    { kind: 'bars', count: 2 },
    buttons({ label: 'Save', press: true, mark: 2 }),
  ],
};

export const olderGroups: ConsoleSketch = {
  crumbs: ['SSO', 'your application', 'Groups'],
  tabs: { entries: [null, null, null, 'Groups'], open: 'Groups' },
  rows: [
    { kind: 'checkbox', label: 'a group of yours', on: true, mark: 1 },
    buttons({ label: 'Save', press: true, mark: 2 }),
  ],
};

export const insights: ConsoleSketch = {
  crumbs: ['Directory Insights'],
  rows: [{ kind: 'bars', count: 4 }],
};

export const changedPerson: ConsoleSketch = {
  crumbs: ['Users', 'a member of the group'],
  rows: [
    { kind: 'text', label: 'Job Title', mark: 1 },
    { kind: 'text', label: 'Department' },
    buttons({ label: 'Save', press: true, mark: 2 }),
  ],
};

export const removedPerson: ConsoleSketch = {
  crumbs: ['User Groups', 'a group of yours', 'Users'],
  tabs: { entries: [null, 'Users', null], open: 'Users' },
  rows: [
    { kind: 'checkbox', label: 'a test person', on: false, mark: 1 },
    buttons({ label: 'Save', press: true, mark: 2 }),
  ],
};

export const fixedTable: ConsoleSketch = {
  crumbs: applicationPage('Identity Management'),
  tabs: application('Identity Management'),
  rows: ['e-mail', 'job title', 'department', 'work address'].map((label) => ({ kind: 'entry', label })),
};

export const workAddress: ConsoleSketch = {
  crumbs: ['Users', 'a member of the group'],
  rows: [
    { kind: 'bars', count: 2 },
    { kind: 'text', label: 'Country', value: 'TR', mark: 1 },
    buttons({ label: 'Save', press: true, mark: 2 }),
  ],
};

export const zoneFromCountry: ConsoleSketch = {
  crumbs: ['Company', 'Company Settings', 'SCIM Settings'],
  tabs: { entries: [null, 'Map a Field (Optional)', null], open: 'Map a Field (Optional)' },
  rows: [
    { kind: 'bars', count: 2 },
    { kind: 'text', label: 'Time Zone', value: 'addresses[type eq "work"].country', mark: 1 },
    buttons({ label: 'Save', press: true, mark: 2 }),
  ],
};

export const peopleOfPlatform: ConsoleSketch = {
  crumbs: ['Company', 'Target Users', 'People'],
  rows: [
    { kind: 'bars', count: 2 },
    { kind: 'text', label: 'Time Zone', value: 'Europe/Istanbul', mark: 1 },
  ],
};
