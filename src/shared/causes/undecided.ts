/** What traffic alone can't decide: the causes that remain, and where one looks. */
import type { IdentityProvider, Undecided } from '../idp/identity-provider';
import type { CauseKey } from './cause-id';

const ofAny: Readonly<Record<string, Undecided>> = {
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
};

/** Null where the cause is known by what came. */
export function undecidedOf(
  { rule, cause }: CauseKey,
  idp: Pick<IdentityProvider, 'findingWords'> | null,
): { causes: string[]; look: string } | null {
  const keys = cause === undefined ? [rule] : [cause, rule];
  const own = keys.flatMap((key) => idp?.findingWords[key]?.undecided ?? []);
  const [found] = [...own, ...keys.flatMap((key) => ofAny[key] ?? [])];
  return found === undefined ? null : { causes: [...found.causes], look: found.look };
}
