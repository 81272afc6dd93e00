/** From the record of a request that was answered to an exchange that may be kept and shown: redacted, diagnosed, classified. */
import type { Exchange, ExchangeKind, ExchangeMessage } from '../../shared/exchange';
import type { Finding } from '../../shared/finding';
import type { DiagnosedFinding, DiagnosticInput, IdentityProvider } from '../../shared/idp/identity-provider';
import { withVendorWords } from '../../shared/idp/vendor-words';
import type { ScimSetting } from '../../shared/scim-setting';
import { truncateChanges } from '../exchange/truncate-changes';
import { truncateText } from '../exchange/truncate-text';
import type { NewExchange } from '../journal/journal';
import { keptOfBody, redactBody } from '../journal/redact-body';
import { redactUrl } from '../journal/redact-url';
import { foreignTokenIn, redactHeaders, redactTexts } from '../journal/redaction';
import { Secrets } from '../journal/secrets';
import { toldAtLeast, withoutCutEnd, withoutSecrets } from '../journal/without-secrets';
import type { ExchangeRecord } from './exchange-record';

/** What is known when the answer has been sent. */
export interface AnsweredRequest {
  record: ExchangeRecord;
  method: string;
  /** As it arrived. */
  url: string;
  authorization: string | undefined;
  requestHeaders: [string, string][];
  clientAddress: string;
  status: number;
  responseHeaders: [string, string][];
  /** Of the body. */
  responseBytes: number;
  durationMs: number;
}

export interface Diagnosis {
  idpOf(setting: ScimSetting): IdentityProvider;
  diagnose(input: DiagnosticInput, idp: IdentityProvider | null): DiagnosedFinding[];
}

export function completeExchange(answered: AnsweredRequest, { idpOf, diagnose }: Diagnosis): NewExchange {
  const { record } = answered;
  const { authentication } = record;
  const idp = authentication?.ok ? idpOf(authentication.setting) : null;
  const { told, safely } = redact(answered);
  const exchange: Exchange = {
    // The journal will give one.
    sequence: 0,
    settingId: authentication?.ok ? authentication.setting.id : (authentication?.settingId ?? null),
    tokenId: authentication?.ok ? authentication.tokenId : null,
    simulated: authentication?.ok === true && authentication.simulated,
    receivedAt: record.receivedAt.toISOString(),
    durationMs: answered.durationMs,
    method: answered.method,
    status: answered.status,
    kind: kindOf(answered),
    clientAddress: answered.clientAddress,
    ...told,
  };
  const diagnosed = diagnose(inputFor(exchange, record), idp);
  exchange.findings = distinct(withVendorWords([...exchange.findings, ...safely(diagnosed)], idp));
  exchange.kind = idp?.classify(exchange) ?? exchange.kind;
  return exchange;
}

type Told =
  | 'url'
  | 'subject'
  | 'lookUp'
  | 'errorDetail'
  | 'changes'
  | 'findings'
  | 'request'
  | 'response'
  | 'errorText';

interface Redaction {
  told: Pick<Exchange, Told>;
  /** For what is made of the request later. */
  safely<Value>(value: Value): Value;
}

/** Everything that a client may have put a secret into. What repeats the request is walked only when that held one. */
function redact(answered: AnsweredRequest): Redaction {
  const { record, authorization, url } = answered;
  const secrets = new Secrets();
  const urlByName = redactUrl(url, secrets);
  const bodyByName = redactBody(record.requestText, secrets);
  const isOwn = secrets.hidings === 0 && !secrets.tooMuch;
  secrets.add(foreignTokenIn(authorization) ?? '');
  const text = withoutSecrets(secrets);
  const safeUrl = text(urlByName);
  const requestBody = text(bodyByName);
  const heldSecret = safeUrl !== url || requestBody !== record.requestText;
  const safely: Redaction['safely'] = (value) =>
    heldSecret ? redactTexts(value, (told) => withoutCutEnd(text(told))) : value;
  const { subject, lookUp } = record;
  const changes = truncateChanges(record.changes);
  const findings = [...(record.tolerances?.findings ?? []), ...record.findings];
  const told = {
    subject: safely(subject),
    lookUp: safely(lookUp && { ...lookUp, value: truncateText(lookUp.value, longestTold) }),
    changes: safely(changes),
    findings: safely(findings),
    url: safeUrl,
    errorDetail: record.errorDetail === null ? null : truncateText(text(record.errorDetail), longestTold),
    errorText: record.errorText === null ? null : text(record.errorText),
    request: message(
      isOwn ? requestHeaders(answered.requestHeaders, text) : redactHeaders(answered.requestHeaders, text),
      requestBody,
      record.requestText.length > keptOfBody,
      Buffer.byteLength(record.requestText),
    ),
    response: message(
      redactHeaders(answered.responseHeaders, text),
      text(record.responseText.slice(0, keptOfBody)),
      record.responseText.length > keptOfBody,
      answered.responseBytes,
    ),
  };
  return { told, safely };
}

/** In characters: what a client looked for in a body, and what it was answered, may be as long as a message. */
const longestTold = 4_000;

/** By the headers as they came: most clients send the same again and again, and the recorder gives the same list then. */
const redactedHeaders = new WeakMap<Headers, Headers>();
type Headers = [string, string][];

/** Where no secret was found beside them, what is left of headers depends on nothing else. */
function requestHeaders(headers: Headers, text: (unsafe: string) => string): Headers {
  const known = redactedHeaders.get(headers);
  if (known !== undefined) return known;
  const redacted = redactHeaders(headers, text);
  redactedHeaders.set(headers, redacted);
  return redacted;
}

function kindOf({ record: { stage, lookUp }, method, url }: AnsweredRequest): ExchangeKind {
  if (stage !== 'protocol') return stage;
  if (lookUp !== null) return 'look-up';
  const isRead =
    method === 'GET' || method === 'HEAD' || (method === 'POST' && /\/\.search\/*(\?|$)/.test(url));
  return isRead ? 'read' : 'write';
}

/** @param safe of the body, or of the beginning that is kept, where of a secret at its end too little is left to know it by */
function message(headers: Headers, safe: string, isCut: boolean, bodyBytes: number): ExchangeMessage {
  const kept = safe.slice(0, keptOfBody);
  const body = isCut ? kept.slice(0, -toldAtLeast) : kept;
  return { headers, body, bodyBytes, bodyTruncated: isCut || safe.length > keptOfBody };
}

function inputFor(exchange: Exchange, record: ExchangeRecord): DiagnosticInput {
  return {
    exchange,
    requestHeaders: exchange.request.headers,
    requestBody: record.requestBody,
    refusedPath: record.errorPath,
    toleranceOff: record.tolerances?.offFor(record.errorDetail) ?? null,
    responseBody: () => parseOrNull(record.responseText),
  };
}

function parseOrNull(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** One finding for each rule and attribute: the listener and a diagnostic rule may see the same. */
function distinct(findings: Finding[]): Finding[] {
  if (findings.length < 2) return findings;
  const seen = new Set<string>();
  return findings.filter(({ rule, attributePath = '' }) => {
    const key = `${rule} ${attributePath}`;
    return !seen.has(key) && seen.add(key);
  });
}
