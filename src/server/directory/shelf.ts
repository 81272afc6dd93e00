/** All resources of one resource type, in the orders in which they are asked for, with their indexes. */
import type { ResolvedResourceType } from '../../shared/scim/schemas/schema-registry';
import { Indexes } from './indexes';
import { OrderedList } from './order';
import type { StoredResource } from './stored-resource';
import { displayNameOf, isActive } from './summary';

interface Entry {
  readonly resource: StoredResource;
  /** Display name without case and accents, so that Ängström stands beside Angstrom. */
  readonly sortName: string;
}

export type ShelfOrder = 'created' | 'name' | 'newest change';

export class Shelf {
  private made: Indexes;
  private readonly entries = new Map<string, Entry>();
  private readonly lists: Record<ShelfOrder, OrderedList<Entry>> = {
    created: new OrderedList(byCreation),
    name: new OrderedList(byName),
    'newest change': new OrderedList(byChange),
  };
  private active = 0;

  /** @param type null for a resource type that is no longer declared: kept, but found by id only */
  constructor(type: ResolvedResourceType | null) {
    this.made = new Indexes(type);
  }

  get indexes(): Indexes {
    return this.made;
  }

  /** Indexes are built anew where others are needed. */
  redeclare(type: ResolvedResourceType | null): void {
    const indexes = new Indexes(type);
    if (indexes.sameAs(this.made)) return;
    for (const { resource } of this.entries.values()) indexes.change(undefined, resource);
    this.made = indexes;
  }

  get size(): number {
    return this.entries.size;
  }

  get activeCount(): number {
    return this.active;
  }

  get(id: string): StoredResource | undefined {
    return this.entries.get(id)?.resource;
  }

  put(resource: StoredResource): void {
    const before = this.entries.get(resource.id);
    const entry = { resource, sortName: sortNameOf(resource, before) };
    this.entries.set(resource.id, entry);
    this.move(before, entry);
  }

  delete(id: string): void {
    const before = this.entries.get(id);
    if (before === undefined) return;
    this.entries.delete(id);
    this.move(before, undefined);
  }

  /** In no order; changes may come while it is walked: what is there from beginning to end is met, what is deleted is not. */
  *resources(): Iterable<StoredResource> {
    for (const { resource } of this.entries.values()) yield resource;
  }

  /** In the order of creation; undefined when this canonical path is not indexed. */
  lookUp(attributePath: string, value: string): StoredResource[] | undefined {
    const entries = this.indexes.find(attributePath, value)?.map((id) => this.entries.get(id));
    return entries
      ?.filter((entry) => entry !== undefined)
      .sort(byCreation)
      .map((entry) => entry.resource);
  }

  /** At most `count` resources from position `start`, counted from 0. */
  slice(order: ShelfOrder, start: number, count: number): StoredResource[] {
    const list = this.lists[order];
    const entries = order === 'newest change' ? list.sliceFromEnd(start, count) : list.slice(start, count);
    return entries.map((entry) => entry.resource);
  }

  /** How many were created before this place in the order of creation, whoever stands there now or does not. */
  countCreatedBefore(order: number): number {
    return this.lists.created.countWhile((entry) => entry.resource.order < order);
  }

  /** All of them in the order of creation, as they are now. */
  toArray(): StoredResource[] {
    return this.lists.created.toArray().map((entry) => entry.resource);
  }

  private move(before: Entry | undefined, after: Entry | undefined): void {
    this.indexes.change(before?.resource, after?.resource);
    for (const list of Object.values(this.lists)) {
      if (before !== undefined) list.remove(before);
      if (after !== undefined) list.add(after);
    }
    if (before !== undefined && isActive(before.resource)) this.active -= 1;
    if (after !== undefined && isActive(after.resource)) this.active += 1;
  }
}

function byCreation(one: Entry, other: Entry): number {
  return one.resource.order - other.resource.order || compare(one.resource.id, other.resource.id);
}

function byName(one: Entry, other: Entry): number {
  return compare(one.sortName, other.sortName) || byCreation(one, other);
}

function byChange(one: Entry, other: Entry): number {
  return compare(one.resource.lastModified, other.resource.lastModified) || byCreation(one, other);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function sortNameOf(resource: StoredResource, before: Entry | undefined): string {
  if (before !== undefined && before.resource.attributes === resource.attributes) return before.sortName;
  return foldForSorting(displayNameOf(resource));
}

/** Without case and accents. */
export function foldForSorting(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
