/** Where to press in what is for later. */
import { buttons, type ConsoleSketch } from '../../../console-sketch';
import { tabs } from './connect-sketches';

export const customField: ConsoleSketch = {
  crumbs: ['Users', 'Custom User Fields'],
  rows: [
    { kind: 'bars', count: 2 },
    { kind: 'text', label: 'a name', mark: 1 },
    buttons({ label: 'Save', press: true, mark: 2 }),
  ],
};

export const customFieldOfPerson: ConsoleSketch = {
  crumbs: ['Users', 'a person', 'Custom User Fields'],
  rows: [
    { kind: 'bars', count: 1 },
    { kind: 'text', label: 'your custom field', value: 'Europe/Istanbul', mark: 1 },
    buttons({ label: 'Save', press: true, mark: 2 }),
  ],
};

export const timeZoneParameter: ConsoleSketch = {
  crumbs: ['your application', 'Parameters', '+'],
  tabs: tabs('Parameters'),
  rows: [
    { kind: 'text', label: 'Name', value: 'timezone', mark: 1 },
    { kind: 'checkbox', label: 'Include in User Provisioning', on: true, mark: 2 },
    buttons({ label: 'Save', press: true, mark: 3 }),
  ],
};

export const lineInTemplate: ConsoleSketch = {
  crumbs: ['your application', 'Configuration'],
  tabs: tabs('Configuration'),
  rows: [
    { kind: 'text', label: 'SCIM JSON Template', mark: 1 },
    buttons({ label: 'Save', press: true, mark: 2 }),
  ],
};

export const countryInTemplate: ConsoleSketch = {
  crumbs: ['your application', 'Configuration'],
  tabs: tabs('Configuration'),
  rows: [
    { kind: 'text', label: 'SCIM JSON Template', mark: 1 },
    { kind: 'secret', label: 'SCIM Bearer Token', mark: 2 },
    buttons({ label: 'Save', press: true, mark: 3 }),
  ],
};

export const customColumn: ConsoleSketch = {
  crumbs: ['Company', 'Target Users', 'People', 'Actions', 'Settings', 'EDIT FIELDS'],
  rows: [
    { kind: 'bars', count: 2 },
    buttons({ label: '+ ADD CUSTOM FIELD', mark: 1 }),
    { kind: 'text', label: 'Name', value: 'Country / Region', mark: 2 },
    buttons({ label: 'Save', press: true, mark: 3 }),
  ],
};

export const settingByCountry: ConsoleSketch = {
  crumbs: ['Company', 'Company Settings', 'SCIM Settings', '+ NEW'],
  rows: [
    { kind: 'text', label: 'Country / Region', value: 'addresses[type eq "work"].country', mark: 1 },
    { kind: 'text', label: 'Group Name' },
    {
      kind: 'choice',
      label: 'Grouping Criteria',
      options: ['Country / Region'],
      chosen: 'Country / Region',
      mark: 2,
    },
    { kind: 'checkbox', label: 'Synchronize groups with Identity Management Platform', on: false },
    buttons({ label: 'Save', press: true, mark: 3 }),
  ],
};
