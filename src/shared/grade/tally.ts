/** What is counted of requests, one after the other. */
import { requestTarget } from '../activity/request-target';
import type { ExchangeSummary, ResourceChange } from '../exchange';
import type { Finding } from '../finding';
import { toleranceTable } from '../scim/tolerance-list';

export interface SeenFinding {
  finding: Finding;
  requests: number;
  latest: number;
}

export interface Tally {
  requests: number;
  simulated: number;
  from: string | null;
  to: string | null;
  /** By cause, else by rule. */
  findings: Map<string, SeenFinding>;
  verbs: Map<string, number>;
  /** Writes that may change something, and those that did not. */
  writes: number;
  idle: number;
  /** Changed attributes of resources, and those that lost their value. */
  changed: number;
  cleared: number;
  wholeLists: number;
  /** Requests that moved members, how many they moved, and the requests that moved a single one. */
  memberWrites: number;
  membersMoved: number;
  singleMembers: number;
  discoveries: number;
}

export function newTally(): Tally {
  return {
    ...{ requests: 0, simulated: 0, from: null, to: null, findings: new Map(), verbs: new Map() },
    ...{ writes: 0, idle: 0, changed: 0, cleared: 0, wholeLists: 0 },
    ...{ memberWrites: 0, membersMoved: 0, singleMembers: 0, discoveries: 0 },
  };
}

/** In any order. What was sent again from here, read from a file or turned away tells nothing about the client. */
export function count(tally: Tally, exchange: ExchangeSummary): void {
  if (exchange.origin !== undefined || exchange.kind === 'scanner') return;
  tally.requests += 1;
  if (exchange.simulated) tally.simulated += 1;
  if (tally.from === null || exchange.receivedAt < tally.from) tally.from = exchange.receivedAt;
  if (tally.to === null || exchange.receivedAt > tally.to) tally.to = exchange.receivedAt;
  countVerb(tally, exchange);
  for (const finding of exchange.findings) if (isOfProtocol(finding)) countFinding(tally, finding, exchange);
  if (exchange.kind === 'discovery') tally.discoveries += 1;
  if (isWholeList(exchange)) tally.wholeLists += 1;
  countWrite(tally, exchange);
}

/** Others are about values, the set-up or this server. */
const ofProtocol: ReadonlySet<string> = new Set([
  'refused-request',
  'filter-ignored',
  'method-not-allowed',
  'bulk-failures',
]);

function isOfProtocol({ rule }: Finding): boolean {
  return ofProtocol.has(rule) || Object.hasOwn(toleranceTable, rule);
}

function countFinding({ findings }: Tally, finding: Finding, { sequence }: ExchangeSummary): void {
  const id = finding.cause ?? finding.rule;
  const seen = findings.get(id);
  if (seen === undefined) findings.set(id, { finding, requests: 1, latest: sequence });
  else {
    seen.requests += 1;
    if (sequence > seen.latest) Object.assign(seen, { finding, latest: sequence });
  }
}

const done: Readonly<Record<string, string>> = {
  POST: 'created with POST',
  PUT: 'replaced with PUT',
  PATCH: 'changed with PATCH',
  DELETE: 'deleted with DELETE',
};

function countVerb({ verbs }: Tally, { kind, method, url }: ExchangeSummary): void {
  const what = kind === 'write' ? writtenAs(method, url) : kinds[kind];
  if (what !== undefined) verbs.set(what, (verbs.get(what) ?? 0) + 1);
}

const kinds: Readonly<Record<string, string | undefined>> = {
  probe: 'Tests of the connection',
  'look-up': 'Look-ups of one resource',
  read: 'Other reading',
  discovery: 'Questions about the server',
  refused: 'Turned away',
};

function writtenAs(method: string, url: string): string | undefined {
  const verb = done[method];
  return verb === undefined ? undefined : `${requestTarget(url).endpoint} ${verb}`;
}

function isWholeList({ kind, method, url }: ExchangeSummary): boolean {
  if (method !== 'GET' || kind === 'discovery' || kind === 'refused') return false;
  const { resourceType, id } = requestTarget(url);
  return resourceType !== null && !id && !/[?&](filter|count|startIndex|cursor)=/i.test(url);
}

function countWrite(tally: Tally, { kind, method, status, changes }: ExchangeSummary): void {
  if (kind !== 'write' || status >= 300 || (method !== 'PUT' && method !== 'PATCH')) return;
  tally.writes += 1;
  if (changes.every(isIdle)) tally.idle += 1;
  for (const change of changes) countChange(tally, change);
}

function isIdle({ kind, attributes, membersAddedCount, membersRemovedCount }: ResourceChange): boolean {
  return kind === 'changed' && attributes.length + membersAddedCount + membersRemovedCount === 0;
}

function countChange(tally: Tally, { attributes, membersAddedCount, membersRemovedCount }: ResourceChange) {
  tally.changed += attributes.length;
  tally.cleared += attributes.filter(
    ({ after }) => after === undefined || after === null || after === '',
  ).length;
  const moved = membersAddedCount + membersRemovedCount;
  if (moved === 0) return;
  tally.memberWrites += 1;
  tally.membersMoved += moved;
  if (moved === 1) tally.singleMembers += 1;
}
