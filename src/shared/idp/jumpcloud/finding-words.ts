/** What JumpCloud does, and what to do in its console, about findings that say what happened whoever the client is. */
import type { FindingWords } from '../identity-provider';
import { jumpCloudFoundWords } from './found-words';

const person = 'In JumpCloud open **Users** and the person';
const connection = '**SSO Applications** > your application > **Identity Management**';
const fixedTable = 'JumpCloud’s table of attributes is fixed: nothing can be mapped otherwise there.';
const nothing = 'Nothing needs doing for this server.';

/** About what came, by the id of a tolerance. */
const tolerated = {
  'doubled-bearer': {
    note: 'JumpCloud adds the word itself.',
    remedy: `${connection} > **Token Key**: paste the token alone, without the word Bearer. **Test Connection**, then **Activate**.`,
  },
  'bare-token': {
    remedy: `${connection} > **Token Key**: paste the token again. **Test Connection**, then **Activate**.`,
  },
  'trailing-slash': { remedy: `${connection} > **Base URL**: remove the slash at the end.` },
  'doubled-slash': { remedy: `${connection} > **Base URL**: remove the slash at the end.` },
  'null-means-absent': {
    note: 'JumpCloud writes null where somebody has no e-mail in its short form of an update, in **Test Connection** above all.',
    remedy: nothing,
  },
  'empty-string': {
    note: 'JumpCloud sends an address and a telephone of empty texts for whoever has none.',
    remedy: `${nothing} ${person} to fill in the work address or the work phone.`,
  },
  'empty-text-as-absent': {
    note: 'JumpCloud sends empty texts for what is not filled in.',
    remedy: `${nothing} ${person} to fill the field in.`,
  },
  'remove-with-value': {
    note: 'JumpCloud is said to remove members so; its own pages do not show it.',
    remedy: nothing,
  },
  'put-keeps-members': {
    note: 'JumpCloud sends a renamed group without its members.',
    remedy: nothing,
  },
  'put-keeps-active': { note: 'JumpCloud writes `active` in every update that was seen.', remedy: nothing },
  'unknown-member-skipped': {
    remedy:
      'The member has not arrived, most likely because the account is staged or suspended: activate it in JumpCloud. All bound groups are sent again with the next change of any of them.',
  },
  'schema-urn-case': {
    remedy: `${nothing} JumpCloud writes the names itself: look what else uses this token.`,
  },
  'last-of-type-wins': {
    remedy: `${fixedTable} It has one work e-mail: look what else uses this token.`,
  },
  'read-only-ignored': { note: 'JumpCloud puts the `id` into every update.', remedy: nothing },
} satisfies Record<string, FindingWords>;

/** About what went wrong, by the id of a diagnostic rule or the cause of a finding. */
const diagnosed = {
  'writes-without-change': {
    note: 'JumpCloud sends all bound groups again with any change of one of them.',
  },
  'endpoint-in-base-url': {
    remedy: `${connection} > **Base URL** must be the base URL alone: without \`/Users\`, without a slash at the end. **Test Connection** again, then **Activate**.`,
  },
  'older-scim': {
    remedy: `${connection} > **SCIM Version:** choose SCIM 2.0. **Test Connection**, then **Activate**.`,
  },
  'outside-base-url': {
    remedy: `${connection} > **Base URL**: paste it as it stands at the top of this page, with its path. **Test Connection**, then **Activate**.`,
  },
  'no-email': {
    remedy: `${person}, and fill in the company e-mail: JumpCloud sends the change by itself. In the short update of **Test Connection** there is none, which is no mistake.`,
    undecided: { look: '**Users** > one of these people says whether the company e-mail is filled in.' },
  },
  'doubled-work-email': {
    remedy: `${fixedTable} It has one work e-mail: look what else uses this token.`,
  },
  'no-external-id': {
    note: 'JumpCloud sends its own id of the user as `externalId`, but leaves it out of the short form of an update.',
    remedy: `Nothing needs doing unless it stays away: then bind the group anew under **User Groups**. ${fixedTable}`,
  },
  'external-id-again': {
    remedy:
      'The same JumpCloud account is here twice, most likely after its user name was changed. Delete the older user here.',
  },
  'country-as-time-zone': {
    note: 'JumpCloud sends no time zone itself: another client has written this one.',
    remedy: `${fixedTable} Let the platform take the zone from the country of the work address.`,
  },
  'unknown-time-zone': {
    note: 'JumpCloud sends no time zone itself: another client has written this one.',
    remedy: `${fixedTable} Let the platform take the zone from the country of the work address.`,
  },
  'country-not-alpha-2': {
    remedy: `${person}: write the country of the work address as two letters, \`TR\` or \`GB\`. ${fixedTable}`,
  },
  'language-is-country': { remedy: fixedTable },
  'language-with-underscore': { remedy: fixedTable },
  'conflict-on-change': {
    remedy:
      'Two users claim the same value: give one of them another user name or e-mail in JumpCloud, or delete the other one here. In **Directory Insights** this is `user_update_provision` with an error.',
  },
  conflict: {
    remedy:
      'Somebody with this user name or e-mail is here already, and JumpCloud’s look-up did not find them. Delete the one here, or give both the same user name; JumpCloud takes over whom it finds. In **Directory Insights** this is `user_create_provision` with an error.',
  },
  'several-users': {
    remedy: 'Delete all but one of them here, or give each another user name in JumpCloud.',
  },
  'several-groups': {
    remedy:
      'JumpCloud takes over a group of the same name: rename all but one of them, in JumpCloud or here, before the group is bound.',
  },
  'another-attribute-as-id': {
    note: 'JumpCloud itself keeps the `id`: look what else uses this token.',
  },
  'unknown-resource': {
    remedy:
      'JumpCloud remembers somebody who is not here any more. Under **User Groups** of the application untick the group, **Save**, tick it again, **Save**: its members are looked for anew.',
  },
  'method-not-allowed': {
    note: 'JumpCloud needs DELETE for the end of **Test Connection**.',
  },
  'slow-answer': { note: 'JumpCloud shows a failure of its own when an answer takes too long.' },
} satisfies Record<string, FindingWords>;

export const jumpCloudFindingWords: Readonly<Record<string, FindingWords>> = {
  ...tolerated,
  ...diagnosed,
  ...jumpCloudFoundWords,
};
