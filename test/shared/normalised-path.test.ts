import { expect, it } from 'vitest';
import { plainPath, wordsFor } from '../../src/shared/activity/attribute-words';
import { normalisedPath } from '../../src/shared/normalised-path';

it.each(['emails[type eq "work"].value', 'EMAILS[Type Eq "work"].value'])(
  'a place is found in %s',
  (path) => {
    expect(normalisedPath(path)).toEqual({ plain: 'emails.value', type: 'work' });
  },
);

it('a bracket that nothing closes is looked at as far as the next one, not to the end of the path', () => {
  for (const path of ['emails[a[b].value', 'emails[[b].value'])
    expect(normalisedPath(path).plain).toBe(path.replace('[b]', ''));
  expect(plainPath('emails[a[b]')).toBe('emails[a');
});

it('of a path that goes on for ever only the beginning is looked at', () => {
  const path = `emails${'['.repeat(100_000)}`;
  for (const read of [plainPath(path), normalisedPath(path).plain, wordsFor(path)]) {
    expect(read.length).toBeLessThanOrEqual(1_000);
    expect(read.startsWith('emails[')).toBe(true);
  }
});
