/** One operation of a bulk request, carried out as the single request that it stands for. */
import type { JsonObject } from '../../../shared/scim/resource';
import type { ResolvedResourceType } from '../../../shared/scim/schemas/schema-registry';
import { createResource, deleteResource, patchResource, replaceResource } from '../resource-verbs';
import { ScimError } from '../scim-error';
import type { ScimContext, ScimRequest, ScimResponse } from '../scim-request';
import { typeAtEndpoint } from '../type-at-endpoint';
import type { BulkOperation } from './bulk-request';

export interface BulkTarget {
  type: ResolvedResourceType;
  /** Null for the endpoint itself. */
  id: string | null;
}

/** What a path leads to: `/Users`, `/Users/2819c223`. @throws ScimError 404 */
export function targetOf(path: string, context: ScimContext): BulkTarget {
  const [, endpoint = '', id = null, ...more] = path.split('/');
  const refusal = () =>
    new ScimError(404, `There is no endpoint “${path}” that a bulk operation could be for.`);
  if (more.length > 0) throw refusal();
  return { type: typeAtEndpoint(endpoint, context, refusal), id: id === '' ? null : id };
}

/** @param data the operation's own, with all references resolved. Rejects with ScimError, or StoreError. */
export function carryOut(
  { method, version }: BulkOperation,
  { type, id }: BulkTarget,
  data: JsonObject | null,
  context: ScimContext,
): Promise<ScimResponse> {
  const request: ScimRequest = {
    query: {},
    body: data,
    ifMatch: version ?? undefined,
    ifNoneMatch: undefined,
  };
  if (method === 'POST') {
    if (id !== null) throw wrongPath('POST', 'a resource type, as “/Users” does');
    return createResource(type, request, context);
  }
  if (id === null) throw wrongPath(method, 'one resource, as “/Users/2819c223” does');
  if (method === 'DELETE') return deleteResource(type, id, request, context);
  return (method === 'PUT' ? replaceResource : patchResource)(type, id, request, context);
}

function wrongPath(method: string, wanted: string): ScimError {
  return new ScimError('invalidPath', `The path of a ${method} operation must name ${wanted}.`);
}
