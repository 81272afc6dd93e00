import type { Counts } from '../../../shared/features/directory';
import type { ScimSetting } from '../../../shared/scim-setting';
import { resourceTab } from '../../components/resource-path';

/** A resource type on the Directory page. */
export interface Tab {
  /** As it stands in the address of the page. */
  path: string;
  /** Name of the resource type. */
  resourceType: string;
  /** What its resources are called together. */
  label: string;
}

const usersTab: Tab = { path: 'users', resourceType: 'User', label: 'Users' };
const groupsTab: Tab = { path: 'groups', resourceType: 'Group', label: 'Groups' };

/** Users and groups, then the resource types that the SCIM setting declares, called as their endpoints are. */
export function tabsOf(setting: Pick<ScimSetting, 'resourceTypes'> | undefined): Tab[] {
  const declared = setting?.resourceTypes ?? [];
  return [
    usersTab,
    groupsTab,
    ...declared.map(({ name, endpoint }) => {
      return { path: resourceTab(name), resourceType: name, label: endpoint.replace(/^\//, '') };
    }),
  ];
}

/** How many resources a type has; undefined while that is not known. */
export function countOf(
  { users, groups, declared }: Pick<Counts, 'users' | 'groups' | 'declared'>,
  resourceType: string,
): number | undefined {
  if (resourceType === 'User') return users;
  return resourceType === 'Group' ? groups : declared?.[resourceType];
}

/** The tab of an address; users where there is none of that name. */
export function tabAt(path: string | undefined, tabs: Tab[]): Tab {
  return tabs.find((tab) => tab.path === path) ?? usersTab;
}
