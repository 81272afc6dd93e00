import type { JsonObject } from '../../shared/scim/resource';
import type { Directory } from '../directory/directory';
import type { StoredResource } from '../directory/stored-resource';
import { listRelated, listSummaries } from '../directory/windows';
import { assemble } from '../protocol/representation';
import type { WorkbenchParts } from '../workbench-parts';
import { ApiFailure } from './api-failure';
import type { CallHandlers } from './handler';

type DirectoryCalls = Pick<
  CallHandlers,
  'directory.list' | 'directory.get' | 'directory.members' | 'directory.clear'
>;

/** Users and groups of one SCIM setting, in windows and one by one. */
export function directoryCalls(parts: WorkbenchParts): DirectoryCalls {
  const open = (settingId: string) => requireDirectory(parts, settingId);
  return {
    'directory.list': ({ settingId, ...query }) => listSummaries(open(settingId), query),
    'directory.get'({ settingId, resourceType, id }) {
      const directory = open(settingId);
      const resource = directory.get(resourceType, id);
      if (resource === undefined) return null;
      return { summary: directory.summary(resource), resource: asClientSeesIt(resource, directory, parts) };
    },
    'directory.members': ({ settingId, ...query }) => listRelated(open(settingId), query),
    async 'directory.clear'({ settingId }) {
      await clearDirectory(parts, settingId);
      return {};
    },
  };
}

/** Without members, of which there may be 100,000: the page asks for them in windows. */
function asClientSeesIt(
  resource: StoredResource,
  directory: Directory,
  { baseUrl }: WorkbenchParts,
): JsonObject {
  const type = directory.registry.byName.get(resource.resourceType.toLowerCase());
  if (type === undefined) return resource.attributes;
  return assemble(resource, type, { directory, baseUrl: baseUrl() }, { members: [], groups: [] });
}

/** @throws ApiFailure 404 when there is no such SCIM setting, or its folder could not be opened */
export function requireDirectory({ directories }: WorkbenchParts, settingId: string): Directory {
  const directory = directories.find(settingId);
  if (directory !== undefined) return directory;
  throw new ApiFailure(404, 'NO_DIRECTORY', 'The directory of this SCIM setting is not open.');
}

/** Removes all users and groups and what only a rehearsal has shown. */
export async function clearDirectory(parts: WorkbenchParts, settingId: string): Promise<void> {
  await requireDirectory(parts, settingId).clear();
  parts.guides.forgetRehearsal(settingId);
}
