/**
 * Tokens that were just made and are still held by this page, so that they can be copied where they are pasted. One is held
 * until it was copied and its step left, for 15 minutes, or until the page is closed, whichever is first.
 */
import { create } from 'zustand';
import type { RevealedToken } from '../../shared/scim-setting';

const heldMs = 15 * 60_000;

interface HeldToken extends RevealedToken {
  isCopied: boolean;
}

/** By the id of the SCIM setting: the newest token of each. */
export const useHeldTokens = create<Record<string, HeldToken>>()(() => ({}));

export function holdToken(revealed: RevealedToken): void {
  useHeldTokens.setState({ [revealed.settingId]: { ...revealed, isCopied: false } });
  setTimeout(() => drop(revealed), heldMs);
}

/** The token of this SCIM setting was put on the clipboard. */
export function noteHeldCopied(settingId: string): void {
  const held = useHeldTokens.getState()[settingId];
  if (held !== undefined) useHeldTokens.setState({ [settingId]: { ...held, isCopied: true } });
}

/** The step that shows the token is left: what was copied need not be held any longer. */
export function letGoOfCopied(settingId: string): void {
  const held = useHeldTokens.getState()[settingId];
  if (held?.isCopied) drop(held);
}

function drop({ settingId, tokenId }: RevealedToken): void {
  const { [settingId]: held, ...others } = useHeldTokens.getState();
  if (held?.tokenId === tokenId) useHeldTokens.setState(others, true);
}
