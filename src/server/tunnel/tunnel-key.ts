/** The key that makes the address of a tunnel over ssh stable: made once, kept beside the data, readable by its owner alone. */
import { readFile, writeFile } from 'node:fs/promises';

export async function tunnelKey(file: string): Promise<string> {
  const stored = await readFile(file, 'utf8').catch(() => null);
  if (stored !== null && stored.trim() !== '') return stored;
  const { default: ssh2 } = await import('ssh2');
  const { private: made } = ssh2.utils.generateKeyPairSync('ed25519');
  await writeFile(file, made, { mode: 0o600 });
  return made;
}
