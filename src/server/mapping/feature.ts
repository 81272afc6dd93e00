/** The mapping that each SCIM setting is worked out with. */
import { mappingContract } from '../../shared/features/mapping';
import type { MappingInForce, StoredMapping } from '../../shared/idp/common/mapping-in-force';
import type { IdentityProvider } from '../../shared/idp/identity-provider';
import { ApiFailure } from '../api/api-failure';
import type { FeatureOf } from '../feature';
import { RecordedRequests } from '../journal/recorded-requests';
import { mappingInForce, takeMapping } from '../settings/mapping-in-force';
import type { WorkbenchContext } from '../workbench-context';
import { findPeople } from './find-people';
import { idpOf } from './idp-of';
import { openRow } from './open-row';
import { peopleAtHand, readUserRows } from './people-at-hand';
import { mappingTable } from './table';
import { tryRow } from './try-row';
import { openWorkshop, type Workshop } from './workshop';

export function mappingFeature(context: WorkbenchContext): FeatureOf<typeof mappingContract> {
  const { live, state } = context;

  async function take(settingId: string, taken: StoredMapping | null): Promise<MappingInForce> {
    await state.update((data) => takeMapping(data, settingId, taken));
    live.changed('mapping', settingId);
    return mappingInForce(state.data, settingId, idpOf(context, settingId).idp);
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
        requireVariant(idpOf(context, settingId).idp, variant);
        return take(settingId, { kind: 'default', variant });
      },
      async 'mapping.row'({ settingId, path }) {
        const workshop = await openWorkshop(context, settingId);
        const people = peopleAtHand(workshop, readUserRows(workshop));
        return openRow(path, people, new RecordedRequests(context.journal.allOf(settingId)));
      },
      async 'mapping.people'({ settingId, search }) {
        return { people: await findPeople(await openWorkshop(context, settingId), search) };
      },
    },
    streams: {
      'mapping.table': ({ settingId, personId }, signal) =>
        inWorkshop(context, settingId, (workshop) => mappingTable(workshop, personId, signal)),
      'mapping.try': ({ settingId, ...trial }, signal) =>
        inWorkshop(context, settingId, (workshop) => tryRow(workshop, trial, signal)),
    },
    slices: {
      mapping(settingId) {
        if (settingId === null || context.settings.get(settingId) === undefined) return null;
        return mappingInForce(state.data, settingId, idpOf(context, settingId).idp);
      },
    },
    onSettingsChange: followMappings(context),
  };
}

/** Another provider has another mapping, and a setting file may bring one; most changes of SCIM settings are times of last use. */
function followMappings({ settings, live, state }: WorkbenchContext): () => void {
  const known = () =>
    new Map(settings.list().map(({ id, idp }) => [id, { idp, mapping: state.data.mappings?.[id] }]));
  let followed = known();
  return () => {
    const before = followed;
    followed = known();
    for (const [id, { idp, mapping }] of followed) {
      const former = before.get(id);
      if (former?.idp !== idp || former.mapping !== mapping) live.changed('mapping', id);
    }
  };
}

/** @throws ApiFailure 404 at once for a SCIM setting that is gone */
function inWorkshop<Event>(
  context: WorkbenchContext,
  settingId: string,
  work: (workshop: Workshop) => AsyncGenerator<Event>,
): AsyncGenerator<Event> {
  idpOf(context, settingId);
  return (async function* () {
    yield* work(await openWorkshop(context, settingId));
  })();
}

function requireVariant({ simulation, name }: IdentityProvider, wanted: string): void {
  if (simulation.mappings?.some(({ id }) => id === wanted)) return;
  throw new ApiFailure(422, 'NO_MAPPING', `${name} has no mapping “${wanted}”.`);
}
