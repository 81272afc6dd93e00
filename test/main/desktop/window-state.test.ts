import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isReachable, readWindowState, writeWindowState } from '../../../src/main/desktop/window-state';

const folder = mkdtempSync(join(tmpdir(), 'window-'));
afterAll(() => rmSync(folder, { recursive: true }));

const state = { bounds: { x: 10, y: 20, width: 1280, height: 800 }, maximized: true };

describe('where the window was', () => {
  test('is remembered', () => {
    const file = join(folder, 'new', 'window.json');
    writeWindowState(file, state);
    expect(readWindowState(file)).toEqual(state);
  });

  test.each(['', '{', '{"bounds":{"x":"1"},"maximized":true}', 'null'])(
    'is forgotten when the file holds %j',
    (text) => {
      const file = join(folder, 'damaged.json');
      writeFileSync(file, text);
      expect(readWindowState(file)).toBeNull();
    },
  );

  test('that can’t be written is no failure', () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    expect(() => writeWindowState(join(file, 'window.json'), state)).not.toThrow();
  });
});

describe('a window', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 };
  const size = { width: 1280, height: 800 };

  test('that lies on a screen is reachable', () => {
    expect(isReachable({ x: 100, y: 100, ...size }, [screen])).toBe(true);
    expect(isReachable({ x: 2000, y: 0, ...size }, [screen, { ...screen, x: 1920 }])).toBe(true);
  });

  test.each([
    ['on a screen that is gone', { x: 2000, y: 100 }],
    ['with its title bar above the screen', { x: 100, y: -50 }],
    ['below the screen', { x: 100, y: 1070 }],
    ['almost wholly beside the screen', { x: -1200, y: 100 }],
  ])('%s is not', (_what, place) => {
    expect(isReachable({ ...place, ...size }, [screen])).toBe(false);
  });
});
