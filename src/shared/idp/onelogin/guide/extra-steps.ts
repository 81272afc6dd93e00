import type { GuidePart, GuideStep } from '../../../guide';
import { timezoneArrived } from '../../common/evidence';
import { reapply } from '../console';
import { countryLine, timeZoneLine } from '../template/templates';
import { whyNoTimeZone } from './causes';
import * as sketches from './extra-sketches';
import { oneLogin } from './links';
import { events } from './watch-sketches';

const timeZone: GuideStep = {
  id: 'time-zone',
  title: 'Time zone from a user field',
  lead: 'Keep the zone in a custom user field, make the parameter `timezone` of it, and add its line to the template.',
  sketch: sketches.timeZoneParameter,
  where: ['your application', 'Parameters', '+'],
  link: oneLogin,
  instructions: [
    'OneLogin has no time zone of its own: make a custom user field for it and fill it with names such as `Europe/Istanbul`.',
    'In the application: **Parameters** > **+**, **Name** `timezone`, the custom field as its value, tick **Include in User Provisioning**, **Save**.',
    '**Configuration** > **SCIM JSON Template**: add the line below behind that of `emails`, then **Save**.',
    `Send everybody once more: ${reapply}.`,
  ],
  values: [
    { label: 'Name', value: { kind: 'literal', text: 'timezone' } },
    { label: 'Line of the template', value: { kind: 'literal', text: timeZoneLine } },
  ],
  warning:
    'Who has nothing in the field is sent an empty text. Fill the field for everybody first, or let the platform work with the country alone and leave the line out.',
  why: 'The platform sends at a time that suits the reader. A name of the IANA database says the zone without doubt; a country does so only where it has one zone.',
  slips: [
    {
      symptom: 'The time zone arrives as a country such as `GB`.',
      remedy:
        'The parameter picks the country. The platform reads it where the country has one zone; for the others keep a zone in the custom field.',
    },
    {
      symptom: 'The line is there but nothing is sent.',
      remedy: `A changed template sends nobody by itself: ${reapply}.`,
    },
  ],
  variants: [],
  evidence: { kind: 'exchange', ...timezoneArrived },
  expect: {
    what: 'a user with a time zone',
    when: 'As soon as somebody is sent again.',
    lateAfterMinutes: 15,
  },
  seen: { title: 'Time zones arrive', text: 'The platform can send at a time that suits the reader.' },
  minutes: 8,
  causes: whyNoTimeZone,
};

const groupsByCountry: GuideStep = {
  id: 'groups-by-country',
  title: 'Groups by country',
  lead: 'Add the country to the template, then group by it on the platform.',
  sketch: sketches.countryInTemplate,
  where: ['your application', 'Configuration'],
  link: oneLogin,
  instructions: [
    'In the application: **Configuration** > **SCIM JSON Template**: add the line below behind that of `emails`.',
    'On the platform create the custom column **Country / Region**, then a new SCIM setting: under **Map Fields** map **Country / Region** to `addresses[type eq "work"].country`, then **Next**.',
    'Leave **Group Name** empty, set **Grouping Criteria** to **Country / Region** and leave **Synchronize groups with Identity Management Platform** empty. **Save**.',
    'Copy the **Token** into **SCIM Bearer Token** of the application, then **Save**.',
    `Send everybody once more: ${reapply}.`,
  ],
  values: [
    { label: 'Line of the template', value: { kind: 'literal', text: countryLine } },
    { label: 'SCIM attribute', value: { kind: 'literal', text: 'addresses[type eq "work"].country' } },
    { label: 'SCIM Bearer Token', value: { kind: 'token' } },
  ],
  why: 'A user whose country is UK lands in a group named UK, created by itself: useful when training goes out by language or law.',
  slips: [
    {
      symptom: 'Two groups for one country, Turkey and TR for instance.',
      remedy: 'The field of OneLogin is free text. Write the two-letter code for everybody.',
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

const troubleshooting: GuideStep = {
  id: 'troubleshooting',
  title: 'When somebody is missing',
  lead: 'Access? Approved? Not Failed? Then **Activity** > **Events** says why.',
  sketch: events,
  where: ['Activity', 'Events'],
  link: oneLogin,
  instructions: [
    'Has the person access? Tab **Access** of the application, and the roles of the person.',
    'Tab **Users**: Pending waits for **Approve**; Failed says why.',
    '**Activity** > **Events** has a line for each attempt. **Users** > **Provisioning** lists them per application.',
    '**More Actions** > **Sync logins** compares who is here with who has access.',
  ],
  why: 'These explain nearly every missing person, in this order.',
  slips: [
    {
      symptom: 'The status is Failed.',
      remedy: 'If a request reached us, find it under **Requests**: its findings say what was wrong.',
    },
    {
      symptom: 'The status is Provisioned, but nobody is here.',
      remedy:
        'OneLogin is linked to another server, or to one that was emptied. Take access away and give it anew.',
    },
  ],
  variants: [],
  evidence: { kind: 'by hand' },
  tick: 'Checked',
  minutes: 5,
};

export const morePart: GuidePart = {
  title: 'More from this guide',
  extra: true,
  steps: [timeZone, groupsByCountry, troubleshooting],
};
