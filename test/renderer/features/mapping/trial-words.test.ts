import { describe, expect, it } from 'vitest';
import { crowdOf, everyoneWords, valueWords } from '../../../../src/renderer/features/mapping/trial-words';
import type { OnPlatform, TriedEveryone, TriedPerson } from '../../../../src/shared/features/mapping';

const person: TriedPerson = {
  subject: { id: '1', name: 'Marta', from: 'directory' },
  sent: { state: 'value', value: 'Clerk', why: null },
  range: null,
  inputs: [],
  lines: [],
  platform: null,
  findings: [],
};
const zone: OnPlatform = {
  field: 'Time Zone',
  value: 'America/New_York',
  raw: 'America/New_York',
  how: 'field mapping',
  rule: '',
};
const everyone: TriedEveryone = {
  people: 43,
  same: 22,
  changed: 9,
  gained: 0,
  lost: 0,
  none: 12,
  problems: 0,
  onPlatform: null,
  changes: [],
  unknown: [],
};
const noon = Date.parse('2026-01-15T12:00:00Z');

describe('what a trial gives for one person', () => {
  it('is a value, with what the platform makes of it', () => {
    expect(valueWords(person, noon)).toEqual({ shape: 'seen', value: 'Clerk', words: 'is sent for Marta' });
    expect(valueWords({ ...person, platform: zone }, noon).words).toBe('is a time zone: 07:00 there now');
    expect(valueWords({ ...person, platform: { ...zone, raw: 'US' } }, noon).words).toContain(
      '`America/New_York`',
    );
    expect(valueWords({ ...person, platform: { ...zone, value: null, rule: 'Why not.' } }, noon).words).toBe(
      'Why not.',
    );
  });

  it('is a mistake, nothing, or a value of which something is found', () => {
    const sent = { state: 'problem', value: null, why: 'Position 1: no.' } as const;
    expect(valueWords({ ...person, sent }, noon)).toMatchObject({ shape: 'look', words: 'Position 1: no.' });
    const nothing = { state: 'nothing', value: null, why: null } as const;
    expect(valueWords({ ...person, sent: nothing }, noon).words).toBe('Nothing is sent for Marta.');
    const findings = [{ title: 'No zone', severity: 'value is wrong' }] as const;
    expect(valueWords({ ...person, findings: [...findings] }, noon)).toMatchObject({
      shape: 'value is wrong',
      words: 'No zone',
    });
  });
});

describe('what a trial does to everybody', () => {
  it('is told in one sentence', () => {
    expect(everyoneWords(everyone)).toBe('22 keep their value, 9 get another, 12 send nothing, as now.');
    expect(everyoneWords({ ...everyone, same: 1, changed: 0, none: 0, gained: 1, lost: 2 })).toBe(
      '1 keeps its value, 1 gets one, 2 send nothing any more.',
    );
    expect(crowdOf(everyone, false)).toBe('On all 43 people');
  });

  it('says what it means on the platform and what is taken as empty', () => {
    const words = everyoneWords({
      ...everyone,
      onPlatform: { field: 'Time Zone', before: 22, after: 31 },
      unknown: ['state'],
    });
    expect(words).toContain('Time Zone is told for 31 instead of 22.');
    expect(words).toContain('state does not arrive and counts as empty.');
  });
});
