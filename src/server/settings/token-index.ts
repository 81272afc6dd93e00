/**
 * Finds who a token belongs to in one look-up, however many there are. The secret itself is compared nowhere: the map is
 * keyed by its SHA-256, which tells an attacker who measures time nothing about the secret, and the hash found is
 * compared in constant time again, so that this holds whatever the map does.
 */
import { timingSafeEqual } from 'node:crypto';
import type { FormerToken, StoredSetting, StoredToken } from '../store/workbench-data';
import { hashOf } from './tokens';

/** Who a token belongs to: a SCIM setting, or one that was deleted. */
export type TokenOwner =
  | { kind: 'setting'; settingId: string; token: StoredToken }
  | { kind: 'former'; former: FormerToken };

export class TokenIndex {
  readonly #owners = new Map<string, { hash: Buffer; owner: TokenOwner }>();

  constructor(settings: StoredSetting[], formerTokens: FormerToken[]) {
    for (const former of formerTokens) this.#add(former.hash, { kind: 'former', former });
    for (const { id, tokens } of settings) {
      for (const token of tokens) this.#add(token.hash, { kind: 'setting', settingId: id, token });
    }
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
