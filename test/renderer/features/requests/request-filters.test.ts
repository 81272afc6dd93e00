import { describe, expect, it } from 'vitest';
import { isFiltered, noFilters, queryOf } from '../../../../src/renderer/features/requests/request-filters';

describe('filters of the request list', () => {
  it('asks for everything of the setting, and for refusals of nobody', () => {
    expect(queryOf(noFilters, 's1')).toEqual({ settingId: 's1', withUnassigned: true, search: '' });
    expect(isFiltered(noFilters)).toBe(false);
  });

  it('hides look-ups and probes unless they are asked for by name', () => {
    expect(queryOf({ ...noFilters, withoutNoise: true }, 's1').kinds).toEqual([
      'write',
      'read',
      'discovery',
      'sign-in',
      'refused',
    ]);
    const both = { ...noFilters, withoutNoise: true, kinds: new Set(['probe', 'write'] as const) };
    expect(queryOf(both, 's1').kinds).toEqual(['write', 'probe']);
  });

  it('asks for findings of the chosen severities', () => {
    const wrong = { ...noFilters, severities: new Set(['value is wrong'] as const) };
    expect(queryOf(wrong, 's1').severities).toEqual(['value is wrong']);
    expect(isFiltered(wrong)).toBe(true);
  });

  it('sends no longer search than the core takes', () => {
    expect(queryOf({ ...noFilters, search: `  ${'x'.repeat(900)}` }, null).search).toHaveLength(500);
  });
});
