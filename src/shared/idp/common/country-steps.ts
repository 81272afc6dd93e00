/** Groups by region or country: what is done on the platform, whoever the vendor is. */
import { buttons, type ConsoleSketch } from '../../console-sketch';
import type { GuideStep } from '../../guide';
import type { Console } from './console';
import { groupedByCountry } from './platform-evidence';

export const countryPath = 'addresses[type eq "work"].country';

const customColumn: ConsoleSketch = {
  crumbs: ['Company', 'Target Users', 'People', 'Actions', 'Settings', 'EDIT FIELDS'],
  rows: [
    { kind: 'bars', count: 2 },
    buttons({ label: '+ ADD CUSTOM FIELD', mark: 1 }),
    { kind: 'text', label: 'Name', value: 'Country / Region', mark: 2 },
    buttons({ label: 'Save', press: true, mark: 3 }),
  ],
};

const settingByCountry: ConsoleSketch = {
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

/** Where the platform shows the group of a country. */
export const groupOfCountry = (name: string): ConsoleSketch => ({
  crumbs: ['Company', 'Target Users', 'Groups'],
  tabs: { entries: [null, 'Groups'], open: 'Groups' },
  rows: [
    { kind: 'entry', label: name, mark: 1 },
    { kind: 'bars', count: 2 },
  ],
});

function printedOn(page: string | undefined): Pick<GuideStep, 'page'> {
  return page === undefined ? {} : { page };
}

/** @param page title of the page of the platform that prints these labels for this vendor */
export const countryColumn = (page?: string): GuideStep => ({
  id: 'country-column',
  title: 'Create the custom column',
  lead: 'On the platform add the custom field **Country / Region** to the people.',
  sketch: customColumn,
  where: ['Company', 'Target Users', 'People', 'Actions', 'Settings', 'EDIT FIELDS'],
  ...printedOn(page),
  instructions: [
    '**Company > Target Users** > menu **People** > **Actions** column at the right-hand side > **Settings** > **EDIT FIELDS** > **+ ADD CUSTOM FIELD**.',
    'Enter the name **Country / Region**, then **Save**.',
  ],
  values: [{ label: 'Name', value: { kind: 'literal', text: 'Country / Region' } }],
  why: 'The standard fields have no country. A mapped field needs a column to go into. In this workbench a column comes with the mapping of the next step.',
  slips: [
    {
      symptom: 'There is no **Actions** column.',
      remedy: 'It is the last one at the right-hand side: scroll the table.',
    },
  ],
  variants: [
    {
      title: 'I see Settings at the top right',
      where: ['Target Users', 'Settings', 'Edit Fields'],
      instructions: [
        'On the older page: **Target Users** > **Settings** (top right) > **Edit Fields**, and add the field there.',
      ],
    },
  ],
  evidence: { kind: 'by hand' },
  tick: 'The column is there',
  minutes: 2,
});

/** @param page as above */
export const countrySetting = ({ vendor }: Pick<Console, 'vendor'>, page?: string): GuideStep => ({
  id: 'country-setting',
  title: 'Make the setting that groups by it',
  lead: 'New SCIM setting: map **Country / Region**, **Next**, group by it, **Save**.',
  sketch: settingByCountry,
  where: ['Company', 'Company Settings', 'SCIM Settings', '+ NEW'],
  ...printedOn(page),
  editsSetting: true,
  instructions: [
    'Create a new SCIM setting: **+ NEW** (on the current page **+New**).',
    '**Map Fields**: map **Country / Region** to `addresses[type eq "work"].country`, then **Next**.',
    'Leave **Group Name** empty, set **Grouping Criteria** to **Country / Region** and leave **Synchronize groups with Identity Management Platform** empty.',
    '**Save**.',
    'In this workbench change the SCIM setting on show in the same way: field, path, then the criterion. What it would do to whoever is here is shown before it is saved.',
  ],
  values: [
    { label: 'Country / Region', value: { kind: 'literal', text: countryPath } },
    { label: 'Grouping Criteria', value: { kind: 'literal', text: 'Country / Region' } },
  ],
  why: `The setting decides what the platform makes of what ${vendor} sends: one target group for each value of the field.`,
  slips: [
    {
      symptom: `The groups of ${vendor} are there too.`,
      remedy:
        '**Synchronize groups with Identity Management Platform** is on. It excludes grouping by a field: leave it empty.',
    },
    {
      symptom: 'People without a country have no group.',
      remedy:
        'Without a value and without a **Group Name** they stay single users. Fill in the country, or choose a group.',
    },
  ],
  variants: [],
  evidence: groupedByCountry,
  minutes: 3,
});
