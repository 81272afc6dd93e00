import { describe, expect, it } from 'vitest';
import { nextRow, type RowKey, rowKeyOf } from '../../../../src/renderer/components/row-list/row-keys';

const press = (key: string, held = {}) =>
  rowKeyOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });
const down: RowKey = { kind: 'move', by: 1 };
const up: RowKey = { kind: 'move', by: -1 };
const anywhere = () => true;

describe('keys of a list', () => {
  it('moves with j and k as with the arrows', () => {
    expect(press('j')).toEqual(press('ArrowDown'));
    expect(press('k')).toEqual(press('ArrowUp'));
  });

  it('leaves combinations to the browser and the shell', () => {
    expect(press('k', { ctrlKey: true })).toBeNull();
    expect(press('c', { metaKey: true })).toBeNull();
  });

  it('starts at the first row and stays within the list', () => {
    expect(nextRow(down, -1, 5, anywhere)).toBe(0);
    expect(nextRow(up, 0, 5, anywhere)).toBe(0);
    expect(nextRow({ kind: 'move', by: 10 }, 3, 5, anywhere)).toBe(4);
    expect(nextRow(down, -1, 0, anywhere)).toBe(-1);
  });

  it('passes over headings, also at both ends', () => {
    const headings = new Set([0, 2, 4]);
    const canStop = (index: number) => !headings.has(index);
    expect(nextRow(down, 1, 5, canStop)).toBe(3);
    expect(nextRow(up, 1, 5, canStop)).toBe(1);
    expect(nextRow(down, 3, 5, canStop)).toBe(3);
    expect(nextRow({ kind: 'edge', edge: 'first' }, 3, 5, canStop)).toBe(1);
    expect(nextRow({ kind: 'edge', edge: 'last' }, 1, 5, canStop)).toBe(3);
  });
});
