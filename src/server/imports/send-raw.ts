/** Sends a request as it was pasted, headers and body letter for letter, to our own listener. */
import { Agent, request as httpRequest } from 'node:http';
import { isSentAnew } from '../../shared/exchange-files/connection-headers';
import type { PastedRequest } from '../../shared/pasted-request/read-request';

export interface Listener {
  /** Base URL of our listener on this machine. */
  baseUrl: string;
  token: string;
}

export interface Answer {
  status: number;
  body: unknown;
}

/** One connection for all. `close` ends it. */
export function createSender({ baseUrl, token }: Listener) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    /** Rejects where the connection fails or the path can't be sent. */
    send: (message: PastedRequest): Promise<Answer> =>
      new Promise((resolve, reject) => {
        const body = message.body === null ? null : Buffer.from(message.body);
        const sent = httpRequest(
          baseUrl.replace(/\/$/, '') + message.path,
          { method: message.method, agent, headers: headersOf(message, token, new URL(baseUrl).host, body) },
          (response) => {
            const chunks: Buffer[] = [];
            response.on('data', (chunk: Buffer) => chunks.push(chunk));
            response.on('error', reject);
            response.on('end', () =>
              resolve({ status: response.statusCode ?? 0, body: parsed(Buffer.concat(chunks)) }),
            );
          },
        );
        sent.on('error', reject);
        sent.end(body ?? undefined);
      }),
    close: () => agent.destroy(),
  };
}

function headersOf({ headers }: PastedRequest, token: string, host: string, body: Buffer | null): string[] {
  const own = headers.filter(([name, value]) => isSentAnew(name) && !/[\r\n\0]/.test(value));
  const hasType = own.some(([name]) => name.toLowerCase() === 'content-type');
  return [
    ...own.flat(),
    ...['Host', host, 'Authorization', `Bearer ${token}`],
    ...(body === null ? [] : ['Content-Length', String(body.byteLength)]),
    ...(body === null || hasType ? [] : ['Content-Type', 'application/scim+json']),
  ];
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return null;
  }
}
