/** Where to press, from the parameters to the first person on the way. */
import { buttons, type ConsoleSketch } from '../../../console-sketch';
import { approvalTitle, whenDeleted, whenSuspended } from '../console';
import { tabs } from './connect-sketches';

export const parameters: ConsoleSketch = {
  crumbs: ['your application', 'Parameters'],
  tabs: tabs('Parameters'),
  rows: [
    { kind: 'text', label: 'SCIM Username', value: 'Email' },
    { kind: 'text', label: 'Groups', mark: 1 },
    { kind: 'checkbox', label: 'Include in User Provisioning', on: true, mark: 2 },
    buttons({ label: '+', mark: 3 }, { label: 'Save', press: true, mark: 4 }),
  ],
};

/** The four of the documented page. */
export const workflow: ConsoleSketch = {
  crumbs: ['your application', 'Provisioning', 'Workflow'],
  tabs: tabs('Provisioning'),
  rows: [
    { kind: 'checkbox', label: 'Enable Provisioning', on: true, mark: 1 },
    { kind: 'checkbox', label: 'Create User', on: true, mark: 2 },
    { kind: 'checkbox', label: 'Delete User', on: true, mark: 3 },
    { kind: 'checkbox', label: 'Update User', on: true, mark: 4 },
    buttons({ label: 'Save', press: true, mark: 5 }),
  ],
};

/** As it stands in the console, without approvals. */
export const withoutApproval: ConsoleSketch = {
  crumbs: ['your application', 'Provisioning', 'Workflow', approvalTitle],
  tabs: tabs('Provisioning'),
  rows: [
    { kind: 'checkbox', label: 'Enable provisioning', on: true, mark: 1 },
    { kind: 'checkbox', label: 'Create user', on: false, mark: 2 },
    { kind: 'checkbox', label: 'Delete user', on: false, mark: 3 },
    { kind: 'checkbox', label: 'Update user', on: false, mark: 4 },
    buttons({ label: 'Save', press: true, mark: 5 }),
  ],
};

export const leavers: ConsoleSketch = {
  crumbs: ['your application', 'Provisioning', 'Workflow'],
  tabs: tabs('Provisioning'),
  rows: [
    {
      kind: 'choice',
      label: whenDeleted,
      options: ['Delete', 'Suspend', 'Do Nothing'],
      chosen: 'Suspend',
      mark: 1,
    },
    { kind: 'choice', label: whenSuspended, options: ['Suspend', 'Do Nothing'], chosen: 'Suspend', mark: 2 },
    buttons({ label: 'Save', press: true, mark: 3 }),
  ],
};

export const entitlements: ConsoleSketch = {
  crumbs: ['your application', 'Provisioning', 'Entitlements'],
  tabs: tabs('Provisioning'),
  rows: [{ kind: 'bars', count: 1 }, buttons({ label: 'Refresh', press: true, mark: 1 })],
};

export const rule: ConsoleSketch = {
  crumbs: ['your application', 'Rules', 'Add Rule'],
  tabs: tabs('Rules'),
  rows: [
    { kind: 'choice', label: 'Roles', options: ['include'], chosen: 'include', mark: 1 },
    {
      kind: 'choice',
      label: 'Set Groups',
      options: ['Map from OneLogin'],
      chosen: 'Map from OneLogin',
      mark: 2,
    },
    { kind: 'text', label: 'for each role with value that matches', value: '.*', mark: 3 },
    buttons({ label: 'Save', press: true, mark: 4 }),
  ],
};

export const access: ConsoleSketch = {
  crumbs: ['your application', 'Access'],
  tabs: tabs('Access'),
  rows: [
    { kind: 'checkbox', label: 'a role', on: true, mark: 1 },
    { kind: 'bars', count: 1 },
    buttons({ label: 'Save', press: true, mark: 2 }),
  ],
};

export const approve: ConsoleSketch = {
  crumbs: ['your application', 'Users'],
  tabs: tabs('Users'),
  rows: [
    { kind: 'choice', label: 'status', options: ['Pending'], chosen: 'Pending' },
    { kind: 'bars', count: 1 },
    buttons({ label: 'Approve', press: true, mark: 1 }),
  ],
};
