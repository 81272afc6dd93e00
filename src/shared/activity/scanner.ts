/** Programs that try every address of the internet for weak spots find a tunnel within minutes. */
import { looksLikeScim, withoutOrigin } from './request-target';

/** True where nobody who means SCIM would ask so: without credentials, and for a path that is none of its endpoints. */
export function isScannerRequest(method: string, url: string, hasCredentials: boolean): boolean {
  return !hasCredentials && method !== 'OPTIONS' && !looksLikeScim(url) && !isBasePath(url);
}

/** Whoever asks for it was given the base URL. */
function isBasePath(url: string): boolean {
  const [path = ''] = withoutOrigin(url).split(/[?#]/);
  return /^\/+scim(?:\/+v2)?\/*$/i.test(path);
}
