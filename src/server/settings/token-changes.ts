/** The changes of tokens, as functions over the data that holds them. All throw a SettingError for what can't be. Times are RFC 3339. */
import { isLiveToken } from '../../shared/live-token';
import type { StoredSetting, StoredToken, WorkbenchData } from '../store/workbench-data';
import { requireOwn, settingOf } from './setting-changes';
import { SettingError } from './setting-error';

/** What a new token begins with, besides its secret. */
export interface TokenBeginning {
  expiresAt?: string | null | undefined;
  /** Id of the token that it is to replace. */
  replaces?: string | undefined;
}

/** Adds a token; the ones before it live on. One that was made for the same end and that nobody has is over with it. */
export function addToken(
  data: WorkbenchData,
  id: string,
  token: StoredToken,
  { expiresAt = null, replaces }: TokenBeginning,
): void {
  const setting = settingOf(data, id);
  if (!isTemporary(token)) requireOwn(setting);
  requireAhead(expiresAt, token.createdAt);
  if (replaces === undefined) {
    setting.tokens.push({ ...token, expiresAt });
    return;
  }
  if (tokenOf(setting, replaces).revokedAt !== null) throw tokenOver();
  for (const other of setting.tokens) {
    if (other.renewal?.replaces === replaces && isNobodys(other)) other.revokedAt ??= token.createdAt;
  }
  const renewal = { replaces, pastedAt: null, settledAt: null };
  setting.tokens.push({ ...token, expiresAt, renewal });
}

function isNobodys({ copiedAt, lastUsedAt }: StoredToken): boolean {
  return copiedAt === undefined && lastUsedAt === null;
}

export function setTokenExpiry(
  data: WorkbenchData,
  id: string,
  tokenId: string,
  { expiresAt, now }: { expiresAt: string | null; now: string },
): void {
  requireAhead(expiresAt, now);
  requireLive(settingOf(data, id), tokenId, now).expiresAt = expiresAt;
}

/** Again for the same token: the first time counts. */
export function noteRenewal(
  data: WorkbenchData,
  id: string,
  tokenId: string,
  { done, at }: { done: 'pasted' | 'settled'; at: string },
): void {
  const { renewal } = tokenOf(settingOf(data, id), tokenId);
  if (renewal === undefined)
    throw new SettingError('unknown token', 'This token was not made in place of another one.');
  if (done === 'pasted') renewal.pastedAt ??= at;
  else renewal.settledAt ??= at;
}

/** Again for the same token: the first time counts. */
export function revokeToken(data: WorkbenchData, id: string, tokenId: string, revokedAt: string): void {
  tokenOf(settingOf(data, id), tokenId).revokedAt ??= revokedAt;
}

/** Again for the same token: the first time counts. */
export function noteCopied(data: WorkbenchData, id: string, tokenId: string, copiedAt: string): void {
  tokenOf(settingOf(data, id), tokenId).copiedAt ??= copiedAt;
}

/** A request came with it, or was refused since the token is over. */
export function noteSeen(
  data: WorkbenchData,
  id: string,
  tokenId: string,
  { what, at }: { what: 'used' | 'refused'; at: string },
): void {
  const setting = data.settings.find((candidate) => candidate.id === id);
  const token = setting?.tokens.find((candidate) => candidate.id === tokenId);
  if (token === undefined) return;
  if (what === 'refused') {
    token.lastRefusedAt = at;
    return;
  }
  if (token.lastUsedAt === null) token.firstUsedAt = at;
  token.lastUsedAt = at;
}

function tokenOf({ tokens }: StoredSetting, tokenId: string): StoredToken {
  const token = tokens.find((candidate) => candidate.id === tokenId);
  if (!token) throw new SettingError('unknown token', 'This token does not exist any more.');
  return token;
}

function requireLive(setting: StoredSetting, tokenId: string, now: string): StoredToken {
  const token = tokenOf(setting, tokenId);
  if (isLiveToken(token, Date.parse(now))) return token;
  throw tokenOver();
}

function tokenOver(): SettingError {
  return new SettingError(
    'token over',
    'This token is revoked or has expired. It can’t be used again: make a new one.',
  );
}

function requireAhead(expiresAt: string | null, now: string): void {
  if (expiresAt === null || Date.parse(expiresAt) > Date.parse(now)) return;
  throw new SettingError('token over', 'A token must end in the future. Choose a later day.');
}

export function hasSimulationToken({ tokens }: StoredSetting): boolean {
  return tokens.some(isForSimulation);
}

export function removeSimulationTokens(
  data: WorkbenchData,
  concerns: (setting: StoredSetting) => boolean,
): void {
  for (const setting of data.settings.filter(concerns)) {
    setting.tokens = setting.tokens.filter((token) => !isForSimulation(token));
  }
}

/** Those with which we send something ourselves: none of them outlives what it was made for. */
export function removeTemporaryTokens(data: WorkbenchData): void {
  for (const setting of data.settings) {
    setting.tokens = setting.tokens.filter((token) => !isTemporary(token));
  }
}

export function hasTemporaryToken({ tokens }: StoredSetting): boolean {
  return tokens.some(isTemporary);
}

/** In place of the replay tokens that are over: the list of tokens does not grow with what is sent again. */
export function addReplayToken(data: WorkbenchData, id: string, token: StoredToken): void {
  const setting = settingOf(data, id);
  setting.tokens = setting.tokens.filter(
    ({ purpose, revokedAt }) => purpose !== 'replay' || revokedAt === null,
  );
  setting.tokens.push(token);
}

function isForSimulation({ purpose }: StoredToken): boolean {
  return purpose === 'simulation';
}

function isTemporary({ purpose }: StoredToken): boolean {
  return purpose === 'simulation' || purpose === 'replay';
}
