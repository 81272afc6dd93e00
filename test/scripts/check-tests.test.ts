import { describe, expect, test } from 'vitest';
import { checkTests } from '../../scripts/check-tests.mjs';

const code = 'export function a() {}';
const uses = (...names: string[]) =>
  `${names.map((name) => `import { a } from '${name}';`).join('\n')}\n${code}`;
const check = (
  sources: Record<string, string>,
  tests: Record<string, string> = {},
  options: { exceptions?: string[]; rooms?: string[] } = {},
) => checkTests(new Map(Object.entries(sources)), new Map(Object.entries(tests)), options);

describe('the check for tests', () => {
  test('names a source file without a test, and the test to write', () => {
    expect(check({ 'src/server/a.ts': code })).toEqual([
      'src/server/a.ts has no test of its own: write test/server/a.test.ts.',
    ]);
  });

  test.each([
    ['mirrors its path', 'test/server/a.test.ts', ''],
    ['imports it', 'test/server/other.test.ts', "import { a } from '../../src/server/a';"],
  ])('is content with a test that %s', (_how, path, text) => {
    expect(check({ 'src/server/a.ts': code }, { [path]: text })).toEqual([]);
  });

  test('is not content with a builder of samples that imports it', () => {
    const sample = { 'test/server/a-sample.ts': "import { a } from '../../src/server/a';" };
    expect(check({ 'src/server/a.ts': code }, sample)).toHaveLength(1);
  });

  test.each([
    ['types and data', 'src/shared/a.ts', 'export interface A { a: string }\nexport const b = [1];'],
    ['a component', 'src/renderer/a.tsx', code],
    ['a hook', 'src/renderer/use-a.ts', code],
  ])('passes over %s', (_what, path, text) => {
    expect(check({ [path]: text })).toEqual([]);
  });

  test('counts a part of what is tested, and a part of that, as tested', () => {
    const sources = {
      'src/server/a.ts': uses('./part'),
      'src/server/part.ts': uses('../shared/deep'),
      'src/shared/deep.ts': code,
    };
    expect(check(sources)).toHaveLength(3);
    expect(check(sources, { 'test/server/a.test.ts': '' })).toEqual([]);
  });

  test('wants a test of what several folders use', () => {
    const sources = {
      'src/server/a.ts': uses('../shared/both'),
      'src/main/b.ts': uses('../shared/both'),
      'src/shared/both.ts': code,
    };
    const tests = { 'test/server/a.test.ts': '', 'test/main/b.test.ts': '' };
    expect(check(sources, tests)).toEqual([
      'src/shared/both.ts has no test of its own: write test/shared/both.test.ts.',
    ]);
  });

  test('leaves the files of a room to the tests of the room', () => {
    expect(check({ 'src/server/room/a.ts': code }, {}, { rooms: ['src/server/room'] })).toEqual([]);
  });

  test('lets an exception pass until it is none any more', () => {
    const options = { exceptions: ['src/server/a'] };
    expect(check({ 'src/server/a.ts': code }, {}, options)).toEqual([]);
    expect(check({ 'src/server/a.ts': code }, { 'test/server/a.test.ts': '' }, options)).toEqual([
      'The exception src/server/a is not needed any more: remove it.',
    ]);
  });
});
