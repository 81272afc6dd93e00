/** Discovery endpoints (RFC 7644 section 4): read only. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { resultInTurn } from '../turns';
import { resourceTypeById, resourceTypes, schemaByUrn, schemas, serviceProviderConfig } from './discovery';
import type { ProtocolAnswer, ProtocolContext, ProtocolRequest } from './protocol-context';
import { protocolRequest, type Routing, refuseOtherMethods, sendAnswer } from './routing';

type Read = (request: ProtocolRequest, context: ProtocolContext, id: string) => ProtocolAnswer;

const endpoints: Record<string, Read> = {
  '/ServiceProviderConfig': serviceProviderConfig,
  '/ResourceTypes': resourceTypes,
  '/ResourceTypes/:id': (request, context, id) => resourceTypeById(id, request, context),
  '/Schemas': schemas,
  '/Schemas/:id': (request, context, id) => schemaByUrn(id, request, context),
};

/** A SCIM setting may declare thousands of attributes. */
const mayBeLong = '/Schemas';

export function discoveryRoutes(app: FastifyInstance, { contextOf }: Routing): void {
  for (const [url, read] of Object.entries(endpoints)) {
    app.get(url, async (request: FastifyRequest<{ Params: { id?: string } }>, reply: FastifyReply) => {
      const context = contextOf(request, 'discovery');
      const answer = () =>
        sendAnswer(reply, read(protocolRequest(request), context, request.params.id ?? ''));
      return url === mayBeLong ? resultInTurn(answer) : answer();
    });
    refuseOtherMethods(app, url, ['GET', 'HEAD']);
  }
}
