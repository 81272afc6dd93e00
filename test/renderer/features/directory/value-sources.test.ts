import { expect, it } from 'vitest';
import { valueSources } from '../../../../src/renderer/features/directory/value-sources';
import type { ResourceChange } from '../../../../src/shared/exchange';
import { exchangeSummary } from '../../sample-exchanges';

const kim = { resourceType: 'User', id: 'kim', displayName: 'Kim' };
const change = (kind: 'created' | 'changed', paths: string[], resource = kim): ResourceChange => ({
  kind,
  resource,
  after: null,
  attributes: paths.map((attributePath) => ({ attributePath })),
  membersAdded: [],
  membersRemoved: [],
  membersAddedCount: 0,
  membersRemovedCount: 0,
});
const rows = ['title', 'timezone', 'emails[type eq "work"].value'].map((attributePath) => {
  return { attributePath, label: '', value: '' };
});
const sequences = (exchanges: Parameters<typeof valueSources>[1]['exchanges']) =>
  Object.fromEntries(
    [...valueSources(rows, { id: 'kim', exchanges })].map(([path, { sequence }]) => [path, sequence]),
  );

it('a value was set by the newest request that changed it, else by the creation', () => {
  const exchanges = [
    exchangeSummary({ sequence: 5, changes: [change('changed', ['title'], { ...kim, id: 'lee' })] }),
    exchangeSummary({ sequence: 4, changes: [change('changed', ['title'])] }),
    exchangeSummary({ sequence: 3, changes: [change('changed', ['title', 'emails[type eq "work"]'])] }),
    exchangeSummary({ sequence: 1, changes: [change('created', [])] }),
  ];
  expect(sequences(exchanges)).toEqual({ title: 4, timezone: 1, 'emails[type eq "work"].value': 3 });
});

it('where the journal holds the creation no more, nothing is said', () => {
  expect(sequences([exchangeSummary({ sequence: 4, changes: [change('changed', ['title'])] })])).toEqual({
    title: 4,
  });
});
