import type { MemberOperation } from './member-operation';
import type { PatchContext, PatchOperation } from './patch-operation';

export interface PatchPlan {
  /** For `applyPatch`, in order. */
  attributes: PatchOperation[];
  /** For the directory, in order. Empty unless the resource type has `members`. */
  members: MemberOperation[];
}

/** Splits operations into those on the resource itself and those on membership. @throws ScimError */
export function planPatch(_operations: readonly PatchOperation[], _context: PatchContext): PatchPlan {
  throw new Error('under construction');
}
