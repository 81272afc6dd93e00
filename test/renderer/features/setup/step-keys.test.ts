import { describe, expect, it } from 'vitest';
import { stepAt } from '../../../../src/renderer/features/setup/step-keys';

const ids = ['one', 'two', 'three'];
const press = (key: string) => ({ key, ctrlKey: false, metaKey: false, altKey: false });

describe('keys along the steps', () => {
  it('j and k move from anywhere on the page and stop at the ends', () => {
    expect(stepAt(press('j'), false, ids, 'one')).toBe('two');
    expect(stepAt(press('j'), false, ids, 'three')).toBe('three');
    expect(stepAt(press('k'), false, ids, 'two')).toBe('one');
    expect(stepAt(press('k'), false, ids, 'one')).toBe('one');
  });

  it('arrows, Home and End move only where the steps have the focus: elsewhere they scroll', () => {
    expect(stepAt(press('ArrowDown'), true, ids, 'one')).toBe('two');
    expect(stepAt(press('End'), true, ids, 'one')).toBe('three');
    expect(stepAt(press('Home'), true, ids, 'three')).toBe('one');
    expect(stepAt(press('ArrowDown'), false, ids, 'one')).toBeNull();
  });

  it('leaves combinations to the browser', () => {
    expect(stepAt({ ...press('j'), ctrlKey: true }, true, ids, 'one')).toBeNull();
  });
});
