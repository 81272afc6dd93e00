/** Whose token is this? Looks at secrets and times alone; what a SCIM setting is beyond its tokens is no matter here. */
import type { FormerToken, StoredSetting } from '../store/workbench-data';
import { AccessTokens, accessTokenSeconds } from './access-tokens';
import type { AuthorizationTolerance, ClientCredentials, Refusal } from './authentication';
import { type BasicCredentials, readAuthorizationHeader } from './authorization-header';
import {
  refuseArchived,
  refuseDeleted,
  refuseEndedAccess,
  refuseExpired,
  refuseHeader,
  refuseOtherAccess,
  refuseOtherClient,
  refuseOtherUser,
  refuseRevoked,
  refuseSecretAsToken,
  refuseTokenAsSecret,
  refuseUnknown,
  refuseUnknownPassword,
  refuseUnknownSecret,
} from './refusals';
import { type SettingToken, TokenIndex } from './token-index';

export interface Proven {
  ok: true;
  owner: SettingToken;
  tolerances: AuthorizationTolerance[];
}

export class Authenticator {
  readonly #accessTokens = new AccessTokens();
  #index = new TokenIndex([], []);
  #settingIds: ReadonlySet<string> = new Set();

  /** From now on these are the tokens. */
  read(settings: StoredSetting[], formerTokens: FormerToken[]): void {
    this.#index = new TokenIndex(settings, formerTokens);
    this.#settingIds = new Set(settings.map(({ id }) => id));
  }

  authenticate(authorizationHeader: string | undefined, now: Date): Proven | Refusal {
    const header = readAuthorizationHeader(authorizationHeader);
    if (header.kind === 'basic') return this.#basic(header, now);
    if (header.kind !== 'token') return refuseHeader(header);
    const access = this.#accessTokens.read(header.token, now);
    if (access === null) return this.#token(header.token, header.tolerances, now);
    const owner = access.kind === 'other run' ? undefined : this.#index.withId(access.secretId);
    if (!owner) return refuseOtherAccess();
    return access.kind === 'expired' ? refuseEndedAccess(owner) : proven(owner, header.tolerances, now);
  }

  /** The client credentials grant (RFC 6749 section 4.4). */
  grant({ clientId, clientSecret }: ClientCredentials, now: Date) {
    const found = this.#client({ clientId, clientSecret }, now);
    if (!found.ok) return found;
    const accessToken = this.#accessTokens.issue(found.owner.token.id, now);
    return { ...found, accessToken, expiresIn: accessTokenSeconds };
  }

  /** RFC 7617: the client ID of a SCIM setting, and one of its tokens as the password. */
  #basic({ user, password }: BasicCredentials, now: Date): Proven | Refusal {
    if (!this.#index.find(password)) return refuseUnknownPassword();
    const found = this.#token(password, [], now);
    return found.ok && found.owner.settingId !== user ? refuseOtherUser(found.owner) : found;
  }

  #token(token: string, tolerances: AuthorizationTolerance[], now: Date): Proven | Refusal {
    const owner = this.#index.find(token);
    if (!owner) return refuseUnknown(token);
    if (owner.kind === 'former') return refuseDeleted(owner.former.settingName);
    if (owner.token.purpose === 'client secret') return refuseSecretAsToken(owner);
    return proven(owner, tolerances, now);
  }

  #client({ clientId, clientSecret }: ClientCredentials, now: Date): Proven | Refusal {
    const owner = this.#index.find(clientSecret);
    if (!owner) return refuseUnknownSecret(clientSecret, this.#settingIds.has(clientId) ? clientId : null);
    if (owner.kind === 'former') return refuseDeleted(owner.former.settingName);
    if (owner.token.purpose !== 'client secret') return refuseTokenAsSecret(owner);
    return owner.settingId === clientId ? proven(owner, [], now) : refuseOtherClient(owner);
  }
}

function proven(owner: SettingToken, tolerances: AuthorizationTolerance[], now: Date): Proven | Refusal {
  const { revokedAt, expiresAt } = owner.token;
  if (owner.isArchived) return refuseArchived(owner);
  if (revokedAt) return refuseRevoked(owner);
  if (expiresAt && Date.parse(expiresAt) <= now.getTime()) return refuseExpired(owner);
  return { ok: true, owner, tolerances };
}
