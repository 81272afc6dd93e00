/** Groups by region or country, with the country of JumpCloud's work address. No page of the platform documents it for JumpCloud. */
import type { ExtraGuide, GuideStep } from '../../../guide';
import { countryColumn, countryPath, countrySetting, groupOfCountry } from '../../common/country-steps';
import { emptiedGroups, oneEmail } from '../../common/not-documented';
import { countryGroups } from '../../common/platform-evidence';
import { jumpCloudConsole } from '../console';
import { whyNoCountry } from './causes';
import { adminPortal, applications } from './links';
import * as sketches from './sketches';

const token: GuideStep = {
  id: 'country-token',
  title: 'Enter the token of that setting',
  lead: 'Copy the token into **Token Key**, **Test Connection**, then **Activate**.',
  sketch: sketches.newToken,
  where: ['SSO Applications', 'your application', 'Identity Management'],
  link: applications,
  instructions: [
    'Open **Identity Management** of your application and paste the token of the new setting into **Token Key**; **Base URL** stays.',
    'Editing an active connection asks for a test address again: fill in **Test User Email**. Press **Test Connection**, then **Activate**.',
    'Where the setting was changed and not made anew, as here, the token stays as it is.',
  ],
  values: [
    { label: jumpCloudConsole.urlField, value: { kind: 'base URL' } },
    { label: jumpCloudConsole.tokenField, value: { kind: 'token' } },
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

const country: GuideStep = {
  id: 'country-in-profile',
  title: 'Give everybody a country',
  lead: 'In **Users** fill in the country of the work address, as the same two letters everywhere.',
  sketch: sketches.workAddress,
  where: ['Users', 'a member of the group'],
  link: adminPortal,
  instructions: [
    'Open **Users**, then a member of the group. Fill in the work address with its **Country**, two letters such as `TR`, and press **Save**: the person is sent again.',
    'To send everybody at once: under **User Groups** of the application untick the group, **Save**, tick it again, **Save**.',
  ],
  values: [{ label: 'Arrives here as', value: { kind: 'literal', text: countryPath } }],
  why: 'The value as sent names the group. JumpCloud takes any text there.',
  slips: [
    {
      symptom: 'Two groups for one country, Turkey and TR for instance.',
      remedy: 'The country is free text in JumpCloud. Write the same two letters everywhere.',
    },
  ],
  variants: [],
  evidence: { kind: 'by hand' },
  tick: 'Everybody has one',
  minutes: 3,
};

const groups: GuideStep = {
  id: 'groups-by-country',
  title: 'Groups named after countries',
  lead: 'A user whose country is **TR** lands in a group named TR, created by itself.',
  sketch: groupOfCountry('TR'),
  where: ['Company', 'Target Users', 'Groups'],
  instructions: ['Look at **Company > Target Users** > **Groups**, and here at the Directory.'],
  notDocumented: [emptiedGroups, oneEmail],
  why: 'Useful when training goes out by language or law. If you have a group per country in JumpCloud already, mirroring groups does the same with less.',
  slips: [
    {
      symptom: 'Somebody is in no group.',
      remedy: 'The work address of the person has no country in JumpCloud.',
    },
  ],
  variants: [],
  evidence: { kind: 'platform', ...countryGroups },
  expect: { what: 'the group of a country', when: 'A few minutes after **Save**.', lateAfterMinutes: 15 },
  seen: {
    title: 'Groups by country are there',
    text: 'Each was created by the first person who arrived with its country.',
  },
  tick: 'Groups by country are set up',
  minutes: 2,
  causes: whyNoCountry,
};

export const countryGroupsGuide: ExtraGuide = {
  id: 'country-groups',
  title: 'Groups by region or country',
  about: 'One target group for each country, created by itself.',
  prerequisites: [
    'People arrive already: the set-up is done.',
    'Access to the platform as a company administrator.',
    'The country of each person in JumpCloud: it stands in the work address.',
  ],
  parts: [
    { title: 'On the platform', steps: [countryColumn(), countrySetting(jumpCloudConsole)] },
    { title: 'In JumpCloud', steps: [token, country] },
    { title: 'What comes of it', steps: [groups] },
  ],
  finish: {
    title: 'Groups follow the country',
    text: 'Whoever moves to another country changes the group by itself.',
  },
  links: [],
};
