import type {
  ResolvedAttribute,
  ResolvedResourceType,
} from '../../../../shared/scim/schemas/schema-registry';
import type { ToleranceUse } from '../../tolerances';

/** What every rule needs to know: whose attributes, and what is accepted beyond the RFC. */
export interface RulesContext {
  type: ResolvedResourceType;
  tolerances: ToleranceUse;
  /** True for a PUT: read-only values are what the client has read before, and nothing to note. */
  replacing?: boolean;
  /** Collects the attributes and sub-attributes that the request specifies, for the response to it. */
  specified?: Set<ResolvedAttribute>;
}
