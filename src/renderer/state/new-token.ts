import { create } from 'zustand';
import type { CallInput } from '../../shared/contract';
import type { RevealedToken } from '../../shared/scim-setting';
import { call } from './api';
import { holdToken, noteHeldCopied } from './held-tokens';
import { showFailure } from './toasts';

/** A client secret that was just made and has not been copied yet. It is forgotten when its dialog closes. */
export const useNewSecret = create<{ revealed: RevealedToken | null }>()(() => ({ revealed: null }));

/** Makes a further token, which this page holds so that it can be copied where it is shown. */
export function makeToken(settingId: string): void {
  void call('settings.rotateToken', { settingId }).then(holdToken, showFailure('No new token was made'));
}

/** As `makeToken`, for a token that ends some day, or that is to replace another one. */
export async function renewToken(
  settingId: string,
  beginning: Omit<CallInput<'settings.rotateToken'>, 'settingId'>,
): Promise<void> {
  await call('settings.rotateToken', { settingId, ...beginning }).then(
    holdToken,
    showFailure('No new token was made'),
  );
}

/** Says that a token was copied, here and to the core, which ticks the step of the guide. */
export function noteTokenCopied({ settingId, tokenId }: Pick<RevealedToken, 'settingId' | 'tokenId'>): void {
  noteHeldCopied(settingId);
  call('settings.tokenCopied', { settingId, tokenId }).catch(showFailure('The copy was not noted'));
}

/** Makes a further client secret and shows it, once. */
export function makeClientSecret(settingId: string): void {
  void call('settings.createClientSecret', { settingId }).then(
    (revealed) => useNewSecret.setState({ revealed }),
    showFailure('No client secret was made'),
  );
}

export function forgetSecret(): void {
  useNewSecret.setState({ revealed: null });
}
