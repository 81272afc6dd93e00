import { describe, expect, it } from 'vitest';
import { truncateChanges } from '../../../src/server/resource/truncate-changes';
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

/** What is left of one change of one attribute. */
function truncated(before: JsonValue | undefined, after: JsonValue | undefined): AttributeChange {
  const [change] = truncateChanges([changed([{ attributePath: 'a', before, after }])]);
  return change?.attributes[0] as AttributeChange;
}

describe('what is recorded of a change', () => {
  it('is all of it where it is of ordinary size', () => {
    const attributes = [
      { attributePath: 'title', before: 'Engineer', after: 'x'.repeat(4_000) },
      { attributePath: 'emails', before: [{ value: 'a' }], after: undefined },
    ];
    expect(truncateChanges([changed(attributes)])).toEqual([changed(attributes)]);
  });

  it('is the beginning of a long text, and how long it is', () => {
    const { before, after, shortened } = truncated('Engineer', 'x'.repeat(1_000_000));
    expect(before).toBe('Engineer');
    expect(after).toBe(`${'x'.repeat(3_999)}…`);
    expect(shortened).toEqual({ after: 'a text of 1,000,000 characters' });
  });

  it('never ends in half of a character', () => {
    expect(truncated(undefined, '😀'.repeat(3_000)).after).toBe(`${'😀'.repeat(1_999)}…`);
  });

  it('is what differs of long lists, wherever it stands', () => {
    const list = Array.from({ length: 5_000 }, (_, index) => ({ value: `${index}` }));
    const other = list.with(2_500, { value: 'new' });
    expect(truncated(list, other)).toEqual({
      attributePath: 'a',
      before: [{ value: '2500' }],
      after: [{ value: 'new' }],
      shortened: { before: 'a list of 5,000 values', after: 'a list of 5,000 values' },
    });
    expect(truncated(list, [...list, { value: 'new' }])).toMatchObject({
      before: [],
      after: [{ value: 'new' }],
    });
  });

  it('is the first values of a long list that is new', () => {
    const list = Array.from({ length: 5_000 }, (_, index) => ({ value: `${index}` }));
    const { after, shortened } = truncated(undefined, list);
    expect(after).toEqual(list.slice(0, (after as JsonValue[]).length));
    expect((after as JsonValue[]).length).toBeGreaterThan(50);
    expect(shortened).toEqual({ after: 'a list of 5,000 values' });
  });

  it('is what differs of large objects, with the beginnings of its long texts', () => {
    const long = { text: 'x'.repeat(100_000), same: 'y'.repeat(100_000), short: 'z' };
    const { before, after } = truncated(long, { ...long, text: 'w'.repeat(100_000), short: 'v' });
    expect(before).toEqual({ text: `${'x'.repeat(1_999)}…`, short: 'z' });
    expect(after).toEqual({ text: `${'w'.repeat(1_999)}…`, short: 'v' });
  });

  it('is some attributes and members of each of many writes, and how many more there were', () => {
    const many = (of: number) =>
      Array.from({ length: of }, (_, index) => ({ attributePath: `a${index}`, after: 'x'.repeat(1_000) }));
    const membersAdded = Array.from({ length: 100 }, () => resource);
    const write = { ...changed(many(1_000)), membersAdded, membersAddedCount: 250 };
    const [alone] = truncateChanges([write]);
    expect(alone).toMatchObject({ moreAttributes: 900, membersAddedCount: 250 });
    expect([alone?.attributes.length, alone?.membersAdded.length]).toEqual([100, 100]);
    const [first, second] = truncateChanges([write, changed(many(3)), ...Array(998).fill(write)]);
    expect(first).toMatchObject({ moreAttributes: 995, membersAddedCount: 250 });
    expect([first?.attributes.length, first?.membersAdded.length]).toEqual([5, 3]);
    expect(second).toEqual({ ...changed(many(3)), attributes: second?.attributes });
  });

  it('has an end, whatever was sent, and is the same when it is cut again', () => {
    const nested = Array.from({ length: 3_000 }, () => ({}));
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
    const once = truncateChanges(hostile);
    expect(once).toHaveLength(1_000);
    expect(once.every(({ membersAddedCount }) => membersAddedCount === 100)).toBe(true);
    expect(JSON.stringify(once).length).toBeLessThan(3_000_000);
    expect(truncateChanges(once)).toEqual(once);
  });
});
