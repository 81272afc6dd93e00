/**
 * Users who were deleted, with their last values: the newest, since a directory may live for years. Nobody is in it who is here.
 */
import { attributesJson, lazyResource } from '../resource/lazy-resource';
import type { DirectoryChange, FormerUser, StoredResource } from '../resource/stored-resource';
import type { Undo } from '../store/state-machine';

/** As many people as leave a company of ten thousand in a year. */
export const mostFormerUsers = 1_000;
/** In bytes of JSON. Who is larger is forgotten at once. */
const largest = 32 * 1024;
type DeleteChange = Extract<DirectoryChange, { kind: 'delete' }>;

/** @returns null for what is no user, and where the change does not say when it was made */
export function formerUserBy(
  { left, by, groups = [] }: DeleteChange,
  resource: StoredResource,
): FormerUser | null {
  if (left === undefined || resource.resourceType !== 'User') return null;
  return { resource, deletedAt: left.lastModified, by, groups };
}

export class FormerUsers {
  /** By id, in the order in which they were deleted. */
  readonly #byId = new Map<string, FormerUser>();

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): FormerUser | undefined {
    return this.#byId.get(id);
  }

  /** In the order in which they were deleted. */
  all(): Iterable<FormerUser> {
    return this.#byId.values();
  }

  add({ resource, deletedAt, by, groups }: FormerUser): Undo {
    const json = Buffer.from(attributesJson(resource));
    if (json.length > largest) return () => undefined;
    const former = { resource: lazyResource(resource, json), deletedAt, by, groups };
    const before = this.#byId.get(resource.id);
    this.#byId.delete(resource.id);
    this.#byId.set(resource.id, former);
    const oldest = this.#byId.size > mostFormerUsers ? this.#takeOldest() : undefined;
    return () => {
      if (before === undefined) this.#byId.delete(resource.id);
      else this.#byId.set(resource.id, before);
      if (oldest !== undefined) this.#putFirst(oldest);
    };
  }

  /** Of a user who is here again, as when changes are replayed. */
  remove({ id }: Pick<StoredResource, 'id'>): void {
    this.#byId.delete(id);
  }

  #takeOldest(): FormerUser | undefined {
    const [oldest] = this.#byId.values();
    if (oldest !== undefined) this.#byId.delete(oldest.resource.id);
    return oldest;
  }

  #putFirst(former: FormerUser): void {
    const others = [...this.#byId];
    this.#byId.clear();
    this.#byId.set(former.resource.id, former);
    for (const [id, one] of others) this.#byId.set(id, one);
  }
}
