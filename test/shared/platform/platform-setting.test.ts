import { describe, expect, it } from 'vitest';
import { newPlatformSetting, platformSettingSchema } from '../../../src/shared/platform/platform-setting';

const problemsOf = (setting: object) =>
  platformSettingSchema
    .safeParse({ ...newPlatformSetting, ...setting })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
const email = { field: 'Email', path: 'userName' };

describe('a SCIM setting, to the platform', () => {
  it('is right as a new one, with a skipped mapping, and grouped by a field that is mapped by default', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ fieldMappings: [], fixedGroup: 'All' })).toEqual([]);
    expect(problemsOf({ fieldMappings: [], grouping: { byField: 'department' } })).toEqual([]);
  });

  it.each<[string, object, string]>([
    [
      'two fields of one name',
      { fieldMappings: [email, { field: 'email', path: 'title' }] },
      'fieldMappings.1.field: There is a field “email” already.',
    ],
    [
      'no Email',
      { fieldMappings: [{ field: 'Site', path: 'title' }] },
      'fieldMappings: Email must be mapped: nobody arrives without an e-mail address.',
    ],
    [
      'a criterion whose field was removed',
      { fieldMappings: [email], grouping: { byField: 'Site' } },
      'grouping.byField: People are grouped by “Site”, but no field of this name is mapped.',
    ],
    ['an unknown member', { colour: 'green' }, ': Unrecognized key: "colour"'],
  ])('has a problem named: %s', (_what, setting, problem) => {
    expect(problemsOf(setting)).toEqual([problem]);
  });
});
