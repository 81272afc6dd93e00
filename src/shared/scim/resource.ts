/** A JSON value as it stands on the wire (RFC 8259). */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export type JsonObject = { [name: string]: JsonValue };

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
