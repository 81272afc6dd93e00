import type {
  IdentityProviderId,
  RevealedToken,
  ScimSetting,
  TolerancePreset,
} from '../../shared/scim-setting';
import type { WorkbenchState } from '../store/workbench-state';
import type { Authentication } from './authentication';

export type { Authentication } from './authentication';

/** A call that can't be done as asked. The message is a sentence for the admin. */
export class SettingError extends Error {
  readonly code: 'unknown setting' | 'unknown token' | 'name taken' | 'invalid name';

  constructor(code: SettingError['code'], message: string) {
    super(message);
    this.name = 'SettingError';
    this.code = code;
  }
}

export interface SettingChange {
  name?: string;
  preset?: TolerancePreset;
  tolerances?: Record<string, boolean>;
}

/** All SCIM settings and their tokens. Everything that returns a promise is on disk when it resolves. */
export interface ScimSettings {
  list(): ScimSetting[];
  get(id: string): ScimSetting | undefined;
  create(input: {
    name: string;
    idp: IdentityProviderId;
  }): Promise<{ setting: ScimSetting; revealed: RevealedToken }>;
  change(id: string, change: SettingChange): Promise<ScimSetting>;
  delete(id: string): Promise<void>;
  /** Adds a token; the ones before it live on until they are revoked. */
  rotateToken(id: string, options?: { expiresAt: string | null }): Promise<RevealedToken>;
  revokeToken(id: string, tokenId: string): Promise<ScimSetting>;
  issueSimulationToken(id: string): Promise<RevealedToken>;
  endSimulationTokens(id: string): Promise<void>;
  authenticate(authorizationHeader: string | undefined): Authentication;
  /** Told after every change, last use included. Returns the way to unsubscribe. */
  subscribe(listener: () => void): () => void;
}

/** Reads the settings from the state and removes simulation tokens that a killed run left behind. */
export declare function openScimSettings(options: {
  state: WorkbenchState;
  now?: () => Date;
}): Promise<ScimSettings>;
