/** Says whose client the requests of a SCIM setting come from: it may be another than the one whose guide is followed. */
import type { ExchangeSummary } from '../../shared/exchange';
import { recognitionContract } from '../../shared/features/recognition';
import { recognise } from '../../shared/idp/recognise';
import type { FeatureOf } from '../feature';
import type { WorkbenchContext } from '../workbench-context';

export function recognitionFeature({
  traits,
  live,
}: WorkbenchContext): FeatureOf<typeof recognitionContract> {
  const forget = (settingId: string) => {
    traits.forget(settingId);
    live.changed('recognition', settingId);
  };
  return {
    contract: recognitionContract,
    calls: {},
    slices: {
      recognition(settingId) {
        const found = settingId === null ? null : recognise(traits.of(settingId));
        return settingId === null || found === null ? null : { settingId, ...found };
      },
    },
    async onRecordedBefore(exchanges) {
      for (const exchange of exchanges) note(exchange);
    },
    onExchange(exchange) {
      if (exchange.traits !== undefined) live.changed('recognition', exchange.settingId);
    },
    onJournalCleared: forget,
    onSettingDeleted: forget,
  };

  function note({ settingId, traits: keys = [] }: ExchangeSummary): void {
    if (settingId !== null) for (const key of keys) traits.of(settingId).add(key);
  }
}
