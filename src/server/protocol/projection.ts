import type { JsonObject } from '../../shared/scim/resource';
import type { ResolvedResourceType } from '../../shared/scim/schemas/schema-registry';

/** The query parameters of RFC 7644 section 3.9; a list of names, or names joined by commas. */
export interface ProjectionQuery {
  attributes?: string | readonly string[] | undefined;
  excludedAttributes?: string | readonly string[] | undefined;
}

/** What to return, prepared once per request. */
export interface Projection {
  /** True when nothing is left out of any resource. */
  whole: boolean;
  /** True when `attributes` was given: a PATCH must then answer 200 with a body (RFC 7644 section 3.5.2). */
  requested: boolean;
  type: ResolvedResourceType;
}

/** @throws ScimError invalidValue when both parameters are given, or one can't be read */
export function compileProjection(_query: ProjectionQuery, _type: ResolvedResourceType): Projection {
  throw new Error('under construction');
}

/** The resource as it is returned; the input stays as it is and is returned itself where nothing is left out. */
export function project(_resource: JsonObject, _projection: Projection): JsonObject {
  throw new Error('under construction');
}

/** False when the top-level attribute is left out, so that it needn't be fetched at all: `members`, `groups`. */
export function needsAttribute(_projection: Projection, _name: string): boolean {
  throw new Error('under construction');
}
