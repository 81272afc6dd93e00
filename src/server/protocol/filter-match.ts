import type { Filter } from '../../shared/scim/filter/filter';
import type { JsonObject } from '../../shared/scim/resource';
import type { ResolvedResourceType } from '../../shared/scim/schemas/schema-registry';
import type { ToleranceUse } from './tolerances';

/** Decides about one resource. */
export type ResourcePredicate = (resource: JsonObject) => boolean;

/** Reads the `filter` parameter. @throws ScimError invalidFilter naming the position */
export function readFilter(_text: string, _tolerances: ToleranceUse): Filter {
  throw new Error('under construction');
}

/** @throws ScimError invalidFilter where attribute type and operator don't go together */
export function compileFilter(
  _filter: Filter,
  _type: ResolvedResourceType,
  _tolerances: ToleranceUse,
): ResourcePredicate {
  throw new Error('under construction');
}

/** `attribute eq value` that every match must fulfil. */
export interface IndexableTerm {
  /** Canonical: `userName`, `emails.value`, `members.value`. */
  attributePath: string;
  value: string | number | boolean;
  caseExact: boolean;
}

/** The terms, outermost `and` first, any one of which may be answered by an index. Empty where there are none. */
export function indexableTerms(_filter: Filter, _type: ResolvedResourceType): IndexableTerm[] {
  throw new Error('under construction');
}
