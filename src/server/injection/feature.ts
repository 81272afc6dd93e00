/** Failures on purpose: started and ended by the page, never on at a start, marked in every exchange that met one. */
import { injectionContract } from '../../shared/features/injection';
import { injectionWords } from '../../shared/injection/injection-words';
import type { Running } from '../active-injection';
import type { FeatureOf } from '../feature';
import type { WorkbenchContext } from '../workbench-context';
import { createWaitingList } from './waiting';

export function injectionFeature({
  injection: active,
  live,
  directoryOf,
}: WorkbenchContext): FeatureOf<typeof injectionContract> {
  const waiting = createWaitingList();
  const changed = () => live.changed('injection', null);
  active.watch(changed);

  return {
    contract: injectionContract,
    calls: {
      'injection.start': ({ settingId, injection }) => {
        directoryOf(settingId);
        waiting.clear();
        active.start(settingId, injection);
        return {};
      },
      'injection.stop': () => {
        active.stop();
        return {};
      },
    },
    slices: {
      injection() {
        const running = active.running();
        return running === null ? null : told(running);
      },
    },
    onExchange(exchange) {
      if (active.concerns(exchange.settingId) && waiting.note(exchange)) changed();
    },
    onSettingDeleted(settingId) {
      if (active.concerns(settingId)) active.stop();
    },
    stop: active.stop,
  };

  function told({ startedAt, endsAt, ...running }: Running) {
    return {
      ...running,
      words: injectionWords(running),
      startedAt: new Date(startedAt).toISOString(),
      endsAt: new Date(endsAt).toISOString(),
      waiting: waiting.told(),
      waitingCount: waiting.count(),
    };
  }
}
