/** All resources of one resource type, in the orders in which they are asked for, with their indexes. */
import type { ResolvedResourceType } from '../../shared/scim/schemas/schema-registry';
import { nameBy } from '../resource/lazy-resource';
import type { StoredResource } from '../resource/stored-resource';
import { CollectionOrders, compareCreation, type Entry } from './collection-orders';
import type { Indexes } from './indexes';
import { namingAttribute } from './naming-attribute';

export type CollectionOrder = 'created' | 'newest change';

export class TypeCollection {
  private readonly entries = new Map<string, Entry>();
  private type: ResolvedResourceType | null;
  private made: CollectionOrders | null = null;
  private naming: string | null;

  /** @param type null for a resource type that is no longer declared: stored, but found by id only */
  constructor(type: ResolvedResourceType | null) {
    this.type = type;
    this.naming = namingAttribute(type);
  }

  get indexes(): Indexes {
    return this.orders().indexes;
  }

  /** Made when it is first needed: not before everything has been read from disk. */
  orders(): CollectionOrders {
    this.made ??= new CollectionOrders(this.type, this.entries);
    return this.made;
  }

  /** Indexes are built anew where others are needed; resolves when they can be used. */
  async redeclare(type: ResolvedResourceType | null): Promise<void> {
    this.type = type;
    this.renameBy(namingAttribute(type));
    await this.made?.redeclare(type);
  }

  get size(): number {
    return this.entries.size;
  }

  get activeCount(): number {
    return this.orders().activeCount;
  }

  get(id: string): StoredResource | undefined {
    return this.entries.get(id)?.resource;
  }

  /** What was there before. */
  put(resource: StoredResource): StoredResource | undefined {
    const entry = this.entries.get(resource.id);
    const before = entry?.resource;
    nameBy(resource, this.naming);
    if (entry === undefined) this.add({ resource, sortName: null });
    else if (this.made === null) entry.resource = resource;
    else this.made.replace(entry, resource);
    return before;
  }

  delete(id: string): void {
    const entry = this.entries.get(id);
    if (entry === undefined) return;
    this.entries.delete(id);
    this.made?.remove(entry);
  }

  /** In no order; changes may come meanwhile: what is there from beginning to end is met, what is deleted is not. */
  *resources(): Iterable<StoredResource> {
    for (const { resource } of this.entries.values()) yield resource;
  }

  /** In the order of creation; undefined when this canonical path is not indexed. */
  lookUp(attributePath: string, value: string): StoredResource[] | undefined {
    const ids = this.indexes.find(attributePath, value);
    return ids && this.inOrder(ids);
  }

  /** Those of them that are here, in the order of creation. */
  inOrder(ids: Iterable<string>): StoredResource[] {
    const entries: Entry[] = [];
    for (const id of ids) {
      const entry = this.entries.get(id);
      if (entry !== undefined) entries.push(entry);
    }
    return entries.sort(compareCreation).map(resourceOf);
  }

  /** At most `count` resources from position `start`, counted from 0. */
  slice(order: CollectionOrder, start: number, count: number): StoredResource[] {
    const { byCreation, byChange } = this.orders();
    const entries =
      order === 'created' ? byCreation.slice(start, count) : byChange.sliceFromEnd(start, count);
    return entries.map(resourceOf);
  }

  /** As `slice`, by display name without case and accents. */
  async sliceByName(start: number, count: number): Promise<StoredResource[]> {
    const names = await this.orders().byName();
    return names.slice(start, count).map(resourceOf);
  }

  /** How many were created before this place in the order of creation, whether it is taken or not. */
  countCreatedBefore(order: number): number {
    return this.orders().byCreation.countWhile((entry) => entry.resource.order < order);
  }

  /** All of them in the order of creation, as they are now. */
  toArray(): StoredResource[] {
    return this.orders().byCreation.toArray().map(resourceOf);
  }

  private renameBy(attribute: string | null): void {
    if (attribute === this.naming) return;
    this.naming = attribute;
    for (const { resource } of this.entries.values()) nameBy(resource, attribute);
    this.made?.forgetNames();
  }

  private add(entry: Entry): void {
    this.entries.set(entry.resource.id, entry);
    this.made?.add(entry);
  }
}

function resourceOf({ resource }: Entry): StoredResource {
  return resource;
}
