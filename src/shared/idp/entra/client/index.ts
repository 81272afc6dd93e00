/** Entra's provisioning job as a client: events of the world become the requests that it would send. */
import type { ClientOptions, SimulatedClient } from '../../../simulation';
import { SimulationMismatch } from '../../../simulation-mismatch';
import { readRows } from '../execute-mapping';
import { everything, testConnection, whatChanged } from './cycle';
import { onDemand } from './on-demand';
import { Refused } from './refusal';
import type { Dialect } from './requests';
import type { Job } from './run';
import { switchesWith } from './switches';

function dialectOf(id: string): Dialect {
  if (id === 'default' || id === 'aadOptscim062020') return id;
  throw new RangeError(`Entra has no dialect ${id}`);
}

/** Pressing the button sends the look-up for a user twice; up to three times were seen. */
const probesOfButton = 2;

/**
 * @throws RangeError for an unknown dialect or switch
 * @throws MappingError for a mapping that can't be run
 */
export function createEntraClient(options: ClientOptions): SimulatedClient {
  const job = newJob(options);
  return {
    testConnection: () => tried(testConnection(job, probesOfButton)),
    firstCycle: (world) => tried(everything(job, world)),
    changes: (world, changes) => tried(whatChanged(job, world, changes)),
    onDemand: (world, id) => tried(onDemand(job, world, id)),
    restart(world) {
      forgetFailures(job);
      return tried(everything(job, world));
    },
    report: () => ({
      failures: [...job.held.values()].map(({ name, code, sentence }) => ({ name, code, sentence })),
      quarantine: job.quarantine,
    }),
  };
}

function newJob({ dialect, mapping, switches = {}, newId, evaluation }: ClientOptions): Job {
  return {
    form: { dialect: dialectOf(dialect), switches: switchesWith(switches) },
    rows: {
      users: readRows(mapping.users, evaluation),
      groups: readRows(mapping.groups, evaluation),
    },
    newId,
    objectIds: new Map(),
    people: new Map(),
    groups: new Map(),
    held: new Map(),
    unsent: [],
    incomplete: { people: new Set(), groups: new Set() },
    quarantine: null,
  };
}

/** A restart clears watermark, escrow and quarantine, and keeps who is linked to whom. */
function forgetFailures(job: Job): void {
  job.held.clear();
  job.quarantine = null;
  for (const link of job.groups.values()) link.skipped.clear();
}

/** A connection that is refused at the first request ends the story. */
function* tried(
  steps: ReturnType<SimulatedClient['testConnection']>,
): ReturnType<SimulatedClient['testConnection']> {
  try {
    yield* steps;
  } catch (error) {
    throw error instanceof Refused ? new SimulationMismatch(error.message) : error;
  }
}
