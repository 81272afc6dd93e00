import type { GuidePart, GuideStep } from '../../../guide';
import { timezoneArrived } from '../../common/evidence';
import { appMappings } from '../console';
import { timeZoneExample, zoneByState } from '../expressions';
import { enterpriseNamespace } from '../external-name';
import { whyNoTimeZone } from './causes';
import { signIn } from './links';
import * as sketches from './watch-sketches';

const timeZone: GuideStep = {
  id: 'time-zone',
  title: 'Time zone',
  lead: 'Map `user.timezone` to `timezone`, then **Save Mappings** and **Force Sync**.',
  sketch: sketches.timeZoneRow,
  where: ['your application', 'Provisioning', 'To App', 'Go to Profile Editor', 'Mappings'],
  link: signIn,
  instructions: [
    `Open ${appMappings}.`,
    'In the row `timezone` write `user.timezone`, choose **Apply mapping on user create and update** at the arrow, and press **Save Mappings**.',
    'If the application has no `timezone` yet: **Add Attribute**, with **External name** `timezone` and **External namespace** `urn:ietf:params:scim:schemas:core:2.0:User`.',
    'People need a **Time zone** in their profile: **Directory** > **People** > the person > **Profile**. It is a name such as `Europe/Istanbul`.',
    'Press **Force Sync** on **Provisioning** > **To App**: it sends the time zone of everybody.',
  ],
  values: [
    { label: 'timezone', value: { kind: 'literal', text: 'user.timezone' } },
    {
      label: 'Countries of your people',
      value: { kind: 'time zones', text: timeZoneExample },
      hint: 'Where profiles have no time zone, instead of the above: the country code decides. It is an example while nobody is here. People of other countries keep an empty time zone.',
    },
    {
      label: 'People in several zones of the United States',
      value: { kind: 'literal', text: zoneByState('US') ?? '' },
      hint: 'In place of one zone in the expression above: the state decides within the country. Write the states as your directory does.',
    },
  ],
  why: 'The platform sends at a time that suits the reader. Okta has a time zone in its base profile, so that it can send a right one.',
  slips: [
    {
      symptom: 'The time zone is empty.',
      remedy: 'The profile has no **Time zone**. Fill it in, or let the country decide.',
    },
    {
      symptom: 'Only new people have a time zone.',
      remedy:
        'The mapping applies on create only, or nobody was sent again: **Apply mapping on user create and update**, then **Force Sync**.',
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
  evidence: { kind: 'exchange', ...timezoneArrived },
  expect: { what: 'a user with a time zone', when: 'Within seconds of **Force Sync**.', lateAfterMinutes: 5 },
  seen: { title: 'Time zones arrive', text: 'The platform can send at a time that suits the reader.' },
  minutes: 5,
  causes: whyNoTimeZone,
};

const groupsByCountry: GuideStep = {
  id: 'groups-by-country',
  title: 'Groups by region or country',
  lead: 'On the platform: map **Country / Region**, group by it, **Save**. Then enter the new token in Okta.',
  sketch: sketches.settingByCountry,
  where: ['Company', 'Company Settings', 'SCIM Settings', '+New'],
  instructions: [
    'Create the custom column **Country / Region**: **Company > Target Users** > menu **People** > **Settings** in the **Actions** column > **EDIT FIELDS** > **+ ADD CUSTOM FIELD** > name > **Save**.',
    'Create a new SCIM setting (**+New**). Under **Map Fields** map **Country / Region** to `addresses[type eq "work"].country`, then **Next**.',
    'Leave **Group Name** empty, set **Grouping Criteria** to **Country / Region** and leave **Synchronize groups with Identity Management Platform** empty. **Save**.',
    'Copy the token into **OAuth Bearer Token** of the application: **Provisioning** > **Integration** > **Edit**, then **Test API Credentials** and **Save**.',
    'People need a **Country code** in their Okta profile, two letters such as `TR`. It is mapped by default. Press **Force Sync**.',
  ],
  values: [
    { label: 'SCIM attribute', value: { kind: 'literal', text: 'addresses[type eq "work"].country' } },
    { label: 'SCIM 2.0 Base Url', value: { kind: 'base URL' } },
    { label: 'OAuth Bearer Token', value: { kind: 'token' } },
  ],
  why: 'A user whose country is TR lands in a group named TR, created by itself: useful when training goes out by language or law.',
  slips: [
    {
      symptom: 'Nothing happens after the change.',
      remedy: 'Nobody was sent again: **Provisioning** > **To App** > **Force Sync**.',
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

const customAttribute: GuideStep = {
  id: 'custom-attribute',
  title: 'One more attribute',
  lead: '**Go to Profile Editor** > **Add Attribute**, with its external name and namespace; then map it.',
  sketch: sketches.addAttribute,
  where: ['your application', 'Provisioning', 'To App', 'Go to Profile Editor', 'Add Attribute'],
  link: signIn,
  instructions: [
    'Open **Provisioning** > **To App** > **Go to Profile Editor** > **Add Attribute**.',
    'Fill in **Display name** and **Variable name**; never call one `groups`.',
    '**External name** is the attribute here; an element of a list has a form of its own, below.',
    '**External namespace** is the URN of its schema. Both can’t be changed later. Press **Save**.',
    `Then map it: ${appMappings}, the expression, **Apply mapping on user create and update**, **Save Mappings**.`,
  ],
  values: [
    {
      label: 'External name of a work phone',
      value: { kind: 'literal', text: "phoneNumbers.^[type=='work'].value" },
    },
    {
      label: 'External namespace of core attributes',
      value: { kind: 'literal', text: 'urn:ietf:params:scim:schemas:core:2.0:User' },
    },
    {
      label: 'External namespace of department, manager, cost center',
      value: { kind: 'literal', text: enterpriseNamespace },
    },
  ],
  why: 'Okta sends only what is in the profile of the application and mapped. A wrong name or namespace is left out without a message.',
  slips: [
    {
      symptom: 'The attribute never comes.',
      remedy: 'Its name or namespace is wrong. Delete it and add it again: neither can be changed.',
    },
    {
      symptom: 'It comes as a name with dots, beside the list.',
      remedy: 'The **External name** lacks the form for elements of lists. Add it again with that form.',
    },
  ],
  variants: [],
  evidence: { kind: 'by hand' },
  tick: 'The attribute is mapped',
  minutes: 5,
};

const troubleshooting: GuideStep = {
  id: 'troubleshooting',
  title: 'When somebody is missing',
  lead: 'Assigned? Ticked under **To App**? Then Dashboard > **Tasks** says why.',
  sketch: sketches.tasks,
  where: ['Dashboard', 'Tasks'],
  link: signIn,
  instructions: [
    'Is the person assigned? **Assignments** shows it, and a red mark where it failed.',
    'Are all three ticked under **Provisioning** > **To App**, and were they before the assignment?',
    'Look at **Dashboard** > **Tasks**; after the correction press **Retry Selected**.',
    '**View Logs** on the page of the application leads to **Reports** > **System Log**: each attempt is there, with its result.',
  ],
  why: 'These explain nearly every missing person, in this order.',
  slips: [
    {
      symptom: 'Okta says that automatic provisioning failed.',
      remedy: 'The request did reach us. Find it under **Requests**: its findings say what was wrong.',
    },
    {
      symptom: 'Okta waits for minutes.',
      remedy: 'It was asked to: after 429 it pauses for five minutes, then twice as long, ten times at most.',
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
  steps: [timeZone, groupsByCountry, customAttribute, troubleshooting],
};
