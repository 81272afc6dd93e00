import type { IdentityProvider } from './identity-provider';

/** Who calls, within a sentence: "Entra", "your identity provider". */
export function callerWithinText({ shortName, wording }: IdentityProvider): string {
  return wording.caller ?? shortName;
}

/** "JumpCloud", "any other identity provider". */
export function nameWithinText({ name, wording }: IdentityProvider): string {
  return wording.withinText ?? name;
}
