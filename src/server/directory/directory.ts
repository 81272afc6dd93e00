/**
 * All resources of one SCIM setting and the verbs on them. Knows neither HTTP nor the disk: it applies changes to its
 * state through a store, and a write is over when the store has it on disk.
 *
 * Reading a resource, deciding and applying happen in one turn of the event loop, so that writes to one resource follow
 * each other without locks. What is applied but not yet on disk can be read by others; it is undone when the disk
 * refuses. A write that changes nothing waits for the writes before it, since its response confirms their state.
 */
import { randomUUID } from 'node:crypto';
import type { ResourceChange } from '../../shared/exchange';
import type { ResolvedResourceType, SchemaRegistry } from '../../shared/scim/schemas/schema-registry';
import { changed, dropObjects, lazyResource } from '../resource/lazy-resource';
import { withoutManagerAddress } from '../resource/manager';
import {
  attributeChanges,
  type MemberNames,
  namedMembersLimit,
  noMembers,
  resourceChange,
  withManagerNames,
} from '../resource/resource-change';
import type { DirectoryChange, FormerUser, GroupsLeft, StoredResource } from '../resource/stored-resource';
import { displayNameOf, referenceTo } from '../resource/summary';
import { originsAfter, originsOfCreation } from '../resource/value-origins';
import type {
  ExchangeReference,
  MemberDelta,
  NewResource,
  ResourceDirectory,
  WriteResult,
} from '../scim/resource-directory';
import type { Store } from '../store/store';
import { type ChangeFeed, createChangeFeed, type DirectoryEvent, observeCommit } from './change-feed';
import { DirectoryReader } from './directory-reader';
import type { DirectoryState } from './directory-state';
import { memberNames } from './member-names';
import { requireUnique } from './uniqueness';

/** Of a user who was deleted. */
const mostNamedGroups = 50;

export interface DirectoryOptions {
  registry: SchemaRegistry;
  state: DirectoryState;
  store: Store<DirectoryChange>;
  /** Where each commit is published once it is on disk. */
  feed?: Pick<ChangeFeed<DirectoryEvent>, 'hasSubscribers' | 'publish'>;
  /** For tests. */
  now?: () => Date;
}

export interface BroughtResource extends Pick<StoredResource, 'id' | 'created' | 'attributes'> {
  /** Ids; those that are not here are left out. */
  members: readonly string[];
}

export class Directory extends DirectoryReader implements ResourceDirectory {
  private readonly store: Store<DirectoryChange>;
  private readonly feed: NonNullable<DirectoryOptions['feed']>;
  private readonly now: () => Date;
  private latest: Promise<unknown> = Promise.resolve();
  private nextId: string | null = null;

  constructor(options: DirectoryOptions) {
    const { registry, state, store, feed = createChangeFeed(), now = () => new Date() } = options;
    super(registry, state);
    this.store = store;
    this.feed = feed;
    this.now = now;
  }

  /** The next resource that is created has this id: that of another server, whose traffic is played. Null: any, as usual. */
  callNext(id: string | null): void {
    this.nextId = id;
  }

  /** Rejects with ScimError uniqueness, or StoreError. */
  async create(
    type: ResolvedResourceType,
    draft: NewResource,
    cause: ExchangeReference | null = null,
  ): Promise<WriteResult> {
    const resourceType = type.resourceType.name;
    const { members } = draft;
    const attributes = withoutManagerAddress(draft.attributes, this);
    requireUnique(type, this.state.collection(resourceType), attributes, null);
    const created = this.now().toISOString();
    const times = { created, lastModified: created };
    const order = this.state.nextOrder;
    const origins = originsOfCreation(cause);
    const resource = lazyResource(
      { id: this.takeId(), resourceType, order, revision: 1, origins, ...times },
      attributes,
    );
    const onDisk = this.commit([{ kind: 'put', resource }, ...membersChange(resource, members)], cause);
    const changes = [resourceChange('created', resource, this.summary(resource), [], this.namesOf(members))];
    await onDisk;
    dropObjects(resource);
    return { resource, changes };
  }

  /**
   * Replaces the attributes and changes the members. Where nothing differs, version and lastModified stay.
   * @param before as it was read in the same turn of the event loop
   * Rejects with ScimError uniqueness, or StoreError.
   */
  async change(
    type: ResolvedResourceType,
    before: StoredResource,
    draft: NewResource,
    cause: ExchangeReference | null = null,
  ): Promise<WriteResult> {
    this.requireCurrent(before);
    const after = withoutManagerAddress(draft.attributes, this);
    const attributes = withManagerNames(attributeChanges(before.attributes, after), (id) => this.nameOf(id));
    const members = this.namesOf(draft.members, this.members(before.id));
    if (attributes.length === 0 && members === noMembers) return this.unchanged(before);
    const isOther = attributes.length > 0;
    if (isOther) requireUnique(type, this.state.collection(before.resourceType), after, before.id);
    const revision = this.nextRevision(before);
    const resource = isOther
      ? changed(before, revision, after, originsAfter(before.origins, cause, attributes))
      : changed(before, revision);
    const changesOfState = membersChange(resource, draft.members);
    if (isOther) changesOfState.unshift({ kind: 'put', resource });
    const onDisk = this.commit(changesOfState, cause);
    const changes = [resourceChange('changed', resource, this.summary(resource), attributes, members)];
    await onDisk;
    return { resource, changes };
  }

  /**
   * A resource of another directory with the id that it has there, in place of the one of this id.
   * Rejects with ScimError uniqueness, or StoreError.
   */
  async bring(
    type: ResolvedResourceType,
    { id, created, attributes, members }: BroughtResource,
  ): Promise<void> {
    const { name: resourceType } = type.resourceType;
    requireUnique(type, this.state.collection(resourceType), attributes, id);
    const before = this.find(id);
    const order = before?.order ?? this.state.nextOrder;
    const times = { created, lastModified: this.now().toISOString() };
    const revision = (before?.revision ?? 0) + 1;
    const resource = lazyResource({ id, resourceType, order, revision, ...times }, attributes);
    const joining = {
      added: members.filter((member) => this.find(member) !== undefined),
      removed: [],
      emptied: true,
    };
    await this.commit([{ kind: 'put', resource }, ...membersChange(resource, joining)], null);
    dropObjects(resource);
  }

  /** Also takes it out of its groups, which are changed by that; of a group, names who was in it. Rejects with StoreError. */
  async delete(resource: StoredResource, cause: ExchangeReference | null = null): Promise<ResourceChange[]> {
    this.requireCurrent(resource);
    const { id, resourceType } = resource;
    const leaving = this.namesOf({ added: [], removed: [id] });
    const members = this.namesOf({ added: [], removed: [], emptied: true }, this.members(id));
    const left = this.leftBy(id);
    const by = originsOfCreation(cause);
    const groups = resourceType === 'User' ? this.namesOfGroups(left) : [];
    const onDisk = this.commit([{ kind: 'delete', resourceType, id, left, by, groups }], cause);
    const groupChanges = left.groups
      .slice(0, namedMembersLimit)
      .map(([groupId]) => this.find(groupId))
      .filter((group) => group !== undefined)
      .map((group) => resourceChange('changed', group, this.summary(group), [], leaving));
    await onDisk;
    return [resourceChange('deleted', resource, null, [], members), ...groupChanges];
  }

  /** Other names for attributes that are there: no change of the resources, whose versions stay. Rejects with StoreError. */
  rename(resources: readonly StoredResource[]): Promise<void> {
    const changes = resources.map((resource): DirectoryChange => ({ kind: 'put', resource }));
    return this.commit(changes, null);
  }

  /** Removes everything. */
  clear(): Promise<void> {
    return this.commit([{ kind: 'clear' }], null);
  }

  checkpoint(): Promise<void> {
    return this.store.checkpoint();
  }

  /** Resolves when everything is on disk. */
  close(): Promise<void> {
    return this.store.close();
  }

  private takeId(): string {
    const { nextId } = this;
    this.nextId = null;
    return nextId === null || this.find(nextId) !== undefined ? randomUUID() : nextId;
  }

  private nameOf(id: string): string | undefined {
    const resource = this.find(id);
    return resource && referenceTo(resource).displayName;
  }

  private commit(changes: DirectoryChange[], cause: ExchangeReference | null): Promise<void> {
    const eventOf = this.feed.hasSubscribers() ? observeCommit(changes, this.state, cause) : null;
    const onDisk = this.store.commit(changes);
    this.latest = onDisk;
    if (eventOf === null) return onDisk;
    const event = eventOf();
    return onDisk.then(() => this.feed.publish(event));
  }

  private async unchanged(resource: StoredResource): Promise<WriteResult> {
    await this.latest;
    return { resource, changes: [] };
  }

  private nextRevision({ revision }: StoredResource): Pick<StoredResource, 'revision' | 'lastModified'> {
    return { revision: revision + 1, lastModified: this.now().toISOString() };
  }

  private leftBy(id: string): GroupsLeft {
    const groups: GroupsLeft['groups'] = [];
    for (const groupId of this.groupsOf(id)) {
      const group = this.find(groupId);
      if (group !== undefined && groupId !== id) groups.push([groupId, group.revision + 1]);
    }
    return { lastModified: this.now().toISOString(), groups };
  }

  private namesOfGroups({ groups }: GroupsLeft): FormerUser['groups'] {
    const held = groups.slice(0, mostNamedGroups).flatMap(([id]) => this.find(id) ?? []);
    return held.map((group) => ({ id: group.id, displayName: displayNameOf(group) }));
  }

  private namesOf(delta: MemberDelta, current: ReadonlySet<string> = new Set()): MemberNames {
    return memberNames(delta, current, (id) => this.find(id));
  }

  /** Guards the one rule that callers must keep. */
  private requireCurrent(resource: StoredResource): void {
    if (this.find(resource.id) !== resource)
      throw new Error(`Resource ${resource.id} changed after it was read`);
  }
}

function membersChange(group: StoredResource, { added, removed, emptied }: MemberDelta): DirectoryChange[] {
  if (added.length + removed.length === 0 && emptied !== true) return [];
  const { id: groupId, lastModified, revision } = group;
  const first = emptied === true ? { emptied } : {};
  return [{ kind: 'members', groupId, ...first, added, removed, lastModified, revision }];
}
