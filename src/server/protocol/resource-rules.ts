import type { JsonObject } from '../../shared/scim/resource';
import type { ResolvedResourceType } from '../../shared/scim/schemas/schema-registry';
import type { MemberValue } from './patch/member-operation';
import type { ToleranceUse } from './tolerances';

export interface RulesContext {
  type: ResolvedResourceType;
  tolerances: ToleranceUse;
}

export interface NormalisedResource {
  /** `schemas`, `externalId`, core attributes and extension objects under canonical names; no `id`, `meta`, `groups`, `members`. */
  attributes: JsonObject;
  /** Of a group: null when the body does not assert them. Values are unique. */
  members: MemberValue[] | null;
}

/**
 * Makes the body of a POST (existing null) or a PUT (existing = what is stored) ready to be stored.
 * @throws ScimError invalidSyntax, invalidValue, mutability
 */
export function normaliseResource(
  _body: unknown,
  _context: RulesContext,
  _existing: JsonObject | null,
): NormalisedResource {
  throw new Error('under construction');
}
