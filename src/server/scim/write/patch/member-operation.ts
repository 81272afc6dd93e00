import type { JsonObject } from '../../../../shared/scim/resource';

/**
 * A member as a client names it (RFC 7643 section 4.2). `$ref`, `type` and `display` come from the directory when a
 * group is read; `display` is what the client sent, where it did.
 */
export interface MemberValue {
  value: string;
  display?: string;
  type?: string;
}

/** A change of membership by delta: one element costs one element, a group is never built in memory for it. */
export type MemberOperation =
  /** Those who are members already stay as they are: adding is idempotent. */
  | { kind: 'add'; members: MemberValue[] }
  /** A replace of members whom its filter names: those who are none are reported (RFC 7644 section 3.5.2.3). */
  | { kind: 'require'; values: string[] }
  /** Those who are not members are passed over (RFC 7644 section 3.5.2.2). */
  | { kind: 'remove'; values: string[] }
  /** Any other filter than `value eq`: needs a walk over the members. */
  | { kind: 'remove matching'; matches(member: JsonObject): boolean }
  | { kind: 'remove all' }
  | { kind: 'replace all'; members: MemberValue[] };
