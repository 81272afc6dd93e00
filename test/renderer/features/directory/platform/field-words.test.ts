import { describe, expect, it } from 'vitest';
import {
  type FieldShown,
  fieldNamed,
  fieldWords,
  groupWords,
  ruleWords,
} from '../../../../../src/renderer/features/directory/platform/field-words';

const mapped: FieldShown = {
  field: 'Department',
  path: 'department',
  value: 'Sales',
  raw: 'Sales',
  how: 'field mapping',
  rule: 'Field mapping from `department`.',
  meaning: null,
  documented: true,
  setBy: null,
  whyNotKnown: null,
};
const zone = (over: Partial<FieldShown>): FieldShown => ({ ...mapped, field: 'Time Zone', ...over });

describe('a value in a cell', () => {
  it.each<[FieldShown, text: string, note: string | null, state: string]>([
    [mapped, 'Sales', null, 'value'],
    [{ ...mapped, meaning: 'GB' }, 'Sales', 'means `GB`', 'value'],
    [zone({ value: 'Europe/Paris', raw: 'Europe/Paris' }), 'Europe/Paris', 'as sent', 'value'],
    [zone({ how: 'resolved', value: 'Europe/London', raw: 'GB' }), 'Europe/London', 'from `GB`', 'value'],
    [
      zone({ how: 'guess', value: 'Europe/Berlin', raw: 'DE' }),
      'Europe/Berlin',
      'guessed from `DE`',
      'guess',
    ],
    [zone({ how: 'question', value: null, raw: 'US' }), 'cannot be told', 'from `US`', 'wrong'],
    [zone({ how: 'refused', value: null, raw: 'GMT+8' }), 'cannot be told', 'sent as `GMT+8`', 'wrong'],
    [zone({ how: 'empty', value: null, raw: null }), 'none', 'nothing sent', 'none'],
    [zone({ how: 'empty', value: null, raw: '' }), 'none', 'empty', 'none'],
  ])('is told with what it was made of: %#', (field, text, note, state) => {
    expect(fieldWords(field)).toEqual({ text, note, state });
  });

  it('of groups names the first and counts the others', () => {
    const group = { by: 'mirrored' as const, rule: '', mirrors: null, documented: true };
    const named = (...names: string[]) => groupWords({ groups: names.map((name) => ({ ...group, name })) });
    expect([named(), named('Sales'), named('Sales', 'Lyon', 'All')]).toEqual([
      'no group',
      'in Sales',
      'in Sales, +2',
    ]);
  });
});

describe('the rule of a value', () => {
  it('needs no sentence where path and words say it all', () => {
    expect(ruleWords(mapped)).toEqual({ how: 'field mapping', rule: null });
    const missing = {
      ...mapped,
      value: null,
      raw: null,
      how: 'empty' as const,
      rule: 'Nothing came as `department`.',
    };
    expect(ruleWords(missing)).toEqual({ how: 'not sent', rule: null });
    const other = { ...missing, rule: 'Values came, but none that `department` selects.' };
    expect(ruleWords(other)).toEqual({ how: 'no value', rule: other.rule });
  });

  it('is a sentence where more was done, or where the value means more than its letters', () => {
    expect(ruleWords({ ...mapped, raw: 'UK', meaning: 'GB' }).rule).toBe('`UK` means `GB`.');
    const resolved = zone({
      how: 'resolved',
      rule: 'Resolved from the country Türkiye, which has this zone only.',
    });
    expect(ruleWords(resolved)).toEqual({ how: 'resolved', rule: resolved.rule });
    const several = {
      ...mapped,
      rule: 'Field mapping from `department`. Of 2 values the primary one counts.',
    };
    expect(ruleWords(several).rule).toBe(several.rule);
  });
});

it('a field is found by its name in any case', () => {
  expect(fieldNamed([mapped], 'DEPARTMENT ')).toBe(mapped);
  expect(fieldNamed([mapped], 'Email')).toBeUndefined();
});
