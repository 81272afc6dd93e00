/** Where to press in what is for later. */
import { buttons, type ConsoleSketch } from '../../../console-sketch';
import { tabs } from './connect-sketches';

export const timeZoneParameter: ConsoleSketch = {
  crumbs: ['your application', 'Parameters', '+'],
  tabs: tabs('Parameters'),
  rows: [
    { kind: 'text', label: 'Name', value: 'timezone', mark: 1 },
    { kind: 'checkbox', label: 'Include in User Provisioning', on: true, mark: 2 },
    buttons({ label: 'Save', press: true, mark: 3 }),
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
