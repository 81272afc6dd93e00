/** Secrets in an address: as a parameter, in a filter, and in front of the host. */
import { redactFilter } from './redact-filter';
import { hidden, longEnough, type Redacted } from './redacted';
import { isSecretName, mayHoldSecret, withPlainLetters } from './secret-names';

/** RFC 3986 section 3.2.1, where a request names the whole address, or the authority alone as CONNECT does. */
const userInfo = /^((?:[a-z][a-z\d+.-]*:\/\/)?)([^/?#]*)(?=@)/i;

export function redactUrl(url: string): Redacted<string> {
  if (url.startsWith('/') && !mayHoldSecret.test(url)) return { value: url, secrets: [] };
  const secrets: string[] = [];
  const [address = '', ...rest] = withPlainLetters(url).split('?');
  const safeAddress = address.startsWith('/')
    ? address
    : address.replace(userInfo, (_whole, scheme: string, secret: string) => {
        secrets.push(secret, decoded(secret));
        return `${scheme}${hidden}`;
      });
  const query = rest.join('?').replace(/[^&]+/g, (parameter) => redactParameter(parameter, secrets));
  const value = rest.length === 0 ? safeAddress : `${safeAddress}?${query}`;
  // A token of ours may be written in escapes.
  const isAsItCame = secrets.length === 0 && !value.includes('wb_');
  return { value: isAsItCame ? url : value, secrets: longEnough(secrets) };
}

function redactParameter(parameter: string, secrets: string[]): string {
  const equals = parameter.indexOf('=');
  if (equals < 0) return parameter;
  const [name, raw] = [parameter.slice(0, equals), parameter.slice(equals + 1)];
  if (isSecretName(decoded(name))) {
    secrets.push(raw, decoded(raw));
    return `${name}=${hidden}`;
  }
  if (!mayHoldSecret.test(raw)) return parameter;
  const filter = redactFilter(decoded(raw));
  if (!filter.value.endsWith(hidden)) return parameter;
  secrets.push(...filter.secrets, ...filter.secrets.map(encodeURIComponent));
  return `${name}=${filter.value.replaceAll(' ', '+').replaceAll('"', '%22')}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
