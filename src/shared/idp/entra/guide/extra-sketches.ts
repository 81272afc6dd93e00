/** Where to press in what is for later. */
import { buttons, type ConsoleSketch } from '../../../console-sketch';
import { entraConsole } from '../console';

export const timeZoneMapping: ConsoleSketch = {
  crumbs: ['your application', 'Provisioning Settings', 'Mappings', 'Users'],
  rows: [
    { kind: 'choice', label: 'Mapping Type', options: ['Direct'], chosen: 'Direct', mark: 1 },
    { kind: 'text', label: 'Source Attribute', value: 'usageLocation', mark: 2 },
    { kind: 'text', label: 'Default Value if Null (Optional)' },
    { kind: 'text', label: 'Target Attribute', value: 'timezone', mark: 3 },
    { kind: 'choice', label: 'Match Objects Using This Attribute', options: ['No'], chosen: 'No' },
    { kind: 'text', label: 'Matching Precedence' },
    { kind: 'choice', label: 'Apply This Mapping', options: ['Always'], chosen: 'Always' },
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

export const urlWithFlag: ConsoleSketch = {
  crumbs: ['your application', 'Provisioning', 'New Configuration'],
  rows: [
    { kind: 'text', label: entraConsole.urlField, value: '?aadOptscim062020', mark: 1 },
    buttons({ label: entraConsole.connectionTest, press: true, mark: 2 }, { label: 'Save', mark: 3 }),
  ],
};
