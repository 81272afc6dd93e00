import { expect, it } from 'vitest';
import type { AttributeMapping } from '../../../../src/shared/idp/common/attribute-mapping';
import { mappingDifference } from '../../../../src/shared/idp/common/mapping-difference';

const row = (target: string, source: string, more: Partial<AttributeMapping> = {}): AttributeMapping => ({
  target,
  source,
  type: 'direct',
  ...more,
});

it('rows that are the same are passed over, blanks between arguments too', () => {
  const one = [row('title', 'jobTitle'), row('active', 'Switch([a], , "x", "y")', { type: 'expression' })];
  const other = [
    row('Title', 'jobTitle', { apply: 'always' }),
    row('active', 'Switch([a],,"x","y")', { type: 'expression' }),
  ];
  expect(mappingDifference(one, other)).toEqual([]);
});

it('rows that differ, that are here only, and that the other has only', () => {
  const here = [row('title', 'department'), row('timezone', 'usageLocation')];
  const other = [row('title', 'jobTitle'), row('nickName', 'x')];
  expect(mappingDifference(here, other)).toEqual([
    { target: 'title', here: here[0], other: other[0] },
    { target: 'timezone', here: here[1], other: null },
    { target: 'nickName', here: null, other: other[1] },
  ]);
});
