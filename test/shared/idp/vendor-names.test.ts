/** What one vendor alone means stands in its folder: elsewhere no code names it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../src/', import.meta.url));
const names = /\b(?:Entra|Microsoft|Azure|Okta|OneLogin|JumpCloud)|aadOptscim/i;

/** The list, and former ids as they stand in older files. */
const exempt = new Set(['shared/idp/index.ts', 'shared/scim/tolerance-list/renamed.ts']);

function isOutside(path: string): boolean {
  return !exempt.has(path) && !/^shared\/idp\/(?!common\/)[^/]+\//.test(path);
}

/** Comments may say whose recorded traffic a rule goes back to. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

it('no code outside the folder of a vendor names it', () => {
  const files = readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|css|html)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter(isOutside);
  expect(files.length).toBeGreaterThan(300);
  const named = files.flatMap((file) =>
    withoutComments(readFileSync(join(root, file), 'utf8'))
      .split('\n')
      .filter((line) => names.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(named).toEqual([]);
});
