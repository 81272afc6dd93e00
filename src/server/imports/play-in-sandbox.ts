/** Requests and people that were offered, sent into the sandbox through the real port: what comes of them is seen as of any others. */
import { identityProviderOf } from '../../shared/idp';
import type { Mapping } from '../../shared/idp/common/attribute-mapping';
import { MappingError } from '../../shared/idp/common/mapping-error';
import type { PastedRequest } from '../../shared/pasted-request/read-request';
import { ApiFailure } from '../api/api-failure';
import { freshSandbox } from '../sandbox';
import type { WorkbenchContext } from '../workbench-context';
import type { Offered } from './offered-file';
import { recordsIn } from './people-records';
import { type PlayedRequests, playRequests } from './play-requests';
import { requestsIn } from './requests-in';
import { requestsForPeople } from './try-on-people';

/** More of one file are not played: they would take minutes. */
const mostPlayed = 2_000;

/** @throws ApiFailure 422 where there is no request in it, 409 while a rehearsal runs */
export async function playOffered(context: WorkbenchContext, file: Offered): Promise<Played> {
  const found = await requestsIn(file);
  if (found === null || 'problem' in found)
    throw new ApiFailure(422, 'NO_REQUESTS', found?.problem ?? 'There is no request in it.');
  return play(context, { name: file.name.slice(0, 60), idp: 'generic' }, found.requests);
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
  return play(context, { name: file.name.slice(0, 60), idp }, requests);
}

function sayMappingError(error: unknown): never {
  if (error instanceof MappingError) throw new ApiFailure(422, 'MAPPING', error.message);
  throw error;
}

interface Played extends PlayedRequests {
  settingId: string;
}

async function play(
  context: WorkbenchContext,
  as: { name: string; idp: string },
  requests: readonly PastedRequest[],
): Promise<Played> {
  if (context.sliceOf('simulation', '')?.state === 'running')
    throw new ApiFailure(409, 'REHEARSAL', 'A rehearsal is running in the sandbox. End it first.');
  const sandbox = await freshSandbox(context, as);
  const { token } = await context.settings.issueSimulationToken(sandbox.id);
  try {
    const listener = { baseUrl: context.addresses.localBaseUrl(), token };
    const played = await playRequests(requests.slice(0, mostPlayed), listener);
    return { settingId: sandbox.id, ...played };
  } finally {
    await context.settings.endSimulationTokens(sandbox.id);
  }
}
