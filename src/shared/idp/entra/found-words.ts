/** What to do in Entra about causes that a comparison finds, and where one looks when requests can't decide. */
import { richName } from '../../rich-text';
import type { FindingFacts, FindingWords } from '../identity-provider';
import { userMapping } from './console';

const save = 'Then **Save**, and **Provisioning** > **Overview** > **Restart provisioning**';

function row({ told }: FindingFacts): string {
  return `${userMapping}, row \`${told?.target ?? 'attribute'}\``;
}

function assign({ told }: FindingFacts): string {
  const names = (told?.groups ?? []).map(richName).join(', ');
  return `**Enterprise apps** > your application > **Users and groups** > **Add user/group**, and choose ${names}. The next cycle sends these people.`;
}

/** By the id of a rule or of its cause. */
export const entraFoundWords = {
  'sent-at-creation-only': {
    remedy: (facts) =>
      `${row(facts)}: set **Apply this mapping** to Always. ${save}, so that everybody who has changed is sent again.`,
    undecided: {
      causes: [
        'Nobody has changed since they were created.',
        'Somebody has, and arrives with the old value.',
      ],
      look: 'Export the users of the application from Entra and hand them in below: whose value differs is worked out here.',
    },
  },
  'keys-in-other-case': {
    remedy: (facts) =>
      `${row(facts)}: **Expression**, and paste this text. ${save}. Entra writes \`IsSoftDeleted\` as True and False.`,
  },
  'attribute-not-there': {
    remedy: (facts) => `${row(facts)}: choose a **Source Attribute** that is in the list. ${save}.`,
  },
  'differs-from-source': {
    remedy:
      '**Provisioning** > **Provision on demand**: choose one of these people, and read there what is skipped and why.',
    undecided: {
      causes: [
        'The next cycle has not come yet.',
        'Entra has tried and failed, or provisioning is stopped or in quarantine.',
        'These people are not in scope any more.',
      ],
      look: '**Provisioning** > **Provisioning logs**: look for one of these people. Or hand in the log under *Find a mistake*.',
    },
  },
  'in-no-assigned-group': { remedy: assign },
  'group-without-its-members': {
    undecided: {
      look: '**Provisioning** > **Provisioning logs**: look for the group, whether a change with its members was sent, skipped or failed. Or hand in the log under *Find a mistake*.',
    },
  },
  'sent-empty': {
    undecided: {
      causes: [
        'The source attribute is empty in Entra.',
        'The expression of the row gives nothing for what is there.',
      ],
      look: '**Provisioning** > **Provision on demand**: choose one of these people, and read the value of the row under *Perform action*.',
    },
  },
  'path-not-sent': {
    undecided: {
      causes: ['The field reads the wrong path.', 'The mapping lacks the row that sends it.'],
      look: `${userMapping}: look at the target attributes. Or hand in the exported schema under *Find a mistake*.`,
    },
  },
} satisfies Record<string, FindingWords>;
