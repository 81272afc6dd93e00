import { expect, it } from 'vitest';
import { placeToBeginAgain } from '../../../../src/renderer/features/pseudonyms/begin-again';

it('the page stays, and nobody’s id stays in its address', () => {
  expect(placeToBeginAgain('/directory/users/2819c223')).toBe('/directory');
  expect(placeToBeginAgain('/live')).toBe('/live');
  expect(placeToBeginAgain('/stage/notes')).toBe('/stage/notes');
  expect(placeToBeginAgain('/stage')).toBe('/stage');
});

it('what is no page of its own leads to the first', () => {
  expect(placeToBeginAgain('/')).toBe('/');
  expect(placeToBeginAgain('/connect')).toBe('/');
});
