/**
 * Resources as they are read from disk. Of 100,000 users a start needs to know that they are there and in which order: to
 * parse all that is said of them took a third of it, and the objects a third of the memory. So their attributes stay text,
 * which the checksum of its record vouches for, until somebody asks for them.
 */
import type { JsonObject } from '../../shared/scim/resource';
import type { DirectoryChange, StoredResource } from './stored-resource';

type Head = Omit<StoredResource, 'attributes'>;

class UnreadResource implements StoredResource {
  readonly id: string;
  readonly resourceType: string;
  readonly order: number;
  readonly revision: number;
  readonly created: string;
  readonly lastModified: string;
  #json: Buffer | null;
  #attributes: JsonObject | null = null;

  /** @param json of the attributes */
  constructor(head: Head, json: Buffer) {
    this.id = head.id;
    this.resourceType = head.resourceType;
    this.order = head.order;
    this.revision = head.revision;
    this.created = head.created;
    this.lastModified = head.lastModified;
    this.#json = json;
  }

  get attributes(): JsonObject {
    this.#attributes ??= JSON.parse(this.#json?.toString() ?? '{}') as JsonObject;
    this.#json = null;
    return this.#attributes;
  }

  /** The attributes, without keeping them. */
  glance(): JsonObject {
    return this.#json === null ? this.attributes : (JSON.parse(this.#json.toString()) as JsonObject);
  }

  /** JSON of the attributes; null once they were asked for. */
  get json(): Buffer | null {
    return this.#json;
  }

  toJSON(): StoredResource {
    return { ...this, attributes: this.attributes };
  }
}

/**
 * The attributes for whoever passes by once, as one who fills an index does: those that were not read yet stay text. To keep
 * 100,000 of them took most of the time that the indexes took.
 */
export function glanceAt(resource: StoredResource): JsonObject {
  return resource instanceof UnreadResource ? resource.glance() : resource.attributes;
}

/** Whether `active` is certainly not false; what is not certain is to be looked up in the attributes. */
export function isSurelyActive(resource: StoredResource): boolean {
  return resource instanceof UnreadResource && resource.json?.includes('"active":false') === false;
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
  return [{ kind: 'put', resource: new UnreadResource(head, attributes) }];
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

/** The JSON of a change, whose attributes need not be read for it. */
export function textOfChange(change: DirectoryChange): string {
  const { resource = null } = change.kind === 'put' ? change : {};
  const json = resource instanceof UnreadResource ? resource.json : null;
  if (resource === null || json === null) return JSON.stringify(change);
  const { id, resourceType, order, revision, created, lastModified } = resource;
  const head = JSON.stringify({ id, resourceType, order, revision, created, lastModified });
  return `{"kind":"put","resource":${head.slice(0, -1)}${attributesStart}${json.toString()}}}`;
}
