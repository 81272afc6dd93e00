import { expect, it, test } from 'vitest';
import { stageAct } from '../../../../src/renderer/features/stage/presenter-key';

const plain = { ctrlKey: false, metaKey: false, altKey: false };

test.each([
  ['ArrowRight', 'next'],
  [' ', 'next'],
  ['PageDown', 'next'],
  ['ArrowLeft', 'back'],
  ['PageUp', 'back'],
  ['Escape', 'end'],
  ['i', 'request'],
  ['n', 'notes'],
  ['b', 'black'],
  ['B', 'black'],
  ['.', 'black'],
  ['F5', 'fill'],
  ['f', 'toggle full screen'],
  ['g', null],
])('%j means %s', (key, act) => {
  expect(stageAct({ ...plain, key }, false)).toBe(act);
});

it('leaves Space to a button that has the focus, and keys with a modifier to the browser', () => {
  expect(stageAct({ ...plain, key: ' ' }, true)).toBeNull();
  expect(stageAct({ ...plain, key: 'ArrowRight' }, true)).toBe('next');
  expect(stageAct({ ...plain, altKey: true, key: 'ArrowLeft' }, false)).toBeNull();
});
