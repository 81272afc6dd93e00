import type { ResolvedResourceType } from '../../../shared/scim/schemas/schema-registry';
import type { ToleranceUse } from '../tolerances';

/** What every rule needs to know: whose attributes, and what is accepted beyond the RFC. */
export interface RulesContext {
  type: ResolvedResourceType;
  tolerances: ToleranceUse;
}
