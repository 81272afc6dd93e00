/**
 * SCIM settings and their tokens. What they are stands in workbench.json; here are the verbs on them and the question that
 * every request asks first: whose token is this?
 */
import { randomUUID } from 'node:crypto';
import type { RevealedToken, ScimSetting } from '../../shared/scim-setting';
import type { StoredSetting, StoredToken, WorkbenchData } from '../store/workbench-data';
import type { WorkbenchState } from '../store/workbench-state';
import type { Authenticated, Authentication, ClientCredentials, Grant, Refusal } from './authentication';
import { Authenticator, type Proven } from './authenticator';
import {
  addSetting,
  archiveSetting,
  changeSetting,
  deleteSetting,
  isSandbox,
  type NewSandbox,
  type NewSetting,
  renewSandbox,
  restoreSetting,
  type SettingChange,
  unknownSetting,
} from './setting-changes';
import {
  addReplayToken,
  addToken,
  hasSimulationToken,
  hasTemporaryToken,
  noteCopied,
  noteRenewal,
  noteSeen,
  removeSimulationTokens,
  removeTemporaryTokens,
  revokeToken,
  setTokenExpiry,
  type TokenBeginning,
} from './token-changes';
import { createToken, summaryOf } from './tokens';

export type { Authentication } from './authentication';

/** All SCIM settings and their tokens. What returns a promise is on disk when it resolves; rejects with SettingError or StoreError. */
export interface ScimSettings {
  /** In the order they were created. */
  list(): ScimSetting[];
  get(id: string): ScimSetting | undefined;
  create(input: SettingInput): Promise<{ setting: ScimSetting; revealed: RevealedToken }>;
  /** The sandbox, as if it were new. It has no tokens but those of a rehearsal. */
  renewSandbox(input: Pick<NewSandbox, 'name' | 'idp'>): Promise<ScimSetting>;
  change(id: string, change: SettingChange): Promise<ScimSetting>;
  delete(id: string): Promise<void>;
  /** Out of the lists, with everything it holds; its tokens are refused until it is restored. */
  archive(id: string): Promise<ScimSetting>;
  restore(id: string): Promise<ScimSetting>;
  /** Adds a token; the ones before it live on until they are revoked. `expiresAt` is RFC 3339. */
  rotateToken(id: string, beginning?: TokenBeginning): Promise<RevealedToken>;
  /** `expiresAt` is RFC 3339, null for never. Rejects for a token that is over, and for a time that is. */
  setTokenExpiry(id: string, tokenId: string, expiresAt: string | null): Promise<ScimSetting>;
  /** How far the renewal is that this new token was made for. */
  noteRenewal(id: string, tokenId: string, done: 'pasted' | 'settled'): Promise<ScimSetting>;
  /** A token that is revoked stays in the list. */
  revokeToken(id: string, tokenId: string): Promise<ScimSetting>;
  /** Notes that a token was copied; the first time counts. */
  noteCopied(id: string, tokenId: string): Promise<void>;
  issueSimulationToken(id: string): Promise<RevealedToken>;
  /** Of a setting that was deleted meanwhile too. */
  endSimulationTokens(id: string): Promise<void>;
  /** To send a recorded request again; it ends by itself after ten minutes, where nobody revokes it before. */
  issueReplayToken(id: string): Promise<RevealedToken>;
  /** Adds a client secret (RFC 6749 section 2.3.1). It ends like a token, by `revokeToken`. */
  createClientSecret(id: string): Promise<RevealedToken>;
  authenticate(authorizationHeader: string | undefined): Authentication;
  /** An access token for a client ID, which is the id of a SCIM setting, and one of its client secrets. */
  grantAccess(credentials: ClientCredentials): Grant;
  /** Called after every change, last use included. Returns the way to unsubscribe. */
  subscribe(listener: () => void): () => void;
}

/** What is left out has the default of a new setting. */
export type SettingInput = Omit<NewSetting, 'id' | 'createdAt' | 'token'>;

export interface ScimSettingsOptions {
  state: WorkbenchState;
  now?: () => Date;
}

/** How often a time of last use is noted. */
const LAST_USE_MILLISECONDS = 5_000;
/** How long a replay token is good. */
const REPLAY_MS = 600_000;
/** Reads the settings from the state and removes tokens of rehearsals and replays that a killed run left behind. */
export async function openScimSettings(options: ScimSettingsOptions): Promise<ScimSettings> {
  const settings = new StoredSettings(options);
  await settings.removeTemporaryTokens();
  return settings;
}

class StoredSettings implements ScimSettings {
  readonly #state: WorkbenchState;
  readonly #now: () => Date;
  readonly #listeners = new Set<() => void>();
  #settings = new Map<string, ScimSetting>();
  readonly #authenticator = new Authenticator();
  /** When the use or the refusal of a token was last noted, by its id and which of both, in milliseconds since 1970. */
  readonly #lastSeen = new Map<string, number>();

  constructor({ state, now = () => new Date() }: ScimSettingsOptions) {
    this.#state = state;
    this.#now = now;
    this.#read();
  }

  list(): ScimSetting[] {
    return [...this.#settings.values()];
  }

  get(id: string): ScimSetting | undefined {
    return this.#settings.get(id);
  }

  async create(input: SettingInput) {
    const now = this.#now();
    const { token, stored } = createToken('identity provider', now, null);
    const id = randomUUID();
    await this.#update((data) =>
      addSetting(data, { ...input, id, createdAt: now.toISOString(), token: stored }),
    );
    return { setting: this.#known(id), revealed: { settingId: id, tokenId: stored.id, token } };
  }

  async renewSandbox(input: Pick<NewSandbox, 'name' | 'idp'>): Promise<ScimSetting> {
    const made = { ...input, id: randomUUID(), createdAt: this.#now().toISOString() };
    await this.#update((data) => renewSandbox(data, made));
    const [sandbox] = this.list().filter(isSandbox);
    if (sandbox === undefined) throw unknownSetting();
    return sandbox;
  }

  async change(id: string, change: SettingChange): Promise<ScimSetting> {
    await this.#update((data) => changeSetting(data, id, change));
    return this.#known(id);
  }

  delete(id: string): Promise<void> {
    const deletedAt = this.#now().toISOString();
    return this.#update((data) => deleteSetting(data, id, deletedAt));
  }

  async archive(id: string): Promise<ScimSetting> {
    const archivedAt = this.#now().toISOString();
    await this.#update((data) => archiveSetting(data, id, archivedAt));
    return this.#known(id);
  }

  async restore(id: string): Promise<ScimSetting> {
    await this.#update((data) => restoreSetting(data, id));
    return this.#known(id);
  }

  rotateToken(id: string, beginning: TokenBeginning = {}): Promise<RevealedToken> {
    return this.#addToken(id, 'identity provider', beginning);
  }

  async setTokenExpiry(id: string, tokenId: string, expiresAt: string | null): Promise<ScimSetting> {
    const now = this.#now().toISOString();
    await this.#update((data) => setTokenExpiry(data, id, tokenId, { expiresAt, now }));
    return this.#known(id);
  }

  async noteRenewal(id: string, tokenId: string, done: 'pasted' | 'settled'): Promise<ScimSetting> {
    const at = this.#now().toISOString();
    await this.#update((data) => noteRenewal(data, id, tokenId, { done, at }));
    return this.#known(id);
  }

  async revokeToken(id: string, tokenId: string): Promise<ScimSetting> {
    const revokedAt = this.#now().toISOString();
    await this.#update((data) => revokeToken(data, id, tokenId, revokedAt));
    return this.#known(id);
  }

  noteCopied(id: string, tokenId: string): Promise<void> {
    const copiedAt = this.#now().toISOString();
    return this.#update((data) => noteCopied(data, id, tokenId, copiedAt));
  }

  createClientSecret(id: string): Promise<RevealedToken> {
    return this.#addToken(id, 'client secret');
  }

  issueSimulationToken(id: string): Promise<RevealedToken> {
    return this.#addToken(id, 'simulation');
  }

  endSimulationTokens(id: string): Promise<void> {
    return this.removeSimulationTokens((setting) => setting.id === id);
  }

  async issueReplayToken(id: string): Promise<RevealedToken> {
    const now = this.#now();
    const { token, stored } = createToken('replay', now, new Date(now.getTime() + REPLAY_MS).toISOString());
    await this.#update((data) => addReplayToken(data, id, stored));
    return { settingId: id, tokenId: stored.id, token };
  }

  async removeTemporaryTokens(): Promise<void> {
    if (this.#state.data.settings.some(hasTemporaryToken)) await this.#update(removeTemporaryTokens);
  }

  async removeSimulationTokens(concerns: (setting: StoredSetting) => boolean): Promise<void> {
    const concerned = this.#state.data.settings.filter(hasSimulationToken).filter(concerns);
    if (concerned.length === 0) return;
    await this.#update((data) => removeSimulationTokens(data, concerns));
  }

  authenticate(authorizationHeader: string | undefined): Authentication {
    const now = this.#now();
    const found = this.#authenticator.authenticate(authorizationHeader, now);
    if (found.ok) return this.#admit(found, now);
    this.#noteRefusal(found, now);
    return found;
  }

  grantAccess(credentials: ClientCredentials): Grant {
    const now = this.#now();
    const found = this.#authenticator.grant(credentials, now);
    if (!found.ok) return found;
    const { accessToken, expiresIn } = found;
    return { ...this.#admit(found, now), accessToken, expiresIn };
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #addToken(
    id: string,
    purpose: StoredToken['purpose'],
    beginning: TokenBeginning = {},
  ): Promise<RevealedToken> {
    const { token, stored } = createToken(purpose, this.#now(), null);
    await this.#update((data) => addToken(data, id, stored, beginning));
    return { settingId: id, tokenId: stored.id, token };
  }

  #admit({ owner: { settingId, token }, tolerances }: Proven, now: Date): Authenticated {
    const setting = this.#known(settingId);
    this.#noteSeen(settingId, token.id, 'used', now);
    const { id: tokenId, purpose } = token;
    const made = { simulated: purpose === 'simulation', isReplay: purpose === 'replay' };
    return { ok: true, setting, tokenId, ...made, tolerances };
  }

  #noteRefusal({ settingId, tokenId }: Refusal, now: Date): void {
    if (settingId !== null && tokenId !== undefined) this.#noteSeen(settingId, tokenId, 'refused', now);
  }

  #noteSeen(settingId: string, tokenId: string, what: 'used' | 'refused', now: Date): void {
    const time = now.getTime();
    const key = `${tokenId} ${what}`;
    if (time - (this.#lastSeen.get(key) ?? 0) < LAST_USE_MILLISECONDS) return;
    this.#lastSeen.set(key, time);
    this.#state.updateSoon((data) => noteSeen(data, settingId, tokenId, { what, at: now.toISOString() }));
    this.#read();
    this.#publish();
  }

  async #update(mutate: (data: WorkbenchData) => void): Promise<void> {
    try {
      await this.#state.update(mutate);
    } finally {
      this.#read();
    }
    this.#publish();
  }

  #read(): void {
    const { settings, formerTokens } = this.#state.data;
    this.#settings = new Map(settings.map((setting) => [setting.id, publicSetting(setting)]));
    this.#authenticator.read(settings, formerTokens);
  }

  #publish(): void {
    for (const listener of this.#listeners) listener();
  }

  #known(id: string): ScimSetting {
    const setting = this.#settings.get(id);
    if (!setting) throw unknownSetting();
    return setting;
  }
}

function publicSetting(setting: StoredSetting): ScimSetting {
  return { ...setting, tokens: setting.tokens.map(summaryOf) };
}
