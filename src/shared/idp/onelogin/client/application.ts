/** What the application in OneLogin remembers between its requests, and how it takes a refusal. */
import type { JsonObject } from '../../../scim/resource';
import type { ClientFailure, ClientSteps, SimulationResponse } from '../../../simulation';
import { UnreadableResponse } from '../../../simulation-mismatch';
import type { Employee } from '../../../world/world';
import { type BareRequest, sendRequest, Unexpected, untilRefused } from '../../common/send-request';
import type { Template } from '../template/parse-template';
import type { Form } from './requests';

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

/** One person could not be sent, and no response says why. The message is a sentence for the admin. */
export class Failed extends Error {
  override name = 'Failed';
}

/** @throws Unexpected; SimulationMismatch where the token is refused, so that nothing else would get through */
export function send(caption: string, request: BareRequest): ClientSteps<SimulationResponse> {
  return untilRefused(sendRequest(caption, request));
}

/** What concerns one person: a refusal leaves them Failed on the tab Users, and the others go on. */
export function* oneByOne(app: Application, id: string, name: string, steps: ClientSteps): ClientSteps {
  try {
    yield* steps;
    app.failed.delete(id);
  } catch (error) {
    const isOwn = error instanceof Failed || error instanceof Unexpected;
    if (!isOwn && !(error instanceof UnreadableResponse)) throw error;
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
