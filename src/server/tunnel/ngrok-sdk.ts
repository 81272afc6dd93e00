/** ngrok in this process, without its program. Its library is optional and native: it may not be there, or not load here. */
import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { Opened, Tunnel, TunnelEnd } from './tunnel';

/** The part of `@ngrok/ngrok` that is used. */
export interface NgrokSdk {
  forward(config: { addr: string; authtoken: string }): Promise<NgrokListener>;
}
interface NgrokListener {
  url(): string | null;
  close(): Promise<void>;
}

const library = '@ngrok/ngrok';

export function hasNgrokSdk(): boolean {
  try {
    createRequire(import.meta.url).resolve(library);
    return true;
  } catch {
    return false;
  }
}

/** @param load of the library, only when such a tunnel is opened */
export function ngrokSdkTunnel(
  token: () => Promise<string | null>,
  load: () => Promise<NgrokSdk> = () => import('@ngrok/ngrok'),
): Tunnel {
  return {
    id: 'ngrok-sdk',
    async open(options) {
      const held = await token();
      if (held === null) return noToken;
      const sdk = await load().catch(() => null);
      return sdk === null ? notHere : openWith(sdk, held, options);
    },
  };
}

const noToken: TunnelEnd = {
  says: 'ngrok needs the token of an account.',
  remedy: 'Enter it again: this computer keeps it only until the workbench ends.',
};
const notHere: TunnelEnd = {
  says: 'The library of ngrok does not load on this computer.',
  remedy: 'Install the program of ngrok, or take another tunnel.',
};

async function openWith(
  sdk: NgrokSdk,
  authtoken: string,
  { port, signal, onLine, onAddress }: Opened,
): Promise<TunnelEnd | null> {
  try {
    const listener = await sdk.forward({ addr: `127.0.0.1:${port}`, authtoken });
    const address = listener.url();
    if (address !== null) onAddress(address);
    if (!signal.aborted) await once(signal, 'abort');
    await listener.close();
    return null;
  } catch (error) {
    if (signal.aborted) return null;
    // What ngrok says of a token that it refuses holds the token.
    const text = (error instanceof Error ? error.message : String(error)).replaceAll(authtoken, '…');
    onLine(text);
    return isRefusal.test(text) ? refused : { says: 'ngrok could not be reached.', remedy: null };
  }
}

/** ngrok.com/docs/errors: what concerns the account. */
const isRefusal = /authentication failed|ERR_NGROK_(105|107|108|4018)\b/;

const refused: TunnelEnd = {
  says: 'ngrok did not accept the token.',
  remedy: 'Copy it again from dashboard.ngrok.com, Your Authtoken, and enter it here.',
};
