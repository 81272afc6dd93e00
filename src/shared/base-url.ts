/** Addresses that only this machine or this network can reach: an identity provider in the cloud can't. */
const localIpv4 = /^(?:127|10|0)\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\./;
const localIpv6 = /^\[(?:::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\]$/;
const localName = /(?:^|\.)(?:localhost|local|internal|lan|home|intranet|test|invalid|example)$/;

/** True for a loopback, private or link-local address and for names that public DNS does not know. */
export function isLocalUrl(url: string): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname.toLowerCase() : '';
  if (host.startsWith('[')) return localIpv6.test(host);
  if (/^[\d.]+$/.test(host)) return localIpv4.test(host);
  return localName.test(host) || !host.includes('.');
}

/** A base URL that an admin typed, or what is wrong with it as a sentence. */
export type ReadBaseUrl = { ok: true; baseUrl: string } | { ok: false; reason: string };

/** Tidies a public base URL: no slash at the end, no query, no fragment. */
export function readPublicBaseUrl(text: string): ReadBaseUrl {
  const typed = text.trim();
  if (!URL.canParse(typed)) {
    return { ok: false, reason: 'Enter a whole address, such as https://workbench.example.com/scim.' };
  }
  const url = new URL(typed);
  if (url.protocol !== 'https:' && !isLocalUrl(typed)) {
    return { ok: false, reason: 'Identity providers call https addresses only: begin it with https://.' };
  }
  if (!/^https?:$/.test(url.protocol)) return { ok: false, reason: 'Begin the address with https://.' };
  if (url.username !== '' || url.password !== '') {
    return { ok: false, reason: 'Leave user name and password out of the address.' };
  }
  const path = url.pathname.replace(/\/+$/, '');
  if (path !== '/scim' && path !== '/scim/v2') {
    return { ok: false, reason: 'The address must end in /scim, where the SCIM endpoints are.' };
  }
  return { ok: true, baseUrl: `${url.origin}${path}` };
}
