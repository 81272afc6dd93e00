/** What is counted before a PATCH is carried out. The numbers are far above what any client sends. */
import type { Filter } from '../../../../shared/scim/filter/filter';
import { filterLimits } from '../../../../shared/scim/filter/parser';
import { ScimError } from '../../scim-error';

/** Operations in one message, those on single members among them. */
export const mostOperations = 2_000;

/**
 * Each operation on an attribute reads its values once for every term of its filter: together they may ask as much
 * as one filter may. An operation without a filter counts as one term.
 * @param filters of the operations, null for none
 * @throws ScimError tooMany
 */
export function requireFewTerms(filters: readonly (Filter | null)[]): void {
  const terms = filters.reduce((sum, filter) => sum + (filter === null ? 1 : termsIn(filter)), 0);
  if (terms > filterLimits.terms) throw tooMuchForPatch();
}

export function tooMuchForPatch(): ScimError {
  return new ScimError(
    'tooMany',
    'The operations together are too much work for one PATCH. Send fewer at once.',
  );
}

/** Comparisons and `pr`. */
function termsIn(filter: Filter): number {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.operands.reduce((sum, operand) => sum + termsIn(operand), 0);
    case 'not':
      return termsIn(filter.operand);
    default:
      return 1;
  }
}
