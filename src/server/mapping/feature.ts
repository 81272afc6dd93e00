/** The mapping that each SCIM setting is worked out with. */
import { mappingContract } from '../../shared/features/mapping';
import type { MappingInForce, StoredMapping } from '../../shared/idp/common/mapping-in-force';
import type { IdentityProvider } from '../../shared/idp/identity-provider';
import { ApiFailure } from '../api/api-failure';
import type { FeatureOf } from '../feature';
import { mappingInForce, takeMapping } from '../settings/mapping-in-force';
import type { WorkbenchContext } from '../workbench-context';

export function mappingFeature(context: WorkbenchContext): FeatureOf<typeof mappingContract> {
  const { live, state } = context;

  async function take(settingId: string, taken: StoredMapping | null): Promise<MappingInForce> {
    await state.update((data) => takeMapping(data, settingId, taken));
    live.changed('mapping', settingId);
    return mappingInForce(state.data, settingId, idpOf(context, settingId));
  }
  return {
    contract: mappingContract,
    calls: {
      'mapping.take'({ settingId, mapping, origin }) {
        const at = origin.at ?? new Date().toISOString();
        return take(settingId, { ...origin, at, mapping });
      },
      'mapping.reset'({ settingId, variant }) {
        if (variant === undefined) return take(settingId, null);
        requireVariant(idpOf(context, settingId), variant);
        return take(settingId, { kind: 'default', variant });
      },
    },
    slices: {
      mapping(settingId) {
        if (settingId === null || context.settings.get(settingId) === undefined) return null;
        return mappingInForce(state.data, settingId, idpOf(context, settingId));
      },
    },
    onSettingsChange: followProviders(context),
  };
}

/** Another provider has another mapping; most changes of SCIM settings are times of last use. */
function followProviders({ settings, live }: WorkbenchContext): () => void {
  const followed = new Map(settings.list().map(({ id, idp }) => [id, idp]));
  return () => {
    for (const { id, idp } of settings.list()) {
      if (followed.get(id) !== idp) live.changed('mapping', id);
      followed.set(id, idp);
    }
  };
}

function idpOf({ settings, idpOf: providerOf }: WorkbenchContext, settingId: string): IdentityProvider {
  const setting = settings.get(settingId);
  if (setting === undefined) throw new ApiFailure(404, 'NO_SETTING', 'This SCIM setting is gone.');
  return providerOf(setting);
}

function requireVariant({ simulation, name }: IdentityProvider, wanted: string): void {
  if (simulation.mappings?.some(({ id }) => id === wanted)) return;
  throw new ApiFailure(422, 'NO_MAPPING', `${name} has no mapping “${wanted}”.`);
}
