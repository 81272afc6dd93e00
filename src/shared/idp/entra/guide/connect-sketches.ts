/** Where to press, from the application to a tested connection. */
import { buttons, type ConsoleSketch, type SketchButtons, type SketchMenu } from '../../../console-sketch';
import { entraConsole } from '../console';

const { urlField, tokenField, connectionTest } = entraConsole;

export const nonGallery = "Integrate any other application you don't find in the gallery (Non-gallery)";

const credentials = (from: number) =>
  [
    { kind: 'text', label: urlField, mark: from },
    { kind: 'secret', label: tokenField, mark: from + 1 },
  ] as const;

const provisioning: SketchMenu = { entries: [null, 'Provisioning', null, null], open: 'Provisioning' };
const newConfiguration = ['your application', 'Provisioning', 'New Configuration'];

/** The same question in each generation: a name, what kind of application, a button. */
function creation(crumbs: string[], last: 'Create' | 'Save', nameField: string | null): ConsoleSketch {
  const name = nameField === null ? [] : [{ kind: 'text', label: nameField, mark: 1 } as const];
  return {
    crumbs,
    rows: [
      ...name,
      {
        kind: 'choice',
        label: null,
        options: [null, null, nonGallery],
        chosen: nonGallery,
        mark: name.length + 1,
      },
      buttons({ label: last, press: true, mark: name.length + 2 }),
    ],
  };
}

export const createApplication = creation(
  ['Microsoft Entra ID', 'Enterprise Application', '+Create your own application'],
  'Create',
  'Enter a name',
);

export const createApplicationLater = creation(
  ['Enterprise applications', '+New application', '+Create your own application'],
  'Save',
  'Enter a name',
);

export const createApplicationToday = creation(
  ['Enterprise apps', '+ New application', '+ Create your own application'],
  'Create',
  null,
);

function connection(pressed: boolean, ...after: string[]): SketchButtons {
  const test = pressed ? { label: connectionTest, press: true, mark: 1 } : { label: connectionTest };
  return buttons(test, ...after.map((label) => (pressed ? { label, mark: 2 } : { label })));
}

export const enterUrlAndToken: ConsoleSketch = {
  crumbs: newConfiguration,
  side: provisioning,
  rows: credentials(1),
};

export const getStarted: ConsoleSketch = {
  crumbs: ['your application', 'Provisioning', 'Get Started'],
  rows: [
    { kind: 'choice', label: 'Provisioning Mode', options: ['Automatic'], chosen: 'Automatic', mark: 1 },
    ...credentials(2),
  ],
};

export const statusSwitch: ConsoleSketch = {
  crumbs: newConfiguration,
  rows: [
    ...credentials(1),
    { kind: 'toggle', label: 'Provisioning Status:', on: false },
    buttons({ label: connectionTest, press: true, mark: 3 }, { label: 'Save', mark: 4 }),
  ],
};

export const authenticationMethod: ConsoleSketch = {
  crumbs: ['your application', 'Provisioning', 'New provisioning configuration'],
  rows: [
    {
      kind: 'choice',
      label: 'Select authentication method',
      options: ['Bearer authentication'],
      chosen: 'Bearer authentication',
      mark: 1,
    },
    ...credentials(2),
  ],
};

export const testConnection: ConsoleSketch = {
  crumbs: newConfiguration,
  side: provisioning,
  rows: [{ kind: 'text', label: urlField }, { kind: 'secret', label: tokenField }, connection(true, 'Save')],
};

export const adminCredentials: ConsoleSketch = {
  crumbs: ['your application', 'Provisioning', 'Admin Credentials'],
  rows: [buttons({ label: 'Save', mark: 2 }), { kind: 'bars', count: 2 }, connection(true)],
};
