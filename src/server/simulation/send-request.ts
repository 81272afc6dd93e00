/**
 * Sends what a simulated identity provider would send, over real HTTP and with exactly its headers. `fetch` would add a
 * User-Agent, Accept-Language and more, which not every client sends; node:http adds Connection only.
 */
import { type Agent, Agent as HttpAgent, request as httpRequest, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { gunzipSync, inflateSync } from 'node:zlib';
import type { ClientRequest, SimulationResponse } from '../../shared/simulation';
import type { Surroundings } from '../surroundings';

export interface Destination {
  /** Base URL of a SCIM endpoint, http or https. */
  baseUrl: string;
  token: string;
  /** For clients that sign in with HTTP Basic. */
  userName?: string;
  agent: Agent;
  signal: AbortSignal;
  /** The longest to wait for one response, milliseconds. */
  timeLimit: number;
}

const thirtySeconds = 30_000;

export interface Endpoint extends Pick<Destination, 'baseUrl' | 'token' | 'userName' | 'signal'> {
  timeLimit?: number;
  /** Where a test stands in for the internet. */
  surroundings?: Pick<Surroundings, 'lookup' | 'ca'> | undefined;
}

/** One connection at a time, kept open. The agent is to be destroyed at the end. */
export function connect({ surroundings = {}, ...endpoint }: Endpoint): Destination {
  const kind = { keepAlive: true, maxSockets: 1, ...surroundings };
  const agent = endpoint.baseUrl.startsWith('https:') ? new HttpsAgent(kind) : new HttpAgent(kind);
  return { timeLimit: thirtySeconds, ...endpoint, agent };
}

/** Status 0 where no response came in time or whole. Rejects when nobody listens or the signal is aborted. */
export function sendRequest(message: ClientRequest, destination: Destination): Promise<SimulationResponse> {
  const url = new URL(destination.baseUrl.replace(/\/$/, '') + message.path);
  const body = message.body === undefined ? null : Buffer.from(JSON.stringify(message.body));
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const failed = (error: Error) => {
      if (isBrokenOff(error)) resolve({ status: 0, body: null });
      else reject(error);
    };
    const sent = request(url, optionsFor(message, url, body, destination), (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', failed);
      response.on('end', () => {
        const whole = uncompressed(Buffer.concat(chunks), response.headers['content-encoding']);
        const text = whole.toString();
        const retryAfter = secondsOf(response.headers['retry-after']);
        const isWebPage = /^\s*</.test(text);
        resolve({ status: response.statusCode ?? 0, body: parsed(text), retryAfter, isWebPage });
      });
    });
    sent.setTimeout(destination.timeLimit, () => {
      resolve({ status: 0, body: null });
      sent.destroy();
    });
    sent.on('error', failed);
    sent.end(body ?? undefined);
  });
}

/** The connection ended before the whole response was here: a client tries that again. */
function isBrokenOff(error: Error): boolean {
  return 'code' in error && error.code === 'ECONNRESET';
}

function optionsFor(
  { method, headers, signsIn }: ClientRequest,
  url: URL,
  body: Buffer | null,
  { agent, signal, ...credentials }: Destination,
): RequestOptions {
  const length = body ? { 'Content-Length': String(body.byteLength) } : {};
  const own = { Host: url.host, Authorization: authorization(signsIn, credentials), ...headers, ...length };
  return { method, agent, signal, headers: own };
}

function authorization(
  signsIn: ClientRequest['signsIn'],
  { token, userName = '' }: Pick<Destination, 'token' | 'userName'>,
): string {
  if (signsIn === 'token alone') return token;
  return signsIn === 'basic'
    ? `Basic ${Buffer.from(`${userName}:${token}`).toString('base64')}`
    : `Bearer ${token}`;
}

/** RFC 9110 section 10.2.3: seconds, or a date. */
function secondsOf(retryAfter: string | undefined): number | null {
  if (retryAfter === undefined) return null;
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter);
  const seconds = (Date.parse(retryAfter) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? null : Math.max(0, Math.ceil(seconds));
}

/** Some clients ask for compressed responses. What can't be read is no JSON either. */
function uncompressed(bytes: Buffer, encoding: string | undefined): Buffer {
  if (encoding !== 'gzip' && encoding !== 'deflate') return bytes;
  try {
    return encoding === 'gzip' ? gunzipSync(bytes) : inflateSync(bytes);
  } catch {
    return Buffer.alloc(0);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
