/** What a changed SCIM setting would do, person by person: from what the platform makes of them now to what it would. */
import type { ResourceReference } from '../../shared/exchange';
import type { SettingDifference } from '../../shared/features/platform';
import { type TargetUser, targetField } from '../../shared/platform/target-user';

/** Of each list so many are named. */
const mostNamed = 20;

interface Some<Item> {
  count: number;
  some: Item[];
}

function note<Item>(list: Some<Item>, item: Item): void {
  list.count += 1;
  if (list.some.length < mostNamed) list.some.push(item);
}

const none = <Item>(): Some<Item> => ({ count: 0, some: [] });

export class DifferenceOfSettings {
  readonly #before = new Map<string, number>();
  readonly #after = new Map<string, number>();
  readonly #moved: SettingDifference['moved'] = none();
  readonly #noLongerArriving: Some<ResourceReference> = none();
  readonly #withoutGroup: Some<ResourceReference> = none();
  readonly #fields = new Map<string, { changed: number; added: number; vanished: number }>();
  #users = 0;

  add(person: ResourceReference, before: TargetUser, after: TargetUser): void {
    this.#users += 1;
    const [from, to] = [namesOf(before), namesOf(after)];
    count(this.#before, from);
    count(this.#after, to);
    if (from.join('\n') !== to.join('\n')) note(this.#moved, { person, from, to });
    if (before.whyNotHere === null && after.whyNotHere !== null) note(this.#noLongerArriving, person);
    if (after.whyNotHere === null && to.length === 0) note(this.#withoutGroup, person);
    for (const { field } of [...before.fields, ...after.fields]) this.#fieldOf(field);
    for (const field of this.#fields.keys()) this.#compare(field, before, after);
  }

  result(): SettingDifference {
    return {
      groupsCreated: onlyIn(this.#after, this.#before),
      groupsEmptied: onlyIn(this.#before, this.#after),
      moved: this.#moved,
      fields: [...this.#fields]
        .map(([field, counts]) => ({ field, ...counts }))
        .filter(({ changed, added, vanished }) => changed + added + vanished > 0),
      noLongerArriving: this.#noLongerArriving,
      withoutGroup: this.#withoutGroup,
      users: this.#users,
    };
  }

  #compare(field: string, before: TargetUser, after: TargetUser): void {
    const from = targetField(before.fields, field)?.value ?? null;
    const to = targetField(after.fields, field)?.value ?? null;
    if (from === to) return;
    this.#fieldOf(field)[from === null ? 'added' : to === null ? 'vanished' : 'changed'] += 1;
  }

  #fieldOf(field: string) {
    const known = this.#fields.get(field) ?? { changed: 0, added: 0, vanished: 0 };
    this.#fields.set(field, known);
    return known;
  }
}

function namesOf({ groups }: TargetUser): string[] {
  return groups.map(({ name }) => name).sort();
}

function count(people: Map<string, number>, names: readonly string[]): void {
  for (const name of names) people.set(name, (people.get(name) ?? 0) + 1);
}

/** The largest first. */
function onlyIn(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) {
  const names = [...one.keys()].filter((name) => !other.has(name));
  const groups = names.map((name) => ({ name, people: one.get(name) ?? 0 }));
  const sorted = groups.sort((first, second) => second.people - first.people);
  return { count: sorted.length, some: sorted.slice(0, mostNamed) };
}
