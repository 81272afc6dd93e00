import type { PatchPath } from '../../../shared/scim/filter/filter';
import type { JsonValue } from '../../../shared/scim/resource';
import type { ResolvedResourceType } from '../../../shared/scim/schemas/schema-registry';
import type { ToleranceUse } from '../tolerances';

/** One operation of a PatchOp message (RFC 7644 section 3.5.2), read and checked for its form. */
export interface PatchOperation {
  op: 'add' | 'replace' | 'remove';
  path: PatchPath | null;
  /** Absent when the message has none. */
  value?: JsonValue;
  /** Place in the message, from 1, for error details. */
  number: number;
}

export interface PatchContext {
  type: ResolvedResourceType;
  tolerances: ToleranceUse;
}
