/**
 * The endpoints of resources (RFC 7644 section 3.2), bound to Fastify. The resource type is looked up in the registry of
 * the SCIM setting for each request, so that a setting with resource types of its own needs no routes of its own.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import type { ResolvedResourceType } from '../../shared/scim/schemas/schema-registry';
import { performBulk } from '../scim/bulk/bulk-job';
import { listResources, searchResources } from '../scim/query/search';
import {
  createResource,
  deleteResource,
  patchResource,
  readResource,
  replaceResource,
} from '../scim/resource-verbs';
import { ScimError } from '../scim/scim-error';
import type { ScimContext, ScimRequest, ScimResponse } from '../scim/scim-request';
import { typeAtEndpoint } from '../scim/type-at-endpoint';
import {
  type FastifyBinding,
  refuseAll,
  refuseOtherMethods,
  scimRequest,
  sendScimResponse,
} from './fastify-binding';

type Result = ScimResponse | Promise<ScimResponse>;
type Params = { endpoint?: string; id?: string };
type Verb = (request: ScimRequest, context: ScimContext, params: Params) => Result;

export function resourceRoutes(app: FastifyInstance, routing: FastifyBinding): void {
  const handle = (verb: Verb) => handlerFor(onceIndexed(verb), routing);
  const handleAtOnce = (verb: Verb) => handlerFor(verb, routing);
  app.get('/', handle(ofAllTypes(listResources)));
  app.post('/.search', handle(ofAllTypes(searchResources)));
  refuseOtherMethods(app, '/', ['GET', 'HEAD']);
  refuseOtherMethods(app, '/.search', ['POST']);
  app.post('/Bulk', handle(performBulk));
  refuseOtherMethods(app, '/Bulk', ['POST']);
  refuseAll(app, '/Me', noSubject);
  refuseAll(app, '/Me/*', noSubject);

  const refuseOthers = (url: string, allowed: readonly HTTPMethods[]) =>
    refuseOtherMethods(app, url, allowed, (request) => {
      requireType(request.params, routing.contextOf(request, 'refused'));
    });
  app.get('/:endpoint', handle(ofOneType((type, ...rest) => listResources([type], ...rest))));
  app.post('/:endpoint', handle(ofOneType(createResource)));
  app.post('/:endpoint/.search', handle(ofOneType((type, ...rest) => searchResources([type], ...rest))));
  refuseOthers('/:endpoint', ['GET', 'HEAD', 'POST']);
  refuseOthers('/:endpoint/.search', ['POST']);

  app.get('/:endpoint/:id', handleAtOnce(ofOneResource(readResource)));
  app.put('/:endpoint/:id', handle(ofOneResource(replaceResource)));
  app.patch('/:endpoint/:id', handle(ofOneResource(patchResource)));
  app.delete('/:endpoint/:id', handleAtOnce(ofOneResource(deleteResource)));
  refuseOthers('/:endpoint/:id', ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE']);
}

/** RFC 7644 section 3.11: 501 where the authenticated subject is no resource. */
function noSubject(): ScimError {
  return new ScimError(
    501,
    'The token belongs to a client that provisions, not to a user, so that nothing stands behind /Me.',
  );
}

function handlerFor(verb: Verb, { contextOf }: FastifyBinding) {
  return (request: FastifyRequest<{ Params: Params }>, reply: FastifyReply): void => {
    const context = contextOf(request, 'protocol');
    const result = verb(scimRequest(request), context, request.params);
    // Without a promise where there is none: Fastify takes a resolved one for the response.
    if (result instanceof Promise)
      result
        .then((later) => void sendScimResponse(reply, later))
        .catch((error: unknown) => void reply.send(error));
    else sendScimResponse(reply, result);
  };
}

/** After a start, what asks an index waits until all are filled; what knows its id does not. */
function onceIndexed(verb: Verb): Verb {
  return (request, context, params) => {
    const indexed = context.directory.whenIndexed();
    const run = () => verb(request, context, params);
    return indexed === null ? run() : indexed.then(run);
  };
}

function ofAllTypes(
  verb: (types: readonly ResolvedResourceType[], request: ScimRequest, context: ScimContext) => Result,
): Verb {
  return (request, context) => verb(context.directory.registry.resourceTypes, request, context);
}

function ofOneType(
  verb: (type: ResolvedResourceType, request: ScimRequest, context: ScimContext) => Result,
): Verb {
  return (request, context, params) => verb(requireType(params, context), request, context);
}

function ofOneResource(
  verb: (type: ResolvedResourceType, id: string, request: ScimRequest, context: ScimContext) => Result,
): Verb {
  return (request, context, params) => verb(requireType(params, context), params.id ?? '', request, context);
}

function requireType({ endpoint = '' }: Params, context: ScimContext): ResolvedResourceType {
  const refusal = () => new ScimError(404, `There is no endpoint “/${endpoint}” here.`);
  return typeAtEndpoint(endpoint, context, refusal);
}
