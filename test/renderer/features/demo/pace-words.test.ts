import { expect, it } from 'vitest';
import {
  aboutText,
  chaptersText,
  lengthText,
  mannerOf,
} from '../../../../src/renderer/features/demo/pace-words';

it('a demo waits for Next, or goes by itself at a speed', () => {
  expect(mannerOf('next')).toEqual({ speed: 1, stops: true });
  expect(mannerOf('5')).toEqual({ speed: 5, stops: false });
});

it('lengths are rough', () => {
  expect([lengthText(2), lengthText(38), lengthText(54), lengthText(118)]).toEqual([
    '5 s',
    '40 s',
    '55 s',
    '2 min',
  ]);
  expect(aboutText(380, '1')).toBe('about 6 minutes');
  expect(aboutText(380, '20')).toBe('about 1 minute');
  expect(aboutText(380, 'next')).toBe('about 6 minutes, and as long as you talk');
});

it('chapters are counted in words', () => {
  expect([chaptersText(1), chaptersText(6), chaptersText(13)]).toEqual([
    'one chapter',
    'six chapters',
    '13 chapters',
  ]);
});
