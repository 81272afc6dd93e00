import type { GuidePart, GuideStep } from '../../../guide';
import { timezoneArrived } from '../../common/evidence';
import { userMapping } from '../console';
import { timeZoneByState, timeZoneExample } from '../expressions';
import { whyNoTimeZone } from './causes';
import * as sketches from './extra-sketches';
import { entraApplications, portalApplications } from './links';
import { laterPage } from './pages';
import { scopeInAttributeMapping } from './provision-sketches';
import { onDemand as onDemandSketch, provisioningLogs } from './watch-sketches';

const timeZone: GuideStep = {
  id: 'time-zone',
  title: 'Time zone from usage location',
  lead: 'Map `usageLocation` Direct to `timezone`, then restart provisioning.',
  sketch: sketches.timeZoneMapping,
  where: ['your application', 'Provisioning Settings', 'Mappings', 'Users'],
  link: portalApplications,
  page: laterPage,
  instructions: [
    'Open **Provisioning Settings** > **Users** under **Mappings** and add a new attribute.',
    '**Mapping Type**: Direct. **Source Attribute**: usageLocation. **Default Value if Null (Optional)**: leave as default. **Target Attribute**: timezone. **Match Objects Using This Attribute**: No. **Matching Precedence**: leave as default. **Apply This Mapping**: Always.',
    'All users need a **Usage Location**: **Azure AD** (today **Microsoft Entra ID**) > **Users** > properties of a user > at the bottom of the page.',
    'If provisioning has already started: stop provisioning, start it again, then restart it, to apply the change immediately. It sends the time zone of all users.',
  ],
  values: [
    { label: 'Source Attribute', value: { kind: 'literal', text: 'usageLocation' } },
    { label: 'Target Attribute', value: { kind: 'literal', text: 'timezone' } },
    {
      label: 'Countries of your people',
      value: { kind: 'time zones', text: timeZoneExample },
      hint: 'Only where the country does not tell the zone, instead of the above: **Mapping Type** Expression. It has one pair for each country in which somebody is here, and is an example while nobody is. People of other countries keep an empty time zone.',
    },
    {
      label: 'People in several zones of the United States',
      value: { kind: 'literal', text: timeZoneByState('US') ?? '' },
      hint: 'As an expression too: the state decides. Add a pair for each further country, and write the states as your directory does.',
    },
  ],
  warning:
    'A usage location is a two-letter country: the platform reads `GB` as `Europe/London`. In the United States, Brazil, Australia and other countries with several zones it needs state or city of the work address too. Where these do not arrive, let an expression decide, or keep a real zone in an extension attribute.',
  why: 'The platform sends at a time that suits the reader. Entra has no time zone that it can provision, so the documented way derives it from the country.',
  slips: [
    {
      symptom: 'The time zone is empty.',
      remedy: 'The user has no **Usage Location**. Set it, then wait for the next cycle.',
    },
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
  variants: [
    {
      title: 'I see Attribute mapping on the left',
      where: ['your application', 'Attribute mapping', 'Users'],
      link: entraApplications,
      instructions: [
        'Open **Attribute mapping** > **Users** and add a new mapping. The fields are the same.',
      ],
    },
    {
      title: 'One country with several zones',
      where: ['your application', 'Provisioning Settings', 'Mappings', 'Users'],
      link: portalApplications,
      instructions: [
        'Set **Mapping Type** to Expression and let the state decide within the country, as in the value above: states of other countries share abbreviations.',
        'An expression may have 10,000 characters.',
      ],
    },
  ],
  evidence: { kind: 'exchange', ...timezoneArrived },
  expect: {
    what: 'a user with a time zone',
    when: 'In the initial cycle after the restart.',
    lateAfterMinutes: 45,
  },
  seen: { title: 'Time zones arrive', text: 'The platform can send at a time that suits the reader.' },
  minutes: 5,
  causes: whyNoTimeZone,
};

const groupsByCountry: GuideStep = {
  id: 'groups-by-country',
  title: 'Groups by region or country',
  lead: 'On the platform: map **Country / Region**, group by it, **Save**. Then enter the new token in Entra.',
  sketch: sketches.settingByCountry,
  where: ['Company', 'Company Settings', 'SCIM Settings', '+ NEW'],
  page: laterPage,
  instructions: [
    'Create the custom column **Country / Region**: **Company > Target Users** > menu **People** > **Settings** in the **Actions** column > **EDIT FIELDS** > **+ ADD CUSTOM FIELD** > name > **Save**.',
    'Create a new SCIM setting (**+ NEW**, on the current page **+New**). Under **Map Fields** map **Country / Region** to `addresses[type eq "work"].country`, then **Next**.',
    'Leave **Group Name** empty, set **Grouping Criteria** to **Country / Region** and leave **Synchronize groups with Identity Management Platform** empty. **Save**.',
    'Copy the **Token** into **Secret Token** of the SCIM application.',
    'On its **Provisioning** page press **STOP**, then **START**, then restart provisioning, step by step. Wait a few minutes.',
  ],
  values: [
    { label: 'SCIM attribute', value: { kind: 'literal', text: 'addresses[type eq "work"].country' } },
    { label: 'Tenant URL', value: { kind: 'base URL' } },
    { label: 'Secret Token', value: { kind: 'token' } },
  ],
  why: 'A user whose country is UK lands in a group named UK, created by itself: useful when training goes out by language or law.',
  slips: [
    {
      symptom: 'Nothing happens after the change.',
      remedy: 'The cycle has not run again: **STOP**, **START**, then restart provisioning.',
    },
    {
      symptom: 'Two groups for one country, Turkey and TR for instance.',
      remedy:
        '`country` is free text in Entra. Map `usageLocation` to `addresses[type eq "work"].country` instead: it is always two letters.',
    },
    {
      symptom: 'People without a country have no group.',
      remedy:
        'Without a value and without a **Group Name** they stay single users. Fill in the country, or choose a group.',
    },
  ],
  variants: [],
  evidence: { kind: 'by hand' },
  tick: 'Groups by country are set up',
  minutes: 10,
};

const onDemand: GuideStep = {
  id: 'provision-on-demand',
  title: 'Provision one person on demand',
  lead: 'Pick one person and press **Provision**: the request is here within about 30 seconds.',
  sketch: onDemandSketch,
  where: ['your application', 'Provisioning', 'Provision on demand'],
  link: entraApplications,
  instructions: [
    'Open **Provision on demand**, pick one person and press **Provision**.',
    'Read the five results: test connection, import, scope, match, action. The request shows up here within about 30 seconds.',
    'A group works too, with at most five of its members.',
  ],
  why: 'It spares the wait of about 40 minutes, in a demonstration above all, and it says why a person is left out.',
  slips: [
    {
      symptom: 'The person is not found or not in scope.',
      remedy:
        'A new assignment takes some minutes to spread. Disabled and deleted users cannot be provisioned this way.',
    },
    {
      symptom: 'The request looks different from those of the cycle.',
      remedy: 'Provision on demand ignores the flag `aadOptscim062020`. Judge by the regular cycle.',
    },
  ],
  variants: [],
  evidence: { kind: 'by hand' },
  tick: 'I have tried it',
  minutes: 2,
};

const rfcPatch: GuideStep = {
  id: 'rfc-patch',
  title: 'Changes as the RFC wants them',
  lead: 'Append `?aadOptscim062020` to the **Tenant URL**, press **Test Connection**, then **Save**.',
  sketch: sketches.urlWithFlag,
  where: ['your application', 'Provisioning', 'New Configuration'],
  link: portalApplications,
  instructions: [
    'Append `?aadOptscim062020` to the **Tenant URL** (with `&` instead of `?` if it has a query already).',
    'Press **Test Connection**, then **Save**.',
    'Restart provisioning.',
  ],
  values: [{ label: 'Append to the Tenant URL', value: { kind: 'literal', text: '?aadOptscim062020' } }],
  why: 'Without it Entra writes `Add` and `Replace` with a capital letter, sends `"False"` as text and removes members in a form the RFC does not know. This server understands both; a stricter one may need the flag.',
  slips: [
    {
      symptom: 'A leaver stays active on another server.',
      remedy: 'That server reads the text `"False"` as true. With the flag Entra sends the boolean.',
    },
    {
      symptom: 'All members vanish when one is removed, on another server.',
      remedy: 'That server ignores the value of the removal. With the flag the member stands in the path.',
    },
  ],
  variants: [],
  evidence: { kind: 'by hand' },
  tick: 'The flag is set',
  minutes: 2,
};

const troubleshooting: GuideStep = {
  id: 'troubleshooting',
  title: 'When somebody is missing',
  lead: 'Assigned? With `mail`? Not filtered out? Then **Provisioning logs** says why.',
  sketch: provisioningLogs,
  where: ['your application', 'Provisioning', 'Provisioning logs'],
  link: entraApplications,
  instructions: [
    'Is the user assigned to the application, as the **Scope** asks? Look at the menu **Users and Groups**.',
    '`mail` is mandatory. If its mapping does not exist, create it: **Provisioning** > **Edit Provisioning** > **Users** (the documented page writes "Prevision" by a slip).',
    `${userMapping}: **Source Object Scope** must be **All Records**. The documented page prints **Provision Azure Directory Users**.`,
    'Then look at **Provisioning logs**: each person has a row that says created, skipped or failed, and why.',
  ],
  why: 'These three explain nearly every missing person, in this order.',
  slips: [
    {
      symptom: 'The log says skipped.',
      remedy: 'Not assigned, or left out by a filter. Both are settled in Entra; nothing reaches us.',
    },
    {
      symptom: 'The log says failed.',
      remedy: 'The request did reach us. Find it under **Requests**: its findings say what was wrong.',
    },
    {
      symptom: 'Members of a group inside a group are missing.',
      remedy: 'Entra does not look into nested groups. Assign the inner groups too.',
    },
  ],
  variants: [
    {
      title: 'I see Attribute mapping on the left',
      sketch: scopeInAttributeMapping,
      where: ['your application', 'Attribute mapping', 'Users'],
      link: entraApplications,
      instructions: ['It is the same page under its newest name; **Source Object Scope** stands on it too.'],
    },
  ],
  evidence: { kind: 'by hand' },
  tick: 'Checked',
  minutes: 5,
};

export const morePart: GuidePart = {
  title: 'More from this guide',
  extra: true,
  steps: [timeZone, groupsByCountry, onDemand, rfcPatch, troubleshooting],
};
