import { describe, expect, it } from 'vitest';
import { feedRows } from '../../../../src/renderer/features/live/feed-rows';
import { sectionsOf } from '../../../../src/renderer/features/live/feed-sections';
import { textOf } from '../../../../src/shared/activity';
import type { ExchangeSummary } from '../../../../src/shared/exchange';
import { entra } from '../../../../src/shared/idp/entra';
import { changedUser, changeOf, createdUser, exchangeSummary } from '../../sample-exchanges';

function linesOf(newestFirst: ExchangeSummary[], open: string[] = []) {
  return feedRows(sectionsOf(newestFirst, true, entra.rhythm), new Set(open), true, entra.wording).map(
    (row) => {
      if (row.type === 'section') return '—';
      if (row.type === 'sentence') return textOf(row.sentence);
      return row.type === 'look-ups' ? `[${row.text}]` : row.type;
    },
  );
}

describe('rows of the feed', () => {
  it('puts the look-ups of a section into one line below what was written', () => {
    const traffic = [
      createdUser('b'),
      exchangeSummary(),
      createdUser('a'),
      exchangeSummary(),
      exchangeSummary(),
    ];
    expect(linesOf(traffic)).toEqual([
      '—',
      'User b was created',
      'User a was created',
      '[3 look-ups before creating]',
    ]);
  });

  it('shows the requests behind that line when it is opened', () => {
    const traffic = [createdUser('a'), exchangeSummary(), exchangeSummary(), exchangeSummary()];
    const key = `look-ups ${traffic.at(-1)?.sequence}`;
    // The oldest exchange of the section is its first look-up.
    const sections = sectionsOf(traffic, true, entra.rhythm);
    expect(linesOf(traffic, [`look-ups ${sections[0]?.key}`])).toHaveLength(6);
    expect(linesOf(traffic, [key.replace(/\d+/, '0')])).toHaveLength(3);
  });

  it('leaves one or two look-ups where they are', () => {
    expect(linesOf([createdUser('a'), exchangeSummary()])).toEqual([
      '—',
      'User a was created',
      'Looked for m.lindqvist@contoso.example (not there yet)',
    ]);
  });

  it('never hides a look-up that failed', () => {
    const failed = exchangeSummary({ status: 400, errorDetail: 'The filter ends too early' });
    const rows = linesOf([failed, createdUser('a'), exchangeSummary(), exchangeSummary(), exchangeSummary()]);
    expect(rows[1]).toContain('the filter ends too early');
  });

  it('carries every finding of the hidden look-ups once', () => {
    const finding = {
      rule: 'doubled-slash',
      severity: 'only noted',
      title: 'Doubled slash',
      explanation: 'x',
    } as const;
    const traffic = Array.from({ length: 4 }, () => exchangeSummary({ findings: [finding] }));
    const rows = feedRows(sectionsOf(traffic, true, entra.rhythm), new Set(), true, entra.wording);
    expect(rows[1]?.type === 'look-ups' && rows[1].findings).toEqual([finding]);
  });

  it('gives one line to each thing that one request did, and marks the first', () => {
    const both = changedUser('a', 'title');
    both.changes[0]?.attributes.push({ attributePath: 'active', before: true, after: false });
    const rows = feedRows(sectionsOf([both], true, entra.rhythm), new Set(), true, entra.wording).filter(
      (row) => row.type === 'sentence',
    );
    expect(rows.map((row) => row.first)).toEqual([true, false]);
    expect(new Set(rows.map((row) => row.key)).size).toBe(2);
  });

  it('says that a tested connection reached us', () => {
    const probes = Array.from({ length: 3 }, () => exchangeSummary({ kind: 'probe' }));
    expect(linesOf(probes)[1]).toBe('[3 probes · Test Connection reached us]');
  });

  it('has a sentence even for a change without attributes', () => {
    const nothing = exchangeSummary({ kind: 'write', method: 'PATCH', lookUp: null, changes: [] });
    nothing.changes = [changeOf({ kind: 'changed' })];
    expect(linesOf([nothing])).toHaveLength(2);
  });

  it('stops after so many lines and leads to the older ones', () => {
    const many = Array.from({ length: 50 }, (_, index) => createdUser(`${index}`)).toReversed();
    const rows = feedRows(sectionsOf(many, true, entra.rhythm), new Set(), true, entra.wording, 20);
    expect(rows.length).toBeLessThanOrEqual(22);
    expect(rows.at(-1)?.type).toBe('older');
    expect(feedRows(sectionsOf(many, true, entra.rhythm), new Set(), true, entra.wording).at(-1)?.type).toBe(
      'sentence',
    );
    expect(
      feedRows(sectionsOf(many, false, entra.rhythm), new Set(), false, entra.wording).at(-1)?.type,
    ).toBe('older');
  });
});
