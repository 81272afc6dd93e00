/** Time zone of users from their usage location, as the platform's later page about Entra documents it. */
import type { ExtraGuide, GuideStep } from '../../../guide';
import { timezoneArrived } from '../../common/evidence';
import { narrowing, windowsNames } from '../../common/not-documented';
import { timeZonesTold } from '../../common/platform-evidence';
import { timeZoneByState, timeZoneExample } from '../expressions';
import { whyNoTimeZone } from './causes';
import * as sketches from './extra-sketches';
import { entraApplications, entraUsers, portalApplications } from './links';
import { laterPage } from './pages';

const mapping: GuideStep = {
  id: 'time-zone-mapping',
  title: 'Map usageLocation to timezone',
  lead: 'Under **Mappings** open **Users** and add an attribute: `usageLocation` Direct to `timezone`.',
  sketch: sketches.timeZoneMapping,
  where: ['your application', 'Provisioning Settings', 'Mappings', 'Users'],
  link: portalApplications,
  page: laterPage,
  instructions: [
    'Open **Provisioning Settings** > **Users** under **Mappings** and add a new attribute.',
    '**Mapping Type**: Direct. **Source Attribute**: usageLocation. **Default Value if Null (Optional)**: leave as default. **Target Attribute**: timezone. **Match Objects Using This Attribute**: No. **Matching Precedence**: leave as default. **Apply This Mapping**: Always.',
    'Press **Save**.',
  ],
  values: [
    { label: 'Source Attribute', value: { kind: 'literal', text: 'usageLocation' } },
    { label: 'Target Attribute', value: { kind: 'literal', text: 'timezone' } },
  ],
  why: 'The platform sends at a time that suits the reader. Entra has no time zone that it can provision, so the documented way derives it from the country: it sends `GB`, and the platform makes `Europe/London` of it.',
  slips: [
    {
      symptom: '`timezone` is not in the list of target attributes.',
      remedy:
        'The list has it for a SCIM application. Where it was removed: **Show advanced options** > **Edit attribute list** and add `timezone` as a String.',
    },
    {
      symptom: 'A mapping to `timezone` is there already.',
      remedy: 'Edit it instead: a target attribute can be mapped once.',
    },
  ],
  variants: [
    {
      title: 'I see Attribute mapping on the left',
      where: ['your application', 'Attribute mapping', 'Users'],
      link: entraApplications,
      instructions: [
        'Open **Attribute mapping** > **Users** and add a new mapping. The fields are the same.',
      ],
    },
  ],
  evidence: { kind: 'by hand', proof: timezoneArrived },
  tick: 'The mapping is saved',
  minutes: 2,
};

const usageLocation: GuideStep = {
  id: 'usage-location',
  title: 'Give everybody a usage location',
  lead: 'All users need a **Usage Location**: it stands in the properties of a user, at the bottom of the page.',
  sketch: sketches.usageLocation,
  where: ['Azure AD', 'Users', 'properties of a user'],
  link: entraUsers,
  page: laterPage,
  instructions: [
    'Open **Azure AD** (today **Microsoft Entra ID**) > **Users** and the properties of a user.',
    'At the bottom of the page stands **Usage Location**. Choose the country, `GB` for the United Kingdom, then **Save**.',
    'For many people at once: **Users** > **Bulk operations**, or the attribute `usageLocation` through Microsoft Graph.',
  ],
  why: 'Without it nothing is sent for that person, and the time zone stays empty.',
  slips: [
    {
      symptom: 'The country of somebody is filled in, the usage location is not.',
      remedy: 'They are two attributes. **Country or region** does not fill **Usage Location**.',
    },
    {
      symptom: 'Guests have none.',
      remedy: 'Nobody sets it for them by itself. Only a licence needs one.',
    },
  ],
  variants: [],
  evidence: { kind: 'by hand' },
  tick: 'Everybody has one',
  minutes: 3,
};

const restart: GuideStep = {
  id: 'time-zone',
  title: 'Stop, start, restart provisioning',
  lead: 'If provisioning has already started: stop it, start it again, then restart it.',
  sketch: sketches.stopStartRestart,
  where: ['your application', 'Provisioning', 'Overview'],
  link: portalApplications,
  page: laterPage,
  instructions: [
    'If provisioning has already started: stop provisioning, start provisioning again, then restart provisioning to apply changes immediately. Today the three buttons on **Overview** are **Stop provisioning**, **Start provisioning** and **Restart provisioning**.',
    'It syncs the time zone of all users.',
  ],
  why: 'A mapping that was changed concerns only people who change later. A restart sends everybody once more.',
  slips: [
    {
      symptom: 'The mapping is there but nothing is sent.',
      remedy: 'Only a new initial cycle sends it to everyone: stop, start, then restart provisioning.',
    },
    {
      symptom: 'The value is blank after an unrelated change.',
      remedy:
        'A known weakness of Switch in Entra. Go back to `usageLocation` as it is, or keep the zone in an extension attribute.',
    },
  ],
  variants: [],
  evidence: { kind: 'exchange', ...timezoneArrived },
  expect: {
    what: 'a user with a time zone',
    when: 'In the initial cycle after the restart.',
    lateAfterMinutes: 45,
  },
  seen: {
    title: 'Time zones arrive',
    text: 'What is sent is a country. The platform makes a time zone of it.',
  },
  minutes: 2,
  causes: whyNoTimeZone,
};

const told: GuideStep = {
  id: 'time-zones-told',
  title: 'Everybody has a time zone on the platform',
  lead: 'The platform resolves each country. Where it can’t, let an expression decide.',
  sketch: sketches.timeZoneExpression,
  where: ['your application', 'Provisioning Settings', 'Mappings', 'Users'],
  link: portalApplications,
  page: laterPage,
  instructions: [
    'A country with one time zone is resolved. One with several is narrowed by state, city or language of the person; else it is a guess or a question.',
    'Only for those who stay without one: set **Mapping Type** to Expression and enter the one below; **Target Attribute** stays timezone. It has one pair for each country in which somebody is here, and is an example while nobody is. People of other countries keep an empty time zone.',
    'Within the United States, Brazil or Australia the state decides: states of other countries share abbreviations. Take the second value, add a pair for each further country, and write the states as your directory does. An expression may have 10,000 characters.',
    'Stop, start, then restart provisioning.',
  ],
  values: [
    {
      label: 'Countries of your people',
      value: { kind: 'time zones', text: timeZoneExample },
    },
    {
      label: 'People in several zones of the United States',
      value: { kind: 'literal', text: timeZoneByState('US') ?? '' },
    },
  ],
  warning:
    'No fixed value, and no **Default Value if Null (Optional)**: people elsewhere would get mail at night.',
  notDocumented: [windowsNames, narrowing],
  why: 'A usage location is a two-letter country: the platform reads `GB` as `Europe/London`. In the United States, Brazil, Australia and other countries with several zones it needs state or city of the work address too.',
  slips: [
    {
      symptom: 'The time zone is empty.',
      remedy: 'The user has no **Usage Location**. Set it, then wait for the next cycle.',
    },
    {
      symptom: 'Somebody has the zone of another coast.',
      remedy:
        'The state did not arrive, or is written otherwise. Map `state` to `addresses[type eq "work"].region`, or keep a real zone in an extension attribute.',
    },
  ],
  variants: [],
  evidence: {
    kind: 'platform',
    ...timeZonesTold([
      {
        text: 'Set the **Usage Location** of those who have none: **Users** > properties of a user > at the bottom of the page.',
      },
      {
        text: 'Where a country has several zones and neither state nor city arrives: **Mapping Type** Expression, with the one for the countries of your people.',
        copy: 'time zones',
      },
      { text: 'Stop, start, then **Restart provisioning**. This card changes by itself.' },
    ]),
  },
  expect: {
    what: 'time zones that the platform knows',
    when: 'As soon as time zones arrive.',
    lateAfterMinutes: 45,
  },
  seen: {
    title: 'Everybody has a time zone',
    text: 'The platform can send at a time that suits the reader.',
  },
  minutes: 1,
  causes: whyNoTimeZone,
};

export const timeZoneGuide: ExtraGuide = {
  id: 'time-zones',
  title: 'Time zone from usage location',
  about: 'Mail and training arrive in the working hours of each person.',
  prerequisites: [
    'People arrive already: the set-up is done.',
    'A role in Entra that may edit mappings and users.',
  ],
  parts: [
    { title: 'In Entra ID', steps: [mapping, usageLocation, restart] },
    { title: 'On the platform', steps: [told] },
  ],
  finish: {
    title: 'Time zones are set',
    text: 'Whoever joins gets one by itself, from the usage location.',
  },
  links: [],
};
