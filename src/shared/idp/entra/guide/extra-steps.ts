import type { GuidePart, GuideStep } from '../../../guide';
import { userMapping } from '../console';
import * as sketches from './extra-sketches';
import { entraApplications, portalApplications } from './links';
import { scopeInAttributeMapping } from './provision-sketches';
import { onDemand as onDemandSketch, provisioningLogs } from './watch-sketches';

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
    {
      symptom: 'Another tool fails with the flag at the end of its address.',
      remedy:
        'The flag belongs into **Tenant URL** alone: Microsoft’s validators and scripts take the base URL as it is.',
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
  steps: [onDemand, rfcPatch, troubleshooting],
};
