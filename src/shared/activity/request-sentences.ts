import type { ExchangeSummary, LookUp } from '../exchange';
import type { Wording } from '../idp/identity-provider';
import { requestTarget } from './request-target';
import type { Sentence, SentencePart } from './sentence';
import { namePart, plainPart, quietPart } from './sentence-parts';
import { oneOf, typeWord } from './type-words';

/** A request that changed nothing: refused, failed, or only asking. */
export function requestSentence(exchange: ExchangeSummary, wording: Wording): Sentence {
  if (exchange.injected !== undefined && exchange.status >= 400) return refusedOnPurpose(exchange);
  if (exchange.kind === 'refused') return refused(exchange);
  if (exchange.status >= 400) return failed(exchange);
  if (exchange.kind === 'probe' && exchange.lookUp) return probed(exchange, wording);
  if (exchange.kind === 'discovery') return discovered(exchange);
  if (exchange.kind === 'sign-in') return plainPart('read', null, 'Got an access token');
  if (exchange.lookUp) return lookedUp(exchange, exchange.lookUp);
  if (exchange.method === 'GET' || exchange.method === 'HEAD')
    return exchange.kind === 'probe' ? listed(exchange, wording) : read(exchange);
  if (exchange.method === 'POST' && exchange.kind === 'read') return read(exchange);
  if (requestTarget(exchange.url).endpoint.toLowerCase() === 'bulk') return bulk(exchange);
  return plainPart('read', exchange.subject, 'Nothing changed for ', whom(exchange));
}

/** That changed nothing: how many of its operations failed stands in its finding. */
function bulk({ findings }: ExchangeSummary): Sentence {
  const hasFailed = findings.some(({ rule }) => rule === 'bulk-failures');
  return hasFailed
    ? plainPart('refused', null, 'No operation of a bulk request was carried out')
    : plainPart('read', null, 'A bulk request changed nothing');
}

const reasons: Record<number, string> = {
  400: 'the request could not be read',
  401: 'no valid token',
  403: 'not allowed',
  404: 'no such path',
  405: 'this method is not allowed here',
  408: 'the request took too long',
  409: 'it is there already',
  412: 'it has changed meanwhile',
  413: 'the request is too large',
  415: 'this content type is not understood',
  429: 'too many requests',
  431: 'the headers are too large',
  500: 'an unexpected error on our side',
  501: 'this is not supported',
  503: 'the workbench is shutting down',
};

/** The first sentence of the response's detail, as the end of ours. */
function reasonOf({ errorDetail, status }: ExchangeSummary): string {
  const [first] = errorDetail?.trim().split(/\.(?:\s|$)/) ?? [];
  if (!first) return reasons[status] ?? `status ${status}`;
  return /^[A-Z][a-z]/.test(first) ? `${first.charAt(0).toLowerCase()}${first.slice(1)}` : first;
}

/** Without the status: it is said once, beside the sentence. */
function refused(exchange: ExchangeSummary): Sentence {
  return plainPart('refused', exchange.subject, `Refused: ${reasonOf(exchange)}`);
}

const participles = new Map([
  ['GET', 'read'],
  ['HEAD', 'read'],
  ['POST', 'created'],
  ['PUT', 'replaced'],
  ['PATCH', 'changed'],
  ['DELETE', 'deleted'],
]);

function failed(exchange: ExchangeSummary): Sentence {
  const reason = `: ${reasonOf(exchange)}`;
  const { method, subject, url, status } = exchange;
  const { resourceType, endpoint, id } = requestTarget(url);
  if (isSearch(exchange) && resourceType) {
    const came = status >= 500 ? 'failed' : 'was refused';
    return plainPart('refused', subject, `The search for ${typeWord(endpoint)} ${came}${reason}`);
  }
  const done = participles.get(method);
  if (!done) return plainPart('refused', subject, `${method} is not answered here${reason}`);
  const what = status === 404 && !id ? `/${endpoint}` : atBeginning(whom(exchange));
  return plainPart('refused', subject, what, ` could not be ${done}${reason}`);
}

/** What was meant to happen: nobody is at fault. */
function refusedOnPurpose(exchange: ExchangeSummary): Sentence {
  const { method, subject, url } = exchange;
  const came = quietPart(' · refused on purpose');
  const { resourceType, endpoint } = requestTarget(url);
  if (isSearch(exchange) && resourceType)
    return plainPart('refused', subject, `A search for ${typeWord(endpoint)}`, came);
  const done = participles.get(method) ?? 'served';
  return plainPart('refused', subject, atBeginning(whom(exchange)), ` was to be ${done}`, came);
}

function atBeginning({ text, ...part }: SentencePart): SentencePart {
  return part.emphasis === 'name'
    ? { ...part, text }
    : { ...part, text: text.charAt(0).toUpperCase() + text.slice(1) };
}

function isSearch({ method, url }: ExchangeSummary): boolean {
  return method === 'GET' && /[?&]filter=/.test(url);
}

function probed({ lookUp, url, subject }: ExchangeSummary, wording: Wording): Sentence {
  const type = lookUp?.resourceType ?? requestTarget(url).resourceType;
  return plainPart(
    'probe',
    subject,
    `Looked for ${oneOf(type ?? 'resource')} that cannot exist`,
    reachedUs(wording),
  );
}

/** Where the test of the connection asks for a list and not for somebody. */
function listed(exchange: ExchangeSummary, wording: Wording): Sentence {
  const sentence = read(exchange);
  return { ...sentence, icon: 'probe', parts: [...sentence.parts, reachedUs(wording)] };
}

function reachedUs({ connectionTest }: Wording): SentencePart {
  return quietPart(` · ${connectionTest} reached us`);
}

const discoveries = new Map([
  ['serviceproviderconfig', 'Asked what this server supports'],
  ['resourcetypes', 'Asked for the resource types'],
  ['schemas', 'Asked for the schemas'],
]);

function discovered({ url }: ExchangeSummary): Sentence {
  const endpoint = requestTarget(url).endpoint.toLowerCase();
  return plainPart('discovery', null, discoveries.get(endpoint) ?? 'Asked what is here');
}

function lookedUp({ subject }: ExchangeSummary, lookUp: LookUp): Sentence {
  if (lookUp.totalResults > 0) {
    const found = lookUp.totalResults > 1 ? ` · found ${lookUp.totalResults}` : ' · found';
    return plainPart(
      'look-up',
      subject,
      'Looked for ',
      ...soughtAfter(lookUp, subject?.displayName),
      quietPart(found),
    );
  }
  return plainPart('look-up', subject, 'Looked for ', ...soughtAfter(lookUp), quietPart(' (not there yet)'));
}

function soughtAfter(lookUp: LookUp, found?: string): SentencePart[] {
  const isUser = lookUp.resourceType === 'User';
  const type: SentencePart[] = isUser ? [] : [{ text: `${typeWord(lookUp.resourceType)} ` }];
  if (found) return [...type, namePart(found)];
  if (lookUp.attributePath.toLowerCase() === 'id')
    return [{ text: `${oneOf(lookUp.resourceType)} by its id` }];
  return [...type, namePart(lookUp.value)];
}

function read(exchange: ExchangeSummary): Sentence {
  const { subject, url } = exchange;
  if (subject) return plainPart('read', subject, 'Read ', whom(exchange));
  const { resourceType, endpoint, id } = requestTarget(url);
  if (endpoint === '') return discovered(exchange);
  if (resourceType && !id) {
    return plainPart('read', null, `${isSearch(exchange) ? 'Searched' : 'Listed'} ${typeWord(endpoint)}`);
  }
  return plainPart('read', null, 'Read ', whom(exchange));
}

/** The best name there is: a display name, what was looked for, else "a user". */
function whom({ subject, lookUp, url }: ExchangeSummary): SentencePart {
  if (subject) return namePart(subject.displayName);
  if (lookUp) return namePart(lookUp.value);
  const { resourceType } = requestTarget(url);
  return { text: oneOf(resourceType ?? 'resource') };
}
