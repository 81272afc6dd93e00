import { readPublicBaseUrl } from '../../../shared/base-url';

/** What was probably meant: the address with `/scim` at its end, as tunnels print it without. Null where nothing helps. */
export function suggestedBaseUrl(typed: string): string | null {
  const text = typed.trim().replace(/\/+$/, '');
  if (text === '' || readPublicBaseUrl(text).ok) return null;
  const candidates = [
    `${text}/scim`,
    `https://${text}`,
    `https://${text}/scim`,
    text.replace(/^http:/i, 'https:'),
  ];
  candidates.push(`${candidates[3]}/scim`);
  for (const candidate of candidates) {
    const read = readPublicBaseUrl(candidate);
    if (read.ok && isPlausible(read.baseUrl)) return read.baseUrl;
  }
  return null;
}

/** While somebody is still typing a name, nothing is suggested. */
function isPlausible(baseUrl: string): boolean {
  const { hostname } = new URL(baseUrl);
  return /\.[a-z]{2,}$/i.test(hostname) || hostname === 'localhost' || /^[\d.]+$|^\[/.test(hostname);
}
