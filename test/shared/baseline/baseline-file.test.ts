import { expect, it } from 'vitest';
import { baselineFileSchema, baselineKind } from '../../../src/shared/baseline/baseline-file';
import { issueWords } from '../../../src/shared/issue-words';
import { printPath } from '../../../src/shared/setting-file';

const sound = {
  kind: baselineKind,
  version: 1,
  name: 'Morning',
  savedAt: '2026-12-01T08:00:00Z',
  setting: { name: 'Contoso', idp: 'generic' },
  demo: { company: 'alderpoint', chapters: ['joiner'], stops: true },
};

function problems(file: unknown): string[] {
  const { error } = baselineFileSchema.safeParse(file, { error: issueWords });
  return (error?.issues ?? []).map(({ path, message }) => `${printPath(path)}: ${message}`);
}

it('takes what Export gives, and fills in what is usual', () => {
  const read = baselineFileSchema.parse(sound);
  expect(read.setting).toMatchObject({ preset: 'tolerant', tolerances: {} });
  expect(read.demo).toMatchObject({ seed: 1, speed: 1, stops: true, loops: false, ownCompany: null });
});

it('names the place of each thing that is wrong', () => {
  const file = {
    ...sound,
    setting: { ...sound.setting, tolerances: { juggling: true } },
    demo: { ...sound.demo, speed: 900, idp: 'generic', ownCompany: { id: 'own-x', people: 3 } },
  };
  const found = problems(file).join('\n');
  expect(found).toContain('setting.tolerances.juggling: There is no such tolerance.');
  expect(found).toContain('demo.speed: ');
  expect(found).toContain('demo.ownCompany.people: Expected is a list, but 3 came.');
  expect(found).toContain('demo: Nothing here is called "idp"');
});

it.each([
  ['[]', [], 'a baseline is an object'],
  ['a SCIM setting', { name: 'Contoso', preset: 'strict' }, 'It is imported under Settings'],
  ['a data pack', { domain: 'a.example', people: [] }, 'It is taken under Demo'],
  ['something else', { hello: 1 }, '“kind” is not'],
  ['a newer one', { ...sound, version: 2, more: [] }, 'A newer SCIM Workbench wrote it.'],
])('says of %s in one sentence what it is', (_, file, words) => {
  const found = problems(file);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(words);
});
