import { expect, it } from 'vitest';
import { changeRows, memberRows, valueText } from '../../../../src/renderer/components/exchange/change-rows';
import { changeOf } from '../../sample-exchanges';

it('names each attribute as a person would and keeps its path', () => {
  const attributePath = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department';
  const change = changeOf({
    kind: 'changed',
    attributes: [{ attributePath, before: 'Sales', after: 'Research' }],
  });
  expect(changeRows(change)).toEqual([
    {
      attributePath,
      label: 'department',
      before: 'Sales',
      after: 'Research',
      shortened: {},
      kind: 'changed',
    },
  ]);
});

it('tells added and removed apart from changed', () => {
  const attributes = [
    { attributePath: 'title', after: 'Lead' },
    { attributePath: 'nickName', before: 'M' },
    { attributePath: 'locale', before: null, after: 'en-GB' },
  ];
  expect(changeRows(changeOf({ kind: 'changed', attributes })).map(({ kind }) => kind)).toEqual([
    'added',
    'removed',
    'changed',
  ]);
});

it('says of what a value is a part', () => {
  const shortened = { after: 'a text of 1,000,000 characters' };
  const attributes = [{ attributePath: 'title', before: 'Lead', after: 'xxx…', shortened }];
  expect(changeRows(changeOf({ kind: 'changed', attributes }))).toMatchObject([{ after: 'xxx…', shortened }]);
});

it('keeps "False" as text apart from false', () => {
  expect(valueText('False')).toBe('"False"');
  expect(valueText(false)).toBe('false');
  expect(valueText('')).toBe('""');
  expect(valueText(' x')).toBe('" x"');
  expect(valueText('Research')).toBe('Research');
});

it('counts the members that the journal did not keep', () => {
  const member = { resourceType: 'User', id: '1', displayName: 'A' };
  const rows = memberRows(changeOf({ membersAdded: [member], membersAddedCount: 250 }));
  expect(rows.moreAdded).toBe(249);
  expect(rows.moreRemoved).toBe(0);
});
