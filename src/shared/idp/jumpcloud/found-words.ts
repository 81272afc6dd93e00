/** What to do in JumpCloud about causes that a comparison finds, and where one looks when requests can't decide. */
import { richName } from '../../rich-text';
import type { FindingFacts, FindingWords } from '../identity-provider';

function bindGroup({ told }: FindingFacts): string {
  const names = (told?.groups ?? []).map(richName).join(', ');
  return `**SSO Applications** > your application > **User Groups**: tick ${names}. **Save**; these people are sent again as active within minutes.`;
}

/** By the id of a rule or of its cause. */
export const jumpCloudFoundWords = {
  'in-no-assigned-group': { remedy: bindGroup },
  'unknown-manager': {
    undecided: {
      look: '**SSO Applications** > your application > **User Groups**: whether a group of the manager is ticked.',
    },
  },
  'sent-empty': {
    undecided: {
      look: '**Users** > one of these people says whether the attribute that the row takes is filled in.',
    },
  },
  'path-not-sent': {
    undecided: {
      look: '**SSO Applications** > your application > **Identity Management**: the table says which attributes are sent.',
    },
  },
  'group-without-its-members': {
    undecided: {
      causes: [
        'The group is empty in JumpCloud.',
        'Its people are staged, and come once they are activated.',
      ],
      look: '**User Groups** > the group > **Users** shows who is in it.',
    },
  },
  'differs-from-source': {
    remedy: 'Change something of one of these people in JumpCloud: it is sent at once.',
    undecided: {
      causes: ['JumpCloud has tried and failed.', 'These people are in no group that is bound any more.'],
      look: '**Directory Insights**, event `user_update_provision` of one of these people.',
    },
  },
} satisfies Record<string, FindingWords>;
