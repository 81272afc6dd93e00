/** Where to press, from the mappings to the first person on the way. */
import { buttons, type ConsoleSketch, type SketchRow } from '../../../console-sketch';

const allRecords: SketchRow = {
  kind: 'choice',
  label: 'Source Object Scope',
  options: ['All Records'],
  chosen: 'All Records',
  mark: 1,
};
const mailRow: SketchRow = { kind: 'text', label: 'mail', value: 'emails[type eq "work"].value', mark: 2 };

export const checkMappings: ConsoleSketch = {
  crumbs: ['your application', 'Provisioning', 'Mappings', 'Provision Microsoft Entra ID Users'],
  rows: [allRecords, mailRow, buttons({ label: 'Save', press: true, mark: 3 })],
};

const mappingPage = { crumbs: ['your application', 'Attribute mapping'] };

export const attributeMapping: ConsoleSketch = {
  ...mappingPage,
  tabs: { entries: ['Users', 'Groups'], open: 'Users' },
  rows: [allRecords, mailRow],
};

export const scopeInAttributeMapping: ConsoleSketch = { ...mappingPage, rows: [allRecords] };

export const editProvisioning: ConsoleSketch = {
  crumbs: ['your application', 'Provisioning', 'Edit Provisioning', 'Mappings'],
  rows: [buttons({ label: 'Provision Azure Active Directory Users', press: true, mark: 1 })],
};

function scope(crumbs: string[], label: string, all: string, assigned: string): ConsoleSketch {
  return {
    crumbs,
    rows: [
      { kind: 'choice', label, options: [assigned, all], chosen: assigned, mark: 1 },
      buttons({ label: 'Save', press: true, mark: 2 }),
    ],
  };
}

export const chooseScope: ConsoleSketch = {
  ...scope(
    ['your application', 'Provisioning', 'Settings'],
    'Settings',
    'Synchronize all users and groups',
    'Synchronize only assigned users and groups',
  ),
  side: { entries: [null, 'Provisioning', null], open: 'Provisioning' },
};

export const scopeInEditProvisioning = scope(
  ['your application', 'Provisioning', 'Edit Provisioning', 'Settings'],
  'Scope',
  'Sync all users and groups',
  'Sync only assigned users and groups',
);

export const scopeInProperties: ConsoleSketch = {
  crumbs: ['your application', 'Overview', 'Properties'],
  rows: [
    {
      kind: 'choice',
      label: null,
      options: ['Sync only assigned users and groups', 'Sync all users and groups'],
      chosen: 'Sync only assigned users and groups',
      mark: 1,
    },
    { kind: 'checkbox', label: 'Prevent accidental deletion', on: true },
  ],
};

function assignment(users: string, add: string): ConsoleSketch {
  return {
    crumbs: ['your application', 'Manage', users],
    side: { entries: [null, users, null], open: users },
    rows: [
      buttons({ label: add, mark: 1 }),
      buttons({ label: 'None Selected', mark: 2 }, { label: 'Select', mark: 3 }),
      buttons({ label: 'Assign', press: true, mark: 4 }),
    ],
  };
}

export const assign = assignment('Users and Groups', 'Add users/groups');
export const assignToday = assignment('Users and groups', 'Add user/group');

export const startProvisioning: ConsoleSketch = {
  crumbs: ['your application', 'Provisioning', 'Overview'],
  side: { entries: ['Overview', null, null, null], open: 'Overview' },
  rows: [buttons({ label: 'Start Provisioning', press: true, mark: 1 }), { kind: 'bars', count: 2 }],
};

export const startProvision: ConsoleSketch = {
  crumbs: ['your application', 'Manage', 'Users and Groups'],
  side: { entries: [null, 'Users and Groups', null], open: 'Users and Groups' },
  rows: [buttons({ label: 'Start Provision', press: true, mark: 1 }), { kind: 'bars', count: 2 }],
};

export const statusOn: ConsoleSketch = {
  crumbs: ['your application', 'Provisioning'],
  rows: [
    { kind: 'toggle', label: 'Provisioning Status:', on: true, mark: 1 },
    buttons({ label: 'Save', press: true, mark: 2 }),
  ],
};
