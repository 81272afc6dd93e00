/** What Okta remembers of an application between its requests. */
import type { ClientFailure, ClientSteps, SimulationResponse } from '../../../simulation';
import { UnreadableResponse } from '../../../simulation-mismatch';
import type { Concerned } from '../../../world/event';
import { peopleAssigned, type World } from '../../../world/world';
import { notAPage } from '../../common/simulated-client';
import type { Row } from '../execute-mapping';
import { mostAttempts, pauseAfterThrottling, Refused, refusal } from './refusal';
import type { BareRequest, Form } from './requests';
import type { Switches } from './switches';

/** A user of the application: kept while the person is in Okta. */
export interface UserLink {
  /** At the service provider. */
  id: string;
  userName: string;
  isActive: boolean;
  /** Values of the mapping as they were last sent, as JSON. */
  sent: string;
}

/** A pushed group. */
export interface GroupLink {
  id: string;
  name: string;
  /** Ids of people, in this world, who were pushed as members. */
  members: Set<string>;
}

export interface App {
  form: Form;
  switches: Switches;
  rows: readonly Row[];
  newId(): string;
  /** Ids that Okta gives to people. */
  oktaIds: Map<string, string>;
  users: Map<string, UserLink>;
  groups: Map<string, GroupLink>;
  failures: Map<string, ClientFailure>;
}

/** The world as Okta sees it now. */
export interface Sight {
  world: World;
  /** Who is assigned to the application. */
  assigned: ReadonlySet<string>;
}

export function sightOf(world: World): Sight {
  return { world, assigned: peopleAssigned(world) };
}

/** Assigned, and active in Okta. */
export function isProvisionable({ world, assigned }: Sight, id: string): boolean {
  return assigned.has(id) && world.people.get(id)?.account === 'enabled';
}

const lengthOfOktaId = 17;

/** As Okta forms them: `00u` and seventeen letters or figures. */
export function oktaIdOf({ oktaIds, newId }: App, person: string): string {
  const known = oktaIds.get(person) ?? `00u${newId().replaceAll('-', '').slice(0, lengthOfOktaId)}`;
  oktaIds.set(person, known);
  return known;
}

/** @throws Refused when the response is none with which Okta goes on */
export function* send(caption: string, request: BareRequest): ClientSteps<SimulationResponse> {
  for (let repeats = 0; ; repeats += 1) {
    const response = yield { caption, ...request };
    if (request.expected.includes(response.status)) return notAPage(caption, response);
    if (response.status !== 429 || repeats === mostAttempts - 1) throw refusal(caption, request, response);
    yield pauseAfterThrottling(response, repeats);
  }
}

/** What concerns one person or group: a refusal is a failed task, and Okta goes on with the next. */
export function* asTask(app: App, { kind, id }: Concerned, name: string, steps: ClientSteps): ClientSteps {
  const key = `${kind} ${id}`;
  try {
    yield* steps;
    app.failures.delete(key);
  } catch (error) {
    if (error instanceof UnreadableResponse)
      app.failures.set(key, { name, code: 'Unexpected response', sentence: error.message });
    else if (error instanceof Refused)
      app.failures.set(key, { name, code: error.code, sentence: error.message });
    else throw error;
  }
}
