import type { PatchPath } from '../../../../shared/scim/filter/filter';
import type { JsonValue } from '../../../../shared/scim/resource';
import type { RulesContext } from '../rules/rules-context';

/** One operation of a PatchOp message (RFC 7644 section 3.5.2), read and checked for its form. */
export interface PatchOperation {
  op: 'add' | 'replace' | 'remove';
  path: PatchPath | null;
  /** Absent when the message has none. */
  value?: JsonValue;
  /** Place in the message, from 1, for error details. */
  number: number;
}

export type PatchContext = RulesContext;
