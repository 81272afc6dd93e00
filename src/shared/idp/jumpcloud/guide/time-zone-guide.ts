/** Time zones although JumpCloud can't send any: the platform reads the country of the work address instead. */
import type { Evidence, ExtraGuide, GuideStep } from '../../../guide';
import { effectiveMappings, sameField } from '../../../platform/fields';
import { countryPath } from '../../common/country-steps';
import { narrowing } from '../../common/not-documented';
import { timeZonesTold } from '../../common/platform-evidence';
import { whyNoCountry } from './causes';
import { adminPortal, applications } from './links';
import * as sketches from './sketches';

const cannotBeSent: GuideStep = {
  id: 'time-zone',
  title: 'What cannot be sent',
  lead: 'JumpCloud has no attribute for a time zone and no target to add: `timezone` never arrives from it.',
  sketch: sketches.fixedTable,
  where: ['SSO Applications', 'your application', 'Identity Management'],
  link: applications,
  instructions: [
    'Look at the table of attributes under **Identity Management** of your application in **SSO Applications**: names, e-mail, job title, department, work phone and work address. There is no time zone, and no row can be added.',
    'The country of the work address is in it. The platform can tell the zone from that.',
  ],
  why: 'The platform sends at a time that suits the reader. Another guide may show a mapping to `timezone`: it is for a provider whose mapping can be edited.',
  slips: [
    {
      symptom: 'A `timezone` stands on a person here.',
      remedy:
        'Another client has written it: an update from JumpCloud replaces the whole person, and takes it away.',
    },
  ],
  variants: [],
  evidence: { kind: 'by hand' },
  tick: 'Understood',
  minutes: 1,
};

const country: GuideStep = {
  id: 'time-zone-country',
  title: 'Give everybody a country',
  lead: 'In **Users** fill in the country of the work address, as two letters; then **Save**.',
  sketch: sketches.workAddress,
  where: ['Users', 'a member of the group'],
  link: adminPortal,
  instructions: [
    'Open **Users**, then a member of the group. Fill in the work address with its **Country**, as two letters such as `TR`, and press **Save**.',
    'Where a country has several zones, fill in the state or the city too.',
    'The person is sent again by itself.',
  ],
  values: [{ label: 'Arrives here as', value: { kind: 'literal', text: countryPath } }],
  why: 'It is the only thing JumpCloud sends that says where somebody is.',
  slips: [
    {
      symptom: 'The address arrives as empty texts.',
      remedy: 'It is a home address that was filled in. Take the work address.',
    },
  ],
  variants: [],
  evidence: { kind: 'by hand' },
  tick: 'Everybody has one',
  minutes: 3,
};

/** The SCIM setting fills the time zone from the country. */
const zoneFromCountry: Evidence = {
  kind: 'setting',
  seen: ({ fieldMappings, createdAt }) =>
    effectiveMappings(fieldMappings).some(
      ({ field, path }) => sameField(field, 'Time Zone') && /\bcountry$/i.test(path),
    )
      ? createdAt
      : null,
  detail: () => 'This SCIM setting fills the time zone from the country.',
  until: 'this SCIM setting maps Time Zone to a country',
};

const setting: GuideStep = {
  id: 'time-zone-setting',
  title: 'Let the setting take the zone from the country',
  lead: 'In the SCIM setting map **Time Zone** to the country of the work address, then **Save**.',
  sketch: sketches.zoneFromCountry,
  where: ['Company', 'Company Settings', 'SCIM Settings'],
  instructions: [
    'Under **Map a Field (Optional)** map **Time Zone** to `addresses[type eq "work"].country`. **Save**.',
    'In this workbench change the SCIM setting on show in the same way. Whose zone can be told is shown before it is saved.',
  ],
  values: [{ label: 'Time Zone', value: { kind: 'literal', text: countryPath } }],
  notDocumented: [
    'The platform’s pages map a country to `timezone` at the identity provider. That the field can be filled from the country itself is expected.',
    narrowing,
  ],
  why: 'A country with one zone tells it. Nothing else that JumpCloud sends does.',
  slips: [
    {
      symptom: 'The field is mapped to `timezone`.',
      remedy: 'That attribute never arrives from JumpCloud. Map it to the country.',
    },
  ],
  variants: [],
  evidence: zoneFromCountry,
  minutes: 2,
};

const zones: GuideStep = {
  id: 'time-zones-told',
  title: 'Time zones on the platform',
  lead: 'Whoever has a country has a time zone. Who has none is named here.',
  sketch: sketches.peopleOfPlatform,
  where: ['Company', 'Target Users', 'People'],
  instructions: [
    'Look at **Company > Target Users** > **People**: **Time Zone** has a name such as `Europe/Istanbul`. Then look at the Directory here.',
  ],
  why: 'It shows that what arrives is enough.',
  slips: [
    {
      symptom: 'Somebody in a large country has none.',
      remedy: 'Fill in the state or the city of the work address in JumpCloud.',
    },
  ],
  variants: [],
  evidence: {
    kind: 'platform',
    ...timeZonesTold([
      {
        text: 'Fill in the country of their work address in JumpCloud, and the state or the city where a country has several zones.',
      },
    ]),
  },
  expect: { what: 'a person with a time zone', when: 'A few minutes after **Save**.', lateAfterMinutes: 15 },
  seen: { title: 'Time zones are there', text: 'The platform can send at a time that suits the reader.' },
  tick: 'Time zones are set up',
  minutes: 1,
  causes: whyNoCountry,
};

export const timeZoneGuide: ExtraGuide = {
  id: 'time-zones',
  title: 'Time zone: what JumpCloud can’t send',
  about: 'JumpCloud sends no time zone. The platform takes it from the country of the work address.',
  prerequisites: [
    'People arrive already: the set-up is done.',
    'Access to the platform as a company administrator.',
  ],
  parts: [
    { title: 'In JumpCloud', steps: [cannotBeSent, country] },
    { title: 'On the platform', steps: [setting, zones] },
  ],
  finish: {
    title: 'Time zones follow the country',
    text: 'Whoever moves to another country gets its time zone by itself.',
  },
  links: [],
};
