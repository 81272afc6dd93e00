/** Whose client sent what was recorded or pasted, told by what the requests look like. */
import type { RecordedRequest } from '../../shared/exchange-files/recorded-request';
import { recognise, traitsIn } from '../../shared/idp/recognise';
import type { PastedRequest } from '../../shared/pasted-request/read-request';
import type { ScimSetting } from '../../shared/scim-setting';
import { type ImportDiagnosis, importedExchange } from '../exchange/imported-exchange';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';

/** A client shows early what it is. */
const mostLookedAt = 500;

/** Id of an identity provider; null where the requests say too little. */
export async function recordedClient(
  requests: readonly RecordedRequest[],
  setting: ScimSetting,
  diagnosis: ImportDiagnosis,
): Promise<string | null> {
  const shown = new Set<string>();
  for (const one of requests.slice(0, mostLookedAt)) {
    const exchange = importedExchange(one, setting, diagnosis, new Date());
    const input = {
      exchange: { ...exchange, sequence: 0 },
      requestHeaders: one.request.headers,
      requestBody: parsed(one.request.body),
      responseBody: () => parsed(one.response.body),
    };
    for (const trait of traitsIn(input, shown)) shown.add(trait);
    if (isSliceOver()) await yieldSlice();
  }
  return recognise(shown)?.idp ?? null;
}

/** As if it were recorded without its answer. */
export function unanswered({ method, path, headers, body }: PastedRequest): RecordedRequest {
  return {
    ...{ at: null, durationMs: 0, method, url: `/scim${path}`, status: 0 },
    request: { headers, body: body ?? '', isCut: false },
    response: { headers: [], body: '', isCut: false },
  };
}

function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
