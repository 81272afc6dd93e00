import { expect, it } from 'vitest';
import { mappedPath, readerOf } from '../../../src/shared/platform/mapped-path';

it('is where a field is taken from, whichever way its name is written; without mappings the usual place', () => {
  expect(mappedPath([{ field: 'email ', path: 'userName' }], 'Email')).toBe('userName');
  expect(mappedPath([], 'Email')).toBe('emails[type eq "work"].value');
  expect(mappedPath([], 'Time Zone')).toBeNull();
});

it('a path that can’t be read reads nothing', () => {
  expect(readerOf('emails[')).toBeNull();
  expect(readerOf('userName')?.({ userName: 'kim' }).text).toBe('kim');
});
