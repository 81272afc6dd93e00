/**
 * Windows of lists, as the page asks for them: without a search they cost their own length; a search looks at every
 * resource, in slices, so that SCIM requests are served in between.
 */
import type { ResourceSummary } from '../../shared/scim/resource';
import type { StoredResource } from '../resource/stored-resource';
import { emailsOf, summaryOf } from '../resource/summary';
import { inSlices } from '../runtime/in-slices';
import { foldForSorting } from './collection-orders';
import type { Directory } from './directory';

export interface SummaryPage {
  total: number;
  resources: ResourceSummary[];
}

interface WindowQuery {
  offset: number;
  limit: number;
  /** Parts of names, addresses and ids, in any case; empty for all. */
  search: string;
}

/** All resources of a type, by name or with the newest change first. */
export async function listSummaries(
  directory: Directory,
  query: WindowQuery & { resourceType: string; sort: 'newest' | 'name' },
): Promise<SummaryPage> {
  const { resourceType, search, offset, limit } = query;
  const slice = (start: number, count: number) =>
    query.sort === 'newest'
      ? directory.slice(resourceType, 'newest change', start, count)
      : directory.sliceByName(resourceType, start, count);
  if (search.trim() !== '') return searchIn(directory, await slice(0, Number.POSITIVE_INFINITY), query);
  const resources = (await slice(offset, limit)).map((resource) => directory.summary(resource));
  return { total: directory.size(resourceType), resources };
}

/** Members of a group, or groups of another resource, in the order in which they joined. */
export async function listRelated(
  directory: Directory,
  query: WindowQuery & { resourceType: string; id: string },
): Promise<SummaryPage> {
  const related = query.resourceType === 'Group' ? directory.members(query.id) : directory.groupsOf(query.id);
  if (query.search.trim() !== '') return searchIn(directory, resourcesOf(directory, related), query);
  const ids = idsInWindow(related, query.offset, query.limit);
  const resources = resourcesOf(directory, ids).map((resource) => directory.summary(resource));
  return { total: related.size, resources };
}

async function searchIn(
  directory: Directory,
  candidates: readonly StoredResource[],
  { search, offset, limit }: WindowQuery,
): Promise<SummaryPage> {
  const wanted = foldForSorting(search).trim();
  const found: StoredResource[] = [];
  await inSlices(candidates, (resource) => {
    if (mentions(resource, wanted)) found.push(resource);
  });
  const resources = found.slice(offset, offset + limit).map((resource) => directory.summary(resource));
  return { total: found.length, resources };
}

function mentions(resource: StoredResource, wanted: string): boolean {
  // Asks for the attributes, which stay for the next search.
  const emails = emailsOf(resource);
  const { displayName, name, about, title, externalId, id } = summaryOf(resource, 0);
  return [displayName, name, about, title, externalId, id, ...emails].some(
    (text) => text !== undefined && foldForSorting(text).includes(wanted),
  );
}

function resourcesOf(directory: Directory, ids: Iterable<string>): StoredResource[] {
  return [...ids].map((id) => directory.find(id)).filter((resource) => resource !== undefined);
}

function idsInWindow(ids: Iterable<string>, offset: number, limit: number): string[] {
  const found: string[] = [];
  let position = 0;
  for (const id of ids) {
    if (position >= offset + limit) break;
    if (position >= offset) found.push(id);
    position += 1;
  }
  return found;
}
