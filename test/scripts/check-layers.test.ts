import { describe, expect, test } from 'vitest';
import { checkLayers } from '../../scripts/check-layers.mjs';
import { importsOf } from '../../scripts/source-files.mjs';

type Exceptions = { file: string; imported: string }[];

const check = (files: Record<string, string>, exceptions: Exceptions = []) =>
  checkLayers(new Map(Object.entries(files)), exceptions);

describe('the layering check', () => {
  test.each([
    ['src/shared/a.ts', "import { z } from 'zod';"],
    ['src/shared/a.ts', "import { b } from './b';"],
    ['src/server/listener/a.ts', "import Fastify from 'fastify';\nimport { b } from '../../shared/b';"],
    ['src/server/a.ts', "import { join } from 'node:path';"],
    ['src/main/cli.ts', "import { b } from '../server/workbench';"],
    ['src/main/desktop/index.ts', "import { app } from 'electron';\nimport { b } from '../announce';"],
    ['src/preload/index.ts', "import { ipcRenderer } from 'electron';"],
    ['src/renderer/a.tsx', "import { useState } from 'react';\nimport './a.css';"],
    ['src/renderer/a.tsx', "import type { Contract } from '../shared/contract';"],
    ['test/server/a.test.ts', "import { app } from 'electron';"],
  ])('lets %s do %j', (file, source) => {
    expect(check({ [file]: source })).toEqual([]);
  });

  test.each([
    ['src/shared/a.ts', "import { b } from '../server/b';", 'src/shared may import'],
    ['src/shared/a.ts', "import { join } from 'node:path';", 'nothing else'],
    ['src/shared/a.ts', "export * from 'react';", 'nothing else'],
    ['src/server/a.ts', "import { app } from 'electron';", 'src/main/desktop'],
    ['src/server/a.ts', "const { app } = await import('electron');", 'src/main/desktop'],
    ['src/server/a.ts', "import type { App } from 'electron';", 'src/main/desktop'],
    ['src/server/a.ts', "import { useState } from 'react';", 'src/shared'],
    ['src/server/api/a.ts', "import { b } from '../../main/cli';", 'src/server may import'],
    ['src/main/cli.ts', "import { app } from 'electron';", 'browser host'],
    ['src/main/cli.ts', "import { b } from './desktop/window';", 'without the desktop'],
    ['src/main/browser/index.ts', "import { b } from '../desktop/window';", 'without the desktop'],
    ['src/preload/index.ts', "import { join } from 'node:path';", 'sandbox'],
    ['src/preload/index.ts', "import { b } from '../main/cli';", 'src/preload may import'],
    ['src/renderer/a.tsx', "import { join } from 'node:path';", 'contract'],
    ['src/renderer/a.tsx', "import {\n  b,\n  c,\n} from '../server/b';", 'src/renderer may import'],
    ['src/renderer/a.tsx', "import { z } from 'zod';", 'import types'],
  ])('stops %s doing %j and says what to do', (file, source, remedy) => {
    const [violation] = check({ [file]: source });
    expect(violation).toContain(`${file}:`);
    expect(violation).toContain(remedy);
  });

  test('finds zod that a shared file would bring into the page, however far away', () => {
    const files = {
      'src/shared/schema.ts': "import { z } from 'zod';",
      'src/shared/between.ts': "import { schema } from './schema';",
      'src/shared/types-only.ts': "import type { Schema } from './schema';",
      'src/renderer/a.ts': "import { between } from '../shared/between';",
      'src/renderer/b.ts': "import { type Between } from '../shared/between';",
      'src/renderer/c.ts': "import { fine } from '../shared/types-only';",
    };
    const violations = check(files);
    expect(violations).toHaveLength(1);
    expect(violations[0]).toContain('src/renderer/a.ts:1 imports ../shared/between: it would bring zod');
  });

  test('reads imports over several lines and knows those of types', () => {
    const source =
      "import type { A } from './a';\nimport { type B, c } from './b';\nimport {\n  type D,\n} from './d';\n";
    expect(importsOf(source)).toEqual([
      { specifier: './a', typeOnly: true, line: 1 },
      { specifier: './b', typeOnly: false, line: 2 },
      { specifier: './d', typeOnly: true, line: 5 },
    ]);
  });

  test.each([
    ['src/server/directory/a.ts', "import { b } from '../store/b';"],
    ['src/server/directory/a.ts', "import { b } from './b';"],
    ['src/server/guide/a.ts', "import type { B } from '../directory/b';"],
    ['src/server/workbench.ts', "import { b } from './guide/feature';"],
    ['src/server/workbench.ts', "import { b } from './workbench-context';"],
    ['src/server/directory/feature.ts', "import { b } from '../workbench-context';"],
  ])('lets %s of the server do %j', (file, source) => {
    expect(check({ [file]: source })).toEqual([]);
  });

  test.each([
    ['src/server/store/a.ts', "import { b } from '../directory/b';", 'store may not import directory'],
    ['src/server/store/a.ts', "import { b } from '../scim/b';", 'store may not import scim'],
    ['src/server/scim/a.ts', "import type { B } from '../directory/b';", 'scim may not import directory'],
    ['src/server/directory/a.ts', "import { b } from '../guide/b';", 'only the workbench imports a feature'],
    ['src/server/guide/a.ts', "import { b } from '../simulation/b';", 'only the workbench imports a feature'],
    ['src/server/listener/a.ts', "import { b } from '../guide/b';", 'only the workbench imports a feature'],
    ['src/server/guide/a.ts', "import { b } from '../workbench';", 'guide may not import workbench'],
    ['src/server/scim/a.ts', "import type { FastifyReply } from 'fastify';", 'listener'],
    ['src/server/workbench.ts', "import files from '@fastify/static';", 'listener'],
  ])('stops %s of the server doing %j', (file, source, remedy) => {
    const [violation] = check({ [file]: source });
    expect(violation).toContain(`${file}:1`);
    expect(violation).toContain(remedy);
  });

  test('lets an exception pass, in the folder and for the folder that it names', () => {
    const exceptions = [{ file: 'src/server/scim', imported: 'src/server/directory' }];
    const files = { 'src/server/scim/patch/a.ts': "import { b } from '../../directory/b';" };
    expect(check(files, exceptions)).toEqual([]);
    const others = { ...files, 'src/server/store/a.ts': "import { b } from '../directory/b';" };
    expect(check(others, exceptions)).toHaveLength(1);
  });

  test('fails when an exception is not needed any more', () => {
    const exceptions = [{ file: 'src/server/scim', imported: 'src/server/directory' }];
    expect(check({ 'src/server/scim/a.ts': "import { b } from './b';" }, exceptions)).toEqual([
      'The exception src/server/scim -> src/server/directory is not needed any more: remove it.',
    ]);
  });
});

describe('import cycles', () => {
  const cycle = {
    'src/shared/a.ts': "import { b } from './b';",
    'src/shared/b/index.ts': "import type { C } from '../c';",
    'src/shared/c.ts': "export { a } from './a';\nimport { d } from './d';",
    'src/shared/d.ts': "import { z } from 'zod';",
  };

  test('are found over several files, through the face of a folder and imports of types', () => {
    const violations = check(cycle);
    expect(violations).toHaveLength(1);
    expect(violations[0]).toContain('src/shared/a -> src/shared/b -> src/shared/c -> src/shared/a');
  });

  test('are told by the shortest way round', () => {
    const detour = { 'src/shared/c.ts': "import { b } from './b';\nimport { a } from './a';" };
    const [violation] = check({ ...cycle, ...detour });
    expect(violation).toMatch(
      /^src\/shared\/(\w) -> src\/shared\/\w( -> src\/shared\/\w)? -> src\/shared\/\1 is/,
    );
  });

  test('are each told, and a file that imports itself is one', () => {
    const violations = check({ ...cycle, 'src/renderer/e.ts': "import { e } from './e';" });
    expect(violations).toHaveLength(2);
    expect(violations[1]).toContain('src/renderer/e -> src/renderer/e is');
  });

  test('can be an exception as long as there is one', () => {
    const exceptions = [{ file: 'src/shared/c', imported: 'src/shared/a' }];
    expect(check(cycle, exceptions)).toEqual([]);
    const mended = { ...cycle, 'src/shared/b/index.ts': '' };
    expect(check(mended, exceptions)[0]).toContain('not needed any more');
  });
});
