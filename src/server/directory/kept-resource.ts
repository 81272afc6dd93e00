/**
 * How a resource is held in memory: what is said of it as text, as values, or as both.
 *
 * Of 100,000 users a start needs to know that they are there and in which order: to parse all that is said of them took a
 * third of it, and the objects a third of the memory. So attributes that are read from disk stay JSON, which the checksum of
 * its record vouches for, until somebody asks for them. The JSON that a write makes for the log is kept too: a resource is
 * answered as a whole far more often than it is changed, and to make its text again took a third of a page. What was created
 * is kept as that text alone: its objects die young instead of being moved about by the garbage collector. Objects of those
 * that were read stay as long as they are few.
 */
import type { JsonObject } from '../../shared/scim/resource';
import { forgetRead, rememberRead } from './recently-read';
import type { DirectoryChange, StoredResource } from './stored-resource';

type Head = Omit<StoredResource, 'attributes'>;
type ReadName = (attributes: JsonObject, namingAttribute: string | null) => string;

class KeptResource implements StoredResource {
  readonly id: string;
  readonly resourceType: string;
  readonly order: number;
  readonly revision: number;
  readonly created: string;
  readonly lastModified: string;
  #json: Buffer | string | null;
  #attributes: JsonObject | null;
  #name: string | null;
  #namingAttribute: string | null = null;

  /** JSON or attributes are given, or both. */
  constructor(
    head: Head,
    json: Buffer | string | null,
    attributes: JsonObject | null,
    name: string | null = null,
  ) {
    this.id = head.id;
    this.resourceType = head.resourceType;
    this.order = head.order;
    this.revision = head.revision;
    this.created = head.created;
    this.lastModified = head.lastModified;
    this.#json = json;
    this.#attributes = attributes;
    this.#name = name;
  }

  get attributes(): JsonObject {
    if (this.#attributes !== null) return this.#attributes;
    const { json } = this;
    const attributes = JSON.parse(json) as JsonObject;
    this.#attributes = attributes;
    rememberRead(this, json);
    return attributes;
  }

  /** The attributes, without keeping them. */
  glance(): JsonObject {
    return this.#attributes ?? (JSON.parse(this.json) as JsonObject);
  }

  name(read: ReadName): string {
    this.#name ??= read(this.glance(), this.#namingAttribute);
    return this.#name;
  }

  nameBy(attribute: string | null): void {
    if (this.#namingAttribute === attribute) return;
    this.#namingAttribute = attribute;
    this.#name = null;
  }

  /** Of the attributes. */
  get json(): string {
    if (this.#json === null) {
      this.#json = JSON.stringify(this.#attributes);
      rememberRead(this, this.#json);
    }
    return typeof this.#json === 'string' ? this.#json : this.#json.toString();
  }

  get length(): number {
    return this.#json?.length ?? 0;
  }

  surelyLacks(json: string): boolean {
    return this.#attributes === null && this.#json?.includes(json) === false;
  }

  /** Until somebody asks again, where their JSON is here. */
  forgetAttributes(): void {
    if (this.#json === null) return;
    this.#attributes = null;
    forgetRead(this);
  }

  hasAttributesOf(other: KeptResource): boolean {
    if (this.#json !== null && this.#json === other.#json) return true;
    return this.#attributes !== null && this.#attributes === other.#attributes;
  }

  withHead(head: Head): KeptResource {
    return new KeptResource(head, this.#json, this.#attributes, this.#name);
  }

  toJSON(): StoredResource {
    return { ...this, attributes: this.attributes };
  }
}

/** A resource of which everything is known. */
export function keep({ attributes, ...head }: StoredResource): StoredResource {
  return new KeptResource(head, null, attributes);
}

/** With other attributes, or of another revision; what stays is not read for that. */
export function changed(
  before: StoredResource,
  { revision, lastModified }: Pick<Head, 'revision' | 'lastModified'>,
  attributes?: JsonObject,
): StoredResource {
  const { id, resourceType, order, created } = before;
  const head = { id, resourceType, order, revision, created, lastModified };
  // Nobody reads it for long now: to hold on to it would make it old, and dear to the garbage collector.
  if (before instanceof KeptResource) forgetRead(before);
  if (attributes !== undefined) return new KeptResource(head, null, attributes);
  if (before instanceof KeptResource) return before.withHead(head);
  return new KeptResource(head, null, before.attributes);
}

/** From now on it is kept as it would be after a start: objects that nobody asks for take three times what their text takes. */
export function keepAsText(resource: StoredResource): void {
  if (resource instanceof KeptResource) resource.forgetAttributes();
}

/** Whether one was made of the other without another look at its attributes; none of them is read for that. */
export function shareAttributes(one: StoredResource, other: StoredResource): boolean {
  return one instanceof KeptResource && other instanceof KeptResource && one.hasAttributesOf(other);
}

/** How long the JSON of its attributes is, where that is known. */
export function attributesLength(resource: StoredResource): number {
  return resource instanceof KeptResource ? resource.length : 0;
}

/** The JSON of its attributes. */
export function attributesJson(resource: StoredResource): string {
  return resource instanceof KeptResource ? resource.json : JSON.stringify(resource.attributes);
}

/**
 * The attributes for whoever passes by once, as one who fills an index does: those that were not read yet stay text. To keep
 * 100,000 of them took most of the time that the indexes took.
 */
export function glanceAt(resource: StoredResource): JsonObject {
  return resource instanceof KeptResource ? resource.glance() : resource.attributes;
}

/** A walk leaves the objects of longer ones to the garbage collector while they are young, in characters of their JSON. */
const longForWalk = 16 * 1024;

/** The attributes for a walk, which others like it may follow: those of ordinary resources are kept. */
export function attributesForWalk(resource: StoredResource): JsonObject {
  return attributesLength(resource) > longForWalk ? glanceAt(resource) : resource.attributes;
}

/**
 * What a resource is called, which is told of whoever is asked for: read from the attributes once and kept, since a GET of a resource
 * whose attributes nobody had asked for took a quarter longer than the next.
 * @param read always the same
 */
export function keptName(resource: StoredResource, read: ReadName): string {
  return resource instanceof KeptResource ? resource.name(read) : read(resource.attributes, null);
}

/** From now on it is called by this attribute where it has no name; null for none. */
export function nameBy(resource: StoredResource, attribute: string | null): void {
  if (resource instanceof KeptResource) resource.nameBy(attribute);
}

/**
 * Whether attributes that were not read yet hold this nowhere, at whatever depth; what is not certain is to be looked up in them.
 * @param json of a member: `"active":false`
 */
export function surelyLacks(resource: StoredResource, json: string): boolean {
  return resource instanceof KeptResource && resource.surelyLacks(json);
}

const putStart = '[{"kind":"put","resource":';
const attributesStart = ',"attributes":';
const putEnd = '}}]';
const changeStart = '{"kind":';

/** The changes of one record. Where that is one resource and nothing else, its attributes stay unread. */
export function readChanges(json: Buffer): unknown {
  const at = isOnePut(json) ? json.indexOf(attributesStart) : -1;
  const head = at < 0 ? null : JSON.parse(`${json.toString('utf8', putStart.length, at)}}`);
  if (!isWhole(head)) return JSON.parse(json.toString());
  const attributes = json.subarray(at + attributesStart.length, json.length - putEnd.length);
  return [{ kind: 'put', resource: new KeptResource(head, attributes, null) }];
}

/** With all but the attributes, which come last then. */
function isWhole(head: Partial<Head> | null): head is Head {
  return (
    head?.id !== undefined &&
    head.resourceType !== undefined &&
    head.order !== undefined &&
    head.revision !== undefined &&
    head.created !== undefined &&
    head.lastModified !== undefined
  );
}

/** In a text of JSON every quotation mark has a backslash: what is found is no part of what a client sent as text. */
function isOnePut(json: Buffer): boolean {
  return (
    json.toString('latin1', 0, putStart.length) === putStart &&
    json.toString('latin1', json.length - putEnd.length) === putEnd &&
    !json.includes(changeStart, 2)
  );
}

/** The JSON of a change, for which attributes that are JSON already need not be read. */
export function textOfChange(change: DirectoryChange): string {
  if (change.kind !== 'put') return JSON.stringify(change);
  const { id, resourceType, order, revision, created, lastModified } = change.resource;
  const head = JSON.stringify({ id, resourceType, order, revision, created, lastModified });
  return `{"kind":"put","resource":${head.slice(0, -1)}${attributesStart}${attributesJson(change.resource)}}}`;
}
