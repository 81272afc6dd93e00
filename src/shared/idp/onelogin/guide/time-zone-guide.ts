/** Time zone of users from a field of OneLogin's own: custom user field, parameter, line of the template. */
import type { ExtraGuide, GuideStep } from '../../../guide';
import { timezoneArrived } from '../../common/evidence';
import { narrowing, windowsNames } from '../../common/not-documented';
import { timeZonesTold } from '../../common/platform-evidence';
import { reapply } from '../console';
import { timeZoneLine } from '../template/templates';
import { whyNoTimeZone } from './causes';
import * as sketches from './extra-sketches';
import { oneLogin } from './links';

const field: GuideStep = {
  id: 'time-zone-field',
  title: 'Keep the zone in a custom user field',
  lead: 'OneLogin has no time zone of its own: make a custom user field and fill it in.',
  sketch: sketches.customField,
  where: ['Users', 'Custom User Fields'],
  link: oneLogin,
  instructions: [
    'Make a custom user field for the time zone: **Users** > **Custom User Fields**, a name, **Save**.',
    'Fill it in for everybody with a name of the IANA database such as `Europe/Istanbul`, by hand, by import or from your directory.',
  ],
  values: [{ label: 'Example of a value', value: { kind: 'literal', text: 'Europe/Istanbul' } }],
  why: 'A zone in a field of its own says without doubt what is meant. A country does so only where it has one zone.',
  slips: [
    {
      symptom: 'Somebody wrote GMT+3 or a city.',
      remedy: 'Write the zone of the IANA database: continent, slash, city.',
    },
  ],
  variants: [],
  evidence: { kind: 'by hand' },
  tick: 'The field is filled in',
  minutes: 5,
};

const parameter: GuideStep = {
  id: 'time-zone-parameter',
  title: 'Make the parameter timezone',
  lead: 'Tab **Parameters** > **+**: **Name** `timezone`, the custom field as its value.',
  sketch: sketches.timeZoneParameter,
  where: ['your application', 'Parameters', '+'],
  link: oneLogin,
  instructions: [
    'Open the tab **Parameters** of the application and press **+**.',
    '**Name**: `timezone`. As its value choose the custom user field.',
    'Tick **Include in User Provisioning** and press **Save**.',
  ],
  values: [{ label: 'Name', value: { kind: 'literal', text: 'timezone' } }],
  why: 'A template reaches custom user fields through parameters alone.',
  slips: [
    {
      symptom: 'The custom field is not in the list.',
      remedy: 'It was not saved yet, or the page of the application was open before: load it again.',
    },
  ],
  variants: [],
  evidence: { kind: 'by hand', proof: timezoneArrived },
  tick: 'The parameter is there',
  minutes: 2,
};

const line: GuideStep = {
  id: 'time-zone',
  title: 'Add the line to the template',
  lead: '**Configuration** > **SCIM JSON Template**: one line more, then send everybody once again.',
  sketch: sketches.lineInTemplate,
  where: ['your application', 'Configuration'],
  link: oneLogin,
  instructions: [
    'On **Configuration** add the line below to **SCIM JSON Template**, behind that of `emails`, then **Save**.',
    `Send everybody once more: ${reapply}.`,
  ],
  values: [{ label: 'Line of the template', value: { kind: 'literal', text: timeZoneLine } }],
  warning:
    'Who has nothing in the field is sent an empty text. Fill the field in for everybody first. Never write one zone for all into the template: people of other countries would get mail at night.',
  why: 'The template decides what is sent. `timezone` is the name of the standard, and the platform reads it.',
  slips: [
    {
      symptom: 'The time zone arrives as a country such as `GB`.',
      remedy:
        'The parameter picks the country. The platform reads it where the country has one zone; for the others keep a zone in the custom field.',
    },
    {
      symptom: 'The line is there but nothing is sent.',
      remedy: `A changed template sends nobody by itself: ${reapply}, or change something of one user.`,
    },
  ],
  variants: [],
  evidence: { kind: 'exchange', ...timezoneArrived },
  expect: {
    what: 'a user with a time zone',
    when: 'As soon as somebody is sent again.',
    lateAfterMinutes: 15,
  },
  seen: { title: 'Time zones arrive', text: 'What is sent is the zone itself.' },
  minutes: 2,
  causes: whyNoTimeZone,
};

const told: GuideStep = {
  id: 'time-zones-told',
  title: 'Everybody has a time zone on the platform',
  lead: 'Look here who has none: their field in OneLogin is empty, or says what nobody can read.',
  sketch: sketches.customFieldOfPerson,
  where: ['Users', 'a person', 'Custom User Fields'],
  link: oneLogin,
  instructions: [
    'Who is named here has no time zone on the platform. Open the person under **Users**, fill in your custom field with a zone such as `Europe/Istanbul`, and press **Save**.',
    'The change is sent by itself, within seconds.',
  ],
  notDocumented: [windowsNames, narrowing],
  why: 'The platform sends at a time that suits the reader; without a zone it can’t.',
  slips: [
    {
      symptom: 'The field is filled in, but the person stays here.',
      remedy: 'Compare with the request: a zone that is misspelt is sent, but means nothing.',
    },
  ],
  variants: [],
  evidence: {
    kind: 'platform',
    ...timeZonesTold([
      { text: 'Fill in the custom user field of those who are named, with a zone of the IANA database.' },
      { text: `Where nothing is sent by itself: ${reapply}. This card changes by itself.` },
    ]),
  },
  expect: {
    what: 'time zones that the platform knows',
    when: 'As soon as time zones arrive.',
    lateAfterMinutes: 15,
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
  title: 'Time zone',
  about: 'Mail and training arrive in the working hours of each person.',
  prerequisites: [
    'People arrive already: the set-up is done.',
    'A role in OneLogin that may make custom user fields and edit the application.',
  ],
  parts: [
    { title: 'In OneLogin', steps: [field, parameter, line] },
    { title: 'On the platform', steps: [told] },
  ],
  finish: { title: 'Time zones are set', text: 'Whoever joins gets one as soon as the field is filled in.' },
  links: [],
};
