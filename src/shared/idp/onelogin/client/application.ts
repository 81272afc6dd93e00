/** What the application in OneLogin remembers between its requests, and how it takes a refusal. */
import type { JsonObject } from '../../../scim/resource';
import type { ClientFailure, ClientSteps, SimulationResponse } from '../../../simulation';
import { SimulationMismatch } from '../../../simulation-mismatch';
import type { Employee } from '../../../world/world';
import type { Template } from '../template/parse-template';
import type { BareRequest, Form } from './requests';

/** Whom the application knows at the service provider. */
export interface Link {
  /** At the service provider. */
  id: string;
  /** As the person was when last sent: who was deleted meanwhile is suspended with these values. */
  person: Employee;
  /** The body that was sent last; null where the service provider has another. */
  sent: JsonObject | null;
  hasAccess: boolean;
}

/** A group of the service provider: OneLogin calls it an entitlement. */
export interface Entitlement {
  id: string;
  /** Ids of people, in this world, who were added. */
  members: Set<string>;
}

/** Somebody for whom an admin has to press Approve. */
export interface Pending {
  action: 'Create user' | 'Update user' | 'Delete user';
  name: string;
}

export interface Application {
  form: Form;
  template: Template;
  /** Whether a rule makes a group of a role of this name. */
  isMapped(role: string): boolean;
  /** Numbers that OneLogin gives to people. */
  numbers: Map<string, number>;
  people: Map<string, Link>;
  /** By name. */
  entitlements: Map<string, Entitlement>;
  pending: Map<string, Pending>;
  /** Approved by the admin, until it is done. */
  approved: Set<string>;
  failed: Map<string, ClientFailure>;
}

/** The number of a person, as OneLogin counts them. */
export function numberOf({ numbers }: Application, id: string): number {
  const known = numbers.get(id) ?? 26_118_900 + numbers.size;
  numbers.set(id, known);
  return known;
}

/** One person could not be sent: the status on the Users tab is Failed. The message is a sentence for the admin. */
export class Failed extends Error {
  override name = 'Failed';
}

/**
 * @throws Failed for a response with which OneLogin does not go on
 * @throws SimulationMismatch where the token is refused, so that nothing else would get through
 */
export function* send(caption: string, request: BareRequest): ClientSteps<SimulationResponse> {
  const response = yield { caption, ...request };
  if (request.expected.includes(response.status)) return response;
  const sentence = sentenceOf(caption, request, response);
  throw response.status === 401 ? new SimulationMismatch(sentence) : new Failed(sentence);
}

function sentenceOf(
  caption: string,
  { method, path, expected }: BareRequest,
  response: SimulationResponse,
): string {
  const { status, body } = response;
  const said =
    typeof body === 'object' && body !== null && 'detail' in body ? `: ${String(body.detail)}` : '';
  const came = status === 0 ? 'nothing came in time' : `${status} came${said}`;
  return `${caption}: ${method} ${path.split('?')[0]} was expected to be answered ${expected.join(' or ')}, but ${came}`;
}

/** What concerns one person: a refusal leaves them Failed, and the others go on. */
export function* oneByOne(app: Application, id: string, name: string, steps: ClientSteps): ClientSteps {
  try {
    yield* steps;
    app.failed.delete(id);
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    app.failed.set(id, { name, code: 'Failed', sentence: error.message });
  }
}

/** Whether an admin has to approve first: then the person waits as Pending. */
export function waits(app: Application, id: string, action: Pending['action'], name: string): boolean {
  const { approvesCreation, approvesUpdates, approvesDeletion } = app.form.switches;
  const isAsked = {
    'Create user': approvesCreation,
    'Update user': approvesUpdates,
    'Delete user': approvesDeletion,
  }[action];
  if (!isAsked || app.approved.has(id)) return false;
  app.pending.set(id, { action, name });
  return true;
}
