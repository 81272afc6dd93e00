/** What files are compared with: the people, the fields and the countries of the SCIM setting on show. */
import type { IdentityProvider } from '../../shared/idp/identity-provider';
import { mappingInForce } from '../settings/mapping-in-force';
import type { WorkbenchContext } from '../workbench-context';
import { type CountedPeople, peopleOfDirectory } from './counted-people';
import type { Reading } from './read-files';

export function readingFor(
  context: WorkbenchContext,
  settingId: string | null,
  people: Reading['people'],
): Reading {
  const setting = settingId === null ? undefined : context.settings.get(settingId);
  return {
    surrounds: {
      places: context.places,
      countries: settingId === null ? [] : context.knownPlaces(settingId).countries,
      fieldMappings: setting?.fieldMappings ?? [],
    },
    people,
    peopleHere: (idp) => peopleHere(context, settingId, idp),
  };
}

/** Of another provider's connection nothing can be told: its people have other attributes. */
async function peopleHere(
  { settings, directories, state }: WorkbenchContext,
  settingId: string | null,
  idp: IdentityProvider,
): Promise<CountedPeople | null> {
  const setting = settingId === null ? undefined : settings.get(settingId);
  const directory = settingId === null ? undefined : directories.find(settingId);
  const laboratory = await idp.laboratory?.();
  if (setting?.idp !== idp.id || directory === undefined || laboratory === undefined) return null;
  return peopleOfDirectory(directory, mappingInForce(state.data, setting.id, idp).mapping, laboratory);
}
