/** `--baseline`: kept as if it had been imported, and begun where it holds a demo. */
import { baselineFileSchema } from '../shared/baseline/baseline-file';
import { largestBaseline } from '../shared/baseline/baseline-size';
import { type Core, callCore } from './core-calls';
import { readJsonFile } from './json-file';

export interface BaselineBegun {
  name: string;
  /** Id of the sandbox that its demo is told into; null where it holds none. */
  settingId: string | null;
}

/** In place of the one of its name. @throws StartUpFailure that says what is wrong with the file */
export async function beginBaseline(core: Core, path: string): Promise<BaselineBegun> {
  const kind = { schema: baselineFileSchema, what: 'a baseline', largest: largestBaseline * 4 };
  const file = await readJsonFile('--baseline', path, kind);
  const { name } = file;
  const { id } = await callCore(core, 'baseline.import', { file, name, replace: true });
  if (file.demo === null) return { name, settingId: null };
  const { settingId } = await callCore(core, 'baseline.start', { id });
  return { name, settingId };
}
