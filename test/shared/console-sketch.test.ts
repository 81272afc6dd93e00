import { describe, expect, it } from 'vitest';
import { buttons, type ConsoleSketch, markOf, wordsOf } from '../../src/shared/console-sketch';

const sketch: ConsoleSketch = {
  crumbs: ['Applications', 'Provisioning'],
  tabs: { entries: [null, 'General'], open: 'General' },
  rows: [
    { kind: 'checkbox', label: 'Enable API Integration', on: true, mark: 1 },
    { kind: 'text', label: 'Base URL:', mark: 2 },
    { kind: 'choice', label: null, options: ['On', null], chosen: 'On' },
    buttons({ label: 'Test', press: true, mark: 3 }, { label: 'Save' }),
    { kind: 'bars', count: 2 },
  ],
};

describe('a console sketch', () => {
  it('ties a value to the field of its name, with or without a colon', () => {
    expect(markOf(sketch, 'Base URL')).toBe(2);
    expect(markOf(sketch, 'Enable API Integration')).toBe(1);
  });

  it('ties nothing to a field that is not drawn, to a button or to no sketch', () => {
    expect(markOf(sketch, 'Token')).toBeNull();
    expect(markOf(sketch, 'Test')).toBeNull();
    expect(markOf(undefined, 'Base URL')).toBeNull();
  });

  it('has its words in reading order, without grey bars', () => {
    expect(wordsOf(sketch)).toEqual([
      ...['Applications', 'Provisioning', 'General', 'Enable API Integration', 'Base URL:', 'On'],
      ...['Test', 'Save'],
    ]);
  });
});
