/** Recorded traffic as files: written from the journal, read into it. */
import { exchangeFilesContract } from '../../shared/features/exchange-files';
import type { ScimSetting } from '../../shared/scim-setting';
import { ApiFailure } from '../api/api-failure';
import { importedExchange } from '../exchange/imported-exchange';
import type { FeatureOf } from '../feature';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';
import type { WorkbenchContext } from '../workbench-context';
import { exportExchanges } from './export-exchanges';

export function exchangeFilesFeature(context: WorkbenchContext): FeatureOf<typeof exchangeFilesContract> {
  const { settings, journal, addresses, version } = context;
  return {
    contract: exchangeFilesContract,
    calls: {
      async 'exchangeFiles.import'({ settingId, requests }) {
        const setting = settingOf(settingId);
        let first: number | null = null;
        let withFindings = 0;
        for (const recorded of requests) {
          if (isSliceOver()) await yieldSlice();
          const added = journal.add(importedExchange(recorded, setting, context, new Date()));
          first ??= added.sequence;
          if (added.findings.length > 0) withFindings += 1;
        }
        return { imported: requests.length, withFindings, first };
      },
    },
    slices: {},
    streams: {
      'exchangeFiles.export'({ settingId, search, format, masked }, signal) {
        const name = settings.get(settingId ?? '')?.name ?? 'SCIM';
        const comment = masked
          ? 'Secrets were taken out. Personal data is masked: the same mask stands for the same value.'
          : 'Secrets were taken out. Personal data is as it was sent.';
        const options = {
          query: { settingId, search },
          format,
          masked,
          name,
          version,
          comment,
          baseUrl: addresses.baseUrl(),
        };
        return exportExchanges(journal, options, signal);
      },
    },
  };

  function settingOf(id: string): ScimSetting {
    const setting = settings.get(id);
    if (setting !== undefined) return setting;
    throw new ApiFailure(404, 'NO_SETTING', 'This SCIM setting does not exist any more.');
  }
}
