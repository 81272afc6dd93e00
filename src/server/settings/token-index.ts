/**
 * Finds who a token belongs to in one look-up, however many there are. The map is keyed by the token's SHA-256, which shows
 * an attacker who measures time nothing about the secret. A token that was found once is remembered for as long as the
 * index lives, until the settings change: a client sends the same one thousands of times, and hashing it cost more than all else that
 * authentication does. That look-up shows nothing either: texts are compared only where their hashes agree, which are
 * seeded anew in every process.
 */
import type { FormerToken, StoredSetting, StoredToken } from '../store/workbench-data';
import { hashOf } from './tokens';

/** Who a token belongs to: a SCIM setting, or one that was deleted. */
export type TokenOwner = SettingToken | { kind: 'former'; former: FormerToken };

export interface SettingToken {
  kind: 'setting';
  settingId: string;
  settingName: string;
  isArchived: boolean;
  token: StoredToken;
}

export class TokenIndex {
  readonly #owners = new Map<string, TokenOwner>();
  /** By the token itself, which lives in memory only. */
  readonly #found = new Map<string, TokenOwner>();
  readonly #byId = new Map<string, SettingToken>();

  constructor(settings: StoredSetting[], formerTokens: FormerToken[]) {
    for (const former of formerTokens) this.#owners.set(former.hash, { kind: 'former', former });
    for (const { id, name, archivedAt, tokens } of settings) {
      const isArchived = archivedAt !== undefined;
      for (const token of tokens) {
        const owner: SettingToken = { kind: 'setting', settingId: id, settingName: name, isArchived, token };
        this.#owners.set(token.hash, owner);
        this.#byId.set(token.id, owner);
      }
    }
  }

  /** By the id of the token, which is no secret. */
  withId(tokenId: string): SettingToken | undefined {
    return this.#byId.get(tokenId);
  }

  find(token: string): TokenOwner | undefined {
    const known = this.#found.get(token);
    if (known !== undefined) return known;
    const owner = this.#owners.get(hashOf(token));
    if (owner !== undefined) this.#found.set(token, owner);
    return owner;
  }
}
