/** Secrets in URLs and filters: what a parameter of that name holds, what is compared with such an attribute, and who asks. */

import { hidden } from '../../shared/hidden-secret';
import { isSecretName, mayHoldSecret, secretEnd } from '../../shared/scim/secret-names';
import type { FoundSecrets } from './found-secrets';

/** RFC 3986 section 3.2.1, where a request names the whole URL, or the authority alone as CONNECT does. */
const userInfo = /^((?:[a-z][a-z\d+.-]*:\/\/)?)([^/?#]*)(?=@)/i;
/** RFC 3986 section 2.3: the same with and without encoding. */
const encodedUnreserved = /%(?:2[de]|3\d|4[1-9a-f]|5[\daf]|6[1-9a-f]|7[\dae])/gi;
/** Under these names, and no longer ones, URLs of cloud functions and signed links carry their keys. */
const keyParameter = /^(?:code|sig|signature|key|auth|bearer)$/i;
const mayHoldKey = /[?&](?:code|sig|signature|key|auth|bearer)=/i;

/**
 * The URL, or what of a request line stands for it, as it came; without encoded letters where it may hold a secret or a token.
 * @param secrets takes up what was taken out
 */
export function redactUrl(url: string, secrets: FoundSecrets): string {
  if (url.startsWith('/') && !mayHoldSecret.test(url) && !mayHoldKey.test(url)) return url;
  const [address = '', ...rest] = url.replace(encodedUnreserved, decodeURIComponent).split('?');
  const safeAddress = address.startsWith('/') ? address : withoutUserInfo(address, secrets);
  if (rest.length === 0) return safeAddress;
  return `${safeAddress}?${redactParameters(rest.join('?'), secrets)}`;
}

/** A query without its question mark, or a form. @param secrets takes up what was taken out */
export function redactParameters(query: string, secrets: FoundSecrets): string {
  return query.replace(/[^&]+/g, (parameter) => redactParameter(parameter, secrets));
}

function withoutUserInfo(address: string, secrets: FoundSecrets): string {
  return address.replace(userInfo, (_whole, scheme: string, user: string) => {
    secrets.add(user);
    secrets.add(decoded(user));
    return `${scheme}${hidden}`;
  });
}

function redactParameter(parameter: string, secrets: FoundSecrets): string {
  const equals = parameter.indexOf('=');
  if (equals < 0) return parameter;
  const [name, raw] = [parameter.slice(0, equals), parameter.slice(equals + 1)];
  const [plainName, value] = [decoded(name), decoded(raw)];
  if (isSecretName(plainName) || keyParameter.test(plainName)) {
    secrets.add(raw);
    secrets.add(value);
    return `${name}=${hidden}`;
  }
  const safe = redactFilter(value, secrets);
  if (safe === value) return parameter;
  secrets.add(raw);
  return `${name}=${safe.replaceAll(' ', '+').replaceAll('"', '%22')}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/**
 * A filter, or an attribute path with one. All that follows a secret's name and its operator goes, since a filter that can't be
 * read has no clear end; without anything compared it stays as it is.
 * @param secrets takes up what was taken out
 */
export function redactFilter(filter: string, secrets: FoundSecrets): string {
  const end = mayHoldSecret.test(filter) ? secretEnd(filter) : -1;
  const after = filter.slice(end);
  const operator = /^\s+\w\w\b\s*/.exec(after)?.[0] ?? '';
  const compared = after.slice(operator.length);
  if (end < 0 || compared === '' || !/[\s[=]/.test(after)) return filter;
  for (const [text] of compared.matchAll(/"(?:[^"\\]|\\.)*"?|'[^']*'?|^=?[^\s"'()[\]]+/g))
    secrets.add(unquoted(text));
  return `${filter.slice(0, end)}${operator}${hidden}`;
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text.replace(/^["'=]|["']$/g, '');
  }
}
