import { expect, it } from 'vitest';
import { tellChapter, useChoices } from '../../../../src/renderer/features/demo/choices';

it('a chapter that is not told comes back when it is chosen again', () => {
  tellChapter('mover', false);
  tellChapter('leaver', false);
  expect(useChoices.getState().without).toEqual(['mover', 'leaver']);
  tellChapter('mover', true);
  expect(useChoices.getState().without).toEqual(['leaver']);
});
