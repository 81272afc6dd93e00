import { expect, it } from 'vitest';
import { sightOf } from '../../../src/server/platform/sight';
import { TargetGroupIndex } from '../../../src/server/platform/target-group-index';
import type { TargetRow } from '../../../src/server/platform/target-rows';

const fields = ['Email', 'time zone'];

function row(name: string, zone: string | null, status: TargetRow['status'] = 'Active'): TargetRow {
  return {
    id: name,
    name,
    status,
    arrives: true,
    failed: false,
    criterion: null,
    values: ['x@y.example', zone],
    groups: [],
  };
}

it('tells how many active people have a time zone, and names those who have none', () => {
  const groups = new TargetGroupIndex();
  groups.add('Ada', [{ name: 'UK', by: 'value', rule: '', mirrors: null, documented: true }]);
  const rows = [row('Ada', 'Europe/London'), row('Bo', null), row('Cy', null, 'Inactive')];
  expect(sightOf({ rows, fields, groups })).toMatchObject({
    active: 2,
    timeZones: { told: 1, open: { count: 1, some: ['Bo'] } },
    groups: [{ name: 'UK', by: 'value', people: 1 }],
  });
});

it('knows no time zone where no field takes one', () => {
  const found = sightOf({ rows: [row('Ada', 'x')], fields: ['Email'], groups: new TargetGroupIndex() });
  expect(found.timeZones).toMatchObject({ told: 0, open: { count: 1 } });
});
