/** Where to press, from the application to an enabled connection. */
import { buttons, type ConsoleSketch, type SketchMenu } from '../../../console-sketch';
import { oneLoginConsole } from '../console';

const { urlField, tokenField, connectionTest } = oneLoginConsole;

export const connector = 'SCIM Provisioner with SAML (SCIM v2 Enterprise)';

/** Tabs of the application. They are there once it was saved. */
export function tabs(open: string): SketchMenu {
  const entries = ['Configuration', 'Parameters', 'Rules', 'Provisioning', 'Access', 'Users'];
  return { entries: entries.map((entry) => (entry === open ? entry : null)), open };
}

export const addApp: ConsoleSketch = {
  crumbs: ['Applications', 'Add App'],
  rows: [
    { kind: 'text', label: 'search', value: connector, mark: 1 },
    { kind: 'text', label: 'name', value: 'My SCIM Integration', mark: 2 },
    buttons({ label: 'Save', press: true, mark: 3 }),
  ],
};

export const findApplications: ConsoleSketch = {
  crumbs: ['Applications', 'Applications', 'Add App'],
  rows: [
    { kind: 'choice', label: null, options: [connector, null, null], chosen: connector, mark: 1 },
    { kind: 'text', label: 'Display Name', mark: 2 },
    buttons({ label: 'Save', press: true, mark: 3 }),
  ],
};

export const configuration: ConsoleSketch = {
  crumbs: ['your application', 'Configuration'],
  tabs: tabs('Configuration'),
  rows: [
    { kind: 'text', label: urlField, mark: 1 },
    { kind: 'text', label: 'SCIM JSON Template' },
    { kind: 'text', label: 'Custom Headers' },
    { kind: 'secret', label: tokenField, mark: 2 },
  ],
};

export const template: ConsoleSketch = {
  crumbs: ['your application', 'Configuration'],
  tabs: tabs('Configuration'),
  rows: [
    { kind: 'text', label: 'SCIM JSON Template', mark: 1 },
    { kind: 'text', label: 'Custom Headers', mark: 2 },
    buttons({ label: 'Save', press: true, mark: 3 }),
  ],
};

export const apiConnection: ConsoleSketch = {
  crumbs: ['your application', 'Configuration', 'API Connection'],
  tabs: tabs('Configuration'),
  rows: [
    { kind: 'text', label: 'API Status', value: 'Enabled' },
    buttons({ label: connectionTest, press: true, mark: 1 }, { label: 'Save', mark: 2 }),
  ],
};
