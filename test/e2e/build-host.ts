import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const OUT = resolve(import.meta.dirname, '../../out');

/**
 * A host with an entry of the tests, beside the built ones, so that it finds the page and the preload where they do.
 * @returns its folder, which Electron takes for an application; Node runs `main.mjs` in it
 */
export async function buildHost(entry: string): Promise<string> {
  const outDir = join(OUT, `test-${entry}`);
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, `${entry}.program.ts`),
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'main.mjs', codeSplitting: false } },
    },
  });
  await writeFile(
    join(outDir, 'package.json'),
    '{"name":"scim-workbench","type":"module","main":"main.mjs"}',
  );
  return outDir;
}
