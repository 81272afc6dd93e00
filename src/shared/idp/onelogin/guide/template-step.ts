import type { GuideStep } from '../../../guide';
import { userCreated } from '../../common/evidence';
import { writeTrouble } from '../../common/trouble';
import { correctedTemplate, documentedTemplate, managerLine } from '../template/templates';
import * as sketches from './connect-sketches';
import { oneLogin } from './links';
import { oneLoginPage } from './pages';

const headers = 'Content-Type: application/scim+json';

/** What is sent of a person: the documented text has defects, so a corrected one stands beside it. */
export const templateStep: GuideStep = {
  id: 'paste-template',
  title: 'Paste the template',
  lead: 'Replace the text of **SCIM JSON Template** by the corrected one, then **Save**.',
  sketch: sketches.template,
  where: ['your application', 'Configuration'],
  link: oneLogin,
  page: oneLoginPage,
  instructions: [
    'On **Configuration** take all text out of **SCIM JSON Template:** and paste the corrected template.',
    'What stands between `{$` and `}` is a macro: OneLogin puts the value of each user in its place. Everything else is sent letter for letter.',
    `Write \`${headers}\` into **Custom Headers**: without it OneLogin says \`application/json\`, which this server accepts and a stricter one refuses with 415.`,
    'Press **Save**.',
  ],
  values: [
    { label: 'SCIM JSON Template', value: { kind: 'literal', text: correctedTemplate } },
    {
      label: 'As documented',
      value: { kind: 'literal', text: documentedTemplate },
      hint: 'The text of the platform’s page, with its four defects. This server accepts it and leaves a finding for each.',
    },
    { label: 'Custom Headers', value: { kind: 'literal', text: headers } },
  ],
  why: 'The documented text works here, but: `active` stands in quotation marks, so a leaver comes as the text `"false"`, which some servers read as true. `schemas` lacks the enterprise extension, so its department may be ignored. `managerId` is the name of SCIM 1: today it is `value`. And `id` is given by the server, never by the client.',
  slips: [
    {
      symptom: 'OneLogin says that the template is not valid.',
      remedy:
        'A comma or a quotation mark is missing or too many. `{$user.active}` stands without quotation marks in the corrected text: that is meant.',
    },
    {
      symptom: 'A request here has `emails` as one object.',
      remedy:
        'The template is an older one of SCIM 1.1. Put square brackets around the object, or paste the corrected text.',
    },
    {
      symptom: 'A field arrives as an empty text.',
      remedy:
        'Its macro has no value for that user: the parameter is missing, or nobody filled the field in. The next step makes the parameters.',
    },
  ],
  variants: [
    {
      title: 'I want exactly the documented template',
      where: ['your application', 'Configuration'],
      link: oneLogin,
      page: oneLoginPage,
      instructions: [
        'Paste the value **As documented** into **SCIM JSON Template:** and press **Save**. Everybody arrives; Findings names the defects as soon as they show.',
      ],
    },
    {
      title: 'I want to send managers, too',
      where: ['your application', 'Configuration'],
      link: oneLogin,
      instructions: [
        `Only with a parameter that holds the \`id\` which the server gave to the manager: add \`${managerLine}\` behind the line of the department, with a comma between, then **Save**. The platform needs no managers.`,
      ],
    },
  ],
  evidence: { kind: 'by hand', proof: userCreated },
  tick: 'The template is in',
  trouble: writeTrouble({
    endpoint: 'Users',
    methods: ['POST', 'PUT'],
    cures: (status) => status === 400,
    remedies: [
      'Correct the line of **SCIM JSON Template** whose value was refused, then **Save**.',
      'On the tab **Users** open the person whose status is Failed and let OneLogin try again. This card changes by itself.',
    ],
  }),
  minutes: 3,
};
