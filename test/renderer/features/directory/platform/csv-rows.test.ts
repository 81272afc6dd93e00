import { describe, expect, it } from 'vitest';
import { csvHead, csvLines } from '../../../../../src/renderer/features/directory/platform/csv-rows';
import type { ListedTarget } from '../../../../../src/renderer/features/directory/platform/field-words';

const fields = ['Email', 'Time Zone'];
const unknown = { setBy: null, whyNotKnown: null };
const field = (name: string, value: string | null, raw = value) => ({
  field: name,
  path: name,
  value,
  raw,
  how: 'field mapping' as const,
  rule: '',
  meaning: null,
  documented: true,
  ...unknown,
});

function person(displayName: string, over: Partial<ListedTarget['target']> = {}): ListedTarget {
  const groups = ['Sales', 'Lyon'].map((name) => {
    return { name, by: 'mirrored' as const, rule: '', mirrors: null, documented: true };
  });
  const target = {
    id: 'p1',
    status: 'Active' as const,
    statusRule: '',
    statusOrigin: unknown,
    whyNotHere: null,
    failed: null,
    fields: [field('Email', 'ada@example.com'), field('Time Zone', 'Europe/London', 'GB')],
    groups,
    whyNoGroup: null,
    ...over,
  };
  return { person: { resourceType: 'User', id: 'p1', displayName }, target, arrivesWrong: false };
}

describe('target users as CSV', () => {
  it('have a head, and a zone beside what was sent', () => {
    expect(csvHead(fields)).toBe('Name,Email,Time Zone,Time Zone as sent,Groups,Status,Arrives,id\r\n');
    expect(csvLines([person('Ada')], fields)).toBe(
      'Ada,ada@example.com,Europe/London,GB,Sales; Lyon,Active,yes,p1\r\n',
    );
  });

  it('quote what would break a line or a cell (RFC 4180)', () => {
    expect(csvLines([person('Ada "the\r\nfirst", Byron')], fields)).toMatch(
      /^"Ada ""the\r\nfirst"", Byron",ada@/,
    );
  });

  it.each(['=1+1', '+41 44 000', '-2', '@SUM(A1)', '\t=1', '\r=1'])(
    'hold no formula that a spreadsheet would run: %j',
    (value) => {
      const lines = csvLines([person('Ada', { fields: [field('Email', value)] })], fields);
      expect(lines.split(',')[1]?.replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  it('leave empty what the platform does not have', () => {
    const lost = person('Bo', { fields: [], groups: [], whyNotHere: 'No e-mail.' });
    expect(csvLines([lost], fields)).toBe('Bo,,,,,Active,no,p1\r\n');
  });
});
