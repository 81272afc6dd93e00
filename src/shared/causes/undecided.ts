/** What traffic alone can't decide: the causes that remain, and where one looks. */
import type { IdentityProvider, Undecided } from '../idp/identity-provider';
import type { CauseKey } from './cause-id';

/** By the id of a rule or of its cause. Vendors say with clicks where one looks. */
export const ofAny: Readonly<Record<string, Undecided>> = {
  'no-email': {
    causes: [
      'The person has no address in the identity provider.',
      'The mapping takes it from an attribute that is empty.',
      'The row is sent to another path than the SCIM setting reads.',
    ],
    look: 'Open one of these people in the identity provider and look whether the e-mail address is filled in.',
  },
  'unknown-manager': {
    causes: [
      'The manager is not assigned to the application, and so never came.',
      'The mapping sends something else than the id that this server gave.',
    ],
    look: 'Look whether the manager of one of these people is among those who are provisioned.',
  },
  'sent-empty': {
    causes: [
      'The attribute that the row takes does not exist at the provider.',
      'It exists, and is filled in for nobody.',
      'The expression of the row gives nothing for the values that are there.',
    ],
    look: 'Open one of these people at the provider and look whether the attribute that the row takes is there, and filled in. Or hand in these people below: then it is worked out here.',
  },
  'path-not-sent': {
    causes: ['The field reads the wrong path.', 'The mapping lacks the row that sends it.'],
    look: 'Look at the targets of the mapping in the console: if one carries this value, its path belongs into the field.',
  },
  'group-without-its-members': {
    causes: [
      'The group has no members at the provider either.',
      'It was sent before its people were here, and they were not sent again.',
      'Its members are not assigned to the application.',
    ],
    look: 'Open the group at the provider and look who is in it. Or hand in the provider’s people with their groups below: then it is worked out here.',
  },
  'sent-at-creation-only': {
    causes: ['Nobody has changed since they were created.', 'Somebody has, and arrives with the old value.'],
    look: 'Hand in the provider’s people below: whose value differs is worked out here.',
  },
  'differs-from-source': {
    causes: [
      'The next cycle has not come yet.',
      'The provider has tried and failed, or has stopped.',
      'These people are not in scope any more.',
    ],
    look: 'Look for one of these people in the provisioning log of the provider.',
  },
};

/** Null where the cause is known by what came. */
export function undecidedOf(
  { rule, cause }: CauseKey,
  idp: Pick<IdentityProvider, 'findingWords'> | null,
): { causes: string[]; look: string } | null {
  const keys = cause === undefined ? [rule] : [cause, rule];
  const [own] = keys.flatMap((key) => idp?.findingWords[key]?.undecided ?? []);
  const [any] = keys.flatMap((key) => ofAny[key] ?? []);
  const causes = own?.causes ?? any?.causes;
  const look = own?.look ?? any?.look;
  return causes === undefined || look === undefined ? null : { causes: [...causes], look };
}
