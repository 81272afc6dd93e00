/** A JSON value as it stands on the wire (RFC 8259). */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export type JsonObject = { [name: string]: JsonValue };

/** Metadata of a resource (RFC 7643 section 3.1). Times are RFC 3339 in UTC; `version` is a weak entity tag. */
export interface Meta {
  resourceType: string;
  created: string;
  lastModified: string;
  location: string;
  version: string;
}

/** A resource as a client sees it (RFC 7643 section 3). */
export interface Resource {
  schemas: string[];
  id: string;
  externalId?: string;
  meta: Meta;
  [attribute: string]: JsonValue | Meta | undefined;
}

/** What lists and sentences need of one resource: who it is, in the words a person would use. */
export interface ResourceSummary {
  resourceType: string;
  id: string;
  /** displayName, else name.formatted, else given and family name, else userName, else id. */
  displayName: string;
  /** userName of a user, displayName of a group. */
  name: string;
  /** A user's department and place, joined by ", "; a group's is empty. */
  about: string;
  title?: string;
  email?: string;
  timezone?: string;
  externalId?: string;
  /** False only for a user whose `active` is false. */
  active: boolean;
  /** Members of a group; groups of a user. */
  memberCount: number;
  created: string;
  lastModified: string;
}
