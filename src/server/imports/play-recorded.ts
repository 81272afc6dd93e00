/**
 * Recorded traffic, shown with the answers that it got. So that the people and groups it made can be looked at too, what succeeded is
 * done once more in a sandbox, under the ids that the other server gave; then the requests of the recording take the place of those.
 */
import type { RecordedRequest } from '../../shared/exchange-files/recorded-request';
import { isJsonObject } from '../../shared/scim/json';
import type { JsonObject } from '../../shared/scim/resource';
import type { ScimSetting } from '../../shared/scim-setting';
import type { Directory } from '../directory/directory';
import { type ImportDiagnosis, importedExchange } from '../exchange/imported-exchange';
import type { Journal } from '../journal/journal';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';
import type { PlayedRequests } from './play-requests';
import { resourceIn, standIn } from './play-requests';
import { pastedOf } from './requests-in';
import { createSender, type Listener } from './send-raw';

type Send = ReturnType<typeof createSender>['send'];

/** Does what succeeded, in its order. @returns how many requests were sent, those that stand-ins needed included */
export async function playRecorded(
  recorded: readonly RecordedRequest[],
  listener: Listener,
  directory: Directory,
): Promise<PlayedRequests> {
  const { send, close } = createSender(listener);
  const played = { sent: 0, stoodIn: 0, problems: new Set<string>() };
  const counted: Send = (message) => {
    played.sent += 1;
    return send(message);
  };
  try {
    for (const one of recorded.filter(({ status }) => status >= 200 && status < 300)) {
      await playOne(one, counted, directory, played).catch((error: unknown) => {
        const why = error instanceof Error ? error.message : String(error);
        played.problems.add(`${one.method} ${one.url.slice(0, 80)} could not be played: ${why}.`);
      });
    }
  } finally {
    directory.callNext(null);
    close();
  }
  return { ...played, problems: [...played.problems].slice(0, 10) };
}

async function playOne(
  recorded: RecordedRequest,
  send: Send,
  directory: Directory,
  played: { stoodIn: number },
): Promise<void> {
  const { method } = recorded;
  const request = pastedOf(recorded);
  const answered = resourcesIn(recorded.response.body);
  if (method === 'GET' || method === 'HEAD' || /\/\.search\b/.test(request.path)) {
    for (const resource of answered) await bringAnswered(resource, send, directory);
    return;
  }
  const [, type = '', id = ''] = resourceIn(request.path);
  if (method === 'POST') directory.callNext(idOf(answered[0]));
  else if (type !== '' && directory.find(id) === undefined) {
    const [known] = answered;
    directory.callNext(id);
    if (known === undefined || idOf(known) !== id || method !== 'PUT') {
      await send(standIn(type, id));
      played.stoodIn += 1;
    }
  }
  await send(request);
}

/** Who was read was there before the recording. */
async function bringAnswered(resource: JsonObject, send: Send, directory: Directory): Promise<void> {
  const id = idOf(resource);
  const path = typeof resource.userName === 'string' ? '/Users' : '/Groups';
  const isNamed = typeof resource.userName === 'string' || typeof resource.displayName === 'string';
  if (id === null || !isNamed || directory.find(id) !== undefined) return;
  const { id: _id, meta: _meta, groups: _groups, ...own } = resource;
  directory.callNext(id);
  await send({ method: 'POST', path, headers: [], body: JSON.stringify(own) });
}

/** One that can stand in an address. */
function idOf(resource: JsonObject | undefined): string | null {
  const id = resource?.id;
  return typeof id === 'string' && /^[\w.~-]{1,200}$/.test(id) ? id : null;
}

function resourcesIn(text: string): JsonObject[] {
  try {
    const body: unknown = JSON.parse(text);
    if (!isJsonObject(body)) return [];
    return Array.isArray(body.Resources) ? body.Resources.filter(isJsonObject) : [body];
  } catch {
    return [];
  }
}

/** With the answers and times of the recording. */
export async function showRecorded(
  recorded: readonly RecordedRequest[],
  setting: ScimSetting,
  context: ImportDiagnosis & { journal: Pick<Journal, 'add'> },
): Promise<void> {
  for (const one of recorded) {
    context.journal.add(importedExchange(one, setting, context, new Date()));
    if (isSliceOver()) await yieldSlice();
  }
}

/** Requests are recorded once their responses are out: what is played is forgotten only when all of it is there. */
export function waitForRecords(journal: Pick<Journal, 'subscribe'>, settingId: string) {
  let [seen, wanted]: [number, number | null] = [0, null];
  let done = () => {};
  const all = new Promise<void>((resolve) => {
    done = resolve;
  });
  const stop = journal.subscribe((exchange) => {
    if (exchange.settingId === settingId) seen += 1;
    if (wanted !== null && seen >= wanted) done();
  });
  return async (sent: number): Promise<void> => {
    wanted = sent;
    if (seen >= sent) done();
    const late = setTimeout(done, longestWaitMs);
    await all;
    clearTimeout(late);
    stop();
  };
}

const longestWaitMs = 2_000;
