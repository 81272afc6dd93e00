import { describe, expect, it } from 'vitest';
import { rehearsalSettingName, resourceWords } from '../../../src/renderer/rehearse/simulation-words';

describe('rehearsalSettingName', () => {
  it('says whose rehearsal it is', () => expect(rehearsalSettingName('Contoso')).toBe('Contoso rehearsal'));

  it('stays within the length of a name, without cutting a character', () => {
    const name = rehearsalSettingName('🌍'.repeat(80));
    expect(name).toBe(`${'🌍'.repeat(70)} rehearsal`);
  });

  it('does not rehearse a rehearsal', () => expect(rehearsalSettingName('Contoso rehearsal')).toBeNull());
});

describe('resourceWords', () => {
  it.each([
    [27, 4, '27 users and 4 groups'],
    [1, 0, '1 user'],
    [0, 1, '1 group'],
    [12_000, 0, '12,000 users'],
    [0, 0, ''],
  ])('says of %d and %d %j', (users, groups, words) => expect(resourceWords(users, groups)).toBe(words));
});
