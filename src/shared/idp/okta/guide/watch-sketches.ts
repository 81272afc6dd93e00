/** Where to look and what to change while people and changes arrive, and in what is for later. */
import { buttons, type ConsoleSketch } from '../../../console-sketch';
import { oktaConsole } from '../console';
import { tab } from './sketches';

export const changedPerson: ConsoleSketch = {
  crumbs: ['Directory', 'People', 'an assigned person', 'Profile'],
  rows: [
    buttons({ label: 'Edit', mark: 1 }),
    { kind: 'text', label: 'Title', mark: 2 },
    { kind: 'text', label: 'Department' },
    buttons({ label: 'Save', press: true, mark: 3 }),
  ],
};

export const removedPerson: ConsoleSketch = {
  crumbs: ['your application', 'Assignments'],
  tabs: tab('Assignments'),
  rows: [
    { kind: 'bars', count: 1 },
    buttons({ label: 'Unassign', press: true, mark: 1 }),
    { kind: 'bars', count: 1 },
  ],
};

const mappings = ['your application', 'Provisioning', 'To App', 'Go to Profile Editor', 'Mappings'];

export const timeZoneRow: ConsoleSketch = {
  crumbs: mappings,
  tabs: { entries: [null, 'Okta User to'], open: 'Okta User to' },
  rows: [
    { kind: 'text', label: 'timezone', value: 'user.timezone', mark: 1 },
    {
      kind: 'choice',
      label: null,
      options: ['Apply mapping on user create and update'],
      chosen: 'Apply mapping on user create and update',
      mark: 2,
    },
    buttons({ label: 'Save Mappings', press: true, mark: 3 }),
  ],
};

export const addAttribute: ConsoleSketch = {
  crumbs: ['your application', 'Provisioning', 'To App', 'Go to Profile Editor', 'Add Attribute'],
  rows: [
    { kind: 'text', label: 'Display name', mark: 1 },
    { kind: 'text', label: 'Variable name', mark: 2 },
    { kind: 'text', label: 'External name', mark: 3 },
    { kind: 'text', label: 'External namespace', mark: 4 },
    buttons({ label: 'Save', press: true, mark: 5 }),
  ],
};

export const tasks: ConsoleSketch = {
  crumbs: ['Dashboard', 'Tasks'],
  rows: [{ kind: 'bars', count: 2 }, buttons({ label: 'Retry Selected', press: true, mark: 1 })],
};

export const timeZoneInProfile: ConsoleSketch = {
  crumbs: ['Directory', 'People', 'the person', 'Profile'],
  rows: [
    buttons({ label: 'Edit', mark: 1 }),
    { kind: 'text', label: 'Time zone', value: 'Europe/Istanbul', mark: 2 },
    { kind: 'text', label: 'Country code', value: 'TR', mark: 3 },
    buttons({ label: 'Save', press: true, mark: 4 }),
  ],
};

export const countryInProfile: ConsoleSketch = {
  crumbs: ['Directory', 'People', 'the person', 'Profile'],
  rows: [
    buttons({ label: 'Edit', mark: 1 }),
    { kind: 'text', label: 'Country code', value: 'TR', mark: 2 },
    buttons({ label: 'Save', press: true, mark: 3 }),
  ],
};

export const forceSync: ConsoleSketch = {
  crumbs: ['your application', 'Provisioning', 'To App'],
  tabs: tab('Provisioning'),
  rows: [{ kind: 'bars', count: 2 }, buttons({ label: 'Force Sync', press: true, mark: 1 })],
};

export const expressionRow: ConsoleSketch = {
  crumbs: mappings,
  tabs: { entries: [null, 'Okta User to'], open: 'Okta User to' },
  rows: [
    { kind: 'text', label: 'timezone', mark: 1 },
    buttons({ label: 'Save Mappings', press: true, mark: 2 }),
  ],
};

export const newToken: ConsoleSketch = {
  crumbs: ['your application', 'Provisioning', 'Integration', 'Edit'],
  tabs: tab('Provisioning'),
  rows: [
    { kind: 'text', label: oktaConsole.urlField, mark: 1 },
    { kind: 'secret', label: oktaConsole.tokenField, mark: 2 },
    buttons({ label: oktaConsole.connectionTest, press: true, mark: 3 }, { label: 'Save', mark: 4 }),
  ],
};
