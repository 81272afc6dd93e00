/** A request of a file as an exchange of the journal: redacted, truncated and diagnosed like one that arrived, and marked as imported. */
import { requestTarget } from '../../shared/activity/request-target';
import type { LookUp, ResourceReference } from '../../shared/exchange';
import type { RecordedRequest } from '../../shared/exchange-files/recorded-request';
import { isJsonObject } from '../../shared/scim/json';
import type { ScimSetting } from '../../shared/scim-setting';
import type { NewExchange } from '../journal/journal';
import { nameIn } from '../resource/summary';
import { requireWithinJsonLimits } from '../scim/json-limits';
import { buildExchange, type Diagnosis } from './build-exchange';
import { OpenExchange } from './open-exchange';

/** Traits are none of it: they are remembered as what an identity provider shows. */
export type ImportDiagnosis = Pick<Diagnosis, 'idpOf' | 'diagnose' | 'knownPlaces'>;

export function importedExchange(
  recorded: RecordedRequest,
  setting: ScimSetting,
  diagnosis: ImportDiagnosis,
  now: Date,
): NewExchange {
  const { method, url, status, request, response, durationMs } = recorded;
  const built = buildExchange(
    {
      record: recordOf(recorded, setting),
      method,
      url,
      status,
      durationMs,
      authorization: request.headers.find(([name]) => /^authorization$/i.test(name))?.[1],
      requestHeaders: request.headers,
      responseHeaders: response.headers,
      clientAddress: '',
      responseBytes: Buffer.byteLength(response.body),
    },
    diagnosis,
  );
  return {
    ...built,
    tokenId: null,
    origin: 'imported',
    receivedAt: recorded.at ?? now.toISOString(),
    request: { ...built.request, bodyTruncated: built.request.bodyTruncated || request.isCut },
    response: { ...built.response, bodyTruncated: built.response.bodyTruncated || response.isCut },
  };
}

function recordOf(recorded: RecordedRequest, setting: ScimSetting): OpenExchange {
  const { method, url, status, request, response } = recorded;
  const record = new OpenExchange(method, { address: '', isReported: false });
  const answer = parsed(response.body);
  record.authentication = {
    ok: true,
    setting,
    tokenId: '',
    simulated: false,
    isReplay: false,
    tolerances: [],
  };
  record.stage = stageOf(url, status);
  record.requestText = request.body;
  record.requestBody = parsed(request.body);
  record.responseText = response.body;
  record.lookUp = lookUpIn(url, answer);
  record.subject = subjectOf(url, answer);
  if (status >= 400 && isJsonObject(answer) && typeof answer.detail === 'string')
    record.errorDetail = answer.detail;
  return record;
}

const discovery = /^\/scim\/(?:serviceproviderconfig|resourcetypes|schemas)\b/i;

function stageOf(url: string, status: number): OpenExchange['stage'] {
  if (status === 401) return 'refused';
  return discovery.test(url) ? 'discovery' : 'protocol';
}

/** Null for what is no JSON, and for what would take too long to parse. */
function parsed(text: string): unknown {
  try {
    requireWithinJsonLimits(Buffer.from(text));
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

const simpleFilter = /^\s*([A-Za-z$][^\s"[]*(?:\[[^\]]*\][^\s"]*)?)\s+eq\s+"((?:[^"\\]|\\.)*)"\s*$/i;

function lookUpIn(url: string, answer: unknown): LookUp | null {
  const { resourceType } = requestTarget(url);
  const filter = new URLSearchParams(url.split('?')[1] ?? '').get('filter');
  const [, attributePath, value] = simpleFilter.exec(filter ?? '') ?? [];
  if (resourceType === null || attributePath === undefined || value === undefined) return null;
  const total = isJsonObject(answer) && typeof answer.totalResults === 'number' ? answer.totalResults : 0;
  return { resourceType, attributePath, value, totalResults: total };
}

/** Who it was about, as far as the answer says: the resource itself, or the only one that was found. */
function subjectOf(url: string, answer: unknown): ResourceReference | null {
  const { resourceType, id } = requestTarget(url);
  if (resourceType === null) return null;
  const found = isJsonObject(answer) && Array.isArray(answer.Resources) ? answer.Resources : [answer];
  const [only, ...more] = found;
  const resource = more.length === 0 && isJsonObject(only) && typeof only.id === 'string' ? only : null;
  if (resource !== null) {
    const ownId = String(resource.id);
    return { resourceType, id: ownId, displayName: nameIn(resource) || ownId };
  }
  return id === null || id.startsWith('.') ? null : { resourceType, id, displayName: id };
}
