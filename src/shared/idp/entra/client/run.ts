/** What Entra's provisioning job remembers between its requests, and how it takes a refusal. */
import type { JsonValue } from '../../../scim/resource';
import type { Change, ClientFailure, ClientSteps, SimulationResponse } from '../../../simulation';
import { UnreadableResponse } from '../../../simulation-mismatch';
import type { Concerned } from '../../../world/event';
import { notAPage } from '../../common/simulated-client';
import type { Row } from '../execute-mapping';
import { pauseAfterThrottling, Refused, tenantWaits } from './refusal';
import type { BareRequest, Form } from './requests';

/** Whom the job has matched or created at the service provider: kept until they are deleted there, restarts included. */
export interface Link {
  /** At the service provider. */
  id: string;
  /** Values by target as they were last sent or found. */
  sent: Map<string, JsonValue>;
  wasInScope: boolean;
}

export interface GroupLink extends Link {
  /** Ids of people, in this world, who are members at the service provider. */
  members: Set<string>;
  /** Of those who could not be entered, since they were not in scope. */
  skipped: Set<string>;
}

/** Somebody in escrow: who could not be sent and is tried again in a later cycle. */
interface Held extends ClientFailure, Concerned {
  attempts: number;
}

export interface Job {
  form: Form;
  rows: { users: readonly Row[]; groups: readonly Row[] };
  newId(): string;
  /** Object ids of the tenant. */
  objectIds: Map<string, string>;
  people: Map<string, Link>;
  groups: Map<string, GroupLink>;
  held: Map<string, Held>;
  /** What happened before credentials were refused, and is not sent: the watermark stays where it was. */
  unsent: Change[];
  /** People whose manager, and groups of whose members some, are not there yet. */
  incomplete: { people: Set<string>; groups: Set<string> };
  quarantine: string | null;
}

export function objectIdOf(job: Job, id: string): string {
  const known = job.objectIds.get(id) ?? job.newId();
  job.objectIds.set(id, known);
  return known;
}

/** As many times a request is repeated that came too soon. */
const mostRepeats = 3;

/** @throws Refused when the response is none with which the job goes on */
export function* send(caption: string, request: BareRequest): ClientSteps<SimulationResponse> {
  for (let repeats = 0; ; repeats += 1) {
    const response = yield { caption, ...request };
    if (request.expected.includes(response.status)) return notAPage(caption, response);
    if (response.status !== 429 || repeats === mostRepeats) throw new Refused(caption, request, response);
    yield pauseAfterThrottling(response);
  }
}

/** A person or a group in the job's memory. */
export interface Subject extends Concerned {
  name: string;
}

/** What concerns one person or group: a refusal puts these into escrow, and the job goes on with the next. @returns whether all went well */
export function* oneByOne(job: Job, subject: Subject, steps: ClientSteps): ClientSteps<boolean> {
  const { kind, id, name } = subject;
  const former = job.held.get(keyOf(subject))?.attempts ?? 0;
  try {
    yield* noting(noteOfAttempt(former), steps);
    return true;
  } catch (error) {
    const { code, message: sentence } = refusalIn(error);
    job.held.set(keyOf(subject), { kind, id, name, code, sentence, attempts: former + 1 });
    return false;
  }
}

/** What concerns this one alone; anything else is thrown on. */
function refusalIn(error: unknown): Pick<Refused, 'code' | 'message'> {
  if (error instanceof UnreadableResponse)
    return { code: 'SystemForCrossDomainIdentityManagementServiceIncompatible', message: error.message };
  if (error instanceof Refused && !error.stopsJob) return error;
  throw error;
}

export function keyOf({ kind, id }: Concerned): string {
  return `${kind} ${id}`;
}

/** Every caption of another attempt says so. */
function* noting(note: string, steps: ClientSteps): ClientSteps {
  for (let next = steps.next(); !next.done; ) {
    next = steps.next(yield { ...next.value, caption: next.value.caption + note });
  }
}

function noteOfAttempt(attempts: number): string {
  return attempts === 0 ? '' : `, again (a tenant waits ${tenantWaits(attempts)})`;
}

/** Values that look for somebody's identity: a boolean and its text are the same. */
export function sameValue(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  const plain = (value: JsonValue | undefined) =>
    /^(true|false)$/i.test(String(value)) ? String(value).toLowerCase() : JSON.stringify(value);
  return plain(one) === plain(other);
}
