/** Baselines: how a demo or a SCIM setting begins, with a name, and the way back there by one press. */
import { baselineContract } from '../../shared/features/baseline';
import { ApiFailure } from '../api/api-failure';
import type { DemoPlayer } from '../demo-player';
import type { FeatureOf } from '../feature';
import type { WorkbenchContext } from '../workbench-context';
import { openBaselineFiles } from './baseline-files';
import { summaryOf } from './content';
import { createReset } from './reset';
import { resetCalls } from './reset-calls';
import { demoLeft, startOf } from './start-of';
import { storedCalls } from './stored-calls';

export function baselineFeature(context: WorkbenchContext): FeatureOf<typeof baselineContract> {
  const { live, notices, dataDir } = context;
  const files = openBaselineFiles(dataDir, notices.add);
  const changed = () => live.changed('baselines', null);
  const desk = { context, files, changed, player: () => playerOf(context) };
  return {
    contract: baselineContract,
    calls: { ...storedCalls(desk), ...resetCalls(desk, createReset(desk)) },
    slices: {
      baselines: (settingId) => ({
        saved: files.list().map((file) => summaryOf(file, context.companies)),
        start: settingId === null ? null : startOf(desk, settingId),
        left: demoLeft(desk),
      }),
    },
    // The sandbox is another, or gone.
    onSettingsChange: changed,
  };
}

function playerOf(context: WorkbenchContext): DemoPlayer {
  const player = context.demoPlayer();
  if (player !== null) return player;
  throw new ApiFailure(404, 'NO_PLAYER', 'Nothing can be played here.');
}
