import type { PatchContext, PatchOperation } from './patch-operation';

/** Reads a PatchOp message. @throws ScimError invalidSyntax, invalidPath, invalidValue, noTarget */
export function readPatch(_body: unknown, _context: PatchContext): PatchOperation[] {
  throw new Error('under construction');
}
