/** Rules about what a user lacks, or has twice. */
import { requestTarget } from '../activity/request-target';
import type { DiagnosticInput, DiagnosticRule } from '../idp/identity-provider';
import { defaultPaths } from '../platform/fields';
import { mappedPath, readerOf } from '../platform/mapped-path';
import { richName } from '../rich-text';
import { isJsonObject } from '../scim/json';
import type { JsonObject } from '../scim/resource';
import * as findings from './user-findings';
import { valuesAt } from './written-values';

export const noWorkEmail: DiagnosticRule = {
  id: 'no-email',
  title: 'No e-mail',
  check: (input) => {
    if (!createsUser(input)) return [];
    const path = mappedPath(input.fieldMappings ?? [], 'Email') ?? defaultPaths.Email;
    const body = isJsonObject(input.requestBody) ? input.requestBody : {};
    if (typeof readerOf(path)?.(body as JsonObject).text === 'string') return [];
    const hasOthers = valuesAt(input, 'emails').some(({ value }) => value);
    return [findings.noEmail(nameIn(input), path, hasOthers)];
  },
};

export const noExternalId: DiagnosticRule = {
  id: 'no-external-id',
  title: 'No external id',
  check: (input) => {
    const isMissing = createsUser(input) && !hasExternalId(input.requestBody);
    return isMissing ? [findings.noExternalId(nameIn(input))] : [];
  },
};

export const doubledWorkEmail: DiagnosticRule = {
  id: 'doubled-work-email',
  title: 'Two work e-mails',
  check: (input) => {
    const work = workEmails(input);
    return work < 2 ? [] : [findings.doubledWorkEmail(work)];
  },
};

/** How many a user has after the request: what a PATCH adds is one more beside those that were there. */
function workEmails(input: DiagnosticInput): number {
  const created = valuesAt(input, 'emails').filter(({ attributePath }) =>
    /\[type eq "work"\]/i.test(attributePath),
  );
  const changed = input.exchange.changes
    .flatMap(({ attributes }) => attributes)
    .filter(({ attributePath }) => attributePath === 'emails')
    .map(({ after }) => (Array.isArray(after) ? after.filter(findings.isForWork).length : 0));
  return Math.max(input.exchange.method === 'POST' ? created.length : 0, ...changed);
}

/** Names are the same in any case (RFC 7643 section 2.1). */
function hasExternalId(body: unknown): boolean {
  return (
    isJsonObject(body) &&
    Object.entries(body).some(([name, value]) => name.toLowerCase() === 'externalid' && Boolean(value))
  );
}

/** A creation that went through, or that was refused for what it holds; not one that came at the wrong time. */
function createsUser({ exchange, requestBody }: DiagnosticInput): boolean {
  const { method, status, url } = exchange;
  if (method !== 'POST' || (status >= 400 && status !== 400) || !isJsonObject(requestBody)) return false;
  const { resourceType, id } = requestTarget(url);
  return resourceType?.toLowerCase() === 'user' && id === null;
}

function nameIn({ exchange, requestBody }: DiagnosticInput): string {
  if (exchange.subject) return richName(exchange.subject.displayName);
  return (isJsonObject(requestBody) ? findings.nameOf(requestBody) : null) ?? 'A user';
}
