/**
 * Windows of lists, as the page asks for them: without a search they cost their own length; a search looks at every
 * resource, in slices, so that SCIM requests are served in between.
 */
import type { ResourceSummary } from '../../shared/scim/resource';
import type { StoredResource } from '../resource/stored-resource';
import { inSlices } from '../runtime/in-slices';
import type { DirectoryReader } from './directory-reader';
import { type ResourceTest, resourceSearch } from './resource-search';

export interface SummaryPage {
  total: number;
  resources: ResourceSummary[];
}

interface WindowQuery {
  offset: number;
  limit: number;
  /** As `resourceSearch` reads it; empty for all. */
  search: string;
}

export interface ListQuery extends WindowQuery {
  resourceType: string;
  sort: 'newest' | 'name';
}

/**
 * The resources of a type, by name or with the newest change first.
 * @param among ids of those who are meant; all without it
 */
export async function listSummaries(
  directory: DirectoryReader,
  query: ListQuery,
  among?: ReadonlySet<string>,
): Promise<SummaryPage> {
  const { resourceType, sort, search, offset, limit } = query;
  const slice = (start: number, count: number) =>
    sort === 'newest'
      ? directory.slice(resourceType, 'newest change', start, count)
      : directory.sliceByName(resourceType, start, count);
  if (search.trim() === '' && among === undefined) {
    const resources = (await slice(offset, limit)).map((resource) => directory.summary(resource));
    return { total: directory.size(resourceType), resources };
  }
  const fits = searchTest(directory, search, resourceType);
  const isMeant = (resource: StoredResource) => among?.has(resource.id) !== false && fits(resource);
  return windowOf(directory, await slice(0, Number.POSITIVE_INFINITY), isMeant, query);
}

/** Members of a group, or groups of another resource, in the order in which they joined. */
export async function listRelated(
  directory: DirectoryReader,
  query: WindowQuery & { resourceType: string; id: string },
): Promise<SummaryPage> {
  const related = query.resourceType === 'Group' ? directory.members(query.id) : directory.groupsOf(query.id);
  if (query.search.trim() !== '') {
    return windowOf(directory, resourcesOf(directory, related), searchTest(directory, query.search), query);
  }
  const ids = idsInWindow(related, query.offset, query.limit);
  const resources = resourcesOf(directory, ids).map((resource) => directory.summary(resource));
  return { total: related.size, resources };
}

function searchTest({ registry }: DirectoryReader, search: string, resourceType = ''): ResourceTest {
  if (search.trim() === '') return () => true;
  return resourceSearch(search, registry.byName.get(resourceType.toLowerCase()));
}

async function windowOf(
  directory: DirectoryReader,
  candidates: readonly StoredResource[],
  isMeant: ResourceTest,
  { offset, limit }: WindowQuery,
): Promise<SummaryPage> {
  const found: StoredResource[] = [];
  await inSlices(candidates, (resource) => {
    if (isMeant(resource)) found.push(resource);
  });
  const resources = found.slice(offset, offset + limit).map((resource) => directory.summary(resource));
  return { total: found.length, resources };
}

function resourcesOf(directory: DirectoryReader, ids: Iterable<string>): StoredResource[] {
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
