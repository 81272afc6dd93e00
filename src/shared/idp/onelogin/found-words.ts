/** What to do in OneLogin about causes that a comparison finds, and where one looks when requests can't decide. */
import type { FindingFacts, FindingWords } from '../identity-provider';
import { reapply, templateField } from './console';

const again = `**Save** the application, then ${reapply}, and approve what is pending on the tab **Users**.`;

function addParameter({ told }: FindingFacts): string {
  const name = told?.attribute?.split('.').at(-1) ?? 'department';
  if (!told?.attribute?.startsWith('parameters.'))
    return `${templateField}: let the line take a field that is there. ${again}`;
  return `**Applications** > your application > **Parameters** > **+**: create the missing parameter \`${name}\` with this text as **Field name**, **Include in User Provisioning** ticked, and the field of the user as its **Value**. ${again}`;
}

/** By the id of a rule or of its cause. */
export const oneLoginFoundWords = {
  'attribute-not-there': { remedy: addParameter },
  'sent-empty': {
    note: 'A macro of a parameter that does not exist leaves a text of no letters.',
    remedy: `**Applications** > your application > **Parameters**: see that the parameter is there, has a value and **Include in User Provisioning** ticked. ${again}`,
    undecided: {
      causes: [
        'The application has no such parameter: the macro of a missing one leaves an empty text.',
        'The parameter is there, with no value chosen.',
        'The field that it takes has no value for anybody.',
      ],
      look: '**Applications** > your application > **Parameters**: whether the parameter stands in the list, and what its value is.',
    },
  },
  'path-not-sent': {
    undecided: {
      look: `${templateField}: look whether a line writes this path. Or hand in the template under *Find a mistake*.`,
    },
  },
  'group-without-its-members': {
    undecided: {
      look: '**Applications** > your application > **Rules**: whom the rule of this group is for; **Users** beside it says who of them was sent.',
    },
  },
  'differs-from-source': {
    remedy: again,
    undecided: {
      causes: ['The change waits for approval.', 'Nothing has been sent since the template was changed.'],
      look: '**Applications** > your application > **Users**: what is pending or failed stands beside each of them.',
    },
  },
} satisfies Record<string, FindingWords>;
