/**
 * What a directory stores of a resource, and the changes that its log is made of.
 *
 * A stored resource holds what the client said and nothing that can be derived: `members` and `groups` are stored as
 * membership, `meta.location` and `$ref` follow from the base URL of the moment. It is never changed in place: a write
 * makes a new one, so that a list being sent or a snapshot being written holds a whole state.
 */
import type { JsonObject } from '../../shared/scim/resource';

export interface StoredResource {
  readonly id: string;
  /** Name of the resource type: `User`. */
  readonly resourceType: string;
  /** Place in the order of creation, never used twice within a directory. */
  readonly order: number;
  /** From 1; each change of the resource or of its members adds 1. */
  readonly revision: number;
  /** RFC 3339, UTC. */
  readonly created: string;
  readonly lastModified: string;
  /** Which request set each value, as value-origins.ts says; none for what came before that was stored. */
  readonly origins?: string | undefined;
  /** All attributes but `id`, `meta`, `members` and `groups`, in canonical form. */
  readonly attributes: JsonObject;
}

/** The groups that lose a member with it: short, since they may be tens of thousands. */
export interface GroupsLeft {
  lastModified: string;
  groups: [id: string, revision: number][];
}

/** A user who was deleted, with the last values. */
export interface FormerUser {
  readonly resource: StoredResource;
  /** RFC 3339, UTC. */
  readonly deletedAt: string;
  /** The request that deleted the user, as in value-origins.ts; none where no request did. */
  readonly by?: string | undefined;
  /** Those that held the user directly, some of very many. */
  readonly groups: readonly { id: string; displayName: string }[];
}

/** Each as small as what it changes. Applying one twice is the same as applying it once. */
export type DirectoryChange =
  | { kind: 'put'; resource: StoredResource }
  /** Also takes the resource out of all its groups. */
  | {
      kind: 'delete';
      resourceType: string;
      id: string;
      left?: GroupsLeft;
      /** The request, as in value-origins.ts. */
      by?: string;
      /** Some of the groups that held a user, by their names: replay may find others. */
      groups?: FormerUser['groups'];
    }
  | {
      kind: 'members';
      groupId: string;
      /** All members go first, before those in `added` join. */
      emptied?: boolean;
      added: string[];
      removed: string[];
      lastModified: string;
      revision: number;
    }
  /** A user who is gone already: of these there is nothing else in a snapshot. */
  | ({ kind: 'former' } & FormerUser)
  | { kind: 'clear' };
