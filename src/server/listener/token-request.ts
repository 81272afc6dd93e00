/** A request to the token endpoint, read (RFC 6749 sections 2.3.1 and 4.4.2). */
import { hidden } from '../../shared/hidden-secret';
import type { ClientCredentials } from '../settings/authentication';
import { readAuthorizationHeader } from '../settings/authorization-header';

export type TokenRequestError =
  | 'invalid_request'
  | 'invalid_client'
  | 'unsupported_grant_type'
  | 'invalid_scope';

export interface UnreadTokenRequest {
  ok: false;
  error: TokenRequestError;
  /** A sentence that quotes nothing of the request but names. */
  description: string;
}

export type TokenRequest = ({ ok: true } & ClientCredentials) | UnreadTokenRequest;

export interface RawTokenRequest {
  contentType: string | undefined;
  authorization: string | undefined;
  body: string;
}

export function readTokenRequest({ contentType, authorization, body }: RawTokenRequest): TokenRequest {
  if (!isForm(contentType)) {
    return unread('invalid_request', 'The body must be a form: application/x-www-form-urlencoded.');
  }
  const form = withoutEmpty(new URLSearchParams(body));
  const names = [...form.keys()];
  if (new Set(names).size < names.length) {
    return unread('invalid_request', 'A parameter came more than once.');
  }
  const grantType = form.get('grant_type');
  if (grantType === null) return unread('invalid_request', 'The parameter grant_type is missing.');
  if (grantType !== 'client_credentials') {
    return unread('unsupported_grant_type', 'The only grant_type here is client_credentials.');
  }
  if (!isScope(form.get('scope'))) return unread('invalid_scope', 'The parameter scope is malformed.');
  return authorization?.trim() ? fromHeader(authorization, form) : fromForm(form);
}

/** RFC 6749 section 3.2: a parameter without a value counts as left out. */
function withoutEmpty(form: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...form].filter(([, value]) => value !== ''));
}

function isForm(contentType: string | undefined): boolean {
  return /^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType?.trim() ?? '');
}

function fromForm(form: URLSearchParams): TokenRequest {
  const clientId = form.get('client_id') ?? '';
  const clientSecret = form.get('client_secret') ?? '';
  if (clientId !== '' && clientSecret !== '') return { ok: true, clientId, clientSecret };
  return unread(
    'invalid_client',
    'Client ID and client secret are missing. Send them as client_id and client_secret, or in an Authorization header with Basic.',
  );
}

/** RFC 6749 section 3.3. There is one kind of access here: whatever is asked for is granted, once it can be read. */
function isScope(scope: string | null): boolean {
  return scope === null || /^[\x21\x23-\x5b\x5d-\x7e]+(?: [\x21\x23-\x5b\x5d-\x7e]+)*$/.test(scope);
}

/** RFC 6749 section 2.3: one way of authenticating in each request. */
function fromHeader(authorization: string, form: URLSearchParams): TokenRequest {
  const header = readAuthorizationHeader(authorization);
  if (header.kind !== 'basic') {
    return unread(
      'invalid_client',
      'The Authorization header of a token request must be Basic, with the client ID and the client secret.',
    );
  }
  if (form.has('client_secret')) {
    return unread('invalid_request', 'The client secret came twice: in the header and in the body.');
  }
  const clientId = formDecoded(header.user);
  if (form.has('client_id') && form.get('client_id') !== clientId) {
    return unread('invalid_request', 'The header and the body name two different client IDs.');
  }
  return { ok: true, clientId, clientSecret: formDecoded(header.password) };
}

/** RFC 6749 section 2.3.1: both are form-encoded before they are joined. */
function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

function unread(error: TokenRequestError, description: string): UnreadTokenRequest {
  return { ok: false, error, description };
}

const shown = new Set(['grant_type', 'client_id', 'scope']);

/** What is longer, or has other characters, is no name that somebody chose for a parameter. */
const parameterName = /^[\w.-]{1,40}$/;

/** A body as it may be journaled, a form or the JSON that some send instead: all other values are hidden, whatever they are called. */
export function withoutSecrets(body: string): string {
  const members = jsonMembers(body);
  if (members !== null) return JSON.stringify(Object.fromEntries(members.map(redacted)));
  const parts = [...new URLSearchParams(body)].map(redacted);
  return parts
    .map(([name, value]) => `${name}=${value === hidden ? hidden : encodeURIComponent(value)}`)
    .join('&');
}

/** Of an object in JSON; null for everything else. */
function jsonMembers(body: string): [string, unknown][] | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? Object.entries(value) : null;
  } catch {
    return null;
  }
}

function redacted([name, value]: [string, unknown]): [string, string] {
  if (!parameterName.test(name)) return [hidden, hidden];
  return [name, shown.has(name) && typeof value === 'string' ? value : hidden];
}
