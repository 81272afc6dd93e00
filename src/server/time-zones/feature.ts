/** Which expression tells the time zones of the people who are here, for guide, findings and directory alike. */
import { type TimeZones, timeZonesContract } from '../../shared/features/time-zones';
import type { FeatureOf } from '../feature';
import type { WorkbenchContext } from '../workbench-context';

export function timeZonesFeature(context: WorkbenchContext): FeatureOf<typeof timeZonesContract> {
  const { countries, live, places, settings, idpOf } = context;

  function timeZonesOf(settingId: string): TimeZones | null {
    const setting = settings.get(settingId);
    const counts = countries.find(settingId);
    if (setting === undefined || counts === undefined || places === null) return null;
    const found = idpOf(setting).timeZones?.(counts.codes, places);
    if (found === undefined) return null;
    return { countries: [...counts.codes], ...found, isComplete: counts.isComplete };
  }
  countries.subscribe((settingId) => live.changed('timeZones', settingId));

  return {
    contract: timeZonesContract,
    calls: {},
    slices: { timeZones: (settingId) => (settingId === null ? null : timeZonesOf(settingId)) },
  };
}
