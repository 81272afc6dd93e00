/** From a request that has its response to an exchange that may be stored and shown: redacted, truncated, diagnosed, classified. */
import { isScannerRequest } from '../../shared/activity/scanner';
import type { Exchange, ExchangeKind } from '../../shared/exchange';
import type { Finding } from '../../shared/finding';
import type {
  DiagnosedFinding,
  DiagnosticInput,
  IdentityProvider,
  KnownPlaces,
  KnownUsers,
} from '../../shared/idp/identity-provider';
import { withVendorWords } from '../../shared/idp/vendor-words';
import type { ScimSetting } from '../../shared/scim-setting';
import type { NewExchange } from '../journal/journal';
import type { FinishedRequest, OpenExchange } from './open-exchange';
import { redactExchange } from './redact-exchange';

export interface Diagnosis {
  idpOf(setting: ScimSetting): IdentityProvider;
  usersOf?(settingId: string): KnownUsers;
  /** For words about findings. */
  knownPlaces?(settingId: string): KnownPlaces;
  diagnose(input: DiagnosticInput, idp: IdentityProvider | null): DiagnosedFinding[];
  /** What it shows of whose client sent it, and nothing before it had shown. */
  traitsIn?(input: DiagnosticInput): string[];
}

const CLIENT_CHARACTERS = 80;

/** A pure function, but for what `diagnosis` asks. Throws what a diagnostic rule throws. */
export function buildExchange(
  request: FinishedRequest,
  { idpOf, usersOf, knownPlaces, diagnose, traitsIn }: Diagnosis,
): NewExchange {
  const { record } = request;
  const { authentication } = record;
  const idp = authentication?.ok ? idpOf(authentication.setting) : null;
  const { told, safely } = redactExchange(request);
  const exchange: Exchange = {
    // The journal will give one.
    sequence: 0,
    settingId: authentication?.ok ? authentication.setting.id : (authentication?.settingId ?? null),
    tokenId: authentication?.ok ? authentication.tokenId : null,
    simulated: authentication?.ok === true && authentication.simulated,
    ...(authentication?.ok && authentication.isReplay && { origin: 'replay' }),
    ...(record.injected !== null && { injected: record.injected }),
    receivedAt: record.receivedAt.toISOString(),
    durationMs: request.durationMs,
    method: request.method,
    status: request.status,
    kind: kindOf(request),
    clientAddress: request.clientAddress,
    ...told,
    ...clientOf(told.request.headers),
  };
  const users = exchange.settingId === null ? null : usersOf?.(exchange.settingId);
  const input = inputFor(exchange, record);
  const traits = exchange.origin === undefined ? (traitsIn?.(input) ?? []) : [];
  if (traits.length > 0) exchange.traits = traits;
  if (record.injected !== null) return withoutFindings(exchange);
  const diagnosed = diagnose({ ...input, users: users ?? null }, idp);
  const findings = [...exchange.findings, ...safely(diagnosed)];
  const known = exchange.settingId === null ? undefined : knownPlaces?.(exchange.settingId);
  exchange.findings = distinct(withVendorWords(findings, idp, known));
  exchange.kind = idp?.classify(exchange) ?? exchange.kind;
  return exchange;
}

/** What was done on purpose blames nobody. */
function withoutFindings(exchange: Exchange): NewExchange {
  return { ...exchange, findings: [], kind: exchange.kind === 'scanner' ? 'refused' : exchange.kind };
}

function clientOf(headers: [string, string][]): { client?: string } {
  const client = headers.find(([name]) => name.toLowerCase() === 'user-agent')?.[1].trim();
  return client ? { client: client.slice(0, CLIENT_CHARACTERS) } : {};
}

function kindOf(request: FinishedRequest): ExchangeKind {
  const { record, method, url, authorization } = request;
  const { stage, lookUp } = record;
  if (stage === 'refused' && isScannerRequest(method, url, authorization !== undefined)) return 'scanner';
  if (stage !== 'protocol') return stage;
  if (lookUp !== null) return 'look-up';
  const isRead =
    method === 'GET' || method === 'HEAD' || (method === 'POST' && /\/\.search\/*(\?|$)/.test(url));
  return isRead ? 'read' : 'write';
}

function inputFor(exchange: Exchange, record: OpenExchange): DiagnosticInput {
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
