/** What a refusal by the protocol means to whoever set the client up: the response's detail is written for the client. */
import type { ExchangeSummary } from '../exchange';
import type { Severity } from '../finding';
import type { DiagnosedFinding, DiagnosticInput, DiagnosticRule } from '../idp/identity-provider';
import { richName, richValue } from '../rich-text';
import { dateFormatOf, scimDateFormat } from './date-form';
import { causesOfSpoiledFilters, spoiledFilter } from './filter-rules';

interface Meaning extends Pick<DiagnosedFinding, 'cause' | 'dateFormat'> {
  /** Fits a tag. */
  title: string;
  /** What it means, in front of the response's own words. */
  meaning: string;
  remedy: string;
  source: string;
}

const cursor: Meaning = {
  title: 'List can’t go on',
  meaning:
    'The client wants to go on with a list from a place that this server does not know, so it learnt nothing.',
  remedy:
    'Let the client begin the list anew, without a cursor, and ask for all its pages with the same parameters.',
  source: 'RFC 9865 section 2.1',
};

/** By `scimType` (RFC 7644 Table 9, RFC 9865 section 2.1), or by status where there is none. */
const meanings: Readonly<Record<string, Meaning>> = {
  invalidSyntax: {
    title: 'Body not understood',
    meaning: 'Something in what the client sent is not as SCIM has it, so nothing of the request was done.',
    remedy:
      'Compare the body of the request with what SCIM expects there: a JSON object with its `schemas`, and each attribute by its name.',
    source: 'RFC 7644 section 3.12',
  },
  invalidValue: {
    title: 'Value refused',
    meaning:
      'A value is missing or is not of the kind that its attribute takes, so nothing of the request was done.',
    remedy: 'Correct the mapping of this attribute at the identity provider, or the value at its source.',
    source: 'RFC 7643 section 2.3',
  },
  invalidPath: {
    title: 'Path not understood',
    meaning: 'The client wants to change an attribute that can’t be found by the path it gives.',
    remedy:
      'Look how the target attribute is spelled in the mapping; an attribute of your own must be declared in the SCIM setting.',
    source: 'RFC 7644 section 3.5.2',
  },
  noTarget: {
    title: 'Nothing to change',
    meaning: 'An operation points to nothing that is here, so nothing of the request was done.',
    remedy:
      'Compare the operation with the resource as it is here. Where the client remembers another state, let it provision the resource anew.',
    source: 'RFC 7644 section 3.5.2',
  },
  mutability: {
    title: 'May not be changed',
    meaning: 'The client wants to change what the schema does not let it change.',
    remedy:
      'Take the attribute out of the mapping, or let the mapping set it only when the resource is created.',
    source: 'RFC 7643 section 2.2',
  },
  invalidFilter: {
    title: 'Filter not understood',
    meaning: 'The client looks for something in a way that can’t be read, so it learnt nothing.',
    remedy: 'Correct the matching attribute of the mapping; a filter has the form `userName eq "value"`.',
    source: 'RFC 7644 section 3.4.2.2',
  },
  tooMany: {
    title: 'Too much at once',
    meaning: 'The request asks for more than this server does for one request.',
    remedy: 'Ask for less: a narrower filter, a smaller `count`, or without `members`.',
    source: 'RFC 7644 section 3.4.2.1',
  },
  invalidCursor: cursor,
  expiredCursor: cursor,
  invalidCount: cursor,
  412: {
    title: 'Changed meanwhile',
    meaning:
      'The client wants to write upon a version of the resource that is not the one here, so nothing was done.',
    remedy: 'Let the client read the resource again and decide anew.',
    source: 'RFC 7644 section 3.14',
  },
  413: {
    title: 'Too large',
    meaning: 'The request is larger than this server takes, so nothing of it was done.',
    remedy:
      'Let the client send fewer operations or members with each request; `/ServiceProviderConfig` says the limits.',
    source: 'RFC 7644 section 3.7.4',
  },
  415: {
    cause: 'not-json',
    title: 'Not JSON',
    meaning:
      'The client does not call its body JSON, or sends it in a form that is not taken here, so it was not read.',
    remedy: 'Let the client send `Content-Type: application/scim+json`, in UTF-8 and uncompressed.',
    source: 'RFC 7644 section 3.1',
  },
};

/** Where the same refusal means something else for what only asks, or for what writes. */
const meaningsForReads: typeof meanings = {
  invalidValue: {
    title: 'Parameter refused',
    meaning: 'A parameter of the request has a value that can’t be used, so nothing was answered.',
    remedy: 'Correct what the client asks for.',
    source: 'RFC 7644 section 3.4.2',
  },
};

const meaningsForWrites: typeof meanings = {
  invalidFilter: {
    title: 'Path not understood',
    meaning:
      'The path of an operation holds a filter that can’t be read, so nothing of the request was done.',
    remedy:
      'Correct the target attribute of the mapping; a path has the form `emails[type eq "work"].value`.',
    source: 'RFC 7644 section 3.5.2',
  },
  tooMany: {
    title: 'Too much at once',
    meaning: 'The request asks for more than this server does for one request, so nothing of it was done.',
    remedy: 'Let the client send fewer operations or members with each request.',
    source: 'RFC 7644 section 3.12',
  },
};

/** For what the RFC would refuse in words of its own, where a setting follows it. */
const strict: Omit<Meaning, 'remedy'> = {
  title: 'Refused as the RFC says',
  meaning: 'Clients are known to send this, and this SCIM setting does not let it pass.',
  source: 'RFC 7644 section 3.12',
};

/** Refusals that other rules explain better are theirs: 401, 404, 405, 409. */
export const refusedRequest: DiagnosticRule = {
  id: 'refused-request',
  title: 'What a refusal means',
  causes: [...causesOfSpoiledFilters, 'date-in-other-form', 'not-json'],
  check: (input) => {
    const { exchange } = input;
    const found = exchange.status < 400 ? undefined : meaningOf(input);
    if (found === undefined) return [];
    const { meaning, ...words } = found;
    const detail = exchange.errorDetail ? ` We answered: ${richName(exchange.errorDetail, 300)}` : '';
    const explanation = meaning + detail;
    const about = input.refusedPath ? { attributePath: input.refusedPath } : {};
    return [
      {
        rule: 'refused-request',
        severity: severityOf(exchange),
        requirement: 'MUST',
        ...words,
        explanation,
        ...about,
      },
    ];
  },
};

/** Who is not found can't be created or changed; who is here keeps the former value. */
function severityOf({ kind, method, url }: ExchangeSummary): Severity {
  if (kind === 'write') return method === 'POST' ? 'will not arrive' : 'value is wrong';
  return /[?&]\$?filter=/i.test(url) || kind !== 'read' ? 'will not arrive' : 'only noted';
}

function meaningOf(input: DiagnosticInput): Meaning | undefined {
  const { exchange, responseBody, toleranceOff } = input;
  // Told by whoever refused it, which form it was.
  if (exchange.status === 415 && exchange.findings.length > 0) return undefined;
  const code = scimTypeOf(responseBody()) ?? exchange.status;
  const special = exchange.kind === 'write' ? meaningsForWrites : meaningsForReads;
  const found = trueCause(code, input) ?? special[code] ?? meanings[code];
  return toleranceOff ? { ...(found ?? strict), remedy: switchedOff(toleranceOff) } : found;
}

/** Where it shows who is to blame, that is said instead of what most often is. */
function trueCause(code: string | number, input: DiagnosticInput): Meaning | null {
  if (code === 'invalidFilter' && input.exchange.kind !== 'write') return spoiledFilter(input);
  return code === 'invalidValue' ? dateInOtherForm(input.exchange.errorDetail ?? '') : null;
}

/** The detail quotes what came. */
function dateInOtherForm(detail: string): Meaning | null {
  const came = /\bdate and time\b.*“([^”]*)” came/.exec(detail)?.[1] ?? '';
  const dateFormat = dateFormatOf(came);
  if (dateFormat === null) return null;
  return {
    cause: 'date-in-other-form',
    dateFormat,
    title: 'Date in another form',
    meaning: `${richValue(came)} is a date in the form \`${dateFormat}\`, where SCIM has \`${scimDateFormat}\`. Nothing of the request was done.`,
    remedy: `Send it in the form \`${scimDateFormat}\`, or declare the attribute as text in the SCIM setting.`,
    source: 'RFC 7643 section 2.3.5',
  };
}

function scimTypeOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('scimType' in body)) return null;
  return typeof body.scimType === 'string' ? body.scimType : null;
}

function switchedOff(tolerance: string): string {
  return `Correct the client, or let it pass: the tolerance **${tolerance}** of this SCIM setting is off, under **Settings**.`;
}
