/** Files that are offered: read, compared with the people who are here, tried in a sandbox. Nothing is kept but what a log said. */
import { join } from 'node:path';
import { importsContract } from '../../shared/features/imports';
import { identityProviderOf } from '../../shared/idp';
import { MappingError } from '../../shared/idp/common/mapping-error';
import type { IdentityProvider } from '../../shared/idp/identity-provider';
import type { PastedRequest } from '../../shared/pasted-request/read-request';
import { ApiFailure } from '../api/api-failure';
import type { FeatureOf } from '../feature';
import { freshSandbox } from '../sandbox';
import { mappingInForce } from '../settings/mapping-in-force';
import type { WorkbenchContext } from '../workbench-context';
import { type CountedPeople, peopleOfDirectory } from './counted-people';
import { causesInLogs } from './found-in-logs';
import { type KeptLog, KeptLogs } from './kept-logs';
import { offeredFile } from './offered-file';
import { recordsIn } from './people-records';
import { playRequests } from './play-requests';
import { type Reading, readFiles } from './read-files';
import { requestsIn } from './requests-in';
import { requestsForPeople } from './try-on-people';
import { Uploads } from './uploads';

export function importsFeature(context: WorkbenchContext): FeatureOf<typeof importsContract> {
  const uploads = new Uploads();
  const logs = new KeptLogs(join(context.dataDir, 'imports'), context.notices.add);
  const shown = new Map<string, KeptLog[]>();
  const offered = ({ name, upload }: { name: string; upload: string }) =>
    offeredFile(name, uploads.textOf(upload));

  async function tell(settingId: string): Promise<void> {
    shown.set(settingId, [...(await logs.of(settingId))]);
    context.live.changed('imports', settingId);
  }
  return {
    contract: importsContract,
    calls: {
      'imports.part'({ upload, text }) {
        uploads.add(upload, text);
        return {};
      },
      async 'imports.read'({ files, settingId, people }) {
        const read = await Promise.all(files.map(offered));
        return readFiles(
          read,
          readingFor(context, settingId, people === null ? null : await offered(people)),
        );
      },
      async 'imports.keepLog'({ settingId, log: { name, what, idp, causes } }) {
        context.directoryOf(settingId);
        const kept = await logs.add(settingId, { name, what, idp, causes });
        await tell(settingId);
        return summaryOf(kept);
      },
      async 'imports.removeLog'({ settingId, id }) {
        await logs.remove(settingId, id);
        await tell(settingId);
        return {};
      },
      async 'imports.play'(file) {
        const found = await requestsIn(await offered(file));
        if (found === null || 'problem' in found)
          throw new ApiFailure(422, 'NO_REQUESTS', found?.problem ?? 'There is no request in it.');
        return play(context, { name: 'What was offered', idp: null }, found.requests.slice(0, mostPlayed));
      },
      async 'imports.tryOn'({ idp, mapping, people }) {
        const provider = identityProviderOf(idp);
        const records = recordsIn(await offered(people));
        const laboratory = await provider.laboratory?.();
        if (records === null || laboratory === undefined)
          throw new ApiFailure(
            422,
            'NO_PEOPLE',
            'There are no people in it: a list of records, or a table with a line of names first.',
          );
        const evaluation = {
          now: Date.now(),
          random: Math.random,
          countryNames: context.places?.countries.names ?? {},
        };
        const requests = await requestsForPeople(
          records.slice(0, mostPlayed),
          mapping,
          laboratory,
          evaluation,
        ).catch(sayMappingError);
        return play(context, { name: people.name.slice(0, 60), idp }, requests);
      },
    },
    slices: {
      imports(settingId) {
        if (settingId === null) return null;
        const known = shown.get(settingId);
        if (known === undefined) void tell(settingId).catch(() => undefined);
        return { logs: (known ?? []).map(summaryOf) };
      },
    },
    async foundCauses(settingId) {
      const directory = context.directories.find(settingId);
      return directory === undefined ? [] : causesInLogs(await logs.of(settingId), directory);
    },
    onSettingDeleted: async (settingId) => {
      shown.delete(settingId);
      await logs.forget(settingId);
    },
  };
}

/** More requests of one file are not played: they would take minutes. */
const mostPlayed = 2_000;

function sayMappingError(error: unknown): never {
  if (error instanceof MappingError) throw new ApiFailure(422, 'MAPPING', error.message);
  throw error;
}

function readingFor(context: WorkbenchContext, settingId: string | null, people: Reading['people']): Reading {
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

async function play(
  context: WorkbenchContext,
  as: { name: string; idp: string | null },
  requests: readonly PastedRequest[],
) {
  if (context.sliceOf('simulation', '')?.state === 'running')
    throw new ApiFailure(409, 'REHEARSAL', 'A rehearsal is running in the sandbox. End it first.');
  const sandbox = await freshSandbox(context, { name: as.name, idp: as.idp ?? 'generic' });
  const { token } = await context.settings.issueSimulationToken(sandbox.id);
  try {
    const played = await playRequests(requests, { baseUrl: context.addresses.localBaseUrl(), token });
    return { settingId: sandbox.id, ...played };
  } finally {
    await context.settings.endSimulationTokens(sandbox.id);
  }
}

function summaryOf({ id, name, what, at, causes }: KeptLog) {
  return { id, name, what, at, people: causes.reduce((sum, { people }) => sum + people.length, 0) };
}
