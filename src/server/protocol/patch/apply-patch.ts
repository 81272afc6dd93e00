import type { JsonObject } from '../../../shared/scim/resource';
import type { PatchContext, PatchOperation } from './patch-operation';

export interface PatchResult {
  /** A new resource that shares what has not changed; the input itself when nothing changed. */
  resource: JsonObject;
  /** False for a no-op: version and lastModified must stay (RFC 7644 section 3.5.2.1). */
  changed: boolean;
}

/** Applies all operations or none (RFC 7644 section 3.5.2). Never mutates its input. @throws ScimError */
export function applyPatch(
  _resource: JsonObject,
  _operations: readonly PatchOperation[],
  _context: PatchContext,
): PatchResult {
  throw new Error('under construction');
}
