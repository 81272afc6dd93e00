/** Where to press, from the catalogue to pushed groups. */
import { buttons, type ConsoleSketch, type SketchMenu, type SketchRow } from '../../../console-sketch';
import { oktaConsole } from '../console';

const { urlField, tokenField, connectionTest } = oktaConsole;

export const testApp = 'SCIM 2.0 Test App (OAuth Bearer Token)';
export const headerApp = 'SCIM 2.0 Test App (Header Auth)';
export const basicApp = 'SCIM 2.0 Test App (Basic Auth)';

const app = 'your application';

/** Of the others it matters only that they are there. */
function menu(all: readonly (string | null)[], open: string): SketchMenu {
  return { entries: all.map((entry) => (entry === open ? entry : null)), open };
}

export function tab(open: 'Provisioning' | 'Assignments' | 'Push Groups'): SketchMenu {
  return menu(['Provisioning', 'Assignments', 'Push Groups'], open);
}

function settings(open: 'To App' | 'Integration'): SketchMenu {
  return menu(['To App', null, 'Integration'], open);
}

const catalogue = ['Applications and Resources', 'Applications', 'Browse App Catalog'];

export const addApplication: ConsoleSketch = {
  crumbs: catalogue,
  rows: [
    { kind: 'choice', label: null, options: [null, testApp], chosen: testApp, mark: 1 },
    buttons({ label: 'Add Integration', press: true, mark: 2 }),
  ],
};

export const addApplicationEarlier: ConsoleSketch = {
  crumbs: ['Applications', 'Applications', 'Browse App Catalog'],
  rows: [
    { kind: 'choice', label: null, options: [null, testApp], chosen: testApp, mark: 1 },
    buttons({ label: 'Add', press: true, mark: 2 }),
  ],
};

export const createIntegration: ConsoleSketch = {
  crumbs: ['Applications', 'Create App Integration'],
  rows: [
    { kind: 'choice', label: null, options: ['SAML 2.0', null], chosen: 'SAML 2.0', mark: 1 },
    buttons({ label: 'Next', press: true, mark: 2 }),
  ],
};

function credentials(url: string, rest: readonly SketchRow[]): ConsoleSketch {
  return {
    crumbs: [app, 'Provisioning', 'Configure API Integration'],
    tabs: tab('Provisioning'),
    rows: [
      { kind: 'checkbox', label: 'Enable API Integration', on: true, mark: 1 },
      { kind: 'text', label: url, mark: 2 },
      ...rest,
    ],
  };
}

/** Its buttons are those of the next step. */
export const enterUrlAndToken = credentials(urlField, [{ kind: 'secret', label: tokenField, mark: 3 }]);

export const headerFields = credentials('Base URL', [{ kind: 'secret', label: 'API Token', mark: 3 }]);

export const basicFields = credentials(urlField, [
  { kind: 'text', label: 'Username', mark: 3 },
  { kind: 'secret', label: 'Password', mark: 4 },
]);

export const connector: ConsoleSketch = {
  crumbs: [app, 'Provisioning', 'Integration', 'Edit'],
  side: settings('Integration'),
  rows: [
    { kind: 'text', label: 'SCIM connector base URL', mark: 1 },
    { kind: 'text', label: 'Unique identifier field for users', value: 'userName', mark: 2 },
    { kind: 'checkbox', label: 'Push New Users', on: true, mark: 3 },
    { kind: 'checkbox', label: 'Push Profile Updates', on: true, mark: 4 },
    { kind: 'checkbox', label: 'Push Groups', on: true, mark: 5 },
    {
      kind: 'choice',
      label: 'Authentication Mode',
      options: ['HTTP Header'],
      chosen: 'HTTP Header',
      mark: 6,
    },
  ],
};

export const testCredentials: ConsoleSketch = {
  crumbs: [app, 'Provisioning', 'Configure API Integration'],
  tabs: tab('Provisioning'),
  rows: [
    { kind: 'text', label: urlField },
    { kind: 'secret', label: tokenField },
    buttons({ label: connectionTest, press: true, mark: 1 }, { label: 'Save', mark: 2 }),
  ],
};

export const testConnector: ConsoleSketch = {
  crumbs: [app, 'Provisioning', 'Integration', 'Edit'],
  side: settings('Integration'),
  rows: [
    { kind: 'bars', count: 2 },
    buttons({ label: 'Test Connector Configuration', press: true, mark: 1 }, { label: 'Save', mark: 2 }),
  ],
};

export const toApp: ConsoleSketch = {
  crumbs: [app, 'Provisioning', 'To App', 'Edit'],
  tabs: tab('Provisioning'),
  side: settings('To App'),
  rows: [
    { kind: 'checkbox', label: 'Create Users', on: true, mark: 1 },
    { kind: 'checkbox', label: 'Update User Attributes', on: true, mark: 2 },
    { kind: 'checkbox', label: 'Deactivate Users', on: true, mark: 3 },
    buttons({ label: 'Save', press: true, mark: 4 }),
  ],
};

export const assign: ConsoleSketch = {
  crumbs: [app, 'Assignments'],
  tabs: tab('Assignments'),
  rows: [
    buttons({ label: 'Assign', press: true, mark: 1 }),
    {
      kind: 'choice',
      label: null,
      options: ['Assign to People', 'Assign to Groups'],
      chosen: null,
      mark: 2,
    },
    { kind: 'bars', count: 2 },
  ],
};

export const pushGroups: ConsoleSketch = {
  crumbs: [app, 'Push Groups'],
  tabs: tab('Push Groups'),
  rows: [
    buttons({ label: '+ Push Groups', mark: 1 }),
    { kind: 'choice', label: null, options: ['Find groups by name'], chosen: 'Find groups by name', mark: 2 },
    { kind: 'checkbox', label: 'Push group memberships immediately', on: true, mark: 3 },
    buttons({ label: 'Save', press: true, mark: 4 }),
  ],
};
