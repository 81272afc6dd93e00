/**
 * In the browser host, only the page that the workbench opened may call it. The address brings the token in its
 * fragment, which browsers never send; it is moved to this tab's session storage and taken out of the address, so that
 * it is neither bookmarked nor shared with a copied address. The desktop needs none.
 */
const storageKey = 'scim-workbench-page-token';
let token: string | null = null;

/** Takes the token out of the address, if it holds one. True when it did. */
export function takePageToken(): boolean {
  const given = tokenInFragment(location.hash);
  if (given === null) return false;
  token = given;
  history.replaceState(history.state, '', location.pathname + location.search);
  try {
    sessionStorage.setItem(storageKey, given);
  } catch {
    // Storage is blocked: the token lives as long as this page.
  }
  return true;
}

export function tokenInFragment(fragment: string): string | null {
  const given = /^#token=([^&]+)$/.exec(fragment)?.[1];
  return given === undefined ? null : decodeURIComponent(given);
}

/** The token to send, or null where there is none. */
export function pageToken(): string | null {
  token ??= storedToken();
  return token;
}

function storedToken(): string | null {
  try {
    return sessionStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
