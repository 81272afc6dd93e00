/** Groups by country: the country in the template, then the platform's own steps. */
import type { ExtraGuide, GuideStep } from '../../../guide';
import { groupOfCountry } from '../../common/country-steps';
import { emptiedGroups, oneEmail } from '../../common/not-documented';
import { countryGroups, groupedByCountry } from '../../common/platform-evidence';
import { oneLoginConsole, reapply } from '../console';
import { countryLine } from '../template/templates';
import { whyNoCountryGroup } from './causes';
import * as sketches from './extra-sketches';
import { oneLogin } from './links';

const countryPath = 'addresses[type eq "work"].country';

const column: GuideStep = {
  id: 'country-column',
  title: 'Create the custom column',
  lead: 'On the platform add the custom field **Country / Region** to the people.',
  sketch: sketches.customColumn,
  where: ['Company', 'Target Users', 'People', 'Actions', 'Settings', 'EDIT FIELDS'],
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
  variants: [],
  evidence: { kind: 'by hand' },
  tick: 'The column is there',
  minutes: 2,
};

const setting: GuideStep = {
  id: 'country-setting',
  title: 'Make the setting that groups by it',
  lead: 'New SCIM setting: map **Country / Region**, **Next**, group by it, **Save**.',
  sketch: sketches.settingByCountry,
  where: ['Company', 'Company Settings', 'SCIM Settings', '+ NEW'],
  editsSetting: true,
  instructions: [
    'Create a new SCIM setting: **+ NEW** (on the current page **+New**).',
    '**Map Fields**: map **Country / Region** to `addresses[type eq "work"].country`, then **Next**.',
    'Leave **Group Name** empty, set **Grouping Criteria** to **Country / Region** and leave **Synchronize groups with Identity Management Platform** empty.',
    '**Save**.',
    'In this workbench change the SCIM setting on show in the same way: field, path, then the criterion.',
  ],
  values: [
    { label: 'Country / Region', value: { kind: 'literal', text: countryPath } },
    { label: 'Grouping Criteria', value: { kind: 'literal', text: 'Country / Region' } },
  ],
  why: 'The setting decides what the platform makes of what OneLogin sends: one target group for each value of the field.',
  slips: [
    {
      symptom: 'The groups of OneLogin are there too.',
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
};

const template: GuideStep = {
  id: 'country-template',
  title: 'Add the country to the template',
  lead: '**Configuration**: one line more in **SCIM JSON Template**, the token of that setting, **Save**.',
  sketch: sketches.countryInTemplate,
  where: ['your application', 'Configuration'],
  link: oneLogin,
  instructions: [
    'On **Configuration** add the line below to **SCIM JSON Template**, behind that of `emails`.',
    `Copy the **Token** of the new setting into **${oneLoginConsole.tokenField}**. Where the setting was changed and not made anew, as here, the token stays as it is.`,
    `Press **Save**, then send everybody once more: ${reapply}.`,
  ],
  values: [
    { label: 'Line of the template', value: { kind: 'literal', text: countryLine } },
    { label: oneLoginConsole.tokenField, value: { kind: 'token' } },
  ],
  why: 'The documented template has no country, so none is sent. The token tells which setting a request is for.',
  slips: [
    {
      symptom: 'The country arrives as an empty text.',
      remedy: 'The field **Country** of the user is empty in OneLogin.',
    },
    {
      symptom: 'Nothing happens after the change.',
      remedy: `A changed template sends nobody by itself: ${reapply}, or change something of one user.`,
    },
  ],
  variants: [],
  evidence: { kind: 'by hand' },
  tick: 'The line is in',
  minutes: 3,
};

const groups: GuideStep = {
  id: 'groups-by-country',
  title: 'Groups named after countries',
  lead: 'A user whose country is **UK** lands in a group named UK, created by itself.',
  sketch: groupOfCountry('UK'),
  where: ['Company', 'Target Users', 'Groups'],
  instructions: ['Look at **Company > Target Users** > **Groups**, and here at the Directory.'],
  notDocumented: [emptiedGroups, oneEmail],
  why: 'Useful when training goes out by language or law.',
  slips: [
    {
      symptom: 'Two groups for one country, Turkey and TR for instance.',
      remedy:
        'The field of OneLogin is free text, and the value as sent names the group. Write one form for everybody.',
    },
    {
      symptom: 'Somebody is in no group.',
      remedy: 'There is no country in OneLogin for that person. Fill it in: it is sent by itself.',
    },
  ],
  variants: [],
  evidence: { kind: 'platform', ...countryGroups },
  expect: { what: 'the group of a country', when: 'As soon as people are sent again.', lateAfterMinutes: 15 },
  seen: {
    title: 'Groups by country are there',
    text: 'Each was created by the first person who arrived with its country.',
  },
  tick: 'Groups by country are set up',
  minutes: 3,
  causes: whyNoCountryGroup,
};

export const countryGroupsGuide: ExtraGuide = {
  id: 'country-groups',
  title: 'Groups by country',
  about: 'One target group for each country, created by itself.',
  prerequisites: [
    'People arrive already: the set-up is done.',
    'Access to the platform as a company administrator.',
    'The country of each person in OneLogin: the field **Country** of the user.',
  ],
  parts: [
    { title: 'On the platform', steps: [column, setting] },
    { title: 'In OneLogin', steps: [template] },
    { title: 'What comes of it', steps: [groups] },
  ],
  finish: {
    title: 'Groups follow the country',
    text: 'Whoever moves to another country changes the group by itself.',
  },
  links: [],
};
