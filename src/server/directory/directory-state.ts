/**
 * The state of one directory, as the store makes it durable: it changes by `DirectoryChange` only and can undo each.
 *
 * Changes are replayed after a crash onto a snapshot that may already hold them, so each says what is to be true
 * afterwards (this revision, these members) instead of what to add to what was there.
 */
import type { SchemaRegistry } from '../../shared/scim/schemas/schema-registry';
import { changed } from '../resource/lazy-resource';
import type { DirectoryChange, GroupsLeft, StoredResource } from '../resource/stored-resource';
import type { StateMachine, Undo } from '../store/state-machine';
import { readChanges, textOfChange } from './change-json';
import { FormerUsers, formerUserBy } from './former-users';
import { Membership } from './membership';
import { TypeCollection } from './type-collection';

type DeleteChange = Extract<DirectoryChange, { kind: 'delete' }>;
type MembersChange = Extract<DirectoryChange, { kind: 'members' }>;

/** A record of the snapshot names at most so many members. */
const membersPerRecord = 1_000;

const nothingToUndo: Undo = () => undefined;

export class DirectoryState implements StateMachine<DirectoryChange> {
  private relations = new Membership();
  private gone = new FormerUsers();
  private registry: SchemaRegistry;
  private collections = new Map<string, TypeCollection>();
  private highestOrder = 0;
  private isRecovered = false;
  private filling: Promise<void> | null = null;
  private isFilled = false;

  constructor(registry: SchemaRegistry) {
    this.registry = registry;
  }

  get membership(): Membership {
    return this.relations;
  }

  /** Who was deleted. */
  get former(): FormerUsers {
    return this.gone;
  }

  /** For the next resource that is created. */
  get nextOrder(): number {
    return this.highestOrder + 1;
  }

  /** A resource of whatever type. */
  find(id: string): StoredResource | undefined {
    for (const collection of this.collections.values()) {
      const resource = collection.get(id);
      if (resource !== undefined) return resource;
    }
    return undefined;
  }

  /** Names of all types that there have been resources of, declared or not. */
  resourceTypes(): string[] {
    return [...this.collections.keys()];
  }

  collection(resourceType: string): TypeCollection {
    const found = this.collections.get(resourceType);
    if (found !== undefined) return found;
    const collection = new TypeCollection(this.registry.byName.get(resourceType.toLowerCase()) ?? null);
    this.collections.set(resourceType, collection);
    if (this.isRecovered) void collection.orders().fillIndexes();
    return collection;
  }

  /** Ends the recovery: from now on orders and indexes follow each change. */
  makeOrders(): void {
    this.isRecovered = true;
    for (const collection of this.collections.values()) collection.orders();
    this.isFilled = this.collections.size === 0;
  }

  get areIndexesFilled(): boolean {
    return this.isFilled;
  }

  /** In slices, once after a start: a look-up before that is over fills its index in one go. */
  fillIndexes(): Promise<void> {
    this.filling ??= this.fillCollections().then(() => {
      // Together with going on of those who wait, so that nobody who comes later is first.
      this.isFilled = true;
    });
    return this.filling;
  }

  private async fillCollections(): Promise<void> {
    for (const collection of [...this.collections.values()]) await collection.orders().fillIndexes();
  }

  /** Resolves when the indexes are those of the new declarations. */
  async redeclare(registry: SchemaRegistry): Promise<void> {
    this.registry = registry;
    const collections = [...this.collections];
    await Promise.all(
      collections.map(([name, collection]) =>
        collection.redeclare(registry.byName.get(name.toLowerCase()) ?? null),
      ),
    );
  }

  apply(change: DirectoryChange): Undo {
    switch (change.kind) {
      case 'put':
        return this.put(change.resource);
      case 'delete':
        return this.remove(change);
      case 'members':
        return this.changeMembers(change);
      case 'former':
        return this.find(change.resource.id) === undefined ? this.gone.add(change) : nothingToUndo;
      case 'clear':
        return this.clear();
    }
  }

  readonly read = readChanges;
  readonly text = textOfChange;

  /** Walks what there is at each moment, since a copy of everything would hold up all requests. */
  *snapshot(): Iterable<DirectoryChange> {
    for (const collection of this.collections.values()) {
      for (const resource of collection.resources()) yield { kind: 'put', resource };
    }
    for (const groupId of this.membership.groupIds()) yield* this.membersInPortions(groupId);
    for (const former of this.gone.all()) yield { kind: 'former', ...former };
  }

  /** A membership whose member was lost would never end: no client deletes what it can't find. */
  mend(): void {
    for (const id of [...this.membership.memberIds()]) {
      if (this.find(id) === undefined) this.membership.removeMember(id);
    }
  }

  private put(resource: StoredResource): Undo {
    const { id, resourceType } = resource;
    const before = this.collection(resourceType).put(resource);
    this.highestOrder = Math.max(this.highestOrder, resource.order);
    if (this.gone.size > 0) this.gone.remove(resource);
    return () => {
      if (before === undefined) this.delete(resourceType, id);
      else this.put(before);
    };
  }

  /** The last values of a user stay. */
  private remove(change: DeleteChange): Undo {
    // Replay may find the user gone already, but not last.
    const user = this.find(change.id) ?? this.gone.get(change.id)?.resource;
    const former = user === undefined ? null : formerUserBy(change, user);
    const undo = this.delete(change.resourceType, change.id, change.left);
    const forget = former === null ? nothingToUndo : this.gone.add(former);
    return () => {
      forget();
      undo();
    };
  }

  /** Membership goes even where the resource is gone already: replay may have brought it back. */
  private delete(resourceType: string, id: string, left?: GroupsLeft): Undo {
    const before = this.collection(resourceType).get(id);
    this.collection(resourceType).delete(id);
    const members = this.membership.removeGroup(id);
    const groups = this.membership.removeMember(id);
    const changedGroups = left === undefined ? [] : this.reviseGroups(left);
    return () => {
      if (before !== undefined) this.put(before);
      for (const group of changedGroups) this.put(group);
      this.membership.add(id, members);
      for (const groupId of groups) this.membership.add(groupId, [id]);
    };
  }

  /** The groups as they were. */
  private reviseGroups({ groups, lastModified }: GroupsLeft): StoredResource[] {
    const before: StoredResource[] = [];
    for (const [id, revision] of groups) {
      const group = this.find(id);
      if (group === undefined) continue;
      before.push(group);
      this.collection(group.resourceType).put(changed(group, { lastModified, revision }));
    }
    return before;
  }

  private changeMembers(change: MembersChange): Undo {
    const group = this.find(change.groupId);
    if (group === undefined) return nothingToUndo;
    const { lastModified, revision, emptied } = change;
    const before = emptied === true ? this.membership.removeGroup(group.id) : [];
    const removed = change.removed.filter((id) => this.membership.remove(group.id, id));
    const added = this.membership.add(group.id, change.added);
    this.collection(group.resourceType).put(changed(group, { lastModified, revision }));
    return () => {
      if (emptied === true) this.membership.removeGroup(group.id);
      else for (const id of added) this.membership.remove(group.id, id);
      this.membership.add(group.id, emptied === true ? before : removed);
      this.collection(group.resourceType).put(group);
    };
  }

  /** What there was is put aside as it is, so that this and its undoing cost nothing, however much it was. */
  private clear(): Undo {
    const { collections, relations, registry, gone } = this;
    this.collections = new Map();
    this.relations = new Membership();
    this.gone = new FormerUsers();
    return () => {
      this.collections = collections;
      this.relations = relations;
      this.gone = gone;
      if (this.registry !== registry) void this.redeclare(this.registry);
    };
  }

  /** Read while writes go on: a group that is gone by now has no members left to name. */
  private *membersInPortions(groupId: string): Iterable<DirectoryChange> {
    let portion: string[] = [];
    for (const memberId of this.membership.membersOf(groupId)) {
      portion.push(memberId);
      if (portion.length < membersPerRecord) continue;
      yield* this.membersRecord(groupId, portion);
      portion = [];
    }
    if (portion.length > 0) yield* this.membersRecord(groupId, portion);
  }

  private *membersRecord(groupId: string, memberIds: string[]): Iterable<DirectoryChange> {
    const group = this.find(groupId);
    if (group !== undefined) yield membersChange(group, memberIds);
  }
}

/** Adds members and leaves revision and time as they are. */
function membersChange(group: StoredResource, added: string[]): MembersChange {
  const { id: groupId, lastModified, revision } = group;
  return { kind: 'members', groupId, added, removed: [], lastModified, revision };
}
