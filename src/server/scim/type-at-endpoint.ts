import type { ResolvedResourceType } from '../../shared/scim/schemas/schema-registry';
import { inRichText } from './describe-value';
import type { ScimError } from './scim-error';
import type { ScimContext } from './scim-request';

/** The resource type of an endpoint, which is given without its slash. Paths are case-sensitive (RFC 3986 section 6.2.2.1). */
export function typeAtEndpoint(
  endpoint: string,
  { directory, tolerances }: Pick<ScimContext, 'directory' | 'tolerances'>,
  refusal: () => ScimError,
): ResolvedResourceType {
  const path = `/${endpoint}`;
  const type = directory.registry.byEndpoint.get(path.toLowerCase());
  if (type === undefined) throw refusal();
  if (type.resourceType.endpoint !== path)
    tolerances.tolerate('endpoint-case', { detail: () => `${inRichText(path)} was asked for.`, refusal });
  return type;
}
