/** Sends a request byte for byte as it is written, to the SCIM port of this workbench: no other address can be asked for. */
import { request as httpRequest } from 'node:http';
import type { CallInput } from '../../shared/contract';

export interface Answer {
  status: number;
  /** Its beginning. */
  body: string;
}

type Message = Omit<CallInput<'replay.send'>, 'ticket'>;

/** In bytes. */
const keptOfBody = 256 * 1024;
const timeLimitMs = 30_000;

/** @param localBaseUrl of our own listener. Rejects when the connection fails or nothing comes in half a minute. */
export function sendAgain(message: Message, localBaseUrl: string, token: string): Promise<Answer> {
  const { hostname, port, host } = new URL(localBaseUrl);
  const body = Buffer.from(message.body);
  const own = [
    ['Host', host],
    ['Authorization', `Bearer ${token}`],
    ...(body.byteLength > 0 ? [['Content-Length', String(body.byteLength)]] : []),
  ];
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      {
        hostname,
        port,
        method: message.method,
        path: message.path,
        headers: [...own, ...message.headers].flat(),
      },
      (response) => {
        const chunks: Buffer[] = [];
        let kept = 0;
        response.on('data', (chunk: Buffer) => {
          if (kept < keptOfBody) chunks.push(chunk);
          kept += chunk.byteLength;
        });
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(chunks).toString().slice(0, keptOfBody),
          }),
        );
      },
    );
    sent.setTimeout(timeLimitMs, () => sent.destroy(new Error('no response came in half a minute')));
    sent.on('error', reject);
    sent.end(body);
  });
}
