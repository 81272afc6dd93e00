import type { GuidePart, GuideStep } from '../../../guide';
import { appMappings } from '../console';
import { enterpriseNamespace } from '../external-name';
import { signIn } from './links';
import * as sketches from './watch-sketches';

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
      symptom: 'The attribute is called groups, and comes as something else.',
      remedy: 'Okta keeps `groups` for itself. Add it again with another **Variable name**.',
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
  steps: [customAttribute, troubleshooting],
};
