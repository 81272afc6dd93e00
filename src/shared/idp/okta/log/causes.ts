/** What a failed event of the System Log means, and where it is mended: rows F28 to F34 and F67 to F75 of the failure modes. */
import type { LogCause, LogEvent } from '../../common/log-file';

const tasks = '**Dashboard** > **Tasks**: **Retry Selected**';

/** By type of event and the reason with it. The first that fits counts. */
const known: readonly { type: RegExp; says: RegExp; cause: LogCause }[] = [
  {
    type: /authentication_failure/,
    says: /./,
    cause: {
      id: 'unauthorized',
      title: 'Okta can’t sign in here',
      explanation: 'The token was revoked, has ended, or was pasted with the word Bearer in front.',
      remedy: `**Applications** > the application > **Provisioning** > **Integration** > **Edit**: paste the token again, **Test API Credentials**, **Save**. Then ${tasks}.`,
    },
  },
  {
    type: /./,
    says: /not enabled|disabled|feature|create users/i,
    cause: {
      id: 'create-users-off',
      title: 'Create Users is off, or they were assigned before it was on',
      explanation: 'Okta sends nobody while the ability is not ticked, and does not make up for it later.',
      remedy: `**Applications** > the application > **Provisioning** > **To App** > **Edit**: tick **Create Users**, **Save**. Then **Assignments**: **Provision User**, or ${tasks}.`,
    },
  },
  {
    type: /./,
    says: /required|mandatory|missing|null|blank/i,
    cause: {
      id: 'missing-value',
      title: 'A value that is needed is empty in Okta',
      explanation: 'The profile mapping gives nothing for an attribute that the application requires.',
      remedy: `**Directory** > **People** > the person > **Profile**: fill it in; or **Directory** > **Profile Editor** > the application > **Mappings**: give it a default, such as \`user.email ?: user.login\`. Then ${tasks}.`,
    },
  },
  {
    type: /./,
    says: /409|conflict|already exists|duplicate|uniqueness/i,
    cause: {
      id: 'conflict',
      title: 'Somebody else has the same value already',
      explanation: 'The platform has a user with the same user name or address.',
      remedy: `Delete the double on the platform, or **Sign On** > **Application username format**: choose one that is unique. Then ${tasks}.`,
    },
  },
  {
    type: /./,
    says: /time[d ]?\s?out|429|too many|5\d\d|unavailable|Connection/i,
    cause: {
      id: 'platform-failed',
      title: 'The platform did not answer as it should',
      explanation: 'It was too slow, refused for too many requests, or failed.',
      remedy: `${tasks}.`,
    },
  },
  {
    type: /group_push/,
    says: /./,
    cause: {
      id: 'group-push',
      title: 'A pushed group failed',
      explanation: 'A member is unknown on the platform, the name is taken, or the link is stale.',
      remedy:
        '**Applications** > the application > **Push Groups** > the group: unlink it, then push it again. A group that is assigned must not be pushed as well.',
    },
  },
];

export function causeOf({ code, reason, outcome }: LogEvent): LogCause {
  const found = known.find(({ type, says }) => type.test(code ?? '') && says.test(reason));
  if (found !== undefined) return found.cause;
  return {
    id: outcome === 'skipped' ? 'skipped' : 'failed',
    title: outcome === 'skipped' ? 'Skipped by Okta' : 'Okta could not send them',
    explanation: 'The reason stands beside each person, in the words of Okta.',
    remedy: `**Reports** > **System Log** > the event says more. Then ${tasks}.`,
  };
}
