import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPageProtocol } from '../../../src/main/desktop/page-protocol';

let folder = '';
let answer: (request: Request) => Promise<Response>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'app-'));
  const rendererDir = join(folder, 'renderer');
  await mkdir(join(rendererDir, 'assets'), { recursive: true });
  await writeFile(join(rendererDir, 'index.html'), 'the page');
  await writeFile(join(rendererDir, 'assets', 'main-1a2b.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await mkdir(join(folder, 'renderer-too'));
  await writeFile(join(folder, 'renderer-too', 'secret.txt'), 'secret');
  const handleApi = async (request: Request) => Response.json(await request.json());
  answer = createPageProtocol({ handleApi, rendererDir });
});
afterAll(() => rm(folder, { recursive: true }));

const get = (address: string) => answer(new Request(address));

describe('app://workbench/', () => {
  test.each(['app://workbench/', 'app://workbench/requests/17'])(
    'serves the page at %s under a strict policy',
    async (url) => {
      const response = await get(url);
      expect(await response.text()).toBe('the page');
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  test('serves assets with their type', async () => {
    const response = await get('app://workbench/assets/main-1a2b.js');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('immutable');
  });

  test('passes calls to the API handler', async () => {
    const request = new Request('app://workbench/api/settings.list', { method: 'POST', body: '{"a":1}' });
    expect(await (await answer(request)).json()).toEqual({ a: 1 });
  });

  test.each([
    'app://workbench/..%2fsecret.txt',
    'app://workbench/%2e%2e/secret.txt',
    'app://workbench/..%5csecret.txt',
    'app://workbench/..%2frenderer-too%2fsecret.txt',
    'app://workbench/assets/gone.js',
    'app://workbench/assets/%00.js',
    'app://workbench/%ff.js',
    'app://other/assets/main-1a2b.js',
  ])('does not serve %s', async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('secret');
  });
});
