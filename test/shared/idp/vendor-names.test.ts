/** What one vendor alone means stands in its folder: elsewhere no code names it. */
import { expect, it } from 'vitest';
import { readSources } from '../../../scripts/source-files.mjs';

const names = /\b(?:Entra|Microsoft|Azure|Okta|OneLogin|JumpCloud)|aadOptscim/i;

/** The list, former ids as they stand in older files, every word that the interface says, and tunnels by their makers, who are no identity providers there. */
const exempt = new Set([
  'src/server/pseudonyms/interface-words.ts',
  'src/shared/idp/index.ts',
  'src/shared/idp/known-clients.ts',
  'src/shared/scim/tolerance-list/renamed.ts',
  'src/shared/tunnel/tunnel-offers.ts',
]);

function isOutside(path: string): boolean {
  return !exempt.has(path) && !/^src\/shared\/idp\/(?!common\/)[^/]+\//.test(path);
}

/** Comments may say whose recorded traffic a rule goes back to. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

it('no code outside the folder of a vendor names it', () => {
  const sources = [...readSources('src')].filter(([path]) => isOutside(path));
  expect(sources.length).toBeGreaterThan(300);
  const named = sources.flatMap(([path, source]) =>
    withoutComments(source)
      .split('\n')
      .filter((line) => names.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(named).toEqual([]);
});
