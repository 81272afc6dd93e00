/**
 * Requests that were pasted or recorded, sent into a sandbox, so that they are answered, diagnosed and shown as any others are. Whom
 * a request is about by an id of another server is not here: somebody stands in, made just before.
 */
import { type PastedRequest, unknownId } from '../../shared/pasted-request/read-request';
import { isJsonObject } from '../../shared/scim/json';
import { createSender, type Listener } from './send-raw';

export interface PlayedRequests {
  sent: number;
  stoodIn: number;
  problems: string[];
}

const ofResource = /^\/(Users|Groups)\/([^/?]+)/i;

/** Whom a path names: the whole of it, the endpoint and the id; empty where it names nobody. */
export function resourceIn(path: string): readonly string[] {
  return ofResource.exec(path) ?? [];
}

export async function playRequests(
  requests: readonly PastedRequest[],
  listener: Listener,
): Promise<PlayedRequests> {
  const { send, close } = createSender(listener);
  /** Ids here by ids of the other server. */
  const ids = new Map<string, string>();
  const problems = new Set<string>();
  let [sent, stoodIn] = [0, 0];
  try {
    for (const request of requests) {
      const [whole, type = '', id = ''] = resourceIn(request.path);
      if (whole !== undefined && !ids.has(id) && id !== '.search') {
        const made = idIn((await send(standIn(type, id))).body);
        if (made !== null) ids.set(id, made);
        stoodIn += 1;
      }
      const path = whole === undefined ? request.path : request.path.replace(id, ids.get(id) ?? id);
      try {
        const answer = await send({ ...request, path, body: withIds(request.body, ids) });
        sent += 1;
        noteId(request, answer.body, ids);
      } catch (error) {
        problems.add(
          `${request.method} ${request.path.slice(0, 80)} could not be sent: ${error instanceof Error ? error.message : String(error)}.`,
        );
      }
    }
  } finally {
    close();
  }
  return { sent, stoodIn, problems: [...problems].slice(0, 10) };
}

/** Somebody of this id of another server, of whom nothing is known. */
export function standIn(type: string, id: string): PastedRequest {
  const isGroup = /^groups$/i.test(type);
  const name = id === unknownId ? 'Somebody' : `Stands in for ${id.slice(0, 60)}`;
  const schema = `urn:ietf:params:scim:schemas:core:2.0:${isGroup ? 'Group' : 'User'}`;
  const resource = isGroup
    ? { displayName: name }
    : {
        userName: id === unknownId ? 'somebody' : id.slice(0, 200),
        displayName: name,
        externalId: id.slice(0, 200),
      };
  return {
    method: 'POST',
    path: isGroup ? '/Groups' : '/Users',
    headers: [],
    body: JSON.stringify({ schemas: [schema], ...resource }),
  };
}

function idIn(body: unknown): string | null {
  return isJsonObject(body) && typeof body.id === 'string' ? body.id : null;
}

/** Recorded bodies of a PUT name the resource by the id of the other server. */
function noteId({ method, body }: PastedRequest, answered: unknown, ids: Map<string, string>): void {
  const here = idIn(answered);
  if (method !== 'POST' || here === null || body === null) return;
  const [, there] = /"id"\s*:\s*"([^"]+)"/.exec(body) ?? [];
  if (there !== undefined) ids.set(there, here);
}

function withIds(body: string | null, ids: ReadonlyMap<string, string>): string | null {
  if (body === null || ids.size === 0) return body;
  let replaced = body;
  for (const [there, here] of ids) {
    if (there.length >= 8 && replaced.includes(`"${there}"`))
      replaced = replaced.replaceAll(`"${there}"`, `"${here}"`);
  }
  return replaced;
}
