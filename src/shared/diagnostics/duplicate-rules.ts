/** One person twice, one value with two owners. */
import { pluralOf } from '../activity/type-words';
import type { ExchangeSummary, LookUp } from '../exchange';
import type { DiagnosedFinding, DiagnosticInput, DiagnosticRule, KnownUser } from '../idp/identity-provider';
import { richName, richValue } from '../rich-text';

/** A new user whose `externalId` somebody has already (RFC 7643 section 3.1 allows it: the identifier is the client's). */
export const externalIdAgain: DiagnosticRule = {
  id: 'external-id-again',
  title: 'A new user with the external id of another',
  check: ({ exchange, users }) => {
    if (!users || exchange.status >= 400) return [];
    return exchange.changes
      .filter(({ kind, resource }) => kind === 'created' && resource.resourceType === 'User')
      .flatMap(({ resource: { id } }) => {
        const externalId = users.byId(id)?.attributes.externalId;
        if (typeof externalId !== 'string' || externalId === '') return [];
        const other = users.having('externalId', externalId).find((user) => user.id !== id);
        return other === undefined ? [] : [sameExternalId(externalId, other)];
      });
  },
};

function sameExternalId(externalId: string, other: KnownUser): DiagnosedFinding {
  const who = `${richValue(other.attributes.userName)}${isInactive(other) ? ', who is deactivated,' : ''}`;
  return {
    rule: 'external-id-again',
    severity: 'value is wrong',
    requirement: 'MAY',
    title: 'Same external id again',
    explanation: `${who} has ${richValue(externalId)} as \`externalId\` already: most likely the same person under a new name, who is here twice now. Memberships and roles stay with the old one.`,
    remedy:
      'To keep one user, let the client match on `externalId`, or change the name by an update of the user who is here.',
    source: 'RFC 7643 section 3.1',
    attributePath: 'externalId',
  };
}

function isInactive({ attributes }: KnownUser): boolean {
  return attributes.active === false;
}

/**
 * A look-up by what identity providers match on that found more than one. User names are unique here; a name of users is for
 * people to share.
 */
export const severalMatches: DiagnosticRule = {
  id: 'several-matches',
  title: 'A look-up that found several',
  causes: ['several-users', 'several-groups'],
  check: (input) => {
    const { lookUp, status } = input.exchange;
    if (status !== 200 || lookUp === null || lookUp.totalResults < 2 || !isMatchedOn(lookUp)) return [];
    const { attributePath, value, totalResults, resourceType } = lookUp;
    const several = `${totalResults.toLocaleString('en-US')} ${pluralOf(resourceType)}`;
    return [
      {
        rule: 'several-matches',
        cause: resourceType === 'User' ? 'several-users' : 'several-groups',
        severity: 'value is wrong',
        requirement: 'SHOULD',
        title: `${several} match`,
        explanation: `${several} have ${richValue(value)} in ${richValue(attributePath)}. A client that looks for the one to write to may take either, or give up.`,
        remedy: resourceType === 'User' ? keepOneUser(input, lookUp) : keepOneGroup,
        source: 'RFC 7643 section 3.1',
        attributePath,
      },
    ];
  },
};

const keepOneGroup =
  'Rename or remove all but one of them, or match on an attribute that is unique, such as `externalId`.';

/** Who is deactivated is most often the one that was left behind by a rename. */
function keepOneUser({ users }: DiagnosticInput, { attributePath, value }: LookUp): string {
  const found = users?.having(attributePath, value) ?? [];
  const [inactive, ...others] = found.filter(isInactive);
  if (inactive === undefined || others.length > 0 || found.length !== 2)
    return 'Delete all but one of these users here, those who are deactivated first, or give each a value of their own.';
  const other = found.find(({ id }) => id !== inactive.id);
  return `Delete ${richValue(inactive.attributes.userName)} here, who is deactivated (id \`${inactive.id}\`); ${richValue(other?.attributes.userName)} stays.`;
}

function isMatchedOn({ resourceType, attributePath }: LookUp): boolean {
  const path = attributePath.slice(attributePath.lastIndexOf(':') + 1).toLowerCase();
  if (path === 'externalid' || /^emails\b/.test(path)) return true;
  return path === 'displayname' && resourceType === 'Group';
}

export const conflict: DiagnosticRule = {
  id: 'conflict',
  title: 'Somebody has this value already',
  causes: ['conflict-on-change'],
  check: ({ exchange }) => (exchange.status === 409 ? [conflictFinding(exchange)] : []),
};

function conflictFinding({ method, errorDetail, subject }: ExchangeSummary): DiagnosedFinding {
  const detail = errorDetail ? ` We answered: ${richName(errorDetail, 200)}` : '';
  const common = {
    rule: 'conflict',
    requirement: 'MUST',
    title: 'Conflict',
    source: 'RFC 7644 section 3.3.1',
  } as const;
  if (method === 'POST')
    return {
      ...common,
      severity: 'will not arrive',
      explanation: `Somebody here has this value already, so that the client could not create. Most often it looks for one attribute and writes another: it finds nobody, and creates.${detail}`,
      remedy: 'Match on the attribute that must be unique, or remove one of the two.',
    };
  const who = subject === null ? 'The resource' : richName(subject.displayName);
  return {
    ...common,
    cause: 'conflict-on-change',
    severity: 'value is wrong',
    explanation: `${who} was to get a value that somebody else here has already, so that nothing of the change was done.${detail}`,
    remedy:
      'Give the one who has it now another value, or delete that one here if it is the same person; then let the client send the change again.',
  };
}
