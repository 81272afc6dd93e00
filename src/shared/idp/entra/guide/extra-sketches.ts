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

export const usageLocation: ConsoleSketch = {
  crumbs: ['Azure AD', 'Users', 'properties of a user'],
  rows: [
    { kind: 'bars', count: 3 },
    { kind: 'text', label: 'Usage Location', value: 'GB', mark: 1 },
    buttons({ label: 'Save', press: true, mark: 2 }),
  ],
};

export const timeZoneExpression: ConsoleSketch = {
  crumbs: ['your application', 'Provisioning Settings', 'Mappings', 'Users'],
  rows: [
    { kind: 'choice', label: 'Mapping Type', options: ['Expression'], chosen: 'Expression', mark: 1 },
    { kind: 'text', label: 'Expression', mark: 2 },
    { kind: 'text', label: 'Target Attribute', value: 'timezone' },
  ],
};

function restarting(crumbs: string[], stop: string, start: string): ConsoleSketch {
  return {
    crumbs,
    rows: [
      buttons(
        { label: stop, mark: 1 },
        { label: start, mark: 2 },
        { label: 'Restart provisioning', press: true, mark: 3 },
      ),
      { kind: 'bars', count: 2 },
    ],
  };
}

export const stopStartRestart = restarting(
  ['your application', 'Provisioning', 'Overview'],
  'Stop provisioning',
  'Start provisioning',
);
export const stopStartRestartInCapitals = restarting(['your application', 'Provisioning'], 'STOP', 'START');

export const newToken: ConsoleSketch = {
  crumbs: ['your application', 'Provisioning', 'New Configuration'],
  rows: [
    { kind: 'text', label: entraConsole.urlField, mark: 1 },
    { kind: 'secret', label: entraConsole.tokenField, mark: 2 },
    buttons({ label: entraConsole.connectionTest, mark: 3 }, { label: 'Save', press: true, mark: 4 }),
  ],
};

export const urlWithFlag: ConsoleSketch = {
  crumbs: ['your application', 'Provisioning', 'New Configuration'],
  rows: [
    { kind: 'text', label: entraConsole.urlField, value: '?aadOptscim062020', mark: 1 },
    buttons({ label: entraConsole.connectionTest, press: true, mark: 2 }, { label: 'Save', mark: 3 }),
  ],
};
