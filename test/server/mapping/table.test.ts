import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../../src/server/workbench';
import type { MappingTable, TriedEvent } from '../../../src/shared/features/mapping';
import type { AttributeMapping, Mapping } from '../../../src/shared/idp/common/attribute-mapping';
import { enterpriseUserUrn } from '../../../src/shared/scim/schemas/enterprise-user';
import { aWorkbench, call, streamed } from '../a-workbench';

const person = (name: string, over: object = {}) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  userName: `${name}@example.com`,
  displayName: name,
  active: true,
  emails: [{ type: 'work', value: `${name}@example.com`, primary: true }],
  ...over,
});

async function aDirectory(people: object[], idp = 'entra') {
  const workbench = await aWorkbench();
  const { setting, revealed } = await call(workbench, 'settings.create', { name: 'Contoso', idp });
  for (const body of people) {
    const response = await fetch(`${workbench.scim.baseUrl}/Users`, {
      method: 'POST',
      headers: { authorization: `Bearer ${revealed.token}`, 'content-type': 'application/scim+json' },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(201);
  }
  return { workbench, settingId: setting.id };
}

async function tableOf(workbench: Workbench, settingId: string): Promise<MappingTable> {
  const events = await streamed(workbench, 'mapping.table', { settingId });
  const last = events.at(-1);
  if (last?.kind !== 'table') throw new Error('There was no table.');
  return last.table;
}

const at = ({ rows }: MappingTable, path: string) => rows.find((row) => row.path === path);
const mapped = (row: AttributeMapping, ...others: AttributeMapping[]): Mapping => ({
  users: [{ source: 'userPrincipalName', type: 'direct', target: 'userName', matching: 1 }, row, ...others],
  groups: [],
});

async function tried(
  workbench: Workbench,
  settingId: string,
  source: string,
  more: { personId?: string; tried?: Record<string, string> } = {},
): Promise<TriedEvent[]> {
  const row: AttributeMapping = { source, type: 'expression', target: 'timezone' };
  return streamed(workbench, 'mapping.try', { settingId, row, ...more });
}

describe('the table of a mapping', () => {
  it('tells of each attribute its row, what is sent, what arrived and what the platform makes of it', async () => {
    const { workbench, settingId } = await aDirectory([
      person('ada', { timezone: 'DE', [enterpriseUserUrn]: { department: 'Sales' } }),
      person('bea', { timezone: 'DE', [enterpriseUserUrn]: { department: 'Legal' } }),
      person('cem'),
    ]);
    const table = await tableOf(workbench, settingId);
    expect(table).toMatchObject({ people: 3, isExpected: false, company: null, causes: null });
    expect(at(table, 'timezone')).toMatchObject({
      row: { source: 'usageLocation', type: 'direct' },
      sent: { state: 'value', value: 'DE' },
      arrived: { people: 2, distinct: 1, examples: ['DE'] },
      platform: { field: 'Time Zone', raw: 'DE', value: 'Europe/Berlin' },
      marks: [],
    });
    expect(at(table, `${enterpriseUserUrn}:department`)?.arrived).toMatchObject({ people: 2, distinct: 2 });
    expect(at(table, 'title')).toMatchObject({ sent: { state: 'nothing' }, marks: ['never arrived'] });
    expect(at(table, 'active')?.platform).toMatchObject({ field: 'Status', value: 'Active' });
  });

  it('marks what arrives and is not mapped, what goes on creation only, what is the same for everybody, one of several', async () => {
    const badge = { badge: 7, phoneNumbers: ['1', '2'].map((value) => ({ type: 'work', value })) };
    const people = ['a', 'b', 'c', 'd', 'e'].map((name) => person(name, { ...badge, locale: 'en-US' }));
    const { workbench, settingId } = await aDirectory(people);
    const mapping = mapped(
      { source: 'preferredLanguage', type: 'direct', target: 'locale', apply: 'only during creation' },
      { source: 'telephoneNumber', type: 'direct', target: 'phoneNumbers[type eq "work"].value' },
    );
    await call(workbench, 'mapping.take', { settingId, mapping, origin: { kind: 'edited' } });
    const table = await tableOf(workbench, settingId);
    expect(at(table, 'badge')).toMatchObject({
      type: null,
      marks: ['not mapped', 'same for everybody'],
    });
    expect(at(table, 'locale')?.marks).toEqual(['creation only', 'same for everybody']);
    expect(at(table, 'phoneNumbers[type eq "work"].value')?.marks).toContain('one of several');
  });

  it('says where the mapping makes something else of somebody than what came', async () => {
    const { workbench, settingId } = await aDirectory([
      person('ada', { name: { givenName: 'Ada', familyName: 'Lovelace', formatted: 'Countess' } }),
    ]);
    const row = at(await tableOf(workbench, settingId), 'name.formatted');
    expect(row?.sent).toMatchObject({ state: 'value', value: 'Ada Lovelace' });
    expect(row?.marks).toEqual(['otherwise than mapped']);
  });

  it('tells of a row that can’t be run why, and of all others what they send', async () => {
    const { workbench, settingId } = await aDirectory([person('ada', { timezone: 'DE' })]);
    const mapping = mapped(
      { source: 'Nope([mail])', type: 'expression', target: 'title' },
      { source: 'mail', type: 'direct', target: 'emails[type eq "work"' },
    );
    await call(workbench, 'mapping.take', { settingId, mapping, origin: { kind: 'edited' } });
    const table = await tableOf(workbench, settingId);
    expect(at(table, 'title')).toMatchObject({
      sent: { state: 'problem' },
      marks: ['never arrived', 'fails'],
    });
    expect(at(table, 'emails[type eq "work"')?.sent.state).toBe('problem');
    expect(at(table, 'userName')?.sent.value).toBe('ada@example.com');
  });

  it('reads any JSON that a client may have sent', async () => {
    const odd = {
      title: '',
      nickName: ' ',
      locale: '  x',
      x: [[1], { y: [{}] }],
      timezone: 'DE'.repeat(50_000),
    };
    const { workbench, settingId } = await aDirectory([person('odd', odd), person('plain')]);
    const table = await tableOf(workbench, settingId);
    expect(at(table, 'title')?.arrived.people).toBe(0);
    expect(at(table, 'timezone')?.arrived.examples[0]?.length).toBeLessThan(100);
    expect(at(table, 'timezone')?.platform).toMatchObject({ how: 'refused', value: null });
  });

  it('shows what would be sent for the company of a rehearsal where nobody has come', async () => {
    const { workbench, settingId } = await aDirectory([]);
    const table = await tableOf(workbench, settingId);
    expect(table.isExpected).toBe(true);
    expect(table.people).toBeGreaterThan(10);
    expect(table.subject?.from).toBe('company');
    expect(at(table, 'userName')).toMatchObject({
      sent: { state: 'value' },
      arrived: { people: table.people },
    });
    expect(table.causes?.some(({ attributePath }) => attributePath === 'timezone')).toBe(true);
  });

  it('of a SCIM setting that is gone is refused', async () => {
    await expect(tableOf(await aWorkbench(), 'gone')).rejects.toThrow('404');
  });
});

describe('an opened row', () => {
  it('names who lacks it, who has what, and the first and the latest request that set it', async () => {
    const { workbench, settingId } = await aDirectory([
      person('ada', { timezone: 'DE' }),
      person('bea', { timezone: 'DE' }),
      person('cem', { timezone: 'TR' }),
      person('dan'),
    ]);
    const row = await call(workbench, 'mapping.row', { settingId, path: 'timezone' });
    expect(row.people).toBe(4);
    expect(row.lacking).toMatchObject({ count: 1, some: [{ displayName: 'dan' }] });
    expect(row.values.map(({ value, people }) => [value, people])).toEqual([
      ['DE', 2],
      ['TR', 1],
    ]);
    expect(row.first).toMatchObject({ method: 'POST', person: { displayName: 'ada' } });
    expect(row.latest).toMatchObject({ method: 'POST', person: { displayName: 'cem' } });
    expect(row.first?.sequence).toEqual(expect.any(Number));
    const { lacking } = await call(workbench, 'mapping.row', { settingId, path: 'no path[' });
    expect(lacking.count).toBe(4);
  });
});

describe('a row that is tried', () => {
  const byCountry =
    'Switch([usageLocation], , "DE", "Europe/Berlin", "US", Switch([state], , "MA", "America/New_York"))';

  it('tells its value for one person with the trace, and for everybody who changes to what', async () => {
    const { workbench, settingId } = await aDirectory([
      person('ada', { timezone: 'DE' }),
      person('bea', { timezone: 'US' }),
      person('cem'),
    ]);
    const { people } = await call(workbench, 'mapping.people', { settingId, search: 'ada' });
    const [one, everybody] = await tried(workbench, settingId, byCountry, { personId: people[0]?.id ?? '' });
    expect(one).toMatchObject({
      kind: 'person',
      person: {
        sent: { state: 'value', value: 'Europe/Berlin' },
        inputs: [
          { name: 'usageLocation', value: 'DE', isKnown: true },
          { name: 'state', value: null, isKnown: true },
        ],
        platform: { field: 'Time Zone', value: 'Europe/Berlin' },
        findings: [],
      },
    });
    expect(one?.kind === 'person' && one.person.lines.at(-1)).toMatchObject({ value: 'Europe/Berlin' });
    expect(everybody).toMatchObject({
      kind: 'everyone',
      everyone: {
        people: 3,
        same: 0,
        changed: 1,
        lost: 1,
        none: 1,
        onPlatform: { field: 'Time Zone', before: 1, after: 1 },
        changes: expect.arrayContaining([
          expect.objectContaining({ from: 'DE', to: 'Europe/Berlin', people: 1 }),
        ]),
      },
    });
  });

  it('takes a value that does not arrive as it is tried', async () => {
    const { workbench, settingId } = await aDirectory([person('bea', { timezone: 'US' })]);
    const [one] = await tried(workbench, settingId, byCountry, { tried: { state: 'MA' } });
    expect(one).toMatchObject({ person: { sent: { value: 'America/New_York' } } });
  });

  it('says what would be found of its value', async () => {
    const { workbench, settingId } = await aDirectory([person('bea')]);
    const [one] = await tried(workbench, settingId, '"Nowhere/Land"');
    expect(one).toMatchObject({ person: { findings: [{ severity: 'value is wrong' }] } });
  });

  it('that can’t be read is a problem with its place, and nobody is looked at', async () => {
    const { workbench, settingId } = await aDirectory([person('bea')]);
    const events = await tried(workbench, settingId, 'Nope(');
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ person: { sent: { state: 'problem' }, range: { start: 0 } } });
  });
});
