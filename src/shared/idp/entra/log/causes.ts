/** What a skip or an error code of the provisioning log means, and where it is mended: rows F9 to F66 of the failure modes. */
import type { LogCause, LogEvent } from '../../common/log-file';
import { userMapping } from '../console';
import { mailOrUserName } from '../expressions';

const scope = '**Enterprise apps** > the application > **Users and groups**';
const restart = 'Then **Provisioning** > **Overview** > **Restart provisioning**.';

/** By what the console says of somebody who was skipped. The first that fits counts. */
const skips: readonly { says: RegExp; cause: LogCause }[] = [
  {
    says: /not\s?effectively\s?entitled|not\s?assigned|isAssigned[^a-z]*false|assignment/i,
    cause: {
      id: 'not-assigned',
      title: 'Not assigned to the application',
      explanation:
        'Entra skips them: only who is assigned is in scope, and members of a group within a group are not.',
      remedy: `${scope} > **Add user/group**: assign them, or a group of which they are direct members. They come with the next cycle, within 40 minutes.`,
    },
  },
  {
    says: /scop(?:e|ing)\s?filter|doesn'?t match|does not match|evaluat|filter/i,
    cause: {
      id: 'scope-filter',
      title: 'Left out by a filter of the mapping',
      explanation:
        'The filter of **Source object scope** does not let them through. Upper and lower case count in it.',
      remedy: `${userMapping} > **Source object scope**: remove or mend the filter, then **Save**. ${restart}`,
    },
  },
  {
    says: /not\s?active|active\s?in\s?source|accountEnabled|disabled|soft.?deleted/i,
    cause: {
      id: 'not-active',
      title: 'Disabled in Entra before they ever came',
      explanation: 'Entra does not create somebody whose account is disabled.',
      remedy:
        '**Users** > the person > **Account status**: enable it, where they should be on the platform. Otherwise nothing needs doing.',
    },
  },
];

const values = `${userMapping}: give the row a value for everybody`;

/** By error code, in small letters; several codes are one cause. */
const failures: readonly { codes: readonly string[]; cause: LogCause }[] = [
  {
    codes: ['conflict', 'entryconflict', 'duplicatetargetentries'],
    cause: {
      id: 'conflict',
      title: 'Somebody else has the same value already',
      explanation:
        'The platform has a user with the same user name or address whom Entra does not find by its matching attribute.',
      remedy: `${userMapping}: match on the attribute that has to be unique; or delete the double on the platform. ${restart}`,
    },
  },
  {
    codes: ['duplicatesourceentries'],
    cause: {
      id: 'doubled-in-entra',
      title: 'Two people in Entra have one matching value',
      explanation: 'Both resolve to the same user of the platform, so that neither is sent.',
      remedy: '**Users**: give one of them another value, or match on an attribute that is unique.',
    },
  },
  {
    codes: ['missingvalues', 'mandatoryfieldsmissing'],
    cause: {
      id: 'missing-value',
      title: 'A value that is needed is empty in Entra',
      explanation: 'Most often it is `mail`: accounts without a mailbox have none.',
      remedy: `${values}, such as \`${mailOrUserName}\` for the address. ${restart}`,
    },
  },
  {
    codes: ['schemaattributenotfound'],
    cause: {
      id: 'attribute-not-found',
      title: 'A row refers to an attribute that is not in the list',
      explanation:
        'The mapping names an attribute that Entra’s list or the application’s list lacks, letter for letter.',
      remedy:
        '**Attribute mapping** > **Show advanced options** > **Edit attribute list**: add it, or mend the row.',
    },
  },
  {
    codes: [
      'unauthorized',
      'insufficientrights',
      'invalidcredentials',
      'systemforcrossdomainidentitymanagementinvalidcredentials',
    ],
    cause: {
      id: 'unauthorized',
      title: 'The token is not accepted any more',
      explanation: 'It was revoked, has ended or was cut when it was pasted.',
      remedy:
        '**Provisioning** > **Connectivity** > **Secret Token**: paste a new one, **Test Connection**, **Save**, then **Restart provisioning**, which ends a quarantine.',
    },
  },
  {
    codes: ['invalidanchor'],
    cause: {
      id: 'invalid-anchor',
      title: 'Who Entra knows there was deleted by hand',
      explanation: 'Entra remembers an id that the platform does not have any more.',
      remedy: restart.replace('Then ', ''),
    },
  },
  {
    codes: [
      'toomanyrequests',
      'timeout',
      'internalservererror',
      'webexceptionprotocolerror',
      'internalerror',
    ],
    cause: {
      id: 'platform-failed',
      title: 'The platform did not answer as it should',
      explanation: 'It was too slow, refused for too many requests, or failed.',
      remedy:
        'Nothing in the mapping is wrong: Entra tries again with each cycle. Look at **Requests** for the answers.',
    },
  },
  {
    codes: ['systemforcrossdomainidentitymanagementmultipleentriesinresponse'],
    cause: {
      id: 'several-found',
      title: 'A look-up finds several users',
      explanation: 'The matching attribute is not unique on the platform.',
      remedy: `${userMapping}: match on \`userName\` or \`externalId\`. ${restart}`,
    },
  },
  {
    codes: [
      'systemforcrossdomainidentitymanagementserviceincompatible',
      'systemforcrossdomainidentitymanagementserviceincompatiblefiltering',
      'unprocessableentity',
      'notimplemented',
      'methodnotallowed',
      'notpermitted',
      'schemapropertycanonlyacceptvalue',
    ],
    cause: {
      id: 'not-accepted',
      title: 'The platform refuses what is sent',
      explanation: 'A value, an attribute or a look-up is not taken as Entra writes it.',
      remedy: `Open the request under **Requests**: its finding says which row of ${userMapping} it is.`,
    },
  },
  {
    codes: ['licenselimitexceeded'],
    cause: {
      id: 'licences',
      title: 'The platform has no licence left',
      explanation: 'It refuses further people.',
      remedy: 'Free licences on the platform, or assign fewer people.',
    },
  },
];

export function causeOf({ outcome, reason, code }: LogEvent): LogCause {
  const known = failures.find(({ codes }) => codes.includes((code ?? '').toLowerCase()))?.cause;
  if (known !== undefined) return known;
  const skip = outcome === 'skipped' ? skips.find(({ says }) => says.test(reason))?.cause : undefined;
  if (skip !== undefined) return skip;
  return outcome === 'skipped'
    ? {
        id: 'skipped',
        title: 'Skipped by Entra',
        explanation: 'The log gives a reason that is not known here; it stands beside each person.',
        remedy: `**Provisioning** > **Provisioning logs** > the person > **Steps** says more; **Provision on demand** tries it at once.`,
      }
    : {
        id:
          code === null
            ? 'failed'
            : `failed-${code
                .toLowerCase()
                .replace(/[^a-z0-9]/g, '')
                .slice(0, 60)}`,
        title: code === null ? 'Entra could not send them' : `Entra says ${code.slice(0, 60)}`,
        explanation: 'The reason stands beside each person, in the words of Entra.',
        remedy: `**Provisioning** > **Provisioning logs** > the person > **Troubleshooting & Recommendations**.`,
      };
}
