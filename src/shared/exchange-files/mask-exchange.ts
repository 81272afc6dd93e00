/** An exchange without personal data: who it is about is masked, what went wrong can still be read. */
import type { AttributeChange, Exchange, ExchangeMessage, ResourceChange } from '../exchange';
import { atTop, isOfGroups, type MaskedValues, maskJson, maskUrl, maskValue } from './mask-json';
import type { Masks } from './masks';
import { placeOf } from './personal-attributes';

/** Instead of a body in which personal data can't be found. */
export const bodyLeftOut =
  'Left out: this can’t be read as JSON, so that personal data in it can’t be masked.';

/** @param masks the same for a whole export */
export function maskExchange(exchange: Exchange, masks: Masks): Exchange {
  const values: MaskedValues = { masks, found: new Map() };
  const isGroup = isOfGroups(exchange.url);
  const request = maskMessage(exchange.request, isGroup, values);
  const response = maskMessage(exchange.response, isGroup, values);
  const url = maskUrl(exchange.url, values);
  const { lookUp } = exchange;
  const told = {
    lookUp: lookUp && {
      ...lookUp,
      value: maskValue(
        lookUp.value,
        placeOf(lookUp.attributePath, atTop(lookUp.resourceType === 'Group')),
        values,
      ),
    },
    subject: exchange.subject && maskReference(exchange.subject, values),
    changes: exchange.changes.map((change) => maskChange(change, values)),
  };
  const text = replacing(values);
  return {
    ...exchange,
    ...told,
    url,
    clientAddress: maskAddress(exchange.clientAddress, masks),
    request: { ...request, headers: maskHeaders(request.headers, text) },
    response: { ...response, headers: maskHeaders(response.headers, text) },
    findings: exchange.findings.map((finding) => maskTexts(finding, text)),
    errorDetail: exchange.errorDetail === null ? null : text(exchange.errorDetail),
    errorText: exchange.errorText === null ? null : text(exchange.errorText),
  };
}

function maskMessage(message: ExchangeMessage, isGroup: boolean, values: MaskedValues): ExchangeMessage {
  if (message.body === '') return message;
  const parsed = parse(message.body);
  if (parsed === undefined) return { ...message, body: bodyLeftOut };
  const masked = maskJson(parsed, atTop(isGroup), values);
  return { ...message, body: JSON.stringify(masked, null, message.body.includes('\n') ? 2 : 0) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Named {
  resourceType: string;
  displayName: string;
}

function maskReference<Reference extends Named>(reference: Reference, values: MaskedValues): Reference {
  const place = placeOf('displayName', atTop(reference.resourceType === 'Group'));
  return { ...reference, displayName: maskValue(reference.displayName, place, values) };
}

function maskChange(change: ResourceChange, values: MaskedValues): ResourceChange {
  const { after } = change;
  const person = (text: string) => maskValue(text, placeOf('userName', atTop(false)), values);
  const isGroup = change.resource.resourceType === 'Group';
  return {
    ...change,
    resource: maskReference(change.resource, values),
    after: after && {
      ...maskReference(after, values),
      name: isGroup ? after.name : person(after.name),
      about: isGroup ? after.about : person(after.about),
      ...(after.email !== undefined && { email: person(after.email) }),
      ...(after.externalId !== undefined && { externalId: person(after.externalId) }),
    },
    attributes: change.attributes.map((attribute) => maskAttribute(attribute, isGroup, values)),
    membersAdded: change.membersAdded.map((member) => maskReference(member, values)),
    membersRemoved: change.membersRemoved.map((member) => maskReference(member, values)),
  };
}

function maskAttribute(change: AttributeChange, isGroup: boolean, values: MaskedValues): AttributeChange {
  const place = placeOf(change.attributePath, atTop(isGroup));
  const masked = (value: AttributeChange['after']) =>
    maskJson(value, place, values) as AttributeChange['after'];
  const { before, after, afterName, ...rest } = change;
  return {
    ...rest,
    ...(before !== undefined && { before: masked(before) }),
    ...(after !== undefined && { after: masked(after) }),
    ...(afterName !== undefined && { afterName: values.masks.of(afterName) }),
  };
}

/** Headers in which what stands in front tells who called. */
const ofClient =
  /^(?:x-forwarded-for|forwarded|x-real-ip|cf-connecting-ip|true-client-ip|x-client-ip|from)$/i;

function maskHeaders(headers: [string, string][], text: (told: string) => string): [string, string][] {
  return headers.map(([name, value]) => [name, ofClient.test(name) ? 'masked' : text(value)]);
}

function maskAddress(address: string, masks: Masks): string {
  return address === '' || address === '127.0.0.1' || address === '::1' ? address : masks.of(address);
}

/** Too short to be looked for: they could stand anywhere by chance. */
const shortest = 3;
const mostLookedFor = 2_000;
const address = /[^\s@“”"'<>()[\]{}=,;:/?&]+@[^\s@“”"'<>()[\]{}=,;:/?&]+\.[a-z]{2,}/gi;

/** For texts of ours that repeat what was sent: the longest first, then any address that is left. */
function replacing({ found, masks }: MaskedValues): (text: string) => string {
  const known = [...found].filter(([value]) => value.length >= shortest).slice(0, mostLookedFor);
  known.sort(([one], [other]) => other.length - one.length);
  return (text) => {
    const replaced = known.reduce((told, [value, mask]) => told.replaceAll(value, mask), text);
    return replaced.replace(address, (found) =>
      found.endsWith('@masked.example') ? found : masks.of(found),
    );
  };
}

function maskTexts<Told extends object>(told: Told, text: (told: string) => string): Told {
  const entries = Object.entries(told).map(([name, value]) => [
    name,
    typeof value === 'string' && !ours.has(name) ? text(value) : value,
  ]);
  return Object.fromEntries(entries);
}

const ours = new Set(['rule', 'cause', 'severity', 'requirement', 'source', 'attributePath']);
