/** Secrets in an address: as a parameter, in a filter, and in front of the host. */
import { redactFilter } from './redact-filter';
import { isSecretName, mayHoldSecret, withPlainLetters } from './secret-names';
import { hidden, type Secrets } from './secrets';

/** RFC 3986 section 3.2.1, where a request names the whole address, or the authority alone as CONNECT does. */
const userInfo = /^((?:[a-z][a-z\d+.-]*:\/\/)?)([^/?#]*)(?=@)/i;

/** Under these names, and no longer ones, addresses of cloud functions and signed links carry their keys. */
const keyParameter = /^(?:code|sig|signature|key|auth|bearer)$/i;
const mayHoldKey = /[?&](?:code|sig|signature|key|auth|bearer)=/i;

/** @param secrets takes up what was taken out */
export function redactUrl(url: string, secrets: Secrets): string {
  if (url.startsWith('/') && !mayHoldSecret.test(url) && !mayHoldKey.test(url)) return url;
  const hidingsBefore = secrets.hidings;
  const [address = '', ...rest] = withPlainLetters(url).split('?');
  const safeAddress = address.startsWith('/')
    ? address
    : address.replace(userInfo, (_whole, scheme: string, secret: string) => {
        secrets.add(decoded(secret));
        return `${scheme}${secrets.hide(secret)}`;
      });
  const query = rest.join('?').replace(/[^&]+/g, (parameter) => redactParameter(parameter, secrets));
  const value = rest.length === 0 ? safeAddress : `${safeAddress}?${query}`;
  // A token of ours may be written in escapes.
  return secrets.hidings === hidingsBefore && !value.includes('wb_') ? url : value;
}

function redactParameter(parameter: string, secrets: Secrets): string {
  const equals = parameter.indexOf('=');
  if (equals < 0) return parameter;
  const [name, raw] = [parameter.slice(0, equals), parameter.slice(equals + 1)];
  const plainName = decoded(name);
  if (isSecretName(plainName) || keyParameter.test(plainName)) {
    secrets.add(raw);
    return `${name}=${secrets.hide(decoded(raw))}`;
  }
  if (!mayHoldSecret.test(raw)) return parameter;
  const filter = redactFilter(decoded(raw));
  if (!filter.value.endsWith(hidden)) return parameter;
  for (const secret of filter.compared) {
    secrets.hide(secret);
    secrets.add(encoded(secret));
  }
  return `${name}=${filter.value.replaceAll(' ', '+').replaceAll('"', '%22')}`;
}

/** As it stands in an address; half of a surrogate pair can't. */
function encoded(text: string): string {
  return isWellFormed.test(text) ? encodeURIComponent(text) : text;
}

const isWellFormed = /^\P{Cs}*$/u;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
