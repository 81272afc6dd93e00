import { create } from 'zustand';
import type { RevealedToken } from '../../shared/scim-setting';
import { call } from './api';
import { holdToken, noteHeldCopied } from './held-tokens';
import { showFailure } from './toasts';

/** A secret that was just made and has not been copied yet. It is forgotten when its dialog closes. */
export interface NewToken {
  revealed: RevealedToken | null;
  kind: 'token' | 'client secret';
}

export const useNewToken = create<NewToken>()(() => ({ revealed: null, kind: 'token' }));

/** Makes a further token and shows it, once. */
export function makeToken(settingId: string): void {
  void call('settings.rotateToken', { settingId }).then(showToken, showFailure('No new token was made'));
}

export function showToken(revealed: RevealedToken): void {
  holdToken(revealed);
  useNewToken.setState({ revealed, kind: 'token' });
}

/** Says that a token was copied, here and to the core, which ticks the step of the guide. */
export function noteTokenCopied({ settingId, tokenId }: Pick<RevealedToken, 'settingId' | 'tokenId'>): void {
  noteHeldCopied(settingId);
  call('settings.tokenCopied', { settingId, tokenId }).catch(showFailure('The copy was not noted'));
}

/** Makes a further client secret and shows it, once. */
export function makeClientSecret(settingId: string): void {
  void call('settings.createClientSecret', { settingId }).then(
    (revealed) => useNewToken.setState({ revealed, kind: 'client secret' }),
    showFailure('No client secret was made'),
  );
}

export function forgetToken(): void {
  useNewToken.setState({ revealed: null });
}
