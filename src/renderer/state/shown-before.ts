/** Which SCIM setting this tab shows, for a reload: a sandbox is remembered nowhere else. */
const storageKey = 'scim-workbench-shown';

export function shownBefore(): string | null {
  try {
    return sessionStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

/** Where storage is blocked, the core chooses after a reload. */
export function rememberShown(settingId: string | null): void {
  try {
    if (settingId === null) sessionStorage.removeItem(storageKey);
    else sessionStorage.setItem(storageKey, settingId);
  } catch {
    // As above.
  }
}
