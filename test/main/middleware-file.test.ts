import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { readMiddleware } from '../../src/main/middleware-file';
import { createTestListener } from '../server/listener/test-listener';

const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0)) await step();
});

async function aFile(source: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'middleware-'));
  undo.push(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'own.mjs');
  await writeFile(path, source);
  return path;
}

async function served(source: string) {
  const told: string[] = [];
  const middleware = await readMiddleware(await aFile(source), (text) => told.push(text));
  const { listener, token, exchanges } = await createTestListener({ middleware });
  undo.push(() => listener.close());
  const { host, port } = await listener.listen();
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`http://${host}:${port}/scim/Users`, { headers });
  await expect.poll(() => exchanges.length).toBe(1);
  return { response, told, exchange: exchanges[0] };
}

it('a handler responds in place of the SCIM routes; several stand one behind the other', async () => {
  const { response, told } = await served(`
    const header = (request, response, next) => { response.setHeader('x-own', 'yes'); next(); };
    export default [header, (request, response) => { response.status(418).send('short and stout'); }];
  `);
  expect([response.status, response.headers.get('x-own'), await response.text()]).toEqual([
    418,
    'yes',
    'short and stout',
  ]);
  expect(told).toEqual([]);
});

it('one that throws is named with its line; the client learns no more than that something went wrong', async () => {
  const { response, told, exchange } = await served(`export default async function slow() {
  await null;
  settings.read();
}`);
  expect(response.status).toBe(500);
  expect(told).toEqual(['Middleware own.mjs, line 3: settings is not defined']);
  expect(exchange?.errorText).toContain('own.mjs:3');
  expect(await response.text()).not.toContain('settings');
});

it.each([
  ['export default 42;', 'default export must be an Express handler'],
  ['export default [];', 'default export must be an Express handler'],
  ['const one = 1;\nmissing();\nexport default () => {};', 'line 2: missing is not defined'],
])('%j is refused at the start, with its line where one is known', async (source, why) => {
  const path = await aFile(source);
  await expect(readMiddleware(path, () => undefined)).rejects.toThrow(why);
});

it('a file that is not there is named', async () => {
  await expect(readMiddleware('/nowhere/own.mjs', () => undefined)).rejects.toThrow(
    '--middleware /nowhere/own.mjs: there is no such file.',
  );
});
