/** Time zones, from the attribute that Okta's base profile has for them. No page of the platform documents it for Okta. */
import type { ExtraGuide, GuideStep } from '../../../guide';
import { timezoneArrived } from '../../common/evidence';
import { narrowing, windowsNames } from '../../common/not-documented';
import { timeZonesTold } from '../../common/platform-evidence';
import { appMappings } from '../console';
import { timeZoneExample, zoneByState } from '../expressions';
import { whyNoTimeZone } from './causes';
import { signIn } from './links';
import * as sketches from './watch-sketches';

const mapping: GuideStep = {
  id: 'time-zone-mapping',
  title: 'Map user.timezone to timezone',
  lead: 'In **Mappings** write `user.timezone` into the row `timezone`, then **Save Mappings**.',
  sketch: sketches.timeZoneRow,
  where: ['your application', 'Provisioning', 'To App', 'Go to Profile Editor', 'Mappings'],
  link: signIn,
  instructions: [
    `Open ${appMappings}.`,
    'In the row `timezone` write `user.timezone`, choose **Apply mapping on user create and update** at the arrow, and press **Save Mappings**.',
    'If the application has no `timezone` yet: **Add Attribute**, with **External name** `timezone` and **External namespace** `urn:ietf:params:scim:schemas:core:2.0:User`.',
  ],
  values: [
    { label: 'timezone', value: { kind: 'literal', text: 'user.timezone' } },
    {
      label: 'External namespace',
      value: { kind: 'literal', text: 'urn:ietf:params:scim:schemas:core:2.0:User' },
    },
  ],
  why: 'The platform sends at a time that suits the reader. Okta has a time zone in its base profile, so that it can send a right one.',
  slips: [
    {
      symptom: 'Only new people have a time zone.',
      remedy: 'The mapping applies on create only: choose **Apply mapping on user create and update**.',
    },
  ],
  variants: [
    {
      title: 'I map it on the page To App',
      where: ['your application', 'Provisioning', 'To App', 'Attribute Mappings'],
      link: signIn,
      instructions: [
        'At the row press the pencil: **Map from Okta Profile** > **Time zone** > **Save**. For an expression choose **Expression** in the same list.',
      ],
    },
  ],
  evidence: { kind: 'by hand', proof: timezoneArrived },
  tick: 'The mapping is saved',
  minutes: 2,
};

const profile: GuideStep = {
  id: 'time-zone-in-profile',
  title: 'Give everybody a time zone',
  lead: 'People need a **Time zone** in their profile, or at least a **Country code**.',
  sketch: sketches.timeZoneInProfile,
  where: ['Directory', 'People', 'the person', 'Profile'],
  link: signIn,
  instructions: [
    'Open **Directory** > **People** > the person > **Profile** > **Edit**.',
    '**Time zone** takes a name such as `Europe/Istanbul`; **Country code** two letters such as `TR`. Press **Save**.',
    'Where people come from Active Directory or an HR system, fill it in there, or map it on the way into Okta.',
  ],
  why: 'Okta sends what stands in the profile. Without a time zone nothing is sent, and it stays empty.',
  slips: [
    {
      symptom: 'Okta refuses the time zone.',
      remedy:
        'It takes names of the Olson database only, such as `America/New_York`; no city alone, no offset.',
    },
  ],
  variants: [],
  evidence: { kind: 'by hand' },
  tick: 'Everybody has one',
  minutes: 3,
};

const sync: GuideStep = {
  id: 'time-zone',
  title: 'Force Sync',
  lead: '**Provisioning** > **To App** > **Force Sync**: it sends the time zone of everybody.',
  sketch: sketches.forceSync,
  where: ['your application', 'Provisioning', 'To App'],
  link: signIn,
  instructions: ['On **Provisioning** > **To App** press **Force Sync**, below **Attribute Mappings**.'],
  why: 'A new mapping concerns only people who change later. **Force Sync** sends everybody once more.',
  slips: [
    {
      symptom: 'Nothing is sent.',
      remedy: '**Update User Attributes** is not ticked under **To App**.',
    },
  ],
  variants: [],
  evidence: { kind: 'exchange', ...timezoneArrived },
  expect: { what: 'a user with a time zone', when: 'Within seconds of **Force Sync**.', lateAfterMinutes: 5 },
  seen: { title: 'Time zones arrive', text: 'Okta sends a name that the platform takes as it is.' },
  minutes: 1,
  causes: whyNoTimeZone,
};

const told: GuideStep = {
  id: 'time-zones-told',
  title: 'Everybody has a time zone on the platform',
  lead: 'For those whose profile has none, let the country decide.',
  sketch: sketches.expressionRow,
  where: ['your application', 'Provisioning', 'To App', 'Go to Profile Editor', 'Mappings'],
  link: signIn,
  instructions: [
    `Only for those who stay without one: ${appMappings}, and write the expression below into the row \`timezone\`. The country code decides: it has one choice for each country in which somebody is here, and is an example while nobody is. People of other countries keep an empty time zone.`,
    'Within the United States the state decides: put the second value in place of the one zone, and write the states as your directory does.',
    'The expressions end in `null`, which sends nothing. Press **Save Mappings**, then **Force Sync**.',
  ],
  values: [
    {
      label: 'Countries of your people',
      value: { kind: 'time zones', text: timeZoneExample },
    },
    {
      label: 'People in several zones of the United States',
      value: { kind: 'literal', text: zoneByState('US') ?? '' },
    },
  ],
  warning: 'Never send one time zone for everybody: people of other countries would get mail at night.',
  notDocumented: [windowsNames, narrowing],
  why: 'A person without a time zone gets mail at the hour of the company.',
  slips: [
    {
      symptom: 'The time zone is empty.',
      remedy: 'The profile has neither **Time zone** nor a **Country code** that the expression knows.',
    },
  ],
  variants: [],
  evidence: {
    kind: 'platform',
    ...timeZonesTold([
      {
        text: 'Fill in **Time zone** of those who have none: **Directory** > **People** > the person > **Profile**.',
      },
      {
        text: 'Or let the country decide: row `timezone` of the mappings, with the expression for the countries of your people.',
        copy: 'time zones',
      },
      { text: '**Save Mappings**, then **Force Sync**. This card changes by itself.' },
    ]),
  },
  expect: {
    what: 'time zones that the platform knows',
    when: 'As soon as time zones arrive.',
    lateAfterMinutes: 10,
  },
  seen: {
    title: 'Everybody has a time zone',
    text: 'The platform can send at a time that suits the reader.',
  },
  minutes: 2,
  causes: whyNoTimeZone,
};

export const timeZoneGuide: ExtraGuide = {
  id: 'time-zones',
  title: 'Time zone',
  about: 'Mail and training arrive in the working hours of each person.',
  prerequisites: [
    'People arrive already: the set-up is done.',
    'A role in Okta that may edit mappings and profiles.',
  ],
  parts: [
    { title: 'In Okta', steps: [mapping, profile, sync] },
    { title: 'On the platform', steps: [told] },
  ],
  finish: {
    title: 'Time zones are set',
    text: 'Whoever joins gets one by itself, from the profile.',
  },
  links: [],
};
