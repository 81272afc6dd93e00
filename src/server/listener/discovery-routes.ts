/** Discovery endpoints (RFC 7644 section 4): read only. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { resultInSlice } from '../runtime/time-slice';
import {
  resourceTypeById,
  resourceTypes,
  schemaByUrn,
  schemas,
  serviceProviderConfig,
} from '../scim/discovery';
import type { ScimContext, ScimRequest, ScimResponse } from '../scim/scim-request';
import { type FastifyBinding, refuseOtherMethods, scimRequest, sendScimResponse } from './fastify-binding';

type Read = (request: ScimRequest, context: ScimContext, id: string) => ScimResponse;

const endpoints: Record<string, Read> = {
  '/ResourceTypes': resourceTypes,
  '/ResourceTypes/:id': (request, context, id) => resourceTypeById(id, request, context),
  '/Schemas': schemas,
  '/Schemas/:id': (request, context, id) => schemaByUrn(id, request, context),
};

export const configEndpoint = '/ServiceProviderConfig';

/** A SCIM setting may declare thousands of attributes. */
const mayBeLong = '/Schemas';

export function discoveryRoutes(app: FastifyInstance, binding: FastifyBinding): void {
  const { contextOf } = binding;
  configRoute(app, binding);
  for (const [url, read] of Object.entries(endpoints)) {
    app.get(url, async (request: FastifyRequest<{ Params: { id?: string } }>, reply: FastifyReply) => {
      const context = contextOf(request, 'discovery');
      const response = () =>
        sendScimResponse(reply, read(scimRequest(request), context, request.params.id ?? ''));
      return url === mayBeLong ? resultInSlice(response) : response();
    });
    refuseOtherMethods(app, url, ['GET', 'HEAD']);
  }
}

/** Open to strangers (RFC 7643 section 5), so that it knows of no SCIM setting. */
function configRoute(app: FastifyInstance, { baseUrl }: FastifyBinding): void {
  app.get(configEndpoint, (request, reply) => {
    request.exchange.stage = 'discovery';
    return sendScimResponse(reply, serviceProviderConfig(scimRequest(request), { baseUrl: baseUrl() }));
  });
  refuseOtherMethods(app, configEndpoint, ['GET', 'HEAD']);
}
