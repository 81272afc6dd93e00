/** What a changed SCIM setting would do, person by person: from what the platform makes of them now to what it would. */
import type { ResourceReference } from '../../shared/exchange';
import type { GroupToBe, SettingDifference } from '../../shared/features/platform';
import type { PlatformSetting } from '../../shared/platform/platform-setting';
import { type TargetField, type TargetUser, targetField } from '../../shared/platform/target-user';

/** Of each list so many are named. */
const mostNamed = 20;
/** Of each field, and of each group. */
const mostExamples = 3;

interface Some<Item> {
  count: number;
  some: Item[];
}
type FieldChange = SettingDifference['fields'][number];

function note<Item>(list: Some<Item>, item: Item): void {
  list.count += 1;
  if (list.some.length < mostNamed) list.some.push(item);
}

const none = <Item>(): Some<Item> => ({ count: 0, some: [] });

export class DifferenceOfSettings {
  /** The field that people are grouped by; null where they are not. */
  readonly #byField: string | null;
  /** Number of people by name of group. */
  readonly #before = new Map<string, number>();
  readonly #after = new Map<string, GroupToBe>();
  readonly #moved: SettingDifference['moved'] = none();
  readonly #notArriving: Some<ResourceReference> = none();
  readonly #noLongerArriving: Some<ResourceReference> = none();
  readonly #withoutGroup: Some<ResourceReference> = none();
  readonly #arriving = new Map<string, number>();
  readonly #fields = new Map<string, FieldChange>();
  #users = 0;

  constructor({ grouping }: Pick<PlatformSetting, 'grouping'>) {
    this.#byField = grouping === null || grouping === 'mirror' ? null : grouping.byField;
  }

  add(person: ResourceReference, before: TargetUser, after: TargetUser): void {
    this.#users += 1;
    this.#addGroups(person, before, after);
    this.#addArrival(person, before, after);
    for (const { field } of before.fields) this.#compare(person, field, before, after);
    for (const { field, raw } of after.fields) {
      this.#arriving.set(field, (this.#arriving.get(field) ?? 0) + (raw === null ? 0 : 1));
      if (targetField(before.fields, field) === undefined) this.#compare(person, field, before, after);
    }
  }

  result(): SettingDifference {
    const after = new Map([...this.#after].map(([name, { people }]) => [name, people]));
    const groups = [...this.#after.values()].sort((one, other) => other.people - one.people);
    return {
      users: this.#users,
      groups: { count: groups.length, some: groups.slice(0, mostNamed) },
      groupsCreated: onlyIn(after, this.#before),
      groupsEmptied: onlyIn(this.#before, after),
      moved: this.#moved,
      arriving: [...this.#arriving].map(([field, people]) => ({ field, people })),
      fields: [...this.#fields.values()],
      notArriving: this.#notArriving,
      noLongerArriving: this.#noLongerArriving,
      withoutGroup: this.#withoutGroup,
    };
  }

  #addGroups(person: ResourceReference, before: TargetUser, after: TargetUser): void {
    const [from, to] = [namesOf(before), namesOf(after)];
    for (const name of from) this.#before.set(name, (this.#before.get(name) ?? 0) + 1);
    for (const group of after.groups) this.#join(group, person, after);
    if (from.join('\n') !== to.join('\n')) note(this.#moved, { person, from, to });
  }

  #join({ name, by }: TargetUser['groups'][number], person: ResourceReference, after: TargetUser): void {
    const group = this.#after.get(name) ?? { name, by, people: 0, members: [], meaning: null };
    group.people += 1;
    if (group.members.length < mostExamples) group.members.push(person);
    if (by === 'value') group.meaning ??= this.#criterionOf(after)?.meaning ?? null;
    this.#after.set(name, group);
  }

  #criterionOf({ fields }: TargetUser): TargetField | undefined {
    return this.#byField === null ? undefined : targetField(fields, this.#byField);
  }

  #addArrival(person: ResourceReference, before: TargetUser, after: TargetUser): void {
    if (after.whyNotHere !== null) {
      note(this.#notArriving, person);
      if (before.whyNotHere === null) note(this.#noLongerArriving, person);
    } else if (after.groups.length === 0) note(this.#withoutGroup, person);
  }

  #compare(person: ResourceReference, field: string, before: TargetUser, after: TargetUser): void {
    const from = targetField(before.fields, field)?.value ?? null;
    const to = targetField(after.fields, field)?.value ?? null;
    if (from === to) return;
    const change = this.#fields.get(field) ?? { field, changed: 0, added: 0, vanished: 0, some: [] };
    change[from === null ? 'added' : to === null ? 'vanished' : 'changed'] += 1;
    if (change.some.length < mostExamples) change.some.push({ person, from, to });
    this.#fields.set(field, change);
  }
}

function namesOf({ groups }: TargetUser): string[] {
  return groups.map(({ name }) => name).sort();
}

/** The largest first. */
function onlyIn(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) {
  const groups = [...one]
    .filter(([name]) => !other.has(name))
    .map(([name, people]) => ({ name, people }))
    .sort((first, second) => second.people - first.people);
  return { count: groups.length, some: groups.slice(0, mostNamed) };
}
