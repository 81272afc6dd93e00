/** Where to press in a console that is not known: what nearly every one has. */
import { buttons, type ConsoleSketch } from '../../../console-sketch';
import { genericConsole } from '../console';

const { urlField, tokenField, connectionTest } = genericConsole;
const provisioning = ['your application', 'Provisioning'];

export const newConnection: ConsoleSketch = {
  crumbs: provisioning,
  rows: [
    { kind: 'choice', label: null, options: ['SCIM 2.0'], chosen: 'SCIM 2.0', mark: 1 },
    { kind: 'bars', count: 2 },
    buttons({ label: 'Save', press: true, mark: 2 }),
  ],
};

export const urlAndToken: ConsoleSketch = {
  crumbs: provisioning,
  rows: [
    { kind: 'text', label: urlField, mark: 1 },
    { kind: 'secret', label: tokenField, mark: 2 },
  ],
};

export const testConnection: ConsoleSketch = {
  crumbs: provisioning,
  rows: [
    { kind: 'text', label: urlField },
    { kind: 'secret', label: tokenField },
    buttons({ label: connectionTest, press: true, mark: 1 }, { label: 'Save', mark: 2 }),
  ],
};

export const mapping: ConsoleSketch = {
  crumbs: ['your application', 'Provisioning', 'Attribute mapping'],
  rows: [
    { kind: 'text', label: 'Matching attribute', value: 'userName', mark: 1 },
    { kind: 'text', label: 'E-mail', value: 'emails[type eq "work"].value', mark: 2 },
    buttons({ label: 'Save', press: true, mark: 3 }),
  ],
};

export const switches: ConsoleSketch = {
  crumbs: provisioning,
  rows: [
    { kind: 'checkbox', label: 'Create users', on: true, mark: 1 },
    { kind: 'checkbox', label: 'Update users', on: true, mark: 2 },
    { kind: 'checkbox', label: 'Deactivate users', on: true, mark: 3 },
    buttons({ label: 'Save', press: true, mark: 4 }),
  ],
};

export const assignment: ConsoleSketch = {
  crumbs: ['your application', 'Users and groups'],
  rows: [
    { kind: 'checkbox', label: 'a test person', on: true, mark: 1 },
    { kind: 'bars', count: 2 },
    buttons({ label: 'Save', press: true, mark: 2 }),
  ],
};

export const groupAssignment: ConsoleSketch = {
  crumbs: ['your application', 'Users and groups'],
  rows: [
    { kind: 'checkbox', label: 'a group', on: true, mark: 1 },
    { kind: 'bars', count: 2 },
    buttons({ label: 'Save', press: true, mark: 2 }),
  ],
};

export const log: ConsoleSketch = {
  crumbs: ['your application', 'Log'],
  rows: [{ kind: 'bars', count: 4 }],
};

export const changedPerson: ConsoleSketch = {
  crumbs: ['Users', 'an assigned person'],
  rows: [
    { kind: 'text', label: 'Job title', mark: 1 },
    { kind: 'text', label: 'Department' },
    buttons({ label: 'Save', press: true, mark: 2 }),
  ],
};

export const removedPerson: ConsoleSketch = {
  crumbs: ['your application', 'Users and groups'],
  rows: [
    { kind: 'checkbox', label: 'a test person', on: false, mark: 1 },
    buttons({ label: 'Save', press: true, mark: 2 }),
  ],
};
