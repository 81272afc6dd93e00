import { describe, expect, it } from 'vitest';
import type { ExchangeSummary } from '../../../src/shared/exchange';
import type { Finding } from '../../../src/shared/finding';
import { gradeHtml, gradeMarkdown } from '../../../src/shared/grade/grade-document';
import { count, newTally } from '../../../src/shared/grade/tally';
import { gradeOf, gradeSentence } from '../../../src/shared/grade/traffic-grade';
import { entra } from '../../../src/shared/idp/entra';
import { aChange, aGroup, anExchange, aUser } from '../an-exchange';

const asText: Finding = {
  rule: 'string-boolean',
  severity: 'only noted',
  requirement: 'MUST',
  title: 'Boolean as text',
  explanation: '`"False"` came.',
  remedy: 'Add `?aadOptscim062020` to the **Tenant URL**.',
  source: 'RFC 7643 section 2.3.2',
};

function graded(exchanges: readonly ExchangeSummary[]) {
  const tally = newTally();
  for (const exchange of exchanges) count(tally, exchange);
  return gradeOf(tally, entra);
}

const patch = (over: Partial<ExchangeSummary>) =>
  anExchange({ method: 'PATCH', url: '/scim/Users/1', kind: 'write', ...over });

const titled = (after: string | undefined) =>
  patch({
    changes: [
      aChange({
        resource: aUser('Ada'),
        attributes: [{ attributePath: 'title', before: 'x', ...(after !== undefined && { after }) }],
      }),
    ],
  });

const ids = (exchanges: readonly ExchangeSummary[]) => graded(exchanges).habits.map(({ id }) => id);
const times = (many: number, exchange: ExchangeSummary) => Array.from({ length: many }, () => exchange);

describe('the grade of the traffic', () => {
  it('counts what was tolerated, with the switch of the console that changes it and the latest request', () => {
    const { habits } = graded([
      patch({ sequence: 7, findings: [asText] }),
      patch({ sequence: 9, findings: [asText] }),
    ]);
    const [first] = habits;
    expect(first).toMatchObject({ id: 'string-boolean', level: 'MUST', counted: '2 requests', latest: 9 });
    expect(first?.remedy).toContain('?aadOptscim062020');
  });

  it('says nothing of values, and nothing of what was sent again from here', () => {
    const country = { ...asText, rule: 'country-as-time-zone' };
    expect(ids([patch({ findings: [country] })])).toEqual([]);
    const { requests, habits } = graded([patch({ findings: [asText], origin: 'replay' })]);
    expect({ requests, habits }).toEqual({ requests: 0, habits: [] });
  });

  it('names updates that changed nothing', () => {
    const idle = patch({ changes: [aChange({ resource: aUser('Ada') })] });
    const [habit] = graded([idle, idle, titled('y')]).habits;
    expect(habit).toMatchObject({ id: 'writes-without-change', counted: '2 of 3 updates' });
    expect(habit?.explanation).toContain('Microsoft Entra sends managers and members again');
  });

  it('names a client that never empties anything, in the words of its console, as long as it does not', () => {
    const [habit] = graded(times(10, titled('y'))).habits;
    expect(habit).toMatchObject({ id: 'never-clears', counted: '0 of 10 changed values' });
    expect(habit?.remedy).toContain('"-"');
    expect(ids([...times(10, titled('y')), titled(undefined)])).not.toContain('never-clears');
  });

  it('names lists without paging, but not look-ups and pages', () => {
    expect(ids([anExchange({ url: '/scim/Users' })])).toEqual(['lists-whole']);
    expect(ids([anExchange({ url: '/scim/Users?startIndex=1&count=100' })])).toEqual([]);
    expect(ids([anExchange({ url: '/scim/Users?filter=userName+eq+%22a%22', kind: 'look-up' })])).toEqual([]);
  });

  it('names members that come one by one', () => {
    const one = (membersAdded = [aUser('Ada')]) =>
      patch({ url: '/scim/Groups/1', changes: [aChange({ resource: aGroup('Sales'), membersAdded })] });
    expect(ids(times(10, one()))).toContain('one-member-each');
    expect(ids([...times(10, one()), one([aUser('Ada'), aUser('Bo')])])).not.toContain('one-member-each');
  });

  it('names a client that never asks what the server can do', () => {
    expect(ids(times(10, patch({})))).toContain('no-discovery');
    const asked = anExchange({ kind: 'discovery', url: '/scim/Schemas' });
    expect(ids([...times(10, patch({})), asked])).not.toContain('no-discovery');
  });

  it('begins with what a MUST forbids, and says so in one sentence', () => {
    const grade = graded([anExchange({ url: '/scim/Users' }), patch({ findings: [asText] })]);
    expect(grade.habits.map(({ level }) => level)).toEqual(['MUST', 'MAY']);
    expect(gradeSentence(grade)).toBe(
      'In 2 requests it does 1 thing that a MUST forbids, and has 1 habit besides.',
    );
    expect(gradeSentence(graded([]))).toContain('Nothing has come yet');
  });

  it('counts what the client does, the most frequent first', () => {
    expect(graded([patch({}), patch({}), anExchange({ kind: 'look-up' })]).verbs).toEqual([
      { what: 'Users changed with PATCH', count: 2 },
      { what: 'Look-ups of one resource', count: 1 },
    ]);
  });
});

describe('the document of a grade', () => {
  const hostile = { ...asText, title: '<img src=x onerror=alert(1)>', explanation: '`<script>` | # came' };
  const grade = graded([patch({ findings: [hostile], simulated: true })]);

  it('is HTML in which what came is text, and which loads nothing', () => {
    const html = gradeHtml(grade);
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('1 of them were simulated');
  });

  it('is Markdown in which what came makes neither rows nor tags', () => {
    const [row = ''] = gradeMarkdown(grade)
      .split('\n')
      .filter((line) => line.includes('onerror'));
    expect(row).toContain('\\<img');
    expect(row.split(/(?<!\\)\|/)).toHaveLength(7);
  });
});
