import { expect, it } from 'vitest';
import { idOfName } from '../../../src/shared/world/id-of-name';
import { namePool } from '../../../src/shared/world/names';

it('every row has names enough, and each of them gives an address of plain letters', () => {
  expect(namePool.length).toBeGreaterThan(12);
  for (const { given, family } of namePool) {
    expect(given.length).toBeGreaterThan(8);
    for (const one of given)
      for (const other of family)
        expect(idOfName(one, other)).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
  }
});
