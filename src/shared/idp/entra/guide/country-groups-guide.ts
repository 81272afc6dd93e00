/** Groups by region or country, as the platform's later page about Entra documents it: custom column, setting, token, restart. */
import type { ExtraGuide, GuideStep } from '../../../guide';
import { countryColumn, countrySetting, groupOfCountry } from '../../common/country-steps';
import { emptiedGroups, oneEmail } from '../../common/not-documented';
import { countryGroups } from '../../common/platform-evidence';
import { entraConsole } from '../console';
import { whyNoCountryGroup } from './causes';
import * as sketches from './extra-sketches';
import { entraApplications, portalApplications } from './links';
import { laterPage } from './pages';

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
  sketch: groupOfCountry('UK'),
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
    { title: 'On the platform', steps: [countryColumn(laterPage), countrySetting(entraConsole, laterPage)] },
    { title: 'In Entra ID', steps: [token, restart] },
    { title: 'What comes of it', steps: [groups] },
  ],
  finish: {
    title: 'Groups follow the country',
    text: 'Whoever moves to another country changes the group by itself.',
  },
  links: [],
};
