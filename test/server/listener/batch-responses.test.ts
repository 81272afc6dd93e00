import Fastify from 'fastify';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { batchResponses } from '../../../src/server/listener/batch-responses';

let app = Fastify();
let events: string[] = [];
let clock = 0;

beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await app.close();
});

/** Notes when a request is begun and when its answer leaves; /slow takes 3 ms once its answer is ready. */
async function start(): Promise<void> {
  app = Fastify();
  events = [];
  batchResponses(app);
  app.addHook('onSend', async ({ url }) => void events.push(`${url} leaves`));
  app.get('/:name', ({ url }, reply) => {
    events.push(`${url} begins`);
    reply.send('answer');
    if (url === '/slow') clock += 3;
  });
  await app.ready();
}

it('responses that are ready in one turn leave at its end, in their order', async () => {
  await start();
  const answers = await Promise.all(['/a', '/b'].map((url) => app.inject(url)));
  expect(answers.map(({ body }) => body)).toEqual(['answer', 'answer']);
  expect(events).toEqual(['/a begins', '/b begins', '/a leaves', '/b leaves']);
});

it('a response that waited for a moment leaves before another request is begun', async () => {
  await start();
  await Promise.all(['/slow', '/b', '/c'].map((url) => app.inject(url)));
  expect(events.slice(0, 3)).toEqual(['/slow begins', '/slow leaves', '/b begins']);
  expect(events).toHaveLength(6);
});
