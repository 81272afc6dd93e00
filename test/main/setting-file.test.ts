import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettingFile } from '../../src/main/setting-file';
import { explainFailure } from '../../src/main/start-up-failure';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scim-workbench-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function refusalOf(text: string): Promise<ReturnType<typeof explainFailure>> {
  const file = join(folder, 'setting.json');
  await writeFile(file, text);
  return readSettingFile(file).then(() => ({ text: 'accepted', exitCode: 1 }), explainFailure);
}

describe('--setting-file', () => {
  it('is read into a SCIM setting', async () => {
    const file = join(folder, 'good.json');
    await writeFile(file, '{"name": "Contoso", "preset": "strict"}');
    expect(await readSettingFile(file)).toMatchObject({ name: 'Contoso', preset: 'strict', schemas: [] });
  });

  it('names every place that is wrong, and ends with exit code 2', async () => {
    const { text, exitCode } = await refusalOf('{"name": "", "preset": "loose", "schemas": [{"id": "x"}]}');
    expect(exitCode).toBe(2);
    expect(text).toContain(`${join(folder, 'setting.json')} is not a SCIM setting:\n`);
    for (const place of ['  name: ', '  preset: ', '  schemas[0].id: ', '  schemas[0].attributes: '])
      expect(text).toContain(place);
  });

  it.each([
    ['{"name": ', 'is not valid JSON'],
    ['[]', 'is not a SCIM setting'],
  ])('that holds %s is refused', async (text, reason) => {
    expect(await refusalOf(text)).toMatchObject({ text: expect.stringContaining(reason), exitCode: 2 });
  });

  it('that is not there is named', async () => {
    const file = join(folder, 'missing.json');
    const refusal = await readSettingFile(file).catch(explainFailure);
    expect(refusal).toEqual({ text: `--setting-file ${file}: there is no such file.`, exitCode: 2 });
  });

  it('that is a folder is called one', async () => {
    const refusal = await readSettingFile(folder).catch(explainFailure);
    expect(refusal).toMatchObject({ text: `--setting-file ${folder}: that is a folder, not a file.` });
  });
});
