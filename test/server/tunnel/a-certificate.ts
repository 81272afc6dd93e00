import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Certificate {
  /** PEM of the authority. */
  ca: string;
  /** Paths of files. */
  certificate: string;
  key: string;
}

/** A certificate for the names, signed by an authority of the test alone. */
export async function aCertificate(folder: string, names: readonly string[]): Promise<Certificate> {
  const at = (file: string) => join(folder, file);
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout'];
  const openssl = (...args: string[]) => run('openssl', args, { cwd: folder });
  await openssl(
    'req',
    '-x509',
    ...key,
    'ca.key',
    '-out',
    'ca.pem',
    '-subj',
    '/CN=Authority of the test',
    '-days',
    '30',
  );
  await openssl('req', ...key, 'host.key', '-out', 'host.csr', '-subj', '/CN=test');
  await writeFile(at('names'), `subjectAltName=${names.map((name) => `DNS:${name}`).join(',')}\n`);
  const sign = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '30', '-extfile', 'names'];
  await openssl('x509', '-req', '-in', 'host.csr', ...sign, '-out', 'host.pem');
  return { ca: await readFile(at('ca.pem'), 'utf8'), certificate: at('host.pem'), key: at('host.key') };
}
