/** Whom a recorded request names by an id: they come along to a sandbox as they were before it, so that it finds somebody there. */
import type { Along } from '../../shared/features/replay';
import { beforeRequest } from '../../shared/history/as-of';
import { groupsBefore } from '../../shared/history/group-history';
import type { BroughtResource, Directory } from '../directory/directory';
import { historyIn } from '../journal/resource-history';
import { ScimError } from '../scim/scim-error';
import type { WorkbenchContext } from '../workbench-context';

/** With the id that they have in the SCIM setting. */
export interface Companion extends Along, BroughtResource {}

/** A group may name all its members: so many come along. */
const most = 500;
/** Ids as this server gives them. */
const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;

type Sources = Pick<WorkbenchContext, 'directoryOf' | 'journal'>;

/** People first, so that groups find them. Whoever was not there before the request does not come. */
export async function companionsOf(
  sources: Sources,
  settingId: string,
  sequence: number,
): Promise<Companion[]> {
  const exchange = await sources.journal.get(sequence);
  if (exchange?.settingId !== settingId) return [];
  const ids = new Set(`${exchange.url} ${exchange.request.body}`.match(uuid)?.map((id) => id.toLowerCase()));
  const found = [...ids].slice(0, most).flatMap((id) => foundBefore(sources, settingId, id, sequence));
  const inGroups = (id: string) => found.filter(({ groups }) => groups.has(id)).map((one) => one.id);
  const all = found.map(({ groups: _, ...one }) => ({ ...one, members: inGroups(one.id) }));
  return all.sort((one, other) => rank(one) - rank(other));
}

function foundBefore(sources: Sources, settingId: string, id: string, sequence: number) {
  const history = historyIn(sources, settingId, id);
  if (history === null) return [];
  const { attributes, notKnown } = beforeRequest(history, sequence);
  if (attributes === null) return [];
  const { resource, begins } = history;
  const groups = new Set(groupsBefore(history, sequence));
  return [{ resource, id, attributes, notWhole: notKnown, created: begins.at, groups }];
}

function rank({ resource }: Companion): number {
  return resource.resourceType === 'Group' ? 1 : 0;
}

/** @returns a sentence of each who could not come. Rejects with StoreError. */
export async function takeAlong(directory: Directory, companions: readonly Companion[]): Promise<string[]> {
  const stayed: string[] = [];
  for (const companion of companions) {
    const { resourceType, displayName } = companion.resource;
    const type = directory.registry.byName.get(resourceType.toLowerCase());
    const why =
      type === undefined
        ? `The sandbox has no ${resourceType}.`
        : await directory.bring(type, companion).then(() => null, whyNot);
    if (why !== null) stayed.push(`${displayName} could not come along. ${why}`);
  }
  return stayed;
}

/** @throws what is no refusal */
function whyNot(error: unknown): string {
  if (error instanceof ScimError) return error.message;
  throw error;
}
