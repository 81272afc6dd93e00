import { describe, expect, it } from 'vitest';
import { feedRows } from '../../../../src/renderer/features/live/feed-rows';
import { sectionsOf } from '../../../../src/renderer/features/live/feed-sections';
import { withTargetLines } from '../../../../src/renderer/features/live/target-lines';
import { textOf } from '../../../../src/shared/activity';
import type { ExchangeSummary } from '../../../../src/shared/exchange';
import { entra } from '../../../../src/shared/idp/entra';
import type { TargetEvent } from '../../../../src/shared/platform/target-event';
import { changedUser, createdUser } from '../../sample-exchanges';

const department = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department';

function linesOf(newestFirst: ExchangeSummary[], events: TargetEvent[]) {
  const rows = feedRows(sectionsOf(newestFirst, true, entra.rhythm), new Set(), true, entra.wording);
  const all = withTargetLines(rows, events);
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  return all.flatMap((row) => (row.type === 'sentence' ? textOf(row.sentence) : []));
}

const created = ({ sequence }: ExchangeSummary, group: string): TargetEvent => {
  return { sequence, kind: 'group created', group, field: 'Country' };
};
const moved = ({ sequence }: ExchangeSummary, from: string, to: string): TargetEvent => {
  const person = { resourceType: 'User', id: 'a', displayName: 'User a' };
  return { sequence, kind: 'moved', person, from: [from], to: [to] };
};

describe('what happened on the platform', () => {
  it('stands beneath the request that did it', () => {
    const [a, b] = [createdUser('a'), createdUser('b')];
    expect(linesOf([b, a], [created(b, 'TR'), created(a, 'UK')])).toEqual([
      'User b was created',
      'Group TR was created on the platform by Country',
      'User a was created',
      'Group UK was created on the platform by Country',
    ]);
  });

  it('is told once: what the request says itself is not said again', () => {
    const change = changedUser('a', department);
    expect(linesOf([change], [moved(change, 'Sales', 'Research')])).toEqual([
      'User a moved from Sales to Research',
    ]);
    expect(linesOf([change], [moved(change, 'SE', 'US')])).toEqual([
      'User a moved from Sales to Research',
      'User a moved from SE to US · on the platform',
    ]);
  });

  it('of a first cycle with many groups is one line', () => {
    const cycle = Array.from({ length: 9 }, (_, at) => createdUser(`u${at}`)).reverse();
    const events = cycle.map((exchange, at) => created(exchange, `G${9 - at}`));
    const lines = linesOf(cycle, events);
    expect(lines).toHaveLength(10);
    expect(lines[0]).toBe('9 groups were created on the platform by Country: G1, G2, G3 and 6 more');
    expect(linesOf(cycle, events.slice(0, 6))).toHaveLength(15);
  });

  it('waits until the request is recorded', () => {
    const a = createdUser('a');
    expect(linesOf([a], [{ ...created(a, 'UK'), sequence: null }])).toEqual(['User a was created']);
  });
});
