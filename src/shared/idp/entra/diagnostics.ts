import { valuesAt } from '../../diagnostics/written-values';
import { richValue } from '../../rich-text';
import type { DiagnosticRule } from '../identity-provider';
import { userMapping } from './console';
import { activeUnlessSoftDeleted } from './expressions';

/** Guests carry their home domain in the user name. */
const guestUserName: DiagnosticRule = {
  id: 'guest-user-name',
  title: 'User name of a guest',
  check: (input) =>
    valuesAt(input, 'username')
      .filter(({ value }) => typeof value === 'string' && /#EXT#/i.test(value))
      .map(({ attributePath, value }) => ({
        rule: 'guest-user-name',
        severity: 'only noted',
        requirement: 'MAY',
        title: 'Guest',
        explanation: `${richValue(value)} is the user name that Entra gives a guest. It is no address at which the person gets mail, and it changes when the guest becomes a member.`,
        remedy: `If guests are wanted, map \`mail\` or \`originalUserPrincipalName\` to \`userName\`; if not, take them out of the assigned groups. ${userMapping}.`,
        attributePath,
      })),
};

/** Entra leaves out what has no value, so the default expression of `active` can't have made this. */
const activeWithoutValue: DiagnosticRule = {
  id: 'active-without-value',
  title: 'Status without a value',
  check: (input) =>
    valuesAt(input, 'active')
      .filter(({ value }) => value === null || value === '')
      .map(({ attributePath, value }) => ({
        rule: 'active-without-value',
        severity: 'value is wrong',
        requirement: 'MUST',
        title: 'Status without a value',
        explanation: `\`active\` came as ${richValue(value)}, so a leaver may stay active.`,
        remedy: `${userMapping}, row \`active\`: restore the expression \`${activeUnlessSoftDeleted}\`.`,
        source: 'RFC 7643 section 4.1.1',
        attributePath,
      })),
};

/** Entra keeps a deleted user in its bin for 30 days, and frees the name meanwhile. */
const deletedUserRenamed: DiagnosticRule = {
  id: 'deleted-user-renamed',
  title: 'A deleted user is renamed',
  check: ({ exchange }) =>
    exchange.changes.flatMap(({ attributes }) =>
      attributes.flatMap(({ attributePath, before, after }) => {
        if (attributePath !== 'userName' || !isNameInBin(after, before)) return [];
        return {
          rule: 'deleted-user-renamed',
          severity: 'only noted' as const,
          requirement: 'vendor habit' as const,
          title: 'Deleted in Entra',
          explanation: `Entra renamed ${richValue(before)} because the user was deleted there: the object id without hyphens stands before the former name. Display name and e-mail stay. A look-up by the former name finds nobody from now on.`,
          remedy: `When the user is restored within 30 days, Entra renames back: leave the former name free until then, and match on \`externalId\` from objectId: ${userMapping}.`,
          source: 'RFC 7643 section 4.1.1',
          attributePath,
        };
      }),
    ),
};

/** Then nothing shows any more that it is the same person: Entra matches by it, or another service does. */
const externalIdChanged: DiagnosticRule = {
  id: 'external-id-changed',
  title: 'The external id of a user changes',
  check: ({ exchange }) =>
    exchange.changes
      .filter(({ resource }) => resource.resourceType === 'User')
      .flatMap(({ attributes }) => attributes)
      .filter(({ attributePath, before, after }) => attributePath === 'externalId' && before && after)
      .map(({ attributePath, before, after }) => ({
        rule: 'external-id-changed',
        severity: 'only noted',
        requirement: 'SHOULD',
        title: 'Another external id',
        explanation: `\`externalId\` was ${richValue(before)} and is ${richValue(after)} now: it is mapped to something that changes, or its mapping was changed. After the next change of name the person may come a second time.`,
        remedy: `${userMapping}, row \`externalId\`: set **Source Attribute** to objectId, before the first cycle; later, **Restart provisioning** behind it.`,
        source: 'RFC 7643 section 3.1',
        attributePath,
      })),
};

function isNameInBin(after: unknown, before: unknown): boolean {
  if (typeof after !== 'string' || typeof before !== 'string') return false;
  const isObjectId = /^[0-9a-f]{32}$/i.test(after.slice(0, 32));
  return isObjectId && after.slice(32).toLowerCase() === before.toLowerCase();
}

/** What only Entra does. */
export const entraDiagnostics: DiagnosticRule[] = [
  guestUserName,
  activeWithoutValue,
  deletedUserRenamed,
  externalIdChanged,
];
