/** The token of a tunnel service in the system's key store: what lies in the file is encrypted with a key that only the system hands out. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import type { SafeStorage } from 'electron';
import { FILE_MODE } from '../../server/store/durable-file';
import { type TunnelToken, tokenInMemory } from '../../server/tunnel-token';

type KeyStore = Pick<SafeStorage, 'isEncryptionAvailable' | 'encryptString' | 'decryptString'> &
  Partial<Pick<SafeStorage, 'getSelectedStorageBackend'>>;

/** In memory where the system has no key store: Electron would then encrypt with a key that everybody knows. */
export function storedToken(keyStore: KeyStore, file: string): TunnelToken {
  if (!keyStore.isEncryptionAvailable() || keyStore.getSelectedStorageBackend?.() === 'basic_text')
    return tokenInMemory();
  return {
    keptIn: 'key store',
    async read() {
      const bytes = await readFile(file).catch(() => null);
      if (bytes === null) return null;
      try {
        return keyStore.decryptString(bytes);
      } catch {
        return null;
      }
    },
    write: (token) =>
      token === null
        ? rm(file, { force: true })
        : writeFile(file, keyStore.encryptString(token), { mode: FILE_MODE }),
  };
}
