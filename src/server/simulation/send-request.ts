/**
 * Sends what a simulated identity provider would send, over real HTTP and with exactly its headers. `fetch` would add a
 * User-Agent, Accept-Language and more, which Entra does not send; node:http adds Connection only.
 */
import { type Agent, type RequestOptions, request } from 'node:http';
import type { SimulationRequest, SimulationResponse } from '../../shared/simulation';

export interface Destination {
  /** Base URL of our own listener, http. */
  baseUrl: string;
  token: string;
  agent: Agent;
  signal: AbortSignal;
}

/** The longest a rehearsal waits for one response. */
const timeLimit = 30_000;

/** Rejects when the connection fails, the response takes too long or the signal is aborted. */
export function sendRequest(
  message: SimulationRequest,
  destination: Destination,
): Promise<SimulationResponse> {
  const url = new URL(destination.baseUrl.replace(/\/$/, '') + message.path);
  const body = message.body === undefined ? null : Buffer.from(JSON.stringify(message.body));
  return new Promise((resolve, reject) => {
    const sent = request(url, optionsFor(message, url, body, destination), (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body: parsed(Buffer.concat(chunks).toString()) });
      });
    });
    sent.setTimeout(timeLimit, () => sent.destroy(new Error('no answer came within 30 seconds')));
    sent.on('error', reject);
    sent.end(body ?? undefined);
  });
}

function optionsFor(
  { method, headers }: SimulationRequest,
  url: URL,
  body: Buffer | null,
  { token, agent, signal }: Destination,
): RequestOptions {
  const length = body ? { 'Content-Length': String(body.byteLength) } : {};
  const own = { Host: url.host, Authorization: `Bearer ${token}`, ...headers, ...length };
  return { method, agent, signal, headers: own };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
