import { describe, expect, it } from 'vitest';
import {
  concernedFirst,
  matchingTolerances,
  switchable,
} from '../../../../src/renderer/features/settings/tolerance-search';

const idsOf = (tolerances: typeof switchable) => tolerances.map(([id]) => id);

describe('the search of the tolerances', () => {
  it('finds by every word, wherever it stands', () => {
    const found = matchingTolerances(switchable, 'FALSE text');
    expect(idsOf(found)).toContain('string-boolean');
    expect(found.length).toBeLessThan(switchable.length);
  });

  it('finds by the section of the RFC', () => {
    expect(matchingTolerances(switchable, 'RFC 7644').length).toBeGreaterThan(0);
  });

  it('finds all for nothing, and nothing for what is not there', () => {
    expect(matchingTolerances(switchable, '  ')).toHaveLength(switchable.length);
    expect(matchingTolerances(switchable, 'moonlight')).toEqual([]);
  });
});

describe('the order of the tolerances', () => {
  it('begins with what was needed, then what was set by hand', () => {
    const [first, second, third] = idsOf(switchable);
    const ordered = concernedFirst(switchable, {
      isNeeded: (id) => id === third,
      isSetByHand: (id) => id === second,
    });
    expect(idsOf(ordered).slice(0, 3)).toEqual([third, second, first]);
  });
});
