import { describe, expect, it } from 'vitest';
import {
  aboutArrived,
  aboutSource,
  crowdWords,
  extentOf,
  labelOf,
  marksAt,
  platformWords,
  shortPath,
  validityOf,
} from '../../../../src/renderer/features/mapping/row-words';
import type { Arrived, CauseCount, MappingTable } from '../../../../src/shared/features/mapping';
import { enterpriseUserUrn } from '../../../../src/shared/scim/schemas/enterprise-user';
import { aRow } from './a-row';

const arrived = (over: Partial<Arrived>): Arrived => ({
  people: 3,
  distinct: 2,
  isMany: false,
  examples: ['US', 'GB'],
  several: 0,
  ...over,
});
const cause = (severity: CauseCount['severity'], people: number): CauseCount => ({
  rule: 'r',
  severity,
  people,
});

describe('the words of a row', () => {
  it('name the attribute as people do, and its path in short', () => {
    expect(labelOf({ path: 'phoneNumbers[type eq "mobile"].value' })).toBe('Mobile number');
    expect(shortPath('emails[type eq "work"].value')).toBe('emails[…].value');
    expect(shortPath(`${enterpriseUserUrn}:department`)).toBe('…User:department');
  });

  it('say of a row what its source does not', () => {
    const direct = { source: 'mail', type: 'direct', target: 'title' } as const;
    expect(aboutSource(direct, false)).toBe('');
    expect(aboutSource(direct, true)).toBe('Direct');
    const once = { ...direct, type: 'constant', apply: 'only during creation', defaultIfNull: 'x' } as const;
    expect(aboutSource(once, false)).toBe('Constant, on creation only, else “x”');
  });

  it('say how many have it and which values they have', () => {
    expect([
      extentOf({ people: 0 }, 43),
      extentOf({ people: 43 }, 43),
      extentOf({ people: 1_000 }, 1_001),
    ]).toEqual(['nobody', 'all 43', '1,000 of 1,001']);
    expect(aboutArrived(arrived({}), 3)).toBe('US, GB');
    expect(aboutArrived(arrived({ people: 42, distinct: 42 }), 43)).toBe('one without');
    expect(aboutArrived(arrived({ people: 43, distinct: 43 }), 43)).toBe('all different');
    expect(aboutArrived(arrived({ people: 9_000, isMany: true }), 9_000)).toBe('very many values');
  });

  it('say whether it is valid as findings do, the worst first', () => {
    expect(validityOf(aRow({}), [cause('will not arrive', 1)], 43).words).toBe('1 missing');
    const wrong = [cause('value is wrong', 7), cause('value is wrong', 2), cause('only noted', 9)];
    expect(validityOf(aRow({}), wrong, 43)).toEqual({ shape: 'value is wrong', words: '9 wrong' });
    expect(validityOf(aRow({}), [cause('only noted', 9)], 43).words).toBe('noted');
    expect(validityOf(aRow({}), [], 43)).toEqual({ shape: 'seen', words: 'valid' });
    expect(validityOf(aRow({ type: null }), [], 43).words).toBe('no schema');
    expect(validityOf(aRow({ arrived: arrived({ people: 0 }) }), [], 43).words).toBe('');
  });

  it('put each mark at its station', () => {
    const row = { marks: ['never arrived', 'creation only'] as const };
    expect(marksAt({ marks: [...row.marks] }, 'arrived')).toEqual([
      { mark: 'never arrived', words: 'mapped, but never came' },
    ]);
    expect(marksAt({ marks: [...row.marks] }, 'platform')).toEqual([]);
  });

  it('say what the platform has, or why it has nothing', () => {
    const field = {
      field: 'Time Zone',
      value: 'Europe/Berlin',
      raw: 'DE',
      how: 'resolved',
      rule: '',
    } as const;
    expect(platformWords(field)).toEqual({ value: 'Europe/Berlin', about: 'Time Zone' });
    expect(platformWords({ ...field, how: 'guess' }).about).toBe('Time Zone, a guess');
    expect(platformWords({ ...field, value: null, how: 'question' }).about).toBe('cannot be told');
    expect(platformWords({ ...field, value: null, how: 'refused' }).about).toBe('not understood');
  });

  it('say whose people stand in while nobody has come', () => {
    const table = { people: 26, isExpected: true, company: 'Alderpoint' } as MappingTable;
    expect(crowdWords(table)).toContain('the 26 people of Alderpoint');
    expect(crowdWords({ ...table, people: 0 })).toContain('The mapping stands here alone');
    expect(crowdWords({ ...table, isExpected: false })).toBe('');
  });
});
