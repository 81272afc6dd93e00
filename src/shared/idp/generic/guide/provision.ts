import type { GuideStep } from '../../../guide';
import { firstWrite, userCreated } from '../../common/evidence';
import { writeTrouble } from '../../common/trouble';
import { whyNobodyComes } from './causes';
import * as sketches from './sketches';

/** From a tested connection to the first person on the way. */
export const provisionSteps: GuideStep[] = [
  {
    id: 'map-attributes',
    title: 'Map the attributes',
    lead: 'Match on `userName`, and send the e-mail address, both names and the department.',
    sketch: sketches.mapping,
    where: ['your application', 'Provisioning', 'Attribute mapping'],
    instructions: [
      'Open the attribute mapping, where there is one. **Matching attribute** is `userName`: by it people are found again.',
      '**E-mail** goes to `emails[type eq "work"].value`. It is mandatory on the platform.',
      'First name to `name.givenName`, last name to `name.familyName`, telephone to `phoneNumbers[type eq "work"].value`, department as below. Then **Save**.',
      'An id that never changes goes to `externalId`, so that a person who is renamed stays the same person.',
    ],
    values: [
      { label: 'E-mail', value: { kind: 'literal', text: 'emails[type eq "work"].value' } },
      {
        label: 'Time zone',
        value: { kind: 'literal', text: 'timezone' },
      },
      { label: 'Country', value: { kind: 'literal', text: 'addresses[type eq "work"].country' } },
      { label: 'Telephone', value: { kind: 'literal', text: 'phoneNumbers[type eq "work"].value' } },
      {
        label: 'Department',
        value: {
          kind: 'literal',
          text: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department',
        },
      },
    ],
    why: 'The mapping decides what is sent. A person without an e-mail address cannot become a target user.',
    slips: [
      {
        symptom: 'The same person arrives twice after a change of name.',
        remedy:
          'The client matches on an attribute that changes. Match on `externalId` if it can, or let it update `userName`.',
      },
      {
        symptom: 'The department does not arrive.',
        remedy:
          'It is written without the URN of the enterprise extension: then it is an attribute that nobody knows. Or the URN is missing in `schemas`.',
      },
      {
        symptom: 'The time zone arrives as a country.',
        remedy: 'Send a name such as `Europe/Istanbul`. A country code works where the country has one zone.',
      },
    ],
    variants: [
      {
        title: 'The mapping cannot be edited',
        where: ['your application', 'Provisioning'],
        instructions: [
          'Look at the first person who arrives, under **Directory** > the person: what is there was sent. Tick this step.',
        ],
      },
    ],
    evidence: { kind: 'by hand', proof: userCreated },
    tick: 'The mapping is right',
    trouble: writeTrouble({
      endpoint: 'Users',
      methods: ['POST', 'PUT', 'PATCH'],
      cures: (status) => status === 400,
      remedies: ['Correct the row whose value was refused, then **Save**. This card changes by itself.'],
    }),
    minutes: 4,
  },
  {
    id: 'allow-actions',
    title: 'Allow create, update and deactivate',
    lead: 'Tick all three, then **Save**.',
    sketch: sketches.switches,
    where: ['your application', 'Provisioning'],
    instructions: [
      'Tick **Create users**, **Update users** and **Deactivate users**, whatever they are called there.',
      'Where one has to choose between deactivating and deleting leavers, deactivate: the platform then shows them as **Inactive**, and deletes nobody by mistake.',
      'Press **Save**, and switch provisioning on if there is a switch of its own.',
    ],
    why: 'In many consoles each of them is off at first. A connection that may only create never learns of leavers.',
    slips: [
      {
        symptom: 'People arrive, but later changes do not.',
        remedy: 'Only **Create users** is ticked.',
      },
    ],
    variants: [],
    evidence: { kind: 'by hand', proof: firstWrite },
    tick: 'All three are allowed',
    minutes: 1,
  },
  {
    id: 'assign',
    title: 'Assign one person, then a group',
    lead: 'Begin with one test person. Then a group with a few members.',
    sketch: sketches.assignment,
    where: ['your application', 'Users and groups'],
    instructions: [
      'Open **Users and groups** of the application (also: assignments, access, scope) and tick a test person. **Save**.',
      'Look at the person here. Then assign a group.',
    ],
    warning:
      'Everybody in scope counts towards the licence of the platform. Count first, or begin with a few.',
    why: 'With one person each request can be read. Whatever is wrong is wrong for one only.',
    slips: [
      {
        symptom: 'Nothing comes after the assignment.',
        remedy: 'Provisioning is not switched on, or it sends in cycles: wait for the next one.',
      },
    ],
    variants: [],
    evidence: { kind: 'exchange', ...userCreated },
    tick: 'I have assigned someone',
    expect: {
      what: 'the first user',
      when: 'At once with some, within an hour with those that send in cycles. A search comes first, then a POST.',
      lateAfterMinutes: 60,
    },
    seen: { title: 'Somebody in scope has arrived', text: 'Who is assigned is being sent.' },
    minutes: 2,
    causes: whyNobodyComes,
  },
];
