import { onTestFinished } from 'vitest';
import { openTlsProxy, type TlsProxy } from './tls-proxy';

export type { TlsProxy };

/** Closed when the test is over. */
export async function aTlsProxy(): Promise<TlsProxy> {
  const proxy = await openTlsProxy();
  onTestFinished(() => proxy.close());
  return proxy;
}
