/** What a client remembers between its requests. */
import type { JsonObject } from '../../../scim/resource';
import type { ClientFailure, ClientSteps } from '../../../simulation';
import { UnreadableResponse } from '../../../simulation-mismatch';
import type { Concerned } from '../../../world/event';
import type { PlainRow } from '../../common/plain-mapping';
import { Unexpected } from '../../common/send-request';
import type { SwitchId } from './switches';

/** Whom it has created or found. */
export interface Link {
  /** At the service provider. */
  id: string;
  /** As it was last sent or found. */
  sent: JsonObject;
}

export interface Run {
  /** Changes are sent as whole resources. */
  usesPut: boolean;
  switches: Readonly<Record<SwitchId, boolean>>;
  rows: { users: readonly PlainRow[]; groups: readonly PlainRow[] };
  newId(): string;
  objectIds: Map<string, string>;
  people: Map<string, Link>;
  groups: Map<string, Link>;
  failures: Map<string, ClientFailure>;
}

export function objectIdOf(run: Run, id: string): string {
  const known = run.objectIds.get(id) ?? run.newId();
  run.objectIds.set(id, known);
  return known;
}

/** A refusal is noted, and the next one is sent. Whoever is gone is looked for again the next time. */
export function* noted(run: Run, { kind, id }: Concerned, name: string, steps: ClientSteps): ClientSteps {
  const key = `${kind} ${id}`;
  try {
    yield* steps;
    run.failures.delete(key);
  } catch (error) {
    if (error instanceof UnreadableResponse) {
      run.failures.set(key, { name, code: 'Unexpected response', sentence: error.message });
      return;
    }
    if (!(error instanceof Unexpected) || error.status === 401) throw error;
    if (error.status === 404) (kind === 'person' ? run.people : run.groups).delete(id);
    run.failures.set(key, { name, code: String(error.status), sentence: error.message });
  }
}
