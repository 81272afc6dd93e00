import { describe, expect, it } from 'vitest';
import { rehearsalSettingName } from '../../../src/renderer/rehearse/simulation-words';

describe('rehearsalSettingName', () => {
  it('says whose rehearsal it is', () => expect(rehearsalSettingName('Contoso')).toBe('Contoso rehearsal'));

  it('stays within the length of a name, without cutting a character', () => {
    const name = rehearsalSettingName('🌍'.repeat(80));
    expect(name).toBe(`${'🌍'.repeat(70)} rehearsal`);
  });

  it('does not rehearse a rehearsal', () => expect(rehearsalSettingName('Contoso rehearsal')).toBeNull());
});
