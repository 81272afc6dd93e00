import { describe, expect, it } from 'vitest';
import { asksForALook, type MarkFacts, marksOf } from '../../../src/shared/mapping/marks';

const quiet: MarkFacts = {
  row: { type: 'direct' },
  people: 10,
  arrived: { people: 10, distinct: 10, several: 0 },
  isTaken: true,
  isBoolean: false,
  differs: false,
  fails: false,
};
const marked = (over: Partial<MarkFacts>) => marksOf({ ...quiet, ...over });
const came = (people: number, distinct: number, several = 0) => ({
  arrived: { people, distinct, several },
});

describe('the marks of an attribute', () => {
  it('are none where the stations agree', () => {
    expect(marked({})).toEqual([]);
  });

  it('tell what is mapped and never came, but not before anybody has come or where nothing is sent', () => {
    expect(marked(came(0, 0))).toEqual(['never arrived']);
    expect(marked({ ...came(0, 0), people: 0 })).toEqual([]);
    expect(marked({ ...came(0, 0), row: { type: 'none' } })).toEqual([]);
  });

  it('tell what came and is not mapped', () => {
    expect(marked({ row: null })).toEqual(['not mapped']);
    expect(marked({ row: null, ...came(0, 0) })).toEqual([]);
  });

  it('tell what is the same for everybody, but of neither a few people nor a yes or no', () => {
    expect(marked(came(10, 1))).toEqual(['same for everybody']);
    expect(marked(came(4, 1))).toEqual([]);
    expect(marked({ ...came(10, 1), isBoolean: true })).toEqual([]);
  });

  it('tell that one of several is taken only where a field takes one', () => {
    expect(marked(came(10, 10, 3))).toEqual(['one of several']);
    expect(marked({ ...came(10, 10, 3), isTaken: false })).toEqual([]);
  });

  it('tell what is sent on creation only, differs or fails, in the order of the stations', () => {
    const row = { type: 'direct', apply: 'only during creation' } as const;
    expect(marked({ row, differs: true, fails: true })).toEqual([
      'otherwise than mapped',
      'fails',
      'creation only',
    ]);
  });

  it('ask for a look only where the platform takes the value and it goes wrong', () => {
    expect(asksForALook('never arrived', true)).toBe(true);
    expect(asksForALook('never arrived', false)).toBe(false);
    expect(asksForALook('same for everybody', true)).toBe(false);
  });
});
