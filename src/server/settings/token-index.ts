/**
 * Finds who a token belongs to in one look-up, however many there are. The secret itself is compared nowhere: the map is
 * keyed by its SHA-256, which tells an attacker who measures time nothing about the secret, and the hash found is
 * compared in constant time again, so that this holds whatever the map does.
 */
import { timingSafeEqual } from 'node:crypto';
import type { FormerToken, StoredSetting, StoredToken } from '../store/workbench-data';
import { hashOf } from './tokens';

/** Who a token belongs to: a SCIM setting, or one that was deleted. */
export type TokenOwner = SettingToken | { kind: 'former'; former: FormerToken };

export interface SettingToken {
  kind: 'setting';
  settingId: string;
  settingName: string;
  token: StoredToken;
}

export class TokenIndex {
  readonly #owners = new Map<string, { hash: Buffer; owner: TokenOwner }>();
  readonly #byId = new Map<string, SettingToken>();

  constructor(settings: StoredSetting[], formerTokens: FormerToken[]) {
    for (const former of formerTokens) this.#add(former.hash, { kind: 'former', former });
    for (const { id, name, tokens } of settings) {
      for (const token of tokens) {
        const owner: SettingToken = { kind: 'setting', settingId: id, settingName: name, token };
        this.#add(token.hash, owner);
        this.#byId.set(token.id, owner);
      }
    }
  }

  /** By the id of the token, which is no secret. */
  withId(tokenId: string): SettingToken | undefined {
    return this.#byId.get(tokenId);
  }

  find(token: string): TokenOwner | undefined {
    const hash = hashOf(token);
    const found = this.#owners.get(hash);
    return found && timingSafeEqual(found.hash, Buffer.from(hash, 'hex')) ? found.owner : undefined;
  }

  #add(hash: string, owner: TokenOwner): void {
    this.#owners.set(hash, { hash: Buffer.from(hash, 'hex'), owner });
  }
}
