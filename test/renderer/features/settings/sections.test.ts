import { describe, expect, it } from 'vitest';
import {
  sectionOf,
  sectionPath,
  settingsSections,
} from '../../../../src/renderer/features/settings/sections';

describe('the sections of the settings', () => {
  it('have an address of their own each', () => {
    expect(new Set(settingsSections.map(({ id }) => sectionPath(id))).size).toBe(settingsSections.length);
    expect(sectionPath('tokens')).toBe('/settings/tokens');
  });

  it('begin with address and tokens, and end with what can’t be undone', () => {
    const own = settingsSections.filter(({ part }) => part === 'connection').map(({ id }) => id);
    expect([own[0], own[1], own.at(-1)]).toEqual(['address', 'tokens', 'removal']);
  });

  it('are found by their address, and an unknown one is none', () => {
    expect(sectionOf('data')?.part).toBe('workbench');
    expect(sectionOf('moon')).toBeUndefined();
    expect(sectionOf(undefined)).toBeUndefined();
  });
});
