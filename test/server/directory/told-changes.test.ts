import { describe, expect, it } from 'vitest';
import { Telling } from '../../../src/server/directory/telling';
import { toldChanges } from '../../../src/server/directory/told-changes';
import type { AttributeChange, ResourceChange } from '../../../src/shared/exchange';
import type { JsonValue } from '../../../src/shared/scim/resource';

const resource = { resourceType: 'User', id: 'u', displayName: 'Ada' };
const nobody = { membersAdded: [], membersRemoved: [], membersAddedCount: 0, membersRemovedCount: 0 };

const changed = (attributes: AttributeChange[]): ResourceChange => ({
  kind: 'changed',
  resource,
  after: null,
  attributes,
  ...nobody,
});

/** What is told of one change of one attribute. */
function told(before: JsonValue | undefined, after: JsonValue | undefined): AttributeChange {
  const [change] = toldChanges([changed([{ attributePath: 'a', before, after }])], new Telling());
  return change?.attributes[0] as AttributeChange;
}

describe('what is told of a change', () => {
  it('is all of it where it is of ordinary size', () => {
    const attributes = [
      { attributePath: 'title', before: 'Engineer', after: 'x'.repeat(10_000) },
      { attributePath: 'emails', before: [{ value: 'a' }], after: undefined },
    ];
    expect(toldChanges([changed(attributes)], new Telling())).toEqual([changed(attributes)]);
  });

  it('is the beginning of a long text, and how long it is', () => {
    const { before, after, shortened } = told('Engineer', 'x'.repeat(1_000_000));
    expect(before).toBe('Engineer');
    expect(after).toBe(`${'x'.repeat(1_000)}…`);
    expect(shortened).toEqual({ after: 'a text of 1,000,000 characters' });
  });

  it('is what differs of long lists, wherever it stands', () => {
    const list = Array.from({ length: 5_000 }, (_, index) => ({ value: `${index}` }));
    const other = list.with(2_500, { value: 'new' });
    expect(told(list, other)).toEqual({
      attributePath: 'a',
      before: [{ value: '2500' }],
      after: [{ value: 'new' }],
      shortened: { before: 'a list of 5,000 values', after: 'a list of 5,000 values' },
    });
    expect(told(list, [...list, { value: 'new' }])).toMatchObject({ before: [], after: [{ value: 'new' }] });
  });

  it('is what differs of large objects, with the beginnings of its long texts', () => {
    const long = { text: 'x'.repeat(100_000), same: 'y'.repeat(100_000), short: 'z' };
    const { before, after } = told(long, { ...long, text: 'w'.repeat(100_000) });
    expect(before).toEqual({ text: `${'x'.repeat(1_000)}…` });
    expect(after).toEqual({ text: `${'w'.repeat(1_000)}…` });
  });

  it('is the first attribute of each write in any case, and how many more there were', () => {
    const many = (of: number) =>
      Array.from({ length: of }, (_, index) => ({ attributePath: `a${index}`, after: 'x'.repeat(1_000) }));
    const changes = toldChanges([changed(many(1_000)), changed(many(3))], new Telling());
    const [first, second] = changes;
    expect((first?.attributes.length ?? 0) + (first?.moreAttributes ?? 0)).toBe(1_000);
    expect(second).toMatchObject({ attributes: [{ attributePath: 'a0' }], moreAttributes: 2 });
    expect(JSON.stringify(changes).length).toBeLessThan(200_000);
  });

  it('has an end, whatever was sent, and says the same when it is told again', () => {
    const nested = Array.from({ length: 32_000 }, () => ({}));
    const members = Array.from({ length: 100 }, (_, index) => ({
      resourceType: 'User',
      id: `${index}`,
      displayName: 'n'.repeat(1_000),
    }));
    const hostile = Array.from({ length: 1_000 }, (_, index) => ({
      ...changed([
        { attributePath: 'x'.repeat(100_000), before: { a: nested }, after: { a: nested, b: index } },
        { attributePath: 'title', before: 't'.repeat(15_000), after: 'u'.repeat(15_000) },
      ]),
      membersAdded: members,
      membersAddedCount: 100,
    }));
    const once = toldChanges(hostile, new Telling());
    expect(once).toHaveLength(1_000);
    expect(once.every(({ membersAddedCount }) => membersAddedCount === 100)).toBe(true);
    expect(JSON.stringify(once).length).toBeLessThan(3_000_000);
    const again = toldChanges(once, new Telling());
    expect(JSON.stringify(again).length).toBeLessThanOrEqual(JSON.stringify(once).length);
    expect(again[0]?.attributes[0]?.shortened).toEqual(once[0]?.attributes[0]?.shortened);
  });

  it('costs so many looks at values, and no more', () => {
    let looks = 0;
    const ownKeys = () => {
      looks += 1;
      return [];
    };
    const element = new Proxy({}, { ownKeys });
    const list: JsonValue[] = Array.from({ length: 30_000 }, () => element);
    const changes = Array.from({ length: 400 }, (_, index) =>
      changed([{ attributePath: 'a', before: list, after: [...list.slice(0, -1), `${index}`] }]),
    );
    toldChanges(changes, new Telling());
    expect(looks).toBeLessThan(200_000);
  });
});
