import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { readCompanies } from '../../src/main/companies';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function resourcesWith(name: string, text: string) {
  const folder = await mkdtemp(join(tmpdir(), 'resources-'));
  folders.push(folder);
  await mkdir(join(folder, 'companies'));
  await writeFile(join(folder, 'companies', name), text);
  return (path: string) => join(folder, path);
}

it('companies are found in the folder of resources, the one of the first rehearsal first', () => {
  expect(readCompanies().map(({ id }) => id)[0]).toBe('alderpoint');
});

it.each([
  ['x.json', '{', /x\.json is not JSON/],
  ['x.json', '{"id":"x"}', /x\.json holds something else at “name”/],
])('%s with %s is refused by name', async (name, text, message) => {
  const pathOf = await resourcesWith(name, text);
  expect(() => readCompanies(pathOf)).toThrow(message);
});

it('other files are left alone', async () => {
  expect(readCompanies(await resourcesWith('notes.txt', 'x'))).toEqual([]);
});
