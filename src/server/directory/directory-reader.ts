/** What can be read of a directory: resources by id, by value and in order, memberships, counts. */
import type { JsonObject, ResourceSummary } from '../../shared/scim/resource';
import type { SchemaRegistry } from '../../shared/scim/schemas/schema-registry';
import type { StoredResource } from '../resource/stored-resource';
import { summaryOf } from '../resource/summary';
import type { MemberPlan } from '../scim/resource-directory';
import type { MemberOperation } from '../scim/write/patch/member-operation';
import { countsIn, type ResourceCounts } from './counts';
import type { DirectoryState } from './directory-state';
import type { FormerUsers } from './former-users';
import { type MemberPlanContext, planMembers, planMembersInSlices } from './member-plan';
import type { CollectionOrder } from './type-collection';

export class DirectoryReader {
  protected readonly state: DirectoryState;
  private declared: SchemaRegistry;

  constructor(registry: SchemaRegistry, state: DirectoryState) {
    this.declared = registry;
    this.state = state;
  }

  /** The schemas and resource types that the SCIM setting knows now. */
  get registry(): SchemaRegistry {
    return this.declared;
  }

  /**
   * Takes up other declarations at once; what is stored stays, of types that are no longer declared too. Resolves when the
   * indexes have followed: until then those before are used.
   */
  redeclare(registry: SchemaRegistry): Promise<void> {
    this.declared = registry;
    return this.state.redeclare(registry);
  }

  /**
   * To be waited for before a look-up by value and before a write, after a start; null once it is over. Without the wait
   * the result is the same, but all other requests are held up.
   */
  whenIndexed(): Promise<void> | null {
    return this.state.areIndexesFilled ? null : this.state.fillIndexes();
  }

  get(resourceType: string, id: string): StoredResource | undefined {
    return this.state.collection(resourceType).get(id);
  }

  /** A resource of whatever type. */
  find(id: string): StoredResource | undefined {
    return this.state.find(id);
  }

  /** Ids through an index, as they are from now on; undefined when there is none for this canonical path. */
  idsWith(resourceType: string, attributePath: string, value: string): ReadonlySet<string> | undefined {
    return this.state.collection(resourceType).indexes.find(attributePath, value);
  }

  /** Those of a type that have these ids, in the order of creation. */
  inOrder(resourceType: string, ids: Iterable<string>): StoredResource[] {
    return this.state.collection(resourceType).inOrder(ids);
  }

  size(resourceType: string): number {
    return this.state.collection(resourceType).size;
  }

  /** At most `count` resources from position `start`, counted from 0. */
  slice(resourceType: string, order: CollectionOrder, start: number, count: number): StoredResource[] {
    return this.state.collection(resourceType).slice(order, start, count);
  }

  /** As `slice`, by display name. */
  sliceByName(resourceType: string, start: number, count: number): Promise<StoredResource[]> {
    return this.state.collection(resourceType).sliceByName(start, count);
  }

  /** How many of a type were created before this place in the order of creation, and are still here. */
  countCreatedBefore(resourceType: string, order: number): number {
    return this.state.collection(resourceType).countCreatedBefore(order);
  }

  /** All of a type in the order of creation, as they are now. */
  all(resourceType: string): StoredResource[] {
    return this.state.collection(resourceType).toArray();
  }

  /** One by one and in no order, while changes go on: what is here from beginning to end is met, what is gone is not. */
  each(resourceType: string): Iterable<StoredResource> {
    return this.state.collection(resourceType).resources();
  }

  /** Users who were deleted not too long ago, with their last values. */
  get former(): Pick<FormerUsers, 'size' | 'get' | 'all'> {
    return this.state.former;
  }

  /** Ids of the members of a group, in the order in which they joined. */
  members(groupId: string): ReadonlySet<string> {
    return this.state.membership.membersOf(groupId);
  }

  /** Ids of the groups that hold the resource directly. */
  groupsOf(id: string): ReadonlySet<string> {
    return this.state.membership.groupsOf(id);
  }

  /**
   * What operations on membership come down to.
   * @param groupId null for a group that does not exist yet
   * @param describe the member as a client would see it, for filters
   */
  planMembers(
    groupId: string | null,
    operations: readonly MemberOperation[],
    describe: (id: string) => JsonObject,
  ): MemberPlan {
    return planMembers(operations, this.planContext(groupId, describe));
  }

  /** The same in slices: it holds where the group is the same afterwards as it was before. */
  planMembersInSlices(
    groupId: string | null,
    operations: readonly MemberOperation[],
    describe: (id: string) => JsonObject,
  ): Promise<MemberPlan> {
    return planMembersInSlices(operations, this.planContext(groupId, describe));
  }

  counts(): ResourceCounts {
    return countsIn(this.state, this.declared);
  }

  summary(resource: StoredResource): ResourceSummary {
    const { id, resourceType } = resource;
    const related = resourceType === 'Group' ? this.members(id) : this.groupsOf(id);
    return summaryOf(resource, related.size);
  }

  private planContext(groupId: string | null, describe: (id: string) => JsonObject): MemberPlanContext {
    const current = this.members(groupId ?? '');
    return { current, exists: (id) => this.find(id) !== undefined, describe };
  }
}
