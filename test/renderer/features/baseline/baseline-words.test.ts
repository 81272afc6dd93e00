import { expect, it } from 'vitest';
import {
  beginsWords,
  companyWords,
  paceWords,
  settingWords,
} from '../../../../src/renderer/features/baseline/baseline-words';
import type { BaselineContent } from '../../../../src/shared/features/baseline';

const setting: BaselineContent['setting'] = {
  ...{ name: 'Contoso', fields: 5, grouping: 'mirror', preset: 'tolerant', differing: 0, declared: 0 },
};
const demo = {
  ...{ company: 'Foxglove', own: false, people: 12, story: null, chapters: 3 },
  ...{ speed: 2, stops: false, loops: false },
};
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

it('says of a demo who is played, with what, and how fast', () => {
  expect(plain(beginsWords({ idp: 'generic', setting, demo }))).toMatch(
    /^Foxglove with .+, 3 chapters, at 2×$/,
  );
  expect(paceWords({ ...demo, stops: true, loops: true })).toBe('at your word, again and again');
  expect(plain(beginsWords({ idp: 'generic', setting, demo: { ...demo, chapters: null } }))).toContain(
    'all chapters',
  );
  expect(plain(beginsWords({ idp: 'generic', setting, demo: { ...demo, story: 'Our Monday' } }))).toContain(
    'the story Our Monday',
  );
});

it('says of a SCIM setting without a demo that nothing is played', () => {
  expect(plain(beginsWords({ idp: 'generic', setting, demo: null }))).toMatch(
    /^Contoso with .+, nothing is played$/,
  );
});

it('says what is set: fields, groups, tolerances, what is declared', () => {
  expect(settingWords({ setting })).toBe('5 fields, groups as sent, tolerant');
  const other = { ...setting, grouping: { byField: 'Department' }, preset: 'strict' as const };
  expect(plain(settingWords({ setting: { ...other, differing: 2, declared: 1 } }))).toBe(
    '5 fields, groups by Department, strict with 2 set by hand, 1 custom schema or type',
  );
  expect(settingWords({ setting: { ...setting, grouping: null } })).toContain('no groups');
});

it('says whose people are in the file', () => {
  expect(plain(companyWords({ ...demo, own: true }, 4))).toBe(
    'Foxglove, 12 people and 4 groups; its people are in the file',
  );
});
