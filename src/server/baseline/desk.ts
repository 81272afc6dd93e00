import { ApiFailure } from '../api/api-failure';
import type { DemoPlayer } from '../demo-player';
import type { WorkbenchContext } from '../workbench-context';
import type { BaselineFiles, StoredBaseline } from './baseline-files';

/** Where baselines are used from. */
export interface Desk {
  context: WorkbenchContext;
  files: BaselineFiles;
  /** @throws ApiFailure where nothing can be played */
  player(): DemoPlayer;
  /** What is saved, or belongs to what, is another. */
  changed(): void;
}

/** @throws ApiFailure 404 */
export function baselineOf({ files }: Pick<Desk, 'files'>, id: string): StoredBaseline {
  const found = files.find(id);
  if (found !== undefined) return found;
  throw new ApiFailure(404, 'NO_BASELINE', 'This baseline is gone.');
}
