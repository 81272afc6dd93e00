import { describe, expect, it } from 'vitest';
import { importProblems } from '../../../../src/renderer/features/settings/import-problems';
import { ApiCallError } from '../../../../src/renderer/state/api';
import { settingFileSchema } from '../../../../src/shared/setting-file';

function problemsOf(file: unknown): string[] {
  const issues = settingFileSchema.safeParse(file).error?.issues ?? [];
  const located = issues.map(({ path, message }) => ({ path: ['file', ...path].join('.'), message }));
  return importProblems(
    new ApiCallError({ code: 'INVALID_INPUT', message: 'The input is not valid.', issues: located }),
  );
}

describe('what is wrong with a setting file', () => {
  it('stands in words beside its place', () => {
    const schema = { id: 'urn:ietf:params:scim:schemas:extension:Contoso:2.0:User' };
    expect(problemsOf({ name: 5, idp: 'nobody', preset: 'lax', schemas: [schema] })).toEqual([
      'name: expected string, not number',
      expect.stringMatching(/^idp: expected "entra" or "/),
      'preset: expected "tolerant" or "strict"',
      'schemas.0.name: missing',
      'schemas.0.attributes: missing',
    ]);
  });

  it('is listed in full for a few problems, and counted for many', () => {
    const problems = problemsOf({ name: 'x', idp: 'entra', schemas: Array.from({ length: 9 }, () => 1) });
    expect(problems).toHaveLength(9);
    expect(problems.at(-1)).toMatch(/^… and \d+ more$/);
  });

  it('names a text that is no JSON', () => {
    expect(importProblems(new SyntaxError('Unexpected end'))).toEqual([
      'This is not valid JSON: Unexpected end',
    ]);
  });
});
