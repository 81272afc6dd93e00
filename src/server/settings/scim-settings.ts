/**
 * SCIM settings and their tokens. What they are stands in workbench.json; here are the verbs on them and the question that
 * every request asks first: whose token is this?
 */
import { randomUUID } from 'node:crypto';
import {
  type IdentityProviderId,
  type RevealedToken,
  type ScimSetting,
  settingNameSchema,
  type TolerancePreset,
} from '../../shared/scim-setting';
import type { StoredSetting, StoredToken, WorkbenchData } from '../store/workbench-data';
import type { WorkbenchState } from '../store/workbench-state';
import type { Authentication } from './authentication';
import { readAuthorizationHeader } from './authorization-header';
import { refuseDeleted, refuseExpired, refuseHeader, refuseRevoked, refuseUnknown } from './refusals';
import { SettingError } from './setting-error';
import { TokenIndex } from './token-index';
import { createToken, summaryOf } from './tokens';

export type { Authentication } from './authentication';

export interface SettingChange {
  name?: string | undefined;
  preset?: TolerancePreset | undefined;
  tolerances?: Record<string, boolean> | undefined;
}

/** All SCIM settings and their tokens. What returns a promise is on disk when it resolves; rejects with SettingError or StoreError. */
export interface ScimSettings {
  /** In the order they were created. */
  list(): ScimSetting[];
  get(id: string): ScimSetting | undefined;
  create(input: {
    name: string;
    idp: IdentityProviderId;
  }): Promise<{ setting: ScimSetting; revealed: RevealedToken }>;
  change(id: string, change: SettingChange): Promise<ScimSetting>;
  delete(id: string): Promise<void>;
  /** Adds a token; the ones before it live on until they are revoked. `expiresAt` is RFC 3339. */
  rotateToken(id: string, options?: { expiresAt: string | null }): Promise<RevealedToken>;
  /** A token that is revoked stays in the list. */
  revokeToken(id: string, tokenId: string): Promise<ScimSetting>;
  issueSimulationToken(id: string): Promise<RevealedToken>;
  /** Of a setting that was deleted meanwhile too. */
  endSimulationTokens(id: string): Promise<void>;
  authenticate(authorizationHeader: string | undefined): Authentication;
  /** Told after every change, last use included. Returns the way to unsubscribe. */
  subscribe(listener: () => void): () => void;
}

export interface ScimSettingsOptions {
  state: WorkbenchState;
  now?: () => Date;
}

/** How often a time of last use is noted. */
const LAST_USE_MILLISECONDS = 5_000;
/** So many tokens of deleted settings are remembered, newest first. */
const FORMER_TOKENS = 100;

/** Reads the settings from the state and removes simulation tokens that a killed run left behind. */
export async function openScimSettings(options: ScimSettingsOptions): Promise<ScimSettings> {
  const settings = new StoredSettings(options);
  await settings.removeSimulationTokens(() => true);
  return settings;
}

class StoredSettings implements ScimSettings {
  readonly #state: WorkbenchState;
  readonly #now: () => Date;
  readonly #listeners = new Set<() => void>();
  #settings = new Map<string, ScimSetting>();
  #index = new TokenIndex([], []);

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

  async create(input: { name: string; idp: IdentityProviderId }) {
    const { token, stored } = createToken('identity provider', this.#now(), null);
    const id = randomUUID();
    const createdAt = this.#now().toISOString();
    await this.#update((data) => {
      const name = freeName(data, input.name, null);
      data.settings.push({
        id,
        name,
        idp: input.idp,
        createdAt,
        preset: 'tolerant',
        tolerances: {},
        tokens: [stored],
      });
    });
    return { setting: this.#known(id), revealed: { settingId: id, tokenId: stored.id, token } };
  }

  async change(id: string, { name, preset, tolerances }: SettingChange): Promise<ScimSetting> {
    await this.#update((data) => {
      const setting = settingOf(data, id);
      if (name !== undefined) setting.name = freeName(data, name, id);
      if (preset !== undefined) setting.preset = preset;
      if (tolerances !== undefined) setting.tolerances = tolerances;
    });
    return this.#known(id);
  }

  async delete(id: string): Promise<void> {
    const deletedAt = this.#now().toISOString();
    await this.#update((data) => {
      const { name, tokens } = settingOf(data, id);
      const lasting = tokens.filter((token) => token.purpose !== 'simulation');
      const former = lasting.map(({ hash }) => ({ hash, settingName: name, deletedAt }));
      data.settings = data.settings.filter((setting) => setting.id !== id);
      data.formerTokens = [...former, ...data.formerTokens].slice(0, FORMER_TOKENS);
      delete data.guideTicks[id];
      if (data.preferences.selectedSettingId === id) data.preferences.selectedSettingId = null;
    });
  }

  rotateToken(
    id: string,
    options: { expiresAt: string | null } = { expiresAt: null },
  ): Promise<RevealedToken> {
    return this.#addToken(id, 'identity provider', options.expiresAt);
  }

  async revokeToken(id: string, tokenId: string): Promise<ScimSetting> {
    const revokedAt = this.#now().toISOString();
    await this.#update((data) => {
      const token = settingOf(data, id).tokens.find((candidate) => candidate.id === tokenId);
      if (!token) throw new SettingError('unknown token', 'This token does not exist any more.');
      token.revokedAt ??= revokedAt;
    });
    return this.#known(id);
  }

  issueSimulationToken(id: string): Promise<RevealedToken> {
    return this.#addToken(id, 'simulation', null);
  }

  endSimulationTokens(id: string): Promise<void> {
    return this.removeSimulationTokens((setting) => setting.id === id);
  }

  async removeSimulationTokens(concerns: (setting: ScimSetting) => boolean): Promise<void> {
    const ids = new Set(
      this.list()
        .filter(hasSimulationToken)
        .filter(concerns)
        .map(({ id }) => id),
    );
    if (ids.size === 0) return;
    await this.#update((data) => {
      for (const setting of data.settings.filter(({ id }) => ids.has(id))) {
        setting.tokens = setting.tokens.filter((token) => token.purpose !== 'simulation');
      }
    });
  }

  authenticate(authorizationHeader: string | undefined): Authentication {
    const header = readAuthorizationHeader(authorizationHeader);
    if (header.kind !== 'token') return refuseHeader(header);
    const owner = this.#index.find(header.token);
    if (!owner) return refuseUnknown(header.token);
    if (owner.kind === 'former') return refuseDeleted(owner.former.settingName);
    const { token, settingId } = owner;
    const setting = this.#known(settingId);
    const now = this.#now();
    if (token.revokedAt) return refuseRevoked(token, settingId, setting.name);
    if (token.expiresAt && Date.parse(token.expiresAt) <= now.getTime()) {
      return refuseExpired(token, settingId, setting.name);
    }
    this.#noteUse(settingId, token, now);
    const simulated = token.purpose === 'simulation';
    return { ok: true, setting, tokenId: token.id, simulated, tolerances: header.tolerances };
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #addToken(
    id: string,
    purpose: StoredToken['purpose'],
    expiresAt: string | null,
  ): Promise<RevealedToken> {
    const { token, stored } = createToken(purpose, this.#now(), expiresAt);
    await this.#update((data) => {
      settingOf(data, id).tokens.push(stored);
    });
    return { settingId: id, tokenId: stored.id, token };
  }

  #noteUse(settingId: string, token: StoredToken, now: Date): void {
    if (token.lastUsedAt && now.getTime() - Date.parse(token.lastUsedAt) < LAST_USE_MILLISECONDS) return;
    this.#state.updateSoon((data) => {
      const setting = data.settings.find(({ id }) => id === settingId);
      const used = setting?.tokens.find(({ id }) => id === token.id);
      if (used) used.lastUsedAt = now.toISOString();
    });
    this.#read();
    this.#tell();
  }

  async #update(mutate: (data: WorkbenchData) => void): Promise<void> {
    try {
      await this.#state.update(mutate);
    } finally {
      this.#read();
    }
    this.#tell();
  }

  #read(): void {
    const { settings, formerTokens } = this.#state.data;
    this.#settings = new Map(settings.map((setting) => [setting.id, publicSetting(setting)]));
    this.#index = new TokenIndex(settings, formerTokens);
  }

  #tell(): void {
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

function hasSimulationToken({ tokens }: ScimSetting): boolean {
  return tokens.some(({ purpose }) => purpose === 'simulation');
}

function settingOf(data: WorkbenchData, id: string): StoredSetting {
  const setting = data.settings.find((candidate) => candidate.id === id);
  if (!setting) throw unknownSetting();
  return setting;
}

function unknownSetting(): SettingError {
  return new SettingError('unknown setting', 'This SCIM setting does not exist any more.');
}

/** The name without spaces around it. Two settings may not differ in capital letters alone. */
function freeName(data: WorkbenchData, input: string, ownId: string | null): string {
  const parsed = settingNameSchema.safeParse(input);
  if (!parsed.success) {
    throw new SettingError('invalid name', parsed.error.issues[0]?.message ?? 'Enter a name');
  }
  const name = parsed.data;
  const taken = data.settings.find(
    (setting) => setting.id !== ownId && foldCase(setting.name) === foldCase(name),
  );
  if (!taken) return name;
  throw new SettingError(
    'name taken',
    `There is a SCIM setting named "${taken.name}" already. Choose another name.`,
  );
}

function foldCase(name: string): string {
  return name.normalize('NFKC').toLocaleLowerCase('en');
}
