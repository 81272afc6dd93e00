/** Users and groups of one SCIM setting, in windows and one by one. */
import { type Counts, directoryContract } from '../../shared/features/directory';
import type { JsonObject, ResourceSummary } from '../../shared/scim/resource';
import type { FeatureOf } from '../feature';
import type { StoredResource } from '../resource/stored-resource';
import { serializeJson } from '../runtime/serialized-json';
import { assemble } from '../scim/response/representation';
import type { WorkbenchContext } from '../workbench-context';
import type { ResourceCounts } from './counts';
import type { Directory } from './directory';
import { findResources } from './find-resources';
import { listRelated, listSummaries } from './list-pages';
import { newestMembers } from './newest-members';
import { tellResources } from './publish-resources';

/** So many of a type the page starts with; older ones it asks for. */
const newestResources = 100;

export function directoryFeature(context: WorkbenchContext): FeatureOf<typeof directoryContract> {
  const { directories, directoryOf, live } = context;
  const tellChange = tellResources(live.publish);
  const countsChanged = (settingId: string | null) => live.changed('counts', settingId);
  return {
    contract: directoryContract,
    calls: {
      'directory.list': ({ settingId, ...query }) => listSummaries(directoryOf(settingId), query),
      'directory.get'({ settingId, resourceType, id }) {
        const directory = directoryOf(settingId);
        const resource = directory.get(resourceType, id);
        if (resource === undefined) return null;
        const baseUrl = context.addresses.baseUrl();
        return {
          summary: directory.summary(resource),
          resource: asClientSeesIt(resource, directory, baseUrl),
        };
      },
      'directory.members': ({ settingId, ...query }) => listRelated(directoryOf(settingId), query),
      async 'directory.newestMembers'({ settingId, ids, limit }) {
        return { members: await newestMembers(directoryOf(settingId), ids, limit) };
      },
      async 'directory.delete'({ settingId, resourceType, id }) {
        const directory = directoryOf(settingId);
        const resource = directory.get(resourceType, id);
        if (resource !== undefined) await directory.delete(resource);
        return {};
      },
      async 'directory.clear'({ settingId }) {
        await directoryOf(settingId).clear();
        return {};
      },
    },
    streams: {
      async *'directory.find'({ settingId, text }, signal) {
        for await (const found of findResources(directoryOf(settingId), text, signal))
          yield [serializeJson({ found })];
      },
    },
    slices: { counts: (settingId) => countsOf(context, settingId) },
    lists(settingId) {
      const directory = settingId === null ? undefined : directories.find(settingId);
      return { users: newestOf('User', directory), groups: newestOf('Group', directory) };
    },
    onExchange: ({ settingId }) => settingId !== null && countsChanged(settingId),
    // Which resource types are counted follows what a SCIM setting declares.
    onSettingsChange: () => countsChanged(null),
    onSettingDeleted: (settingId) => directories.remove(settingId),
    onDirectoryChange(event) {
      tellChange(event);
      countsChanged(event.settingId);
    },
    onJournalCleared: countsChanged,
  };
}

const nobody: ResourceCounts = { users: 0, activeUsers: 0, groups: 0 };

/** Of one SCIM setting; of what belongs to none for null. */
function countsOf({ directories, journal }: WorkbenchContext, settingId: string | null): Counts {
  const directory = settingId === null ? undefined : directories.find(settingId);
  const { requests, findings } = journal.counts(settingId);
  return { requests, findings, ...(directory?.counts() ?? nobody) };
}

/** Without members, of which there may be 100,000: the page asks for them in windows. */
function asClientSeesIt(resource: StoredResource, directory: Directory, baseUrl: string): JsonObject {
  const type = directory.registry.byName.get(resource.resourceType.toLowerCase());
  if (type === undefined) return resource.attributes;
  return assemble(resource, type, { directory, baseUrl }, { members: [], groups: [] });
}

function newestOf(resourceType: string, directory: Directory | undefined): ResourceSummary[] {
  if (directory === undefined) return [];
  const resources = directory.slice(resourceType, 'newest change', 0, newestResources);
  return resources.map((resource) => directory.summary(resource));
}
