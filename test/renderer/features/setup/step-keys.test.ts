import { describe, expect, it } from 'vitest';
import { meaningOfKey } from '../../../../src/renderer/features/setup/step-keys';

const press = (key: string, held = {}) =>
  meaningOfKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe('keys of Set up', () => {
  it('lead along the steps by letters and by brackets', () => {
    expect([press('j'), press(']')]).toEqual(['next step', 'next step']);
    expect([press('k'), press('[')]).toEqual(['previous step', 'previous step']);
  });

  it('go on and copy', () => {
    expect(press('Enter')).toBe('go on');
    expect(press('c')).toBe('copy');
    expect(press('x')).toBeNull();
  });

  it('leave what belongs to the browser alone', () => {
    expect(press('c', { ctrlKey: true })).toBeNull();
    expect(press('c', { metaKey: true })).toBeNull();
    expect(press('Enter', { altKey: true })).toBeNull();
  });

  it('take a bracket that needs a further key on this keyboard', () => {
    expect(press('[', { altKey: true })).toBe('previous step');
    expect(press(']', { altKey: true, ctrlKey: true })).toBe('next step');
  });
});
