/** Requests and people that were offered, sent into the sandbox through the real port: what comes of them is seen as of any others. */

import type { RecordedRequest } from '../../shared/exchange-files/recorded-request';
import { identityProviderOf } from '../../shared/idp';
import type { Mapping } from '../../shared/idp/common/attribute-mapping';
import { MappingError } from '../../shared/idp/common/mapping-error';
import type { ScimSetting } from '../../shared/scim-setting';
import { ApiFailure } from '../api/api-failure';
import { freshSandbox } from '../sandbox';
import type { WorkbenchContext } from '../workbench-context';
import type { Offered } from './offered-file';
import { recordsIn } from './people-records';
import { playRecorded, showRecorded, waitForRecords } from './play-recorded';
import { type PlayedRequests, playRequests } from './play-requests';
import { recordedClient, unanswered } from './recorded-client';
import { requestsIn } from './requests-in';
import type { Listener } from './send-raw';
import { requestsForPeople } from './try-on-people';

/** More of one file are not played: they would take minutes. */
const mostPlayed = 2_000;

/** What is said first where a file has more. */
function beyond(all: number, sentence: (kept: string) => string): string[] {
  if (all <= mostPlayed) return [];
  const inWords = (count: number) => count.toLocaleString('en-US');
  return [sentence(`Only the first ${inWords(mostPlayed)} of ${inWords(all)}`)];
}

function saidFirst(said: readonly string[], played: PlayedRequests): PlayedRequests {
  return { ...played, problems: [...said, ...played.problems] };
}

/** @throws ApiFailure 422 where there is no request in it, 409 while a rehearsal runs */
export async function playOffered(context: WorkbenchContext, file: Offered): Promise<Played> {
  const found = await requestsIn(file);
  if (found === null || 'problem' in found)
    throw new ApiFailure(422, 'NO_REQUESTS', found?.problem ?? 'There is no request in it.');
  const { requests, recorded } = found;
  const as = { name: file.name.slice(0, 60), idp: 'generic' };
  const client = (sandbox: ScimSetting) =>
    recordedClient(recorded ?? requests.map(unanswered), sandbox, context);
  const said = beyond(requests.length, (kept) => `${kept} requests were sent: the others are left out.`);
  return recorded === null
    ? play(
        context,
        as,
        async (listener) => saidFirst(said, await playRequests(requests.slice(0, mostPlayed), listener)),
        client,
      )
    : play(context, as, (listener, sandbox) => lookAt(context, recorded, listener, sandbox), client);
}

interface Trial {
  idp: string;
  mapping: Mapping;
}

/** @throws ApiFailure 422 where there are no people in it or a row can't be run, 409 while a rehearsal runs */
export async function tryOnOffered(
  context: WorkbenchContext,
  { idp, mapping }: Trial,
  file: Offered,
): Promise<Played> {
  const records = recordsIn(file);
  const laboratory = await identityProviderOf(idp).laboratory?.();
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
  const as = { name: file.name.slice(0, 60), idp };
  const said = beyond(records.length, (kept) => `${kept} people were sent.`);
  return play(context, as, async (listener) =>
    saidFirst(said, await playRequests(requests.slice(0, mostPlayed), listener)),
  );
}

function sayMappingError(error: unknown): never {
  if (error instanceof MappingError) throw new ApiFailure(422, 'MAPPING', error.message);
  throw error;
}

interface Played extends PlayedRequests {
  settingId: string;
}

/** What was recorded, with its own answers; of more than is played, who came later is not in the directory. */
async function lookAt(
  context: WorkbenchContext,
  recorded: readonly RecordedRequest[],
  listener: Listener,
  { id }: ScimSetting,
): Promise<PlayedRequests> {
  const { journal } = context;
  const recordsOf = waitForRecords(journal, id);
  const played = await playRecorded(recorded.slice(0, mostPlayed), listener, context.directoryOf(id));
  await recordsOf(played.sent);
  await journal.forget(id);
  await context.notify('onJournalCleared', id);
  const sandbox = context.settings.get(id);
  if (sandbox !== undefined) await showRecorded(recorded, sandbox, context);
  const said = beyond(
    recorded.length,
    (kept) =>
      `${kept} requests were done again in the sandbox: what later ones made or changed is not in its directory.`,
  );
  return saidFirst(said, { ...played, sent: recorded.length });
}

type Player = (listener: Listener, sandbox: ScimSetting) => Promise<PlayedRequests>;

/** @param client whose requests they are, where that is not known before */
async function play(
  context: WorkbenchContext,
  as: { name: string; idp: string },
  player: Player,
  client: (sandbox: ScimSetting) => Promise<string | null> = async () => null,
): Promise<Played> {
  if (context.sliceOf('simulation', '')?.state === 'running')
    throw new ApiFailure(409, 'REHEARSAL', 'A rehearsal is running in the sandbox. End it first.');
  const sandbox = await freshSandbox(context, as);
  const idp = await client(sandbox);
  if (idp !== null && idp !== as.idp) await context.settings.change(sandbox.id, { idp });
  const { token } = await context.settings.issueSimulationToken(sandbox.id);
  try {
    const played = await player({ baseUrl: context.addresses.localBaseUrl(), token }, sandbox);
    return { settingId: sandbox.id, ...played };
  } finally {
    await context.settings.endSimulationTokens(sandbox.id);
  }
}
