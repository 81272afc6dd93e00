/** Which mapping is in force for each SCIM setting, as functions over the data that holds it. */
import type { MappingInForce, StoredMapping } from '../../shared/idp/common/mapping-in-force';
import { mappingPlayed } from '../../shared/idp/common/mapping-variant';
import type { IdentityProvider } from '../../shared/idp/identity-provider';
import type { WorkbenchData } from '../store/workbench-data';
import { putMapping, settingOf } from './setting-changes';

/** A variant that the provider has no more is its usual one. */
export function mappingInForce(
  data: WorkbenchData,
  settingId: string,
  { simulation }: IdentityProvider,
): MappingInForce {
  const stored = data.mappings?.[settingId];
  if (stored !== undefined && stored.kind !== 'default') {
    const { mapping, ...origin } = stored;
    return { mapping, origin };
  }
  const variant = simulation.mappings?.find(({ id }) => id === stored?.variant);
  return {
    mapping: mappingPlayed(simulation, null, variant),
    origin: { kind: 'default', variant: variant?.id ?? null },
  };
}

/** @param taken null for the usual one of its provider @throws SettingError for a SCIM setting that is gone */
export function takeMapping(data: WorkbenchData, settingId: string, taken: StoredMapping | null): void {
  settingOf(data, settingId);
  putMapping(data, settingId, taken);
}
