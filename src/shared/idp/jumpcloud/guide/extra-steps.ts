import type { GuidePart, GuideStep } from '../../../guide';
import { adminPortal, applications } from './links';
import * as sketches from './sketches';

const timeZone: GuideStep = {
  id: 'time-zone',
  title: 'Time zone: what cannot be sent',
  lead: 'JumpCloud has no attribute for it and no target to add: the platform takes the zone from the country.',
  sketch: sketches.fixedTable,
  where: ['SSO Applications', 'your application', 'Identity Management'],
  link: applications,
  instructions: [
    'Look at the table of attributes under **Identity Management** of your application in **SSO Applications**: there is no time zone, and no row can be added.',
    'Fill in the work address of each person in **Users**, with its country as two letters. The platform derives the zone from `addresses[type eq "work"].country` where a country has one.',
    'Where a country has several zones, fill in the state or the city too.',
  ],
  values: [
    {
      label: 'What tells the zone',
      value: { kind: 'literal', text: 'addresses[type eq "work"].country' },
      hint: 'Sent from the work address, and empty where nobody filled it in.',
    },
  ],
  why: 'The platform sends at a time that suits the reader. JumpCloud’s table is fixed, so `timezone` never arrives from it.',
  slips: [
    {
      symptom: 'The time zone stays empty on the platform.',
      remedy: 'The work address of the person has no country in JumpCloud.',
    },
    {
      symptom: 'Another guide shows a mapping to `timezone`.',
      remedy: 'It is for a provider whose mapping can be edited. JumpCloud’s cannot.',
    },
  ],
  variants: [],
  evidence: { kind: 'by hand' },
  tick: 'Understood',
  minutes: 2,
};

const groupsByCountry: GuideStep = {
  id: 'groups-by-country',
  title: 'Groups by region or country',
  lead: 'On the platform map **Country / Region**, group by it, **Save**, and enter the new token in JumpCloud.',
  sketch: sketches.settingByCountry,
  where: ['Company', 'Company Settings', 'SCIM Settings', '+New'],
  instructions: [
    'Fill in the country of the work address of each person in JumpCloud: `addresses[type eq "work"].country` is in its fixed table, and empty where nobody filled it in.',
    'On the platform create a custom column **Country / Region**, then a SCIM setting with **+New**: map **Country / Region** to `addresses[type eq "work"].country`.',
    'Leave **Group Name:** empty. **Grouping Criteria:** **Select a SCIM field to determine user groups**, and take Country / Region. **Save**.',
    'Copy the token into **Token Key** under **Identity Management**. Editing an active connection asks for a test address again: **Test Connection**, then **Activate**.',
  ],
  values: [
    { label: 'SCIM attribute', value: { kind: 'literal', text: 'addresses[type eq "work"].country' } },
    { label: 'Base URL', value: { kind: 'base URL' } },
    { label: 'Token Key', value: { kind: 'token' } },
  ],
  why: 'A user whose country is UK lands in a group named UK, created by itself. If you have a group per country in JumpCloud already, mirroring groups does the same with less.',
  slips: [
    {
      symptom: 'Two groups for one country, Turkey and TR for instance.',
      remedy: 'The country is free text in JumpCloud. Write the same two letters everywhere.',
    },
    {
      symptom: 'Nothing happens after the change.',
      remedy:
        'JumpCloud sends a person when something changes about them. Untick the group under **User Groups**, **Save**, tick it again, **Save**.',
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
  lead: 'In a bound group? Active, not staged? Then **Directory Insights** says why.',
  sketch: sketches.insights,
  where: ['Directory Insights'],
  link: adminPortal,
  instructions: [
    'Is the person a member of a group that is ticked under **User Groups** of the application?',
    'Is the person active in **Users**? Staged and suspended people are not sent.',
    'Then look at **Directory Insights**: `user_lookup_provision`, `user_create_provision`, `user_update_provision`, `user_deprovision` and `user_delete_provision` for people, `group_create_provision`, `group_update_provision` and `group_delete_provision` for groups, each with its result.',
  ],
  why: 'These explain nearly every missing person, in this order. There is nothing to start or restart in JumpCloud: the connection is active or it is not.',
  slips: [
    {
      symptom: 'There is no event for the person.',
      remedy: 'Nothing was sent. The person is in no bound group, or the connection was deactivated.',
    },
    {
      symptom: 'The event says failed.',
      remedy: 'The request did reach us. Find it under **Requests**: its findings say what was wrong.',
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
