import { create } from 'zustand';
import type { RevealedToken } from '../../shared/scim-setting';
import { call } from './api';
import { tellFailure } from './toasts';

/** A token that was just made and has not been copied yet. It is forgotten when its dialog closes. */
export const useNewToken = create<{ revealed: RevealedToken | null }>()(() => ({ revealed: null }));

/** Makes a further token and shows it, once. */
export function makeToken(settingId: string): void {
  void call('settings.rotateToken', { settingId }).then(showToken, tellFailure('No new token was made'));
}

export function showToken(revealed: RevealedToken): void {
  useNewToken.setState({ revealed });
}

export function forgetToken(): void {
  useNewToken.setState({ revealed: null });
}
