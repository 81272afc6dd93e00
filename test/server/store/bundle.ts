import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** A TypeScript program made runnable by plain Node, so that a test can start and kill it. */
export interface Program {
  path: string;
  remove(): Promise<void>;
}

export async function bundle(entry: string): Promise<Program> {
  const outDir = await mkdtemp(join(tmpdir(), 'scim-workbench-program-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, entry),
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'program.mjs' } },
    },
    // Loaded only by tunnels that no program of the tests opens.
    ssr: { noExternal: true, external: ['ssh2', '@ngrok/ngrok'] },
  });
  return {
    path: join(outDir, 'program.mjs'),
    remove: () => rm(outDir, { recursive: true, force: true }),
  };
}
