/**
 * Asks for the SCIM port through its public address, the way an identity provider does, and says station by station what gets
 * through. A response counts only when it carries the proof of this very process.
 */
import { randomBytes } from 'node:crypto';
import { isLocalUrl } from '../../../shared/base-url';
import type { Station } from '../../../shared/tunnel/outside-check';
import { type StationId, stationIds } from '../../../shared/tunnel/stations';
import { type Echo, type EchoPath, sha256 } from '../../echo-paths';
import type { Surroundings } from '../../surroundings';
import { ask, type ProbeResponse } from './ask';
import { connectionFault } from './connection-errors';
import { echoIn } from './echo-in';
import * as verdicts from './verdicts';
import { whoResponded } from './who-responded';

export interface OutsideCheckOptions {
  /** With its path, without a slash at the end. */
  baseUrl: string;
  echo: EchoPath;
  surroundings: Surroundings;
  signal: AbortSignal;
  /** Called with each station as soon as it is known, in the order of the way. */
  onStation(station: Station): void;
  now?: () => Date;
}

/** In bytes: as large as the request of a group with many members. */
const largeBody = 1_024 * 1_024;

/** Never rejects: what fails is a station. Ends early when the signal is aborted. */
export async function checkFromOutside(options: OutsideCheckOptions): Promise<Station[]> {
  const found = new Map<StationId, Station>();
  const tell = (station: Station) => {
    if (options.signal.aborted || found.has(station.id)) return;
    found.set(station.id, station);
    options.onStation(station);
  };
  try {
    await walk(options, tell);
  } catch (error) {
    const { station, says, remedy } = connectionFault(error, { host: hostOf(options.baseUrl) });
    tell({ id: station, state: 'failed', says, remedy });
  }
  for (const id of stationIds) tell(unknownStation(id));
  return stationIds.flatMap((id) => found.get(id) ?? []);
}

type Tell = (station: Station) => void;

async function walk(options: OutsideCheckOptions, tell: Tell): Promise<void> {
  const { baseUrl, echo, now = () => new Date() } = options;
  const send = sender(options);
  tell(verdicts.hostName(hostOf(baseUrl)));
  // Without a User-Agent: nothing that a browser would send.
  const first = await send('GET', {});
  tell({ id: 'name', state: 'passed', says: `${hostOf(baseUrl)} is found in DNS.`, remedy: null });
  tell(verdicts.certificate(first, isLocalUrl(baseUrl), now()));
  tell(verdicts.tls(first));
  const reached = echoIn(first, echo.proof);
  if (reached === null) {
    const guess = whoResponded(first);
    const isPage = first.status < 400 && String(first.headers['content-type']).includes('html');
    tell({ id: isPage ? 'no page' : 'this workbench', state: 'failed', ...guess });
    return;
  }
  tell({ id: 'this workbench', state: 'passed', says: 'This workbench responded.', remedy: null });
  await behindTheDoor(send, { first, reached, options, tell });
}

interface Reached {
  first: ProbeResponse;
  reached: Echo;
  options: OutsideCheckOptions;
  tell: Tell;
}

async function behindTheDoor(send: Send, { first, reached, options, tell }: Reached): Promise<void> {
  const { baseUrl, echo } = options;
  const named = await send('GET', { 'User-Agent': 'SCIM Workbench', Accept: 'application/scim+json' });
  tell(verdicts.noPage(named, echoIn(named, echo.proof)));
  tell(await methods(send, echo));
  tell(await authorization(send, echo));
  const body = randomBytes(largeBody / 2).toString('hex');
  const large = await send('POST', { 'Content-Type': 'application/scim+json' }, body);
  tell(verdicts.body(large, echoIn(large, echo.proof), sha256(body)));
  const small = await send('POST', { 'Content-Type': 'application/scim+json' }, '{}');
  tell(verdicts.contentType(small, echoIn(small, echo.proof)));
  tell(verdicts.roundTrip([first.ms, named.ms, small.ms]));
  tell(verdicts.host(reached, new URL(baseUrl).host));
  tell(verdicts.path(reached, `${new URL(baseUrl).pathname}${echo.path}`));
}

type Send = (method: string, headers: Record<string, string>, body?: string) => Promise<ProbeResponse>;

function sender({ baseUrl, echo, surroundings, signal }: OutsideCheckOptions): Send {
  return (method, headers, body) => {
    const request = { url: `${baseUrl}${echo.path}`, method, headers };
    const withBody = body === undefined ? request : { ...request, body: Buffer.from(body) };
    return ask(withBody, surroundings, signal);
  };
}

async function methods(send: Send, { proof }: EchoPath): Promise<Station> {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const body = method === 'DELETE' ? undefined : '{}';
    const type: Record<string, string> =
      body === undefined ? {} : { 'Content-Type': 'application/scim+json' };
    const response = await send(method, type, body);
    const echo = echoIn(response, proof);
    if (echo?.method !== method) return verdicts.methodStopped(method, response, echo);
  }
  return { id: 'methods', state: 'passed', says: 'POST, PUT, PATCH and DELETE pass.', remedy: null };
}

async function authorization(send: Send, { proof }: EchoPath): Promise<Station> {
  const value = `Bearer ${randomBytes(24).toString('base64url')}`;
  const response = await send('GET', { Authorization: value });
  return verdicts.authorization(response, echoIn(response, proof), sha256(value));
}

function hostOf(baseUrl: string): string {
  return new URL(baseUrl).hostname;
}

function unknownStation(id: StationId): Station {
  return { id, state: 'unknown', says: 'Not known: something before it failed.', remedy: null };
}
