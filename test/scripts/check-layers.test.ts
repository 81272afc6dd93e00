import { describe, expect, test } from 'vitest';
import { checkLayers, importsOf } from '../../scripts/check-layers.mjs';

const check = (files: Record<string, string>) => checkLayers(new Map(Object.entries(files)));

describe('the layering check', () => {
  test.each([
    ['src/shared/a.ts', "import { z } from 'zod';"],
    ['src/shared/a.ts', "import { b } from './b';"],
    ['src/server/a.ts', "import Fastify from 'fastify';\nimport { b } from '../shared/b';"],
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
});
