/** Groups by region or country, as the platform's later page about Entra documents it: custom column, setting, token, restart. */
import type { ExtraGuide, GuideStep } from '../../../guide';
import { emptiedGroups, oneEmail } from '../../common/not-documented';
import { countryGroups, groupedByCountry } from '../../common/platform-evidence';
import { entraConsole } from '../console';
import { whyNoCountryGroup } from './causes';
import * as sketches from './extra-sketches';
import { entraApplications, portalApplications } from './links';
import { laterPage } from './pages';

const countryPath = 'addresses[type eq "work"].country';

const column: GuideStep = {
  id: 'country-column',
  title: 'Create the custom column',
  lead: 'On the platform add the custom field **Country / Region** to the people.',
  sketch: sketches.customColumn,
  where: ['Company', 'Target Users', 'People', 'Actions', 'Settings', 'EDIT FIELDS'],
  page: laterPage,
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
};

const setting: GuideStep = {
  id: 'country-setting',
  title: 'Make the setting that groups by it',
  lead: 'New SCIM setting: map **Country / Region**, **Next**, group by it, **Save**.',
  sketch: sketches.settingByCountry,
  where: ['Company', 'Company Settings', 'SCIM Settings', '+ NEW'],
  page: laterPage,
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
  why: 'The setting decides what the platform makes of what Entra sends: one target group for each value of the field.',
  slips: [
    {
      symptom: 'The groups of Entra are there too.',
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

const token: GuideStep = {
  id: 'country-token',
  title: 'Enter the token of that setting',
  lead: 'Copy the **Token** into **Secret Token** of the SCIM application, then **Save**.',
  sketch: sketches.newToken,
  where: ['your application', 'Provisioning', 'New Configuration'],
  link: portalApplications,
  page: laterPage,
  instructions: [
    'Copy the **Token** of the new setting into the SCIM application: **Provisioning** > **Secret Token**.',
    'Press **Test Connection**, then **Save**.',
    'Where the setting was changed and not made anew, as here, the token stays as it is.',
  ],
  values: [
    { label: entraConsole.urlField, value: { kind: 'base URL' } },
    { label: entraConsole.tokenField, value: { kind: 'token' } },
  ],
  why: 'The token tells which setting a request is for. With the old one everybody would go on arriving by the old rules.',
  slips: [
    {
      symptom: 'People arrive, but in the groups of before.',
      remedy: 'The application still has the token of the other setting.',
    },
  ],
  variants: [],
  evidence: { kind: 'by hand' },
  tick: 'The token is in place',
  minutes: 2,
};

const restart: GuideStep = {
  id: 'country-restart',
  title: 'Stop, start, restart provisioning',
  lead: 'On its **Provisioning** page press **STOP**, then **START**, then restart provisioning, step by step.',
  sketch: sketches.stopStartRestartInCapitals,
  where: ['your application', 'Provisioning'],
  link: portalApplications,
  page: laterPage,
  instructions: [
    'On the **Provisioning** page of the application press **STOP**, then **START**, then restart provisioning (**Restart provisioning**), step by step.',
    'Wait a few minutes.',
  ],
  why: 'Only a restart sends everybody once more, and only then does the new setting see them.',
  slips: [
    {
      symptom: 'Nothing happens after the change.',
      remedy: 'The cycle has not run again: **STOP**, **START**, then restart provisioning.',
    },
  ],
  variants: [
    {
      title: 'I see Overview on the left',
      sketch: sketches.stopStartRestart,
      where: ['your application', 'Overview'],
      link: entraApplications,
      instructions: [
        'Today’s console has **Stop provisioning**, **Start provisioning** and **Restart provisioning** there.',
      ],
    },
  ],
  evidence: { kind: 'by hand' },
  tick: 'It was restarted',
  minutes: 1,
};

const groups: GuideStep = {
  id: 'groups-by-country',
  title: 'Groups named after countries',
  lead: 'A user whose country is **UK** lands in a group named UK, created by itself. Wait a few minutes.',
  sketch: sketches.groupOfCountry,
  where: ['Company', 'Target Users', 'Groups'],
  page: laterPage,
  instructions: ['Look at **Company > Target Users** > **Groups**, and here at the Directory.'],
  notDocumented: [emptiedGroups, oneEmail],
  why: 'Useful when training goes out by language or law.',
  slips: [
    {
      symptom: 'Two groups for one country, Turkey and TR for instance.',
      remedy:
        '`country` is free text in Entra, and the value as sent names the group. Map `usageLocation` to `addresses[type eq "work"].country` instead: it is always two letters.',
    },
    {
      symptom: 'Somebody is in no group.',
      remedy: 'There is no country in Entra for that person. Fill it in, then wait for the next cycle.',
    },
  ],
  variants: [],
  evidence: { kind: 'platform', ...countryGroups },
  expect: {
    what: 'the group of a country',
    when: 'A few minutes after the restart.',
    lateAfterMinutes: 45,
  },
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
  title: 'Groups by region or country',
  about: 'One target group for each country, created by itself.',
  prerequisites: [
    'People arrive already: the set-up is done.',
    'Access to the platform as a company administrator.',
    'The country of each person in Entra: **Country or region** in the properties of a user.',
  ],
  parts: [
    { title: 'On the platform', steps: [column, setting] },
    { title: 'In Entra ID', steps: [token, restart] },
    { title: 'What comes of it', steps: [groups] },
  ],
  finish: {
    title: 'Groups follow the country',
    text: 'Whoever moves to another country changes the group by itself.',
  },
  links: [],
};
