import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { storedToken } from '../../../src/main/desktop/stored-token';

/** Turns every bit around: enough to see that nothing lies there in clear. */
const turned = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 0xff));
const keyStore = {
  isEncryptionAvailable: () => true,
  encryptString: (text: string) => turned(Buffer.from(text)),
  decryptString(bytes: Buffer) {
    if (bytes.length === 0) throw new Error('damaged');
    return turned(bytes).toString();
  },
};

async function aFile() {
  const folder = await mkdtemp(join(tmpdir(), 'stored-token-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'tunnel-token');
}

it('is there at the next start, encrypted by the system and readable by its owner alone', async () => {
  const file = await aFile();
  await storedToken(keyStore, file).write('a secret');
  expect(await storedToken(keyStore, file).read()).toBe('a secret');
  expect(await readFile(file, 'utf8')).not.toContain('a secret');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await storedToken(keyStore, file).write(null);
  expect(await storedToken(keyStore, file).read()).toBeNull();
});

it('is none where it can’t be decrypted any more', async () => {
  const file = await aFile();
  await writeFile(file, '');
  expect(await storedToken(keyStore, file).read()).toBeNull();
});

it('stays in memory where the system has no key store of its own', async () => {
  const file = await aFile();
  const plain = { ...keyStore, getSelectedStorageBackend: () => 'basic_text' as const };
  const token = storedToken(plain, file);
  await token.write('a secret');
  expect(token.keptIn).toBe('memory');
  await expect(stat(file)).rejects.toThrow();
  expect(storedToken({ ...keyStore, isEncryptionAvailable: () => false }, file).keptIn).toBe('memory');
});
