/** What clients that get no guide are known to do, and in which versions. */
import type { FindingWords } from '../identity-provider';

export const genericFindingWords = {
  'filter-without-quotes': {
    note: 'authentik 2025.8.0 and 2025.8.1 do so when they test the connection: update it.',
  },
  'filter-with-unescaped-quote': {
    note: 'authentik looks up groups with their names as they are.',
  },
} satisfies Record<string, FindingWords>;
