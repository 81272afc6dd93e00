import { type TargetFilter, targetFilterText } from './target-filter';

/** As they stand in an address of the Directory page. */
export const targetTabs = { people: 'target-users', groups: 'target-groups' } as const;

/** @param id of who is open; null for nobody */
export function targetUsersPath(id: string | null, filter: TargetFilter): string {
  const open = id === null ? '' : `/${encodeURIComponent(id)}`;
  return `/directory/${targetTabs.people}${open}${targetFilterText(filter)}`;
}

/** A name may hold any character, so it stands behind the question mark. @param name of the group that is open; null for none */
export function targetGroupsPath(name: string | null): string {
  const open = name === null ? '' : `?${new URLSearchParams({ group: name })}`;
  return `/directory/${targetTabs.groups}${open}`;
}
