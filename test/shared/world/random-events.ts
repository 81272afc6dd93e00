/** Companies in which anything may happen, in any order, as far as it can happen at all. */
import fc from 'fast-check';
import type { Change } from '../../../src/shared/simulation';
import { concernedBy, type WorldEvent } from '../../../src/shared/world/event';
import type { PersonDetails } from '../../../src/shared/world/person';
import { apply, type World } from '../../../src/shared/world/world';
import { aPerson, assigned, hired, joined, made } from './a-world';

/** Ids of everybody who may be hired. */
export const people = ['ada', 'bo', 'cai', 'dee'];
const groups = ['red', 'green'];

const id = fc.constantFrom(...people);
const group = fc.constantFrom(...groups);
const text = fc.option(fc.constantFrom('one', 'two', 'thrée', 'İstanbul', '"quoted"', 'a,b'), { nil: null });
const details = fc.record(
  {
    ...{ title: text, department: text, office: text, street: text, city: text, state: text, country: text },
    ...{ postalCode: text, workPhone: text, mobilePhone: text, fax: text, language: text },
    ...{ employeeNumber: text, usageLocation: text },
    mail: fc.option(fc.constantFrom('x', 'y'), { nil: null }),
    manager: fc.option(id, { nil: null }),
  },
  { requiredKeys: [] },
) satisfies fc.Arbitrary<Partial<PersonDetails>>;

/** No two people share an address: some vendors look for people by it. */
function withOwnMail(who: string, known: Partial<PersonDetails>): Partial<PersonDetails> {
  return known.mail ? { ...known, mail: `${who}.${known.mail}@larkspur.example` } : known;
}

const event: fc.Arbitrary<WorldEvent> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('hired' as const),
      person: fc
        .tuple(id, details)
        .map(([who, known]) => aPerson(who, { familyName: 'First', ...withOwnMail(who, known) })),
    }),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom('changed' as const, 'moved' as const), id, details)
      .map(([type, who, known]) => ({ type, person: who, changes: withOwnMail(who, known) })),
  },
  fc.tuple(id, fc.nat({ max: 99 })).map(([who, n]) => ({
    type: 'renamed' as const,
    person: who,
    changes: { familyName: `Name ${n}`, userName: `${who}.${n}@larkspur.example` },
  })),
  fc.record({ type: fc.constantFrom('left' as const, 'came back' as const), person: id }),
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('deleted' as const), person: id, forGood: fc.boolean() }),
  },
  {
    weight: 3,
    // Two groups of one name would be one at the service provider: each has its own.
    arbitrary: fc
      .tuple(group, fc.boolean())
      .map(([which, isSecurityGroup]) => ({ ...made(which), isSecurityGroup })),
  },
  fc
    .tuple(group, fc.nat({ max: 99 }))
    .map(([which, n]) => ({ type: 'group renamed' as const, group: which, name: `${which} ${n}` })),
  fc.record({ type: fc.constant('group deleted' as const), group }),
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant('joined' as const), group, member: fc.oneof(id, id, group) }),
  },
  fc.record({ type: fc.constant('left group' as const), group, member: fc.oneof(id, group) }),
  { weight: 5, arbitrary: fc.record({ type: fc.constant('assigned' as const), to: fc.oneof(id, group) }) },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('unassigned' as const), to: fc.oneof(id, group) }),
  },
);

/** So that most of what happens later happens to somebody. */
export const beginning: WorldEvent[] = [
  ...[hired('ada', { familyName: 'First' }), hired('bo', { familyName: 'First', manager: 'ada' })],
  ...[assigned('ada'), assigned('bo'), made('red'), assigned('red'), joined('red', 'ada')],
];

/** Events that can happen, each person hired once: an employee who was deleted for good does not come again under the same name. */
export function happening(world: World, events: readonly WorldEvent[], everHired: Set<string>) {
  const changes: Change[] = [];
  let now = world;
  for (const one of events) {
    if (one.type === 'hired' && everHired.has(one.person.id)) continue;
    try {
      const { groups: before } = now;
      now = apply(now, one);
      changes.push(
        ...concernedBy(one, (which) => before.has(which)).map((who) => ({ ...who, caption: one.type })),
      );
      if (one.type === 'hired') everHired.add(one.person.id);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return { world: now, changes };
}

/** What happens in one round after the other, the first of which follows the beginning. */
export const rounds = fc.array(fc.array(event, { maxLength: 12, size: 'max' }), {
  minLength: 2,
  maxLength: 8,
  size: 'max',
});
