import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import packageJson from '../../package.json';
import { resourcePath } from '../../src/main/resources';

let program: string;

beforeEach(() => {
  program = mkdtempSync(join(tmpdir(), 'scim-workbench-resources-'));
  for (const folder of ['resources', 'out/main/chunks'])
    mkdirSync(join(program, folder), { recursive: true });
  writeFileSync(join(program, 'resources', 'table.json'), '{}');
});

afterEach(() => rmSync(program, { recursive: true, force: true }));

describe('a resource', () => {
  test.each(['out/main/cli.js', 'out/main/desktop.js', 'out/main/chunks/resources.js'])(
    'is found from %s, where a build puts the code',
    (script) => {
      const from = pathToFileURL(join(program, script)).href;
      expect(resourcePath('table.json', from)).toBe(join(program, 'resources', 'table.json'));
    },
  );

  test('that does not come with the program is named', () => {
    const from = pathToFileURL(join(program, 'out/main/cli.js')).href;
    expect(() => resourcePath('missing.json', from)).toThrow('resources/missing.json');
  });

  test('is part of the package: the icon of the window', () => {
    expect(packageJson.files).toContain('resources');
    expect(readFileSync(resourcePath('icon.png')).subarray(1, 4).toString()).toBe('PNG');
  });
});
