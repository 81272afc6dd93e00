/**
 * What SCIM needs of a directory: resources by id, by index and in order, memberships, and writes that are over once they are on
 * disk. The directory implements it, so that the rules of SCIM know nothing of how resources are stored.
 */
import type { ResourceChange } from '../../shared/exchange';
import type { JsonObject } from '../../shared/scim/resource';
import type { ResolvedResourceType, SchemaRegistry } from '../../shared/scim/schemas/schema-registry';
import type { StoredResource } from '../resource/stored-resource';
import type { RequestMoment } from '../resource/value-origins';
import type { MemberOperation } from './write/patch/member-operation';

/** The exchange that caused a change. It is numbered when it is recorded, which is after the response. */
export interface ExchangeReference extends RequestMoment {
  /** Its place in the journal; null until it is recorded. */
  sequence: number | null;
}

/** Ids of who comes and who goes. */
export interface MemberDelta {
  added: string[];
  removed: string[];
  /** True where all members go first; `removed` is empty then, and those who stay are among `added`. */
  emptied?: boolean;
}

export interface MemberPlan extends MemberDelta {
  /** Ids that no resource has; they are kept out. */
  unknown: string[];
  /** Ids that an operation took for members who are none. */
  missing: string[];
}

export interface NewResource {
  /** In canonical form, without `id`, `meta`, `members` and `groups`. */
  attributes: JsonObject;
  members: MemberDelta;
}

/** A resource after a write, and what the write did. */
export interface WriteResult {
  resource: StoredResource;
  changes: ResourceChange[];
}

type Describe = (id: string) => JsonObject;

export interface ResourceDirectory {
  /** The schemas and resource types that the SCIM setting knows now. */
  readonly registry: SchemaRegistry;
  /** To be waited for before a look-up by value and before a write, after a start; null once it is over. */
  whenIndexed(): Promise<void> | null;

  get(resourceType: string, id: string): StoredResource | undefined;
  /** A resource of whatever type. */
  find(id: string): StoredResource | undefined;
  /** Ids through an index; undefined when there is none for this canonical path. */
  idsWith(resourceType: string, attributePath: string, value: string): ReadonlySet<string> | undefined;
  /** Those of a type that have these ids, in the order of creation. */
  inOrder(resourceType: string, ids: Iterable<string>): StoredResource[];
  /** All of a type in the order of creation. */
  all(resourceType: string): StoredResource[];
  /** At most `count` resources from position `start`, counted from 0. */
  slice(resourceType: string, order: 'created', start: number, count: number): StoredResource[];
  size(resourceType: string): number;
  /** How many of a type were created before this place in the order of creation. */
  countCreatedBefore(resourceType: string, order: number): number;

  /** Ids of the members of a group, in the order in which they joined. */
  members(groupId: string): ReadonlySet<string>;
  /** Ids of the groups that hold the resource directly. */
  groupsOf(id: string): ReadonlySet<string>;
  /**
   * What operations on membership come down to.
   * @param groupId null for a group that does not exist yet
   * @param describe the member as a client would see it, for filters
   */
  planMembers(groupId: string | null, operations: readonly MemberOperation[], describe: Describe): MemberPlan;
  /** The same in slices: it holds where the group is the same afterwards as it was before. */
  planMembersInSlices(
    groupId: string | null,
    operations: readonly MemberOperation[],
    describe: Describe,
  ): Promise<MemberPlan>;

  /** Rejects with ScimError uniqueness, or StoreError. */
  create(
    type: ResolvedResourceType,
    draft: NewResource,
    cause?: ExchangeReference | null,
  ): Promise<WriteResult>;
  /**
   * Replaces the attributes and changes the members.
   * @param before as it was read in the same turn of the event loop
   * Rejects with ScimError uniqueness, or StoreError.
   */
  change(
    type: ResolvedResourceType,
    before: StoredResource,
    draft: NewResource,
    cause?: ExchangeReference | null,
  ): Promise<WriteResult>;
  /** Also takes it out of its groups, which are changed by that. Rejects with StoreError. */
  delete(resource: StoredResource, cause?: ExchangeReference | null): Promise<ResourceChange[]>;
}
