/** What JumpCloud's connector remembers between its requests. */
import type { JsonObject } from '../../../scim/resource';
import type { ClientFailure, ClientSteps } from '../../../simulation';
import { UnreadableResponse } from '../../../simulation-mismatch';
import type { Concerned } from '../../../world/event';
import type { World } from '../../../world/world';
import type { PlainRow } from '../../common/plain-mapping';
import { Unexpected } from '../../common/send-request';
import type { Switches } from './requests';

/** Whom it has created or taken over. */
export interface Link {
  /** At the service provider. */
  id: string;
  /** As they were last sent; null of somebody who was taken over and is not sent yet. */
  sent: JsonObject | null;
}

export interface GroupLink {
  id: string;
  name: string;
  /** Ids at the service provider, by person. */
  members: Map<string, string>;
}

export interface Run {
  switches: Switches;
  rows: { users: readonly PlainRow[]; groups: readonly PlainRow[] };
  newId(): string;
  /** JumpCloud's ids of its users. */
  objectIds: Map<string, string>;
  people: Map<string, Link>;
  groups: Map<string, GroupLink>;
  failures: Map<string, ClientFailure>;
}

/** 24 hexadecimal digits. */
export function objectIdOf(run: Run, id: string): string {
  const known = run.objectIds.get(id) ?? run.newId().replace(/-/g, '').slice(0, 24);
  run.objectIds.set(id, known);
  return known;
}

/** Members of bound groups: nobody else is in scope, and groups within groups do not count. */
export function peopleBound({ people, groups, assigned }: World): Set<string> {
  const members = [...assigned].flatMap((id) => groups.get(id)?.members ?? []);
  return new Set(members.filter((id) => people.has(id)));
}

/** What Directory Insights calls a failure. */
export type EventType =
  | 'user_create_provision'
  | 'user_update_provision'
  | 'user_delete_provision'
  | 'group_create_provision'
  | 'group_update_provision'
  | 'group_delete_provision';

/** A refusal is noted, and the next one is sent; whoever is changed again is tried again. Credentials that don't hold end it. */
export function* noted(
  run: Run,
  { kind, id }: Concerned,
  name: string,
  code: EventType,
  steps: ClientSteps,
): ClientSteps {
  const key = `${kind} ${id}`;
  try {
    yield* steps;
    run.failures.delete(key);
  } catch (error) {
    if (error instanceof UnreadableResponse) {
      run.failures.set(key, { name, code, sentence: error.message });
      return;
    }
    if (!(error instanceof Unexpected) || error.status === 401) throw error;
    if (error.status === 404) (kind === 'person' ? run.people : run.groups).delete(id);
    run.failures.set(key, { name, code, sentence: error.message });
  }
}
