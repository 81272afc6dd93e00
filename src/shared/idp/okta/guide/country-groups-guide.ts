/** Groups by region or country, as the platform documents it, with Okta's country code. */
import type { ExtraGuide, GuideStep } from '../../../guide';
import { countryColumn, countryPath, countrySetting, groupOfCountry } from '../../common/country-steps';
import { emptiedGroups, oneEmail } from '../../common/not-documented';
import { countryGroups } from '../../common/platform-evidence';
import { oktaConsole } from '../console';
import { whyNoCountryGroup } from './causes';
import { signIn } from './links';
import * as sketches from './watch-sketches';

const token: GuideStep = {
  id: 'country-token',
  title: 'Enter the token of that setting',
  lead: 'Copy the token into **OAuth Bearer Token**, **Test API Credentials**, then **Save**.',
  sketch: sketches.newToken,
  where: ['your application', 'Provisioning', 'Integration', 'Edit'],
  link: signIn,
  instructions: [
    'Open **Provisioning** > **Integration** > **Edit** and paste the token of the new setting into **OAuth Bearer Token**; **SCIM 2.0 Base Url** stays.',
    'Press **Test API Credentials**, then **Save**.',
    'Where the setting was changed and not made anew, as here, the token stays as it is.',
  ],
  values: [
    { label: oktaConsole.urlField, value: { kind: 'base URL' } },
    { label: oktaConsole.tokenField, value: { kind: 'token' } },
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
  title: 'Give everybody a country code',
  lead: 'People need a **Country code** in their profile. Then **Force Sync**.',
  sketch: sketches.countryInProfile,
  where: ['Directory', 'People', 'the person', 'Profile'],
  link: signIn,
  instructions: [
    'Open **Directory** > **People** > the person > **Profile** > **Edit**. **Country code** takes two letters such as `TR`. Press **Save**.',
    'The application sends it by default: the row of `user.countryCode` in **Go to Profile Editor** > **Mappings**, with the external name below.',
    'Press **Force Sync** on **Provisioning** > **To App**.',
  ],
  values: [
    { label: 'Source', value: { kind: 'literal', text: 'user.countryCode' } },
    { label: 'External name', value: { kind: 'literal', text: "addresses.^[type=='work'].country" } },
    { label: 'Arrives here as', value: { kind: 'literal', text: countryPath } },
  ],
  why: 'The value as sent names the group. Okta takes two letters only, so that no country has two groups.',
  slips: [
    {
      symptom: 'Nothing happens after the change.',
      remedy: 'Nobody was sent again: **Provisioning** > **To App** > **Force Sync**.',
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
  why: 'Useful when training goes out by language or law.',
  slips: [
    {
      symptom: 'Somebody is in no group.',
      remedy: 'The profile has no **Country code**. Fill it in: it is sent within seconds.',
    },
  ],
  variants: [],
  evidence: { kind: 'platform', ...countryGroups },
  expect: {
    what: 'the group of a country',
    when: 'Within a few minutes of **Force Sync**.',
    lateAfterMinutes: 10,
  },
  seen: {
    title: 'Groups by country are there',
    text: 'Each was created by the first person who arrived with its country.',
  },
  tick: 'Groups by country are set up',
  minutes: 2,
  causes: whyNoCountryGroup,
};

export const countryGroupsGuide: ExtraGuide = {
  id: 'country-groups',
  title: 'Groups by region or country',
  about: 'One target group for each country, created by itself.',
  prerequisites: [
    'People arrive already: the set-up is done.',
    'Access to the platform as a company administrator.',
    'The country of each person in Okta: **Country code** in the profile.',
  ],
  parts: [
    { title: 'On the platform', steps: [countryColumn(), countrySetting(oktaConsole)] },
    { title: 'In Okta', steps: [token, country] },
    { title: 'What comes of it', steps: [groups] },
  ],
  finish: {
    title: 'Groups follow the country',
    text: 'Whoever moves to another country changes the group by itself.',
  },
  links: [],
};
