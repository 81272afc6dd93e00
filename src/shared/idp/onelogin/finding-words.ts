/** What OneLogin does, and what to do in its console, about findings that say what happened whoever the client is. */
import type { FindingFacts, FindingWords } from '../identity-provider';
import { oneLoginConsole, reapply, templateField } from './console';
import { oneLoginFoundWords } from './found-words';
import { oneLoginHabits } from './habits';

const { connectionTest, tokenField, urlField } = oneLoginConsole;

const sendAgain = `Then ${reapply}, or change something of one user: a changed template sends nobody by itself.`;
const baseUrlAlone = `**Configuration** > **${urlField}**: the base URL alone, without \`/Users\` and without a slash at the end. Press **${connectionTest}** again, then **Save**.`;
const parameter = (name: string) =>
  `Tab **Parameters**: a parameter \`${name}\` with a field that is filled in, **Include in User Provisioning** ticked`;

function fixCountry({ country }: FindingFacts): string {
  const meant = country?.code ? ` Here that is \`${country.code}\`.` : '';
  return `Write the two-letter code into the field **Country** of the user in OneLogin: it is free text there.${meant} ${sendAgain}`;
}

/** A country with one zone is read as that zone. */
function fixTimeZone({ country, attributePath = 'timezone' }: FindingFacts): string {
  const [zone, ...others] = country?.zones ?? [];
  if (country?.code && zone && others.length === 0)
    return `Nothing needs doing: the platform reads \`${country.code}\` as \`${zone}\`.`;
  return `Keep the zone itself, \`Europe/Istanbul\` for instance, in a custom user field, and let the parameter \`timezone\` pick that field.${ownLine(attributePath)} ${sendAgain}`;
}

/** The documented line of the template writes `timezone`: a setting that takes the zone from elsewhere needs another. */
function ownLine(path: string): string {
  return path === 'timezone' ? '' : ` In ${templateField} its macro stands at \`${path}\`.`;
}

/** About what came, by the id of a tolerance. */
const tolerated = {
  'string-boolean': {
    note: 'OneLogin sends what stands in its template, and the documented one has the macro of `active` in quotation marks.',
    remedy: `${templateField}: take the quotation marks around \`{$user.active}\` away. ${sendAgain}`,
  },
  'extension-schema-not-listed': {
    note: 'The documented template of OneLogin names only the core schema.',
    remedy: `${templateField}: add \`"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"\` to the list of \`schemas\`. ${sendAgain}`,
  },
  'scim-1-schema-urn': {
    ...oneLoginHabits['scim-1-schema-urn'],
    remedy: `${templateField}: \`urn:ietf:params:scim:schemas:core:2.0:User\` and \`urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\`, in \`schemas\` and as the name of the block. ${sendAgain}`,
  },
  'schema-urn-case': {
    remedy: `${templateField}: write the names in \`schemas\`, and that of the block, as \`urn:ietf:params:scim:schemas:core:2.0:User\` is written. ${sendAgain}`,
  },
  'unknown-schema-urn': {
    remedy: `${templateField}: correct this name in \`schemas\`, or declare its schema in the SCIM setting. ${sendAgain}`,
  },
  'schemas-missing': {
    note: 'When a rule makes a group, OneLogin sends the name alone.',
    remedy: 'Nothing needs doing for this server. For a user, add `schemas` to the template.',
  },
  'manager-id': {
    ...oneLoginHabits['manager-id'],
    remedy: `${templateField}: rename \`managerId\` to \`value\`, or take the block \`manager\` out where no parameter holds the id of the manager here. ${sendAgain}`,
  },
  'single-object-for-multi-valued': {
    ...oneLoginHabits['single-object-for-multi-valued'],
    remedy: `${templateField}: put square brackets around the object. ${sendAgain}`,
  },
  'read-only-ignored': {
    note: 'The documented template of OneLogin writes `id` and the name of the manager, which the server gives.',
    remedy: `${templateField}: take the line away. Nothing needs doing for this server.`,
  },
  'meta-sent-by-client': {
    note: 'The documented template of OneLogin ends with `meta`.',
    remedy: `${templateField}: take \`meta\` away. Nothing needs doing for this server.`,
  },
  'empty-string': {
    note: 'OneLogin puts an empty text where a macro has no value.',
    remedy: `${parameter('department')}, for instance; or fill the field in for this user; or take the line out of ${templateField}. ${sendAgain}`,
  },
  'empty-text-as-absent': {
    note: 'OneLogin puts an empty text where a macro has no value.',
    remedy: `Fill the field in for this user, or take the line out of ${templateField}. Nothing needs doing for this server.`,
  },
  'scim-1-member-dialect': {
    note: 'OneLogin writes members so with its connectors of SCIM 1.1.',
    remedy:
      'For a server that knows SCIM 2.0 only: make the application with **SCIM Provisioner with SAML (SCIM v2 Enterprise)**. Nothing needs doing for this server.',
  },
  'doubled-bearer': {
    remedy: `**Configuration** > **${tokenField}**: the token alone, without the word Bearer, which OneLogin adds itself. **Save**.`,
  },
  'doubled-slash': { remedy: baseUrlAlone },
  'trailing-slash': { remedy: baseUrlAlone },
  'last-of-type-wins': {
    remedy: `${templateField}: one element with \`"type": "work"\` is enough in \`emails\`. ${sendAgain}`,
  },
  'several-primary': {
    remedy: `${templateField}: \`"primary": true\` stands in one element of \`emails\` only. ${sendAgain}`,
  },
  'put-keeps-active': {
    note: 'Each update of OneLogin replaces the whole user by its template.',
    remedy: `${templateField}: add the line \`"active": {$user.active},\`. ${sendAgain}`,
  },
} satisfies Record<string, FindingWords>;

/** About what went wrong, by the id of a diagnostic rule or the cause of a finding. */
const diagnosed = {
  'writes-without-change': {
    note: 'OneLogin sends the whole template at each update, and everybody after **Reapply entitlement mappings**.',
  },
  'endpoint-in-base-url': { remedy: baseUrlAlone },
  'vendor-schema-urn': {
    note: 'OneLogin’s connector of version 2 names the schemas without `ietf`, as drafts of the standard did.',
    remedy: `Nothing needs doing for this server. For one that does not know them: ${templateField}, write the URNs whole, as in the corrected template.`,
  },
  'older-scim': {
    remedy:
      '**Applications** > **Add App**: take **SCIM Provisioner with SAML (SCIM v2 Enterprise)**; the connector of an application can’t be changed.',
  },
  'outside-base-url': {
    remedy: `**Configuration** > **${urlField}**: paste the base URL as it stands at the top of this page, with its path. Press **${connectionTest}** again, then **Save**.`,
  },
  'not-json': {
    note: 'OneLogin calls its bodies `application/json` where nothing else is entered.',
    remedy: '**Configuration** > **Custom Headers**: `Content-Type: application/scim+json`, then **Save**.',
  },
  'no-email': {
    remedy: `Fill in the e-mail address of the user in OneLogin, and see that ${templateField} has \`"value": "{$user.email}"\` in \`emails\`. ${sendAgain}`,
    undecided: { look: '**Users** > one of these people says whether the e-mail address is filled in.' },
  },
  'doubled-work-email': {
    remedy: `${templateField}: one element with \`"type": "work"\` is enough in \`emails\`. ${sendAgain}`,
  },
  'no-external-id': {
    note: 'The documented template of OneLogin has no `externalId`: it matches by the user name.',
    remedy: 'Nothing needs doing while user names stay. OneLogin keeps the `id` of whom it has sent once.',
  },
  'country-as-time-zone': { remedy: fixTimeZone },
  'time-zone-alias': { remedy: 'Nothing needs doing: the platform reads it as the zone of today.' },
  'unknown-time-zone': { remedy: fixTimeZone },
  'country-not-alpha-2': { remedy: fixCountry },
  conflict: {
    remedy:
      'Two users claim the same user name. OneLogin looks by `userName` alone: remove the one who is here, or give one of the two another e-mail address, then let OneLogin try again on the tab **Users**.',
  },
  'conflict-on-change': {
    remedy:
      'Two users claim the same value: give the one who has it now another one, in OneLogin or here, then let OneLogin try again on the tab **Users**.',
  },
  'several-groups': {
    remedy:
      'Rename or delete all but one of them here, then **Provisioning** > **Entitlements** > **Refresh**: OneLogin finds groups by their names.',
  },
  'unknown-manager': {
    note: 'OneLogin puts what the parameter holds in place of the macro.',
    remedy: `${templateField}: take the block \`manager\` out, or let the parameter \`external_manager_id\` hold the \`id\` that this server gave to the manager. ${sendAgain}`,
    undecided: {
      look: '**Applications** > your application > **Users** says whether the manager of one of these people is among them.',
    },
  },
  'unknown-resource': {
    remedy:
      'OneLogin remembers the ids of another server, or of this one before it was emptied. Take access away on the tab **Access** and give it anew, so that it looks for the user again; for a group: **Provisioning** > **Entitlements** > **Refresh**.',
  },
  'language-with-underscore': {
    remedy: `Write the language with a hyphen, \`pt-BR\`, into the field that ${templateField} sends. ${sendAgain}`,
  },
} satisfies Record<string, FindingWords>;

export const oneLoginFindingWords: Readonly<Record<string, FindingWords>> = {
  ...tolerated,
  ...diagnosed,
  ...oneLoginFoundWords,
};
