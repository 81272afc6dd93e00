import { expect, test } from 'vitest';
import { createDisposers } from '../../../src/server/runtime/disposers';

test('what was opened last is closed first, once', async () => {
  const closed: string[] = [];
  const disposers = createDisposers();
  for (const name of ['folder', 'store', 'listener']) disposers.add(() => closed.push(name));
  await Promise.all([disposers.disposeAll(), disposers.disposeAll()]);
  expect(closed).toEqual(['listener', 'store', 'folder']);
});

test('one that refuses holds none of the others open, and is reported', async () => {
  const closed: string[] = [];
  const disposers = createDisposers();
  disposers.add(() => closed.push('folder'));
  disposers.add(() => {
    throw new Error('The disk is gone');
  });
  await expect(disposers.disposeAll()).rejects.toThrow('The disk is gone');
  expect(closed).toEqual(['folder']);
});
