/**
 * SCIMMY behind its own Express routers, as the reference engine: mounted through @fastify/express in a scope of its own, which is where
 * Express middleware has its place in front of SCIM routes. Its handlers keep resources in Maps; everything else is SCIMMY's.
 */
import { randomUUID } from 'node:crypto';
import fastifyExpress from '@fastify/express';
import Fastify, { type FastifyInstance } from 'fastify';
import SCIMMY from 'scimmy';
import SCIMMYRouters from 'scimmy-routers';

/** Its errors reach Fastify as they were thrown. */
interface ReferenceError {
  status: number;
  scimType?: string;
}

interface Kept {
  id: string;
  meta: object;
}

export async function createReferenceEngine(): Promise<FastifyInstance> {
  // SCIMMY's own types ask for the schema of each resource type.
  declare(SCIMMY.Resources.User as unknown as ReferenceType);
  declare(SCIMMY.Resources.Group as unknown as ReferenceType);
  SCIMMY.Resources.User.extend(SCIMMY.Schemas.EnterpriseUser, false);
  const app = Fastify();
  app.get('/beside', async () => 'native');
  app.register(async (scope) => {
    await scope.register(fastifyExpress);
    scope.setErrorHandler(({ status, scimType }: ReferenceError, _request, reply) => {
      const body = { status: String(status), ...(scimType ? { scimType } : {}) };
      return reply.code(status ?? 500).send(body);
    });
    scope.use('/scim', new SCIMMYRouters({ type: 'bearer', handler: () => 'differential' }));
    scope.all('/scim/*', async (_request, reply) => reply.code(404).send());
  });
  await app.ready();
  return app;
}

type ReferenceType = Parameters<typeof SCIMMY.Resources.declare>[0];

function declare(resourceType: ReferenceType): void {
  const kept = new Map<string, Kept>();
  SCIMMY.Resources.declare(resourceType)
    .ingress(({ id }: { id?: string }, data: object) => keep(kept, id, data))
    .egress(({ id, filter }: { id?: string; filter?: { match(all: Kept[]): Kept[] } }) => {
      if (id === undefined)
        return filter === undefined ? [...kept.values()] : filter.match([...kept.values()]);
      return found(kept, id);
    })
    .degress(({ id }: { id?: string }) => {
      kept.delete(found(kept, id ?? '').id);
    });
}

function keep(kept: Map<string, Kept>, id: string | undefined, data: object): Kept {
  const before = id === undefined ? undefined : found(kept, id);
  const now = new Date().toISOString();
  const meta = { created: now, ...before?.meta, lastModified: now };
  const resource = { ...JSON.parse(JSON.stringify(data)), id: before?.id ?? randomUUID(), meta };
  kept.set(resource.id, resource);
  return resource;
}

function found(kept: Map<string, Kept>, id: string): Kept {
  const resource = kept.get(id);
  if (resource === undefined) throw new SCIMMY.Types.Error(404, '', `Resource ${id} not found`);
  return resource;
}
