import { describe, expect, it } from 'vitest';
import { readCompanies } from '../../../src/main/companies';
import { type CompanyPack, companyOf, companyPackSchema } from '../../../src/shared/world/company';

const today = new Date('2026-12-01T12:00:00Z');

const pack = (change: Partial<CompanyPack> = {}): CompanyPack => ({
  id: 'larkspur',
  name: 'Larkspur',
  domain: 'larkspur.example',
  people: [
    { id: 'ada.byron', givenName: 'Ada', familyName: 'Byron', hiredDaysAgo: 365 },
    { id: 'grace.hopper', givenName: 'Grace', familyName: 'Hopper', mail: null, employeeNumber: '7' },
  ],
  groups: [{ id: 'research', name: 'Research', members: ['ada.byron'], isSecurityGroup: true }],
  assigned: ['research'],
  stories: [],
  ...change,
});

describe('a company in a file', () => {
  it('is filled with what follows from the rest, its dates relative to today', () => {
    const { world } = companyOf(pack(), today);
    expect(world.people.get('ada.byron')).toMatchObject({
      userName: 'ada.byron@larkspur.example',
      mail: 'ada.byron@larkspur.example',
      employeeNumber: '1001',
      hiredOn: '2025-12-01',
      title: null,
      account: 'enabled',
    });
    expect(world.people.get('grace.hopper')).toMatchObject({
      mail: null,
      employeeNumber: '7',
      hiredOn: null,
    });
    expect(world.groups.get('research')?.members).toEqual(['ada.byron']);
    expect([...world.assigned]).toEqual(['research']);
  });

  it('has stories whose events have a caption, and whose newcomers are numbered behind the others', () => {
    const event = { type: 'hired', person: { id: 'juno', givenName: 'Juno', familyName: 'Moneta' } } as const;
    const story = {
      ...{ id: 'one', title: 'One', explanation: '' },
      chapters: [
        {
          stage: 'changes' as const,
          title: null,
          opening: null,
          subject: null,
          events: [{ event }, { caption: 'Ada left', event: { type: 'left' as const, person: 'ada.byron' } }],
        },
      ],
    };
    const { stories } = companyOf(pack({ stories: [story, { ...story, id: 'two' }] }), today);
    const events = stories.map(({ chapters }) => chapters[0]?.events);
    expect(events[0]?.map(({ caption }) => caption)).toEqual(['Juno Moneta was hired', 'Ada left']);
    expect(events[1]?.[0]?.event).toMatchObject({ person: { employeeNumber: '1003' } });
  });

  it('in which something happens to nobody is refused', () => {
    expect(() => companyOf(pack({ assigned: ['nobody'] }), today)).toThrow('Nobody is called nobody.');
  });

  it.each([
    [{ domain: 'contoso.com' }, 'reserved domain'],
    [{ people: [{ id: 'x', givenName: 'X', familyName: 'Y', shoeSize: '44' }] }, 'shoeSize'],
  ])('%j is refused', (change, message) => {
    const parsed = companyPackSchema.safeParse({ ...pack(), ...change });
    expect(JSON.stringify(parsed.error?.issues)).toContain(message);
  });
});

describe('the companies that come with the program', () => {
  const packs = readCompanies();
  const companies = packs.filter(({ id }) => id !== 'tidewater-100k').map((one) => companyOf(one, today));

  it('can all be told, and every story has a name of its own', () => {
    const ids = companies.flatMap(({ stories }) => stories.map(({ id }) => id));
    expect(ids[0]).toBe('rehearsal');
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(packs.map(({ id }) => id)).size).toBe(packs.length);
  });

  it.each(companies)('$name has managers, members and a cast that are there', ({ world, stories, cast }) => {
    const ids = new Set(world.people.keys());
    const managers = [...world.people.values()].flatMap(({ manager }) => manager ?? []);
    expect(managers.filter((id) => !ids.has(id))).toEqual([]);
    expect(managers.length).toBeGreaterThan(world.people.size * 0.6);
    const { mover, leaver, returner, renamed } = cast;
    expect([mover, leaver, returner, renamed].filter((id) => id !== undefined && !ids.has(id))).toEqual([]);
    for (const { chapters } of stories) expect(chapters.map(({ stage }) => stage)).toContain('first cycle');
  });

  it('a start-up, a bank, a school, nine countries, and thousands', () => {
    const sizes = Object.fromEntries(companies.map(({ id, world }) => [id, world.people.size]));
    expect(sizes).toMatchObject({ foxglove: 12, 'harbour-savings': 250, 'tidewater-10k': 10_000 });
    const nine = companies.find(({ id }) => id === 'cormorant')?.world.people.values() ?? [];
    expect(new Set([...nine].map(({ country }) => country)).size).toBe(9);
    expect(packs.find(({ id }) => id === 'tidewater-100k')?.grown?.people).toBe(100_000);
  });
});
