/** What to do in Okta about causes that a comparison finds, and where one looks when requests can't decide. */
import { richName } from '../../rich-text';
import type { FindingFacts, FindingWords } from '../identity-provider';
import { appAttributes, appMappings } from './console';

const again =
  'Then **Save Mappings** > **Apply updates now**, and **Force Sync** under **Provisioning** > **To App**.';

function row({ told }: FindingFacts): string {
  return `${appMappings}, row \`${told?.target ?? 'attribute'}\``;
}

function separateGroup({ told }: FindingFacts): string {
  const name = (told?.groups ?? []).map(richName).join(', ');
  return `**Directory** > **Groups** > **Add group**: make a separate group with the same members, by a group rule for instance. Then **Push Groups** > ${name} > **Unlink pushed group** > **Delete the group in the target app**, and push the new one with **Push group memberships immediately**. Leave ${name} assigned, and do not assign the new group.`;
}

/** By the id of a rule or of its cause. */
export const oktaFoundWords = {
  'sent-at-creation-only': {
    remedy: (facts) =>
      `${row(facts)}: change the arrow of the mapping to **Apply mapping on user create and update**. ${again}`,
    undecided: {
      causes: [
        'Nobody has changed since they were created.',
        'Somebody has, and arrives with the old value.',
      ],
      look: 'Export the people of the application from Okta and hand them in below: whose value differs is worked out here.',
    },
  },
  'sent-empty': {
    undecided: {
      look: '**Directory** > **People** > one of these people > **Profile** says whether the attribute that the row takes is there, and filled in.',
    },
  },
  'path-not-sent': {
    undecided: {
      look: `${appAttributes}: look whether one of the attributes has this path as its **External name**. Or hand in the mapping and the schema of the application under *Find a mistake*.`,
    },
  },
  'attribute-not-there': {
    remedy: (facts) => `${row(facts)}: let it take an attribute that is in the list. ${again}`,
  },
  'differs-from-source': {
    remedy: '**Provisioning** > **To App** > **Force Sync**.',
    undecided: {
      causes: [
        'Okta has tried, and the task failed.',
        '**Update User Attributes** sends changes of the profile only where it is ticked.',
        'Nothing has been sent since the mapping was changed.',
      ],
      look: '**Dashboard** > **Tasks** shows what failed, and **Reports** > **System Log** every attempt.',
    },
  },
  'assigned-and-pushed': {
    note: 'Okta does not support one group for both: it asks for a separate group to push.',
    remedy: separateGroup,
  },
  'group-without-its-members': {
    remedy: '**Push Groups** > **Push now** for the group, once its people are here.',
    undecided: {
      causes: [
        'The group is assigned to the application as well: Okta does not support the same group for both.',
        'The group is empty in Okta.',
        'Its people were provisioned after it was pushed.',
      ],
      look: '**Assignments** > **Groups** shows whether the group is assigned too; **Push Groups** shows what is pushed.',
    },
  },
  'in-no-assigned-group': {
    remedy: ({ told }) =>
      `**Assignments** > **Assign** > **Assign to Groups**, and choose ${(told?.groups ?? []).map(richName).join(', ')}.`,
  },
} satisfies Record<string, FindingWords>;
