/**
 * Nothing secret may reach the journal: it is shown on projectors, exported and sent to support. Taken out are credentials in headers,
 * the values of `password` and its kin in URLs and bodies, and tokens wherever they stand; then whatever repeats one of them.
 */
import type { Exchange } from '../../shared/exchange';
import { truncateChanges } from '../resource/truncate-changes';
import { truncateText } from '../runtime/truncate-text';
import { FoundSecrets, scrubSecrets, secretPrefixLength } from './found-secrets';
import type { FinishedRequest } from './open-exchange';
import { redactBody } from './redact-body';
import { foreignTokenIn, redactHeaders } from './redact-headers';
import { redactUrl } from './redact-url';

type Headers = [string, string][];

/** Of one body, in characters. */
const keptOfBody = 256 * 1024;
/** In characters: what a client looked for in a body, and the explanation it got, may be as long as a message. */
const longestTold = 4_000;

export interface RedactedExchange {
  told: Pick<
    Exchange,
    | 'url'
    | 'subject'
    | 'lookUp'
    | 'errorDetail'
    | 'changes'
    | 'findings'
    | 'request'
    | 'response'
    | 'errorText'
  >;
  /** The same for what is made of the request later. */
  safely<Value>(value: Value): Value;
}

/** Everything that a client may have put a secret into, without it, and cut to a length that can be kept. */
export function redactExchange(finished: FinishedRequest): RedactedExchange {
  const { record, authorization, url } = finished;
  const { requestText, responseText, subject, lookUp, errorDetail, errorText } = record;
  const secrets = new FoundSecrets();
  const urlByName = redactUrl(url, secrets);
  const bodyByName = redactBody(requestText, secrets);
  const isAlone = secrets.texts.size === 0;
  secrets.add(foreignTokenIn(authorization) ?? '');
  const text = scrubSecrets(secrets);
  const safeUrl = text(urlByName);
  const requestBody = text(bodyByName);
  // What repeats the request is walked only when that held a secret.
  const heldSecret = safeUrl !== url || requestBody !== requestText;
  const safely: RedactedExchange['safely'] = (value) =>
    heldSecret ? redactTexts(value, (unsafe) => withoutCutEnd(text(unsafe))) : value;
  const requestHeaders = isAlone ? headersAlone : redactHeaders;
  const told = {
    url: safeUrl,
    subject: safely(subject),
    lookUp: safely(lookUp && { ...lookUp, value: truncateText(lookUp.value, longestTold) }),
    changes: safely(truncateChanges(record.changes)),
    findings: safely([...(record.tolerances?.findings ?? []), ...record.findings]),
    errorDetail: errorDetail === null ? null : truncateText(text(errorDetail), longestTold),
    errorText: errorText === null ? null : text(errorText),
    request: {
      headers: requestHeaders(finished.requestHeaders, text),
      body: requestBody.slice(0, keptOfBody),
      bodyBytes: Buffer.byteLength(requestText),
      bodyTruncated: requestBody.length > keptOfBody,
    },
    response: {
      headers: redactHeaders(finished.responseHeaders, text),
      body: beginningOf(responseText, text),
      bodyBytes: finished.responseBytes,
      bodyTruncated: responseText.length > keptOfBody,
    },
  };
  return { told, safely };
}

/** By the headers as they came: most clients send the same again and again, and the recorder gives the same list then. */
const redactedHeaders = new WeakMap<Headers, Headers>();

/** Where no secret was found beside them, what is left of headers depends on nothing else. */
function headersAlone(headers: Headers, text: (unsafe: string) => string): Headers {
  const known = redactedHeaders.get(headers);
  if (known !== undefined) return known;
  const redacted = redactHeaders(headers, text);
  redactedHeaders.set(headers, redacted);
  return redacted;
}

/** Of a body as it came: where it is cut, too little of a secret may be left to know it by. */
function beginningOf(body: string, text: (unsafe: string) => string): string {
  if (body.length <= keptOfBody) return text(body);
  return text(body.slice(0, keptOfBody)).slice(0, -secretPrefixLength);
}

/** The same of a text that is a beginning. */
function withoutCutEnd(text: string): string {
  return text.endsWith('…') ? `${text.slice(0, -1 - secretPrefixLength)}…` : text;
}

/** Words of ours in what is told: the page goes by them, whatever the password. */
const ours = new Set(['kind', 'severity', 'requirement', 'rule', 'resourceType', 'created', 'lastModified']);
/** The attributes that a write changed: all that stands there is the client's. */
const theirs = 'attributes';

/** The same for all texts of what is told of a request: subjects, changes, findings. */
export function redactTexts<Told>(told: Told, redactText: (text: string) => string): Told {
  const walk = (part: unknown, inTheirs: boolean): unknown => {
    if (typeof part === 'string') return redactText(part);
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map((element) => walk(element, inTheirs));
    const entries = Object.entries(part).map(([name, member]) =>
      ours.has(name) && !inTheirs ? [name, member] : [name, walk(member, inTheirs || name === theirs)],
    );
    return Object.fromEntries(entries);
  };
  return walk(told, false) as Told;
}
