/** "⌘" where that is the key for commands, else "Ctrl". */
export const modifierKey = isMac() ? '⌘' : 'Ctrl';

function isMac(): boolean {
  if (typeof navigator === 'undefined') return false;
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
