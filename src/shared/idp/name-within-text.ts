import type { IdentityProvider } from './identity-provider';

/** "JumpCloud", "any other identity provider". */
export function nameWithinText({ name, wording }: IdentityProvider): string {
  return wording.withinText ?? name;
}
