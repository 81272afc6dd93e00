/**
 * A stored resource whose attributes stay JSON until somebody asks for them. Of 100,000 users a start needs to know that they
 * are there and in which order: to parse all of them took a third of it, and their objects three times the memory of the JSON.
 * A GET and a page of a list are written from the JSON as it is.
 *
 * The objects of an ordinary resource stay with it once they are asked for, since a filter asks again. What is long, or has
 * very many parts, leaves them to the garbage collector: `[{},{},…]` of 300 kB is 6 MB of objects.
 */
import type { JsonObject } from '../../shared/scim/resource';
import type { StoredResource } from './stored-resource';

/** In characters of JSON, of an ordinary resource. */
const ordinaryLength = 8 * 1024;
/** Commas in it: what each of them separates takes some 50 bytes besides its text. */
const ordinaryCommas = 200;

export type Head = Omit<StoredResource, 'attributes'>;
type ReadName = (attributes: JsonObject, namingAttribute: string | null) => string;

class LazyResource implements StoredResource {
  readonly id: string;
  readonly resourceType: string;
  readonly order: number;
  readonly revision: number;
  readonly created: string;
  readonly lastModified: string;
  readonly origins: string | undefined;
  #json: Buffer | string | null;
  #objects: JsonObject | WeakRef<JsonObject> | null;
  #name: string | null = null;
  #namingAttribute: string | null = null;

  /** JSON or objects are given, or both. */
  constructor(head: Head, json: Buffer | string | null, objects: JsonObject | null) {
    this.id = head.id;
    this.resourceType = head.resourceType;
    this.order = head.order;
    this.revision = head.revision;
    this.created = head.created;
    this.lastModified = head.lastModified;
    this.origins = head.origins;
    this.#json = json;
    this.#objects = objects;
  }

  get attributes(): JsonObject {
    const { known } = this;
    if (known !== null) return known;
    const { json } = this;
    const attributes: JsonObject = JSON.parse(json);
    this.#objects = isOrdinary(json) ? attributes : new WeakRef(attributes);
    return attributes;
  }

  /** The attributes where they are objects now. */
  get known(): JsonObject | null {
    return this.#objects instanceof WeakRef ? (this.#objects.deref() ?? null) : this.#objects;
  }

  get json(): string {
    this.#json ??= JSON.stringify(this.#objects);
    return typeof this.#json === 'string' ? this.#json : this.#json.toString();
  }

  lacks(json: string): boolean {
    return this.#json?.includes(json) === false;
  }

  dropObjects(): void {
    if (this.#json !== null) this.#objects = null;
  }

  sharesWith(other: LazyResource): boolean {
    return this.#json !== null ? this.#json === other.#json : this.#objects === other.#objects;
  }

  withHead(head: Head): LazyResource {
    const copy = new LazyResource(head, this.#json, this.known);
    copy.#name = this.#name;
    return copy;
  }

  nameBy(attribute: string | null): void {
    if (this.#namingAttribute !== attribute) this.#name = null;
    this.#namingAttribute = attribute;
  }

  name(read: ReadName): string {
    this.#name ??= read(peek(this), this.#namingAttribute);
    return this.#name;
  }

  toJSON(): StoredResource {
    return { ...this, attributes: this.attributes };
  }
}

function isOrdinary(json: string): boolean {
  if (json.length > ordinaryLength) return false;
  let commas = 0;
  for (let at = json.indexOf(','); at !== -1; at = json.indexOf(',', at + 1)) commas += 1;
  return commas <= ordinaryCommas;
}

/** The same resource where it is lazy already. */
function lazy(resource: StoredResource): LazyResource {
  return resource instanceof LazyResource ? resource : new LazyResource(resource, null, resource.attributes);
}

/** @param attributes as objects, or as JSON in UTF-8 that is valid and stays as it is */
export function lazyResource(head: Head, attributes: JsonObject | Buffer): StoredResource {
  return Buffer.isBuffer(attributes)
    ? new LazyResource(head, attributes, null)
    : new LazyResource(head, null, attributes);
}

/** With other attributes, or of another revision; what stays is not parsed for that. */
export function changed(
  before: StoredResource,
  { revision, lastModified }: Pick<Head, 'revision' | 'lastModified'>,
  attributes?: JsonObject,
  origins = before.origins,
): StoredResource {
  const { id, resourceType, order, created } = before;
  const head = { id, resourceType, order, revision, created, lastModified, origins };
  return attributes === undefined ? lazy(before).withHead(head) : new LazyResource(head, null, attributes);
}

/** The attributes for one reading, as when an index is filled: parsed, and not stored as objects. */
export function peek(resource: StoredResource): JsonObject {
  const one = lazy(resource);
  return one.known ?? JSON.parse(one.json);
}

/** From now on it is stored as JSON alone, as after a start. */
export function dropObjects(resource: StoredResource): void {
  lazy(resource).dropObjects();
}

/** Whether one was made of the other without another look at its attributes; none of them is parsed for that. */
export function shareAttributes(one: StoredResource, other: StoredResource): boolean {
  return lazy(one).sharesWith(lazy(other));
}

export function attributesJson(resource: StoredResource): string {
  return lazy(resource).json;
}

/**
 * Whether the attributes hold this nowhere, at whatever depth; what is not certain is to be looked up in them.
 * @param json of a member: `"active":false`
 */
export function surelyLacks(resource: StoredResource, json: string): boolean {
  return lazy(resource).lacks(json);
}

/** What a resource is called, read from the attributes once. @param read always the same */
export function nameOf(resource: StoredResource, read: ReadName): string {
  return lazy(resource).name(read);
}

/** From now on it is called by this attribute where it has no name; null for none. */
export function nameBy(resource: StoredResource, attribute: string | null): void {
  if (resource instanceof LazyResource) resource.nameBy(attribute);
}
