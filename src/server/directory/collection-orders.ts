/**
 * How the resources of a collection are found: in order and by value. Made from all of them at once, which costs a fraction
 * of making it one by one, and kept up to date from then on. What only the page asks for, or what is declared later, is made in
 * slices, while changes go on: they reach what is being made too, and meeting a resource twice does no harm.
 */
import { normalised } from '../../shared/scim/fold-text';
import type { ResolvedResourceType } from '../../shared/scim/schemas/schema-registry';
import type { StoredResource } from '../resource/stored-resource';
import { displayNameOf, isActive } from '../resource/summary';
import { inSlices } from '../runtime/in-slices';
import { Indexes } from './indexes';
import { SortedList } from './sorted-list';

/** The place of a resource, which stays when the resource is replaced by what became of it. */
export interface Entry {
  resource: StoredResource;
  /** Display name without case and accents, so that Ängström stands beside Angstrom; null until it is needed. */
  sortName: string | null;
}

interface Order {
  list: SortedList<Entry>;
  /** Whether a resource would stand elsewhere after this change. */
  isMoved(before: StoredResource, after: StoredResource): boolean;
}

export class CollectionOrders {
  private readonly entries: ReadonlyMap<string, Entry>;
  private orders: Order[];
  readonly byCreation: SortedList<Entry>;
  readonly byChange: SortedList<Entry>;
  private naming: Promise<SortedList<Entry>> | null = null;
  private current: Indexes;
  /** Being made, to take the place of the current ones. */
  private next: Indexes | null = null;
  private active = 0;

  constructor(type: ResolvedResourceType | null, entries: ReadonlyMap<string, Entry>) {
    this.entries = entries;
    this.byCreation = new SortedList(compareCreation, [...entries.values()]);
    this.byChange = new SortedList(compareChange, this.byCreation.toArray());
    this.orders = [
      { list: this.byCreation, isMoved: (before, after) => before.order !== after.order },
      { list: this.byChange, isMoved: isNewer },
    ];
    this.current = new Indexes(type, () => resourcesOf(entries));
    for (const { resource } of entries.values()) if (isActive(resource)) this.active += 1;
  }

  get indexes(): Indexes {
    return this.current;
  }

  get activeCount(): number {
    return this.active;
  }

  /** By display name; made when it is first asked for. */
  byName(): Promise<SortedList<Entry>> {
    this.naming ??= this.makeNames();
    return this.naming;
  }

  /** Fills the indexes in slices, so that the first who asks one need not wait for it. */
  fillIndexes(): Promise<void> {
    return this.current.fill();
  }

  /** Resolves when the indexes are those of the type; until then the ones before are used. */
  async redeclare(type: ResolvedResourceType | null): Promise<void> {
    const indexes = new Indexes(type, () => resourcesOf(this.entries));
    this.next = indexes.sameAs(this.current) ? null : indexes;
    if (this.next === null) return;
    await indexes.fill();
    if (this.next !== indexes) return;
    this.current = indexes;
    this.next = null;
  }

  /** Resources are called otherwise now: their order is made anew when it is asked for again. */
  forgetNames(): void {
    this.naming = null;
    this.orders = this.orders.filter(({ list }) => list === this.byCreation || list === this.byChange);
    for (const entry of this.entries.values()) entry.sortName = null;
  }

  add(entry: Entry): void {
    for (const { list } of this.orders) list.add(entry);
    this.count(undefined, entry.resource);
  }

  remove(entry: Entry): void {
    for (const { list } of this.orders) list.remove(entry);
    this.count(entry.resource, undefined);
  }

  replace(entry: Entry, after: StoredResource): void {
    const before = entry.resource;
    const moved = this.orders.filter(({ isMoved }) => isMoved(before, after));
    for (const { list } of moved) list.remove(entry);
    entry.resource = after;
    if (isRenamed(before, after)) entry.sortName = null;
    for (const { list } of moved) list.add(entry);
    this.count(before, after);
  }

  private async makeNames(): Promise<SortedList<Entry>> {
    const list = new SortedList(compareNames);
    this.orders.push({
      list,
      isMoved: (before, after) => before.order !== after.order || isRenamed(before, after),
    });
    await inSlices(this.entries.values(), (entry) => {
      list.add(entry);
    });
    return list;
  }

  private count(before: StoredResource | undefined, after: StoredResource | undefined): void {
    this.current.change(before, after);
    this.next?.change(before, after);
    if (before !== undefined && isActive(before)) this.active -= 1;
    if (after !== undefined && isActive(after)) this.active += 1;
  }
}

function* resourcesOf(entries: ReadonlyMap<string, Entry>): Iterable<StoredResource> {
  for (const { resource } of entries.values()) yield resource;
}

export function compareCreation(one: Entry, other: Entry): number {
  return one.resource.order - other.resource.order || compare(one.resource.id, other.resource.id);
}

function compareChange(one: Entry, other: Entry): number {
  return compare(one.resource.lastModified, other.resource.lastModified) || compareCreation(one, other);
}

function compareNames(one: Entry, other: Entry): number {
  return compare(sortNameOf(one), sortNameOf(other)) || compareCreation(one, other);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function isNewer(before: StoredResource, after: StoredResource): boolean {
  return before.lastModified !== after.lastModified || before.order !== after.order;
}

function isRenamed(before: StoredResource, after: StoredResource): boolean {
  return displayNameOf(before) !== displayNameOf(after);
}

function sortNameOf(entry: Entry): string {
  entry.sortName ??= foldForSorting(displayNameOf(entry.resource));
  return entry.sortName;
}

const plain = /^[\0-\x7f]*$/;

/** Without case and accents. */
export function foldForSorting(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return normalised(text, 'NFD').replace(/\p{M}/gu, '').toLowerCase();
}
