import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openBaselineFiles } from '../../../src/server/baseline/baseline-files';
import { baselineFileSchema, baselineKind } from '../../../src/shared/baseline/baseline-file';
import { aDataFolder } from '../a-workbench';

const file = baselineFileSchema.parse({
  ...{ kind: baselineKind, version: 1, name: 'Monday', savedAt: '2026-12-01T08:00:00Z' },
  ...{ setting: { name: 'Contoso', idp: 'generic' }, demo: null },
});

it('is read again as it was written, by name', async () => {
  const folder = await aDataFolder();
  const files = openBaselineFiles(folder, ({ text }) => expect.unreachable(text));
  const id = await files.put(null, file);
  await files.put(null, { ...file, name: 'A day before' });
  await files.put(id, { ...file, name: 'Tuesday' });
  const again = openBaselineFiles(folder, ({ text }) => expect.unreachable(text));
  expect(again.list().map(({ name }) => name)).toEqual(['A day before', 'Tuesday']);
  expect(again.named(' TUESDAY')).toMatchObject({ id, setting: { name: 'Contoso' } });
  await again.remove(id);
  expect(await readdir(join(folder, 'baselines'))).toHaveLength(1);
});

it('what is damaged is told, stays as it is, and does not keep the others away', async () => {
  const folder = await aDataFolder();
  await mkdir(join(folder, 'baselines'));
  const path = join(folder, 'baselines', 'torn.json');
  await writeFile(path, '{"kind": "scim-workb');
  const told: string[] = [];
  const files = openBaselineFiles(folder, ({ text }) => told.push(text));
  await files.put(null, file);
  expect(files.list()).toHaveLength(1);
  expect(told).toEqual([expect.stringContaining(`The baseline in ${path} is not offered: `)]);
  expect(await readFile(path, 'utf8')).toBe('{"kind": "scim-workb');
});
