import { createServer } from 'node:http';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { bodyLimit, serverLimits } from '../../../src/server/listener/admission';

test('Fastify and Node take the limits as they are', async () => {
  const app = Fastify(serverLimits(4_000));
  await app.ready();
  expect(app.initialConfig).toMatchObject({ bodyLimit, connectionTimeout: 120_000, requestTimeout: 4_000 });
  expect(app.server).toMatchObject({
    headersTimeout: 4_000,
    requestTimeout: 4_000,
    keepAliveTimeout: 72_000,
  });
  await app.close();
});

test('an arrival is given up no later than a quarter of its time after its end', () => {
  const { http } = serverLimits(60_000);
  expect(http.connectionsCheckingInterval).toBe(15_000);
  expect(() => createServer(http).close()).not.toThrow();
});
