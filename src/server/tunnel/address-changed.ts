/** What an admin has to change at the identity provider when the public address became another one. */
import type { IdentityProvider } from '../../shared/idp/identity-provider';
import type { ScimSetting } from '../../shared/scim-setting';

export interface AddressChange {
  before: string | null;
  baseUrl: string;
  settings: readonly ScimSetting[];
  idpOf(setting: ScimSetting): IdentityProvider;
}

/** Null where nobody holds the old address: there was none, or no identity provider ever called. */
export function addressChanged({ before, baseUrl, settings, idpOf }: AddressChange): string | null {
  const calling = settings.filter(({ sandbox, tokens }) => !sandbox && tokens.some(isUsed));
  if (before === null || calling.length === 0) return null;
  const changes = calling.map((setting) => {
    const { name, wording } = idpOf(setting);
    return `${wording.addressField} of “${setting.name}” at ${name}`;
  });
  return `The public address is now ${baseUrl}. ${before} leads here no more: change ${listOf(changes)}.`;
}

function isUsed({ lastUsedAt, revokedAt, purpose }: ScimSetting['tokens'][number]): boolean {
  return lastUsedAt !== null && revokedAt === null && purpose !== 'simulation';
}

const listOf = (texts: readonly string[]) => new Intl.ListFormat('en-GB').format(texts);
