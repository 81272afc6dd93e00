import type { FastifyServerOptions } from 'fastify';

/** Our routes declare no schemas to Fastify, which would load its compilers for them at every start. */
export const noFastifySchemas: NonNullable<FastifyServerOptions['schemaController']> = {
  compilersFactory: { buildValidator: () => refuse, buildSerializer: () => refuse },
};

function refuse(): never {
  throw new Error('Routes with schemas are not provided for.');
}
