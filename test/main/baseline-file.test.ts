import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { beginBaseline } from '../../src/main/baseline-file';
import { baselineKind } from '../../src/shared/baseline/baseline-file';
import { aDataFolder, aWorkbench } from '../server/a-workbench';
import { now, whenDemo } from '../server/baseline/baselines';

const file = {
  ...{ kind: baselineKind, version: 1, name: 'Monday', savedAt: '2026-12-01T08:00:00Z' },
  setting: { name: 'Foxglove', idp: 'generic' },
  demo: { company: 'foxglove', chapters: ['joiner'], stops: true },
};

async function aFile(content: unknown): Promise<string> {
  const path = join(await aDataFolder(), 'monday.json');
  await writeFile(path, JSON.stringify(content));
  return path;
}

it('keeps the baseline of the file and begins its demo', async () => {
  const workbench = await aWorkbench();
  const begun = await beginBaseline(workbench, await aFile(file));
  expect(begun).toEqual({ name: 'Monday', settingId: expect.any(String) });
  await whenDemo(workbench, begun.settingId ?? '', ({ state }) => state === 'waiting');
  await beginBaseline(workbench, await aFile(file));
  expect((await now(workbench, begun.settingId)).baselines?.saved).toHaveLength(1);
});

it('begins nothing where the file holds no demo', async () => {
  const workbench = await aWorkbench();
  const begun = await beginBaseline(workbench, await aFile({ ...file, demo: null }));
  expect(begun).toEqual({ name: 'Monday', settingId: null });
});

it('says what is wrong with the file, or with what can’t be played here', async () => {
  const workbench = await aWorkbench();
  const wrong = await aFile({ ...file, demo: { company: 7 } });
  await expect(beginBaseline(workbench, wrong)).rejects.toThrow(
    `${wrong} is not a baseline:\n  demo.company: Expected is text, but 7 came.`,
  );
  await expect(beginBaseline(workbench, '/nowhere.json')).rejects.toThrow(
    '--baseline /nowhere.json: there is no such file.',
  );
  const unknown = await aFile({ ...file, demo: { ...file.demo, company: 'nowhere' } });
  await expect(beginBaseline(workbench, unknown)).rejects.toThrow('There is no company “nowhere”.');
});
