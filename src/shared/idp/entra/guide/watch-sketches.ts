/** Where to look and what to change while people, groups and changes arrive. */
import { buttons, type ConsoleSketch } from '../../../console-sketch';

const logs = ['your application', 'Provisioning', 'Provisioning logs'];

const rowsOfLog = { kind: 'bars', count: 3 } as const;

export const provisioningLogs: ConsoleSketch = {
  crumbs: logs,
  side: { entries: [null, null, 'Provisioning logs'], open: 'Provisioning logs' },
  rows: [rowsOfLog],
};

export const logsBesideOnDemand: ConsoleSketch = {
  ...provisioningLogs,
  side: { entries: [null, 'Provision on demand', 'Provisioning logs'], open: 'Provisioning logs' },
};

export const assignedGroups: ConsoleSketch = {
  crumbs: ['your application', 'Manage', 'Users and groups'],
  side: { entries: [null, 'Users and groups', null], open: 'Users and groups' },
  rows: [buttons({ label: 'Add user/group', mark: 1 }), { kind: 'bars', count: 2 }],
};

export const changedPerson: ConsoleSketch = {
  crumbs: ['Microsoft Entra ID', 'Users', 'an assigned person'],
  rows: [
    { kind: 'text', label: 'Job title', mark: 1 },
    { kind: 'text', label: 'Department' },
    buttons({ label: 'Save', press: true, mark: 2 }),
  ],
};

export const removedPerson: ConsoleSketch = {
  crumbs: ['your application', 'Manage', 'Users and groups'],
  side: { entries: [null, 'Users and groups', null], open: 'Users and groups' },
  rows: [
    { kind: 'checkbox', label: 'a test person', on: true, mark: 1 },
    buttons({ label: 'Remove', press: true, mark: 2 }),
  ],
};

export const onDemand: ConsoleSketch = {
  crumbs: ['your application', 'Provisioning', 'Provision on demand'],
  side: { entries: [null, 'Provision on demand', null], open: 'Provision on demand' },
  rows: [
    { kind: 'choice', label: null, options: ['one person'], chosen: 'one person', mark: 1 },
    buttons({ label: 'Provision', press: true, mark: 2 }),
  ],
};
