import { describe, expect, it } from 'vitest';
import { hueOf } from '../../../src/renderer/components/hue';

describe('the hue of a person', () => {
  it('stays theirs', () => expect(hueOf('Lena Ortiz')).toBe(hueOf('Lena Ortiz')));

  it('is one of five, and people of a company share them out', () => {
    const hues = Array.from({ length: 500 }, (_, index) => hueOf(`Person ${index}`));
    expect([...new Set(hues)].toSorted()).toEqual([1, 2, 3, 4, 5]);
    for (const hue of [1, 2, 3, 4, 5]) expect(hues.filter((own) => own === hue).length).toBeGreaterThan(50);
  });

  it('is had by who has no name too', () => expect(hueOf('')).toBeGreaterThan(0));
});
