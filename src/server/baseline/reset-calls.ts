/** What is done with a baseline: its demo begun, given to a SCIM setting, brought back. */
import type { baselineContract } from '../../shared/features/baseline';
import { ApiFailure } from '../api/api-failure';
import type { FeatureOf } from '../feature';
import { requireOwn, unknownSetting } from '../settings/setting-changes';
import { demoIn } from './content';
import { baselineOf, type Desk } from './desk';
import { holdsReal, removedBy } from './removes';
import type { Reset } from './reset';
import { startOf } from './start-of';

type Calls = FeatureOf<typeof baselineContract>['calls'];
type Used = 'start' | 'use' | 'look' | 'reset';

export function resetCalls(desk: Desk, reset: Reset): Pick<Calls, `baseline.${Used}`> {
  const { context, player, changed } = desk;
  return {
    async 'baseline.start'({ id }) {
      const demo = demoIn(baselineOf(desk, id), id);
      if (demo === null)
        throw new ApiFailure(409, 'NO_DEMO', 'This baseline is one of a SCIM setting: it holds no demo.');
      return { settingId: await player().begin(demo) };
    },
    async 'baseline.use'({ settingId, id }) {
      const setting = context.settings.get(settingId);
      if (setting === undefined) throw unknownSetting();
      requireOwn(setting);
      if (id !== null) baselineOf(desk, id);
      await context.state.update((data) => {
        const { [settingId]: _former, ...others } = data.baselines ?? {};
        data.baselines = id === null ? others : { ...others, [settingId]: id };
      });
      changed();
      return {};
    },
    'baseline.look'({ settingId }) {
      const start = startOf(desk, settingId);
      if (start === null) throw nowhere();
      const removes = removedBy(context, settingId);
      const isOwn = context.settings.get(settingId)?.sandbox === false;
      return { start, removes, isReal: isOwn && holdsReal(removes) };
    },
    async 'baseline.reset'({ settingId }) {
      if (startOf(desk, settingId) === null) throw nowhere();
      return reset(settingId);
    },
  };
}

function nowhere(): ApiFailure {
  return new ApiFailure(
    409,
    'NO_BASELINE',
    'There is nothing to bring back here: save a baseline of this SCIM setting first.',
  );
}
