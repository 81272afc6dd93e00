import { describe, expect, it } from 'vitest';
import { fieldMappingSchema } from '../../../src/shared/platform/field-mapping';
import {
  defaultPaths,
  effectiveMappings,
  newFieldMappings,
  pathProblem,
  sameField,
  standardFields,
} from '../../../src/shared/platform/fields';

describe('field mappings', () => {
  it('of a new SCIM setting are the standard fields, the time zone among them', () => {
    expect(newFieldMappings.map(({ field }) => field)).toEqual([...standardFields]);
    expect(newFieldMappings.map(({ path }) => pathProblem(path))).toEqual(standardFields.map(() => null));
  });

  it('that were skipped are those the documents name, without the time zone', () => {
    expect(effectiveMappings([]).map(({ field }) => field)).toEqual([
      'Email',
      'First Name',
      'Last Name',
      'Department',
      'Phone Number',
    ]);
    const own = [{ field: 'Email', path: 'userName' }];
    expect(effectiveMappings(own)).toBe(own);
  });

  it.each(Object.values(defaultPaths))('take %s', (path) => {
    expect(fieldMappingSchema.parse({ field: ' Site ', path })).toEqual({ field: 'Site', path });
  });

  it.each(['', '  ', 'emails[type eq "work"', 'a b', 'emails[].value', '[type eq "work"]', 'urn:x'])(
    'refuse %j as a path, and say why',
    (path) => {
      const { error } = fieldMappingSchema.safeParse({ field: 'Site', path });
      expect(error?.issues[0]?.path).toEqual(['path']);
      expect(error?.issues[0]?.message).toMatch(/^(?:Enter an attribute path|This is no attribute path: .+)/);
    },
  );

  it('refuse what they do not know', () => {
    expect(fieldMappingSchema.safeParse({ field: 'Site', path: 'title', colour: 1 }).success).toBe(false);
  });

  it('name fields in any case', () => {
    expect(sameField('Time Zone', ' time zone')).toBe(true);
    expect(sameField('Time Zone', 'TimeZone')).toBe(false);
  });
});
