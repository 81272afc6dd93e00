import { connect } from 'node:net';
import type { ListenerAddress } from '../../../src/server/listener/listen-on';

export interface RawConnection {
  write(bytes: string | Buffer): void;
  /** Resolves with everything that came when the other side has closed. */
  received: Promise<string>;
  /** What came so far. */
  text(): string;
  hangUp(): void;
  /** Drops the connection without a farewell. */
  reset(): void;
}

/** A client that sends what no HTTP library would. */
export function openRaw({ host, port }: ListenerAddress): RawConnection {
  const socket = connect(port, host);
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk.toString();
  });
  const received = new Promise<string>((resolve) => {
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(text));
  });
  return {
    write: (bytes) => void socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes),
    received,
    text: () => text,
    hangUp: () => void socket.end(),
    reset: () => void socket.resetAndDestroy(),
  };
}

export function statusOf(received: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(received)?.[1]);
}
